// How a decision came about, as an indented story: each rule and condition with its place, its answer and the values
// that it saw.

import {
  formatDutchMonth,
  parseIsoMonth,
  placeText,
  type Place,
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

/** The whole story below one node, the node itself first. */
export function traceText(node: TraceNode, options: TraceOptions): string {
  return lines(node, undefined, "", options).join("\n");
}

function lines(node: TraceNode, outer: Place | undefined, indent: string, options: TraceOptions): string[] {
  const { style, width } = options;
  const place = placeWithin(node.place, outer);
  const mark = markOf(node.result, style);
  const bypassed =
    node.bypassed === undefined
      ? ""
      : ` (${node.bypassed}${node.by === undefined ? "" : `: ${placeText(node.by)}`})`;
  const answer = `${shownText(node.result, options)}${bypassed}`;
  const words = printable([place, node.text.replace(/[.;]$/, "")].filter((part) => part !== "").join(": "));
  const text = hang(`${indent}  `, `${words} → ${answer}`, width);
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

function known(place: Place): boolean {
  return place.article !== undefined;
}

function markOf(result: Shown, style: Style): string {
  switch (result.kind) {
    case "waarde":
      if (result.value === true) return style.success("✓");
      return result.value === false ? style.error("✗") : "=";
    case "onbekend":
      return style.warning("?");
    case "niet van toepassing":
      return style.quiet("–");
    case "fout":
      return style.error("!");
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
      return printable(result.findings.map(({ message }) => message).join(" "));
  }
}

/** The values that were seen; equal values of months in a row become one line. */
function seenLines(seen: readonly SeenValue[], children: boolean, options: TraceOptions): string[] {
  const found: string[] = [];
  for (const run of runsOf(seen)) {
    const value = shownText(run.result, options);
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
  const sorted = [...seen].sort((a, b) => compare(a.name, b.name) || compare(a.month ?? "", b.month ?? ""));
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
