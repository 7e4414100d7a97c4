// How a decision came about, as an indented story: each rule and condition with its place, its answer and the values
// that it saw.

import {
  formatDutchMonth,
  parseIsoMonth,
  placeText,
  type Place,
  type Finding,
  type SeenValue,
  type Shown,
  type TraceNode,
} from "@andersom/runtime";
import { placeWithin } from "./place.js";
import type { Style } from "./style.js";
import { hang, printable } from "./text.js";

export interface TraceOptions {
  readonly style: Style;
  readonly width: number;
  /** Names of facts and judgements by id, for what is still unknown. */
  readonly nameOf: (id: string) => string;
}

/** The whole story below one node. The node of a right itself says nothing that its outcome does not say. */
export function traceText(node: TraceNode, options: TraceOptions): string {
  const tops = node.place.article === undefined ? node.children : [node];
  return tops.flatMap((top) => lines(shortened(top), undefined, "", options)).join("\n");
}

/**
 * Without what the reader just read: a list is not printed twice, nor a condition that is the whole rule, nor the
 * conditions of a rule that does not apply here.
 */
function shortened(node: TraceNode): TraceNode {
  const all = node.children.map(shortened);
  const outside = node.bypassed === "niet van toepassing verklaard" && all.some(isNo);
  const [told, ...more] = all.filter((child) => repeats(child, node));
  const body = more.length === 0 ? told : undefined;
  const children: TraceNode[] = [];
  const seen = [...node.seen];
  for (const child of outside ? all.filter(isNo).slice(0, 1) : all) {
    if (child === body) {
      seen.push(...child.seen);
      children.push(...child.children);
    } else if (
      child.children.length > 0 ||
      !seen.some(({ name }) => name.toLowerCase() === child.text.toLowerCase())
    ) {
      children.push(child);
    }
  }
  return {
    ...node,
    text: all.length === 0 ? node.text : withoutItems(node.text),
    // A rule that applies answers what its body answers.
    result:
      body !== undefined && body === all.at(-1) && isYes(node) && node.bypassed === undefined
        ? body.result
        : node.result,
    children,
    // What a notion answers, the rules below it say with their reasons.
    seen: children.length === 0 ? seen : seen.filter(({ result }) => !isYesNo(result)),
  };
}

/** Does the child say, about the same place, what the node says already? */
function repeats(child: TraceNode, node: TraceNode): boolean {
  const said = node.text.toLowerCase().includes(child.text.toLowerCase());
  return said && placeWithin(child.place, node.place) === "";
}

function isYes({ result }: TraceNode): boolean {
  return result.kind === "waarde" && result.value === true;
}

function isNo({ result }: TraceNode): boolean {
  return result.kind === "waarde" && result.value === false;
}

function isYesNo(result: Shown): boolean {
  return result.kind !== "waarde" || typeof result.value === "boolean";
}

/** "… is voldaan: a. de inwoner …; b. …" up to the colon: the items follow as lines of their own. */
function withoutItems(text: string): string {
  return text.replace(/:\s+(?:[a-z]\.|\d+°\.|[–-])\s[\s\S]*$/, "");
}

function lines(node: TraceNode, outer: Place | undefined, indent: string, options: TraceOptions): string[] {
  const { style, width } = options;
  const place = placeWithin(node.place, outer);
  const mark = markOf(node.result, style);
  const answer = `${node.children.length === 0 ? shownText(node.result, options) : shortAnswer(node.result)}${bypassedText(node)}`;
  const words = printable([place, node.text.replace(/[.;]$/, "")].filter((part) => part !== "").join(": "));
  const text = hang(`${indent}  `, `${words} →\u00a0${answer}`, width).replaceAll("\u00a0", " "); // the arrow stays with its answer
  const first = `${indent}${mark}${text.slice(indent.length + 1)}`;
  const inner = `${indent}  `;
  const seen = seenLines(node.seen, node.children.length > 0, options).map((line) =>
    hang(`${inner}· `, line, width),
  );
  return [
    first,
    ...seen.map((line) => style.quiet(line)),
    ...node.children.flatMap((child) => lines(child, known(node.place) ? node.place : outer, inner, options)),
  ];
}

/** Why a rule did not count; that its condition is not met, the answer says already. */
function bypassedText({ bypassed, by }: TraceNode): string {
  if (bypassed === undefined || bypassed === "voorwaarde niet vervuld") return "";
  const words = bypassed === "niet van toepassing verklaard" ? "geldt hier niet" : bypassed;
  return ` (${words}${by === undefined ? "" : `: ${placeText(by)}`})`;
}

