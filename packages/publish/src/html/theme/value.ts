// Which values a theme may give, per kind of token. What is not known to be harmless is refused: a theme is a stranger's file.

import { colourOf } from "./colour.js";

export type Kind = "colour" | "family" | "weight" | "number" | "word" | "length";

/** What sort of value a token has, by the end of its name, as NL Design System names them. */
export function kindOf(name: string): Kind {
  if (name.endsWith("-color")) return "colour";
  if (name.endsWith("-font-family")) return "family";
  if (name.endsWith("-font-weight")) return "weight";
  if (/-(?:line-height|scale|z-index|max-length)$/u.test(name) || name === "utrecht-space-around")
    return "number";
  if (
    /-(?:text-decoration|text-transform|text-align|font-style|outline-style|justify-content|cursor)$/u.test(
      name,
    )
  )
    return "word";
  return "length";
}

const unit = "(?:px|rem|em|ex|ch|lh|rlh|%|vw|vh|vi|vb|vmin|vmax|pt|cm|mm|in|pc|q)";
const size = new RegExp(`^-?(?:\\d+\\.?\\d*|\\.\\d+)${unit}$`, "iu");
const number = /^-?(?:\d+\.?\d*|\.\d+)$/u;
const sum = new RegExp(
  `^(?:calc|clamp|min|max)\\((?:[\\s+*/,()-]|(?:calc|clamp|min|max)\\(|(?:\\d+\\.?\\d*|\\.\\d+)${unit}?)+\\)$`,
  "iu",
);
const bare = new RegExp(
  `^[\\s(]*(?:\\d+\\.?\\d*|\\.\\d+)${unit}?(?:[\\s()]*[*/+-][\\s(]*-?(?:\\d+\\.?\\d*|\\.\\d+)${unit}?)+[\\s)]*$`,
  "iu",
);

const words = new Set(
  "auto none inherit initial normal bold bolder lighter italic oblique underline uppercase lowercase capitalize start end left right center justify space-between flex-start flex-end solid dotted dashed double pointer default wait progress not-allowed revert unset max-content min-content fit-content".split(
    " ",
  ),
);

const weights: Readonly<Record<string, string>> = {
  thin: "100",
  light: "300",
  regular: "400",
  medium: "500",
  semibold: "600",
  demibold: "600",
  extrabold: "800",
  black: "900",
};

const families = new Set([
  "serif",
  "sans-serif",
  "monospace",
  "cursive",
  "fantasy",
  "system-ui",
  "ui-sans-serif",
]);
const familyName = /^(?:"[\p{L}\p{N} ._-]{1,60}"|'[\p{L}\p{N} ._-]{1,60}'|-?[\p{L}][\p{L}\p{N} _-]{0,60})$/u;

/** The value as it goes into the page; undefined for one that a theme may not give. */
export function safeValue(kind: Kind, given: string): string | undefined {
  const text = given.trim();
  if (text === "" || text.length > 300) return undefined;
  const plain = text.toLowerCase();
  switch (kind) {
    case "colour":
      // Some themes say so where they mean no colour.
      if (plain === "none") return "transparent";
      return colourOf(plain) !== undefined || plain === "currentcolor" || plain === "inherit"
        ? plain
        : undefined;
    case "family":
      return familyOf(text);
    case "weight": {
      const named = weights[plain.replace(/[\s_-]/gu, "")] ?? plain;
      return words.has(named) || /^(?:1000|[1-9]\d{0,2})$/u.test(named) ? named : undefined;
    }
    case "number":
      // A height of a line above this is a number of pixels: nobody writes lines that far apart.
      if (number.test(plain)) return Number(plain) > 5 && Number(plain) < 200 ? `${plain}px` : plain;
      return size.test(plain) || sumOf(plain) !== undefined || words.has(plain)
        ? (sumOf(plain) ?? plain)
        : undefined;
    case "word":
      return plain.split(/\s+/u).every((word) => words.has(word)) ? plain : undefined;
    case "length":
      return lengthOf(plain);
  }
}

function lengthOf(text: string): string | undefined {
  const one = sumOf(text);
  if (one !== undefined) return one;
  const parts = text.split(/\s+/u);
  if (parts.length > 4) return undefined;
  // Tools for designers write a length without its unit.
  const found = parts.map((part) =>
    number.test(part)
      ? Number(part) === 0
        ? "0"
        : `${part}px`
      : size.test(part) || words.has(part)
        ? part
        : undefined,
  );
  return found.includes(undefined) ? undefined : found.join(" ");
}

/** A sum is a sum only when its brackets close. */
function sumOf(text: string): string | undefined {
  const whole = sum.test(text) ? text : bare.test(text) ? `calc(${text})` : undefined;
  if (whole === undefined) return undefined;
  let depth = 0;
  for (const sign of whole) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? whole : undefined;
}

/** Names of letters; where none of them is on the reader's machine, it takes one of its own. */
function familyOf(text: string): string | undefined {
  const names = text.split(",").map((one) => one.trim());
  if (names.length > 12 || !names.every((one) => familyName.test(one))) return undefined;
  const shown = names.map((one) =>
    /^["']/u.test(one) || families.has(one) || !/[\s\d]/u.test(one) ? one : `"${one}"`,
  );
  return names.some((one) => families.has(one)) || names.includes("inherit")
    ? shown.join(",")
    : `${shown.join(",")},system-ui,sans-serif`;
}
