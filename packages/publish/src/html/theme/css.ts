// A theme as CSS: custom properties and nothing else.

import type { RawTheme, RawToken, ThemeFinding } from "./token.js";

const plainSelector = /^(?::root|html|body|\.[\w-]+|:root\.[\w-]+)$/u;
const darkCondition = /^@media\s*(?:screen\s+and\s*)?\(\s*prefers-color-scheme\s*:\s*dark\s*\)$/iu;
const lightCondition =
  /^@media\s*(?:screen|all|(?:screen\s+and\s*)?\(\s*prefers-color-scheme\s*:\s*light\s*\))$/iu;

export function cssTheme(written: string): RawTheme {
  // Comments become blanks of the same length, so that every place stays where it was.
  const text = written.replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, (comment) => comment.replace(/[^\n]/gu, " "));
  const tokens: RawToken[] = [];
  const faults: ThemeFinding[] = [];
  const fault = (message: string, start: number, end: number): void => {
    faults.push({ message, start, end });
  };

  /** Reads rules until the end of the text or of the group around them; gives back where. */
  const rules = (from: number, dark: boolean, inside: boolean): number => {
    for (let at = from; ;) {
      at = skip(text, at);
      if (at >= text.length) return at;
      if (text[at] === "}" && inside) return at + 1;
      const start = at;
      at = until(text, at, "{;}");
      const head = text.slice(start, at).trim();
      if (text[at] !== "{") {
        if (!/^@charset/iu.test(head))
          fault(`In een thema staan alleen tokens. Dit hoort er niet in: ‘${short(head)}’.`, start, at);
        at++;
        continue;
      }
      if (!inside && (darkCondition.test(head) || lightCondition.test(head))) {
        at = rules(at + 1, darkCondition.test(head), true);
        continue;
      }
      if (!head.split(",").every((one) => plainSelector.test(one.trim()))) {
        fault(
          `In een thema staan tokens onder :root of onder één klasse. Dit hoort er niet in: ‘${short(head)}’.`,
          start,
          at,
        );
        at = closing(text, at + 1);
        continue;
      }
      at = properties(at + 1, dark);
    }
  };

  const properties = (from: number, dark: boolean): number => {
    for (let at = from; ;) {
      at = skip(text, at);
      if (at >= text.length) return at;
      if (text[at] === "}") return at + 1;
      const start = at;
      at = until(text, at, ";}");
      const line = text.slice(start, at);
      const colon = line.indexOf(":");
      const name = line.slice(0, Math.max(colon, 0)).trim();
      const value = line.slice(colon + 1).trim();
      const first =
        start + colon + 1 + (line.slice(colon + 1).length - line.slice(colon + 1).trimStart().length);
      if (/^--[\w-]+$/u.test(name))
        tokens.push({
          name: name.slice(2),
          shown: name,
          value,
          dark,
          at: { start: first, end: first + value.length },
        });
      else if (line.trim() !== "")
        fault(
          `In een thema staan alleen tokens (--naam: waarde). Dit hoort er niet in: ‘${short(line)}’.`,
          start,
          at,
        );
      if (text[at] === ";") at++;
    }
  };

  rules(0, false, false);
  return { tokens, faults };
}

function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\ufeff]/u.test(text[at] ?? "")) at++;
  return at;
}

/** The first of these signs that stands outside brackets and quotes. */
function until(text: string, from: number, signs: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === '"' || sign === "'") {
      at++;
      while (at < text.length && text[at] !== sign) at += text[at] === "\\" ? 2 : 1;
    } else if (sign === "(") depth++;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(sign)) return at;
  }
  return text.length;
}

/** After the bracket that closes a group. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    at = until(text, at, "{}");
    depth += text[at] === "{" ? 1 : -1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