function known(place: Place): boolean {
  return place.article !== undefined;
}

function markOf(result: Shown, style: Style): string {
  switch (result.kind) {
    case "waarde":
      if (result.value === true) return style.success("✓");
      return result.value === false ? "✗" : "=";
    case "onbekend":
      return style.warning("?");
    case "niet van toepassing":
      return style.quiet("–");
    case "fout":
      return style.error("!");
  }
}

/** An answer that the lines below it explain. */
function shortAnswer(result: Shown): string {
  switch (result.kind) {
    case "waarde":
      return printable(result.text);
    case "onbekend":
      return "nog onbekend";
    case "niet van toepassing":
      return result.kind;
    case "fout":
      return "niet te beslissen";
  }
}

/** A result in Dutch; what is unknown is named. */
export function shownText(result: Shown, { nameOf }: Pick<TraceOptions, "nameOf">): string {
  switch (result.kind) {
    case "waarde":
      return printable(result.text);
    case "onbekend": {
      const missing = [
        ...result.facts.map(({ fact }) => nameOf(fact)),
        ...result.judgements.map(({ judgement }) => nameOf(judgement)),
      ];
      const what = [...new Set([...missing, ...result.holes])].join(", ");
      return what === "" ? "nog onbekend" : `nog onbekend: ${printable(what)}`;
    }
    case "niet van toepassing":
      return "niet van toepassing";
    case "fout":
      return findingsTexts(result.findings).join(" ");
  }
}

/** Findings of one kind about the same places, such as one for every month, are told once. */
export function findingsTexts(findings: readonly Finding[]): string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.code, ...finding.places.map(placeText)].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const where = [...new Set((first?.places ?? []).map(placeText))].join(", ");
    const more = others.length === 0 ? "" : `, en nog ${String(others.length)} keer zoiets`;
    const behind = where === "" && more === "" ? "" : ` (${where}${where === "" ? more.slice(2) : more})`;
    return `${printable(first?.message ?? "")}${behind}`;
  });
}

/** The values that were seen; equal values of months in a row become one line. */
function seenLines(seen: readonly SeenValue[], children: boolean, options: TraceOptions): string[] {
  const found: string[] = [];
  // The peildatum stands at the top of the plan already.
  for (const run of runsOf(seen.filter(({ name }) => name !== "peildatum"))) {
    const value = run.result.kind === "onbekend" ? "nog onbekend" : shownText(run.result, options);
    const name = printable(run.name);
    // A condition that is one yes/no fact already shows its answer.
    if (!children && seen.length === 1 && (value === "ja" || value === "nee")) continue;
    found.push(`${name}${run.months === undefined ? "" : ` in ${run.months}`}: ${value}`);
  }
  return [...new Set(found)];
}

interface Run {
  readonly name: string;
  readonly result: Shown;
  readonly months?: string;
}

function runsOf(seen: readonly SeenValue[]): Run[] {
  const runs: {
    name: string;
    thing: string;
    result: Shown;
    text: string;
    from?: string | undefined;
    to?: string | undefined;
  }[] = [];
  const order = [...new Set(seen.map(({ name }) => name))];
  const sorted = [...seen].sort(
    (a, b) => order.indexOf(a.name) - order.indexOf(b.name) || compare(a.month ?? "", b.month ?? ""),
  );
  for (const value of sorted) {
    const last = runs.at(-1);
    const text = JSON.stringify(value.result);
    const follows = last?.to !== undefined && value.month !== undefined && isNext(last.to, value.month);
    if (last?.name === value.name && last.thing === value.thing && last.text === text && follows)
      last.to = value.month;
    else runs.push({ ...value, text, from: value.month, to: value.month });
  }
  return runs.map(({ name, result, from, to }) => ({
    name,
    result,
    ...(from === undefined ? {} : { months: monthsText(from, to ?? from) }),
  }));
}

function isNext(month: string, other: string): boolean {
  const [a, b] = [parseIsoMonth(month), parseIsoMonth(other)];
  return a !== undefined && b !== undefined && b - a <= 1;
}

/** "januari 2023 tot en met december 2025". */
export function monthsText(from: string, to: string): string {
  const text = (month: string) => {
    const key = parseIsoMonth(month);
    return key === undefined ? month : formatDutchMonth(key);
  };
  return from === to ? text(from) : `${text(from)} tot en met ${text(to)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
