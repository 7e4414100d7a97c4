// Outcomes and their explanation in Dutch, each with its place in the text: what a view shows of a decision.

import { namesOf } from "@andersom/logic";
import {
  placeText,
  type Finding,
  type Ground,
  type RightOutcome,
  type Shown,
  type TraceNode,
} from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import { spanOf } from "./places.js";

/** A line of an explanation: what was asked, what came out, and what that rests on. */
export interface Explanation {
  readonly tekst: string;
  readonly uitkomst: string;
  /** "artikel 3 lid 1". */
  readonly waar: string;
  readonly plek?: Span;
  /** Values that were looked at: "het inkomen: € 1.200". */
  readonly gezien: readonly string[];
  readonly daaronder: readonly Explanation[];
}

/** The outcome of a right for one person. */
export interface ToldOutcome {
  readonly recht: string;
  readonly naam: string;
  readonly wie: string;
  readonly soort: RightOutcome["kind"];
  /** "toegekend: hoogte € 300". */
  readonly samenvatting: string;
  readonly redenen: readonly { readonly tekst: string; readonly waar: string; readonly plek?: Span }[];
  /** What is still needed, by name. */
  readonly nodig: readonly string[];
  readonly uitleg?: Explanation;
}

/** A result in Dutch; what is unknown is named. */
export function shownText(result: Shown, nameOf: (id: string) => string): string {
  switch (result.kind) {
    case "waarde":
      return result.text;
    case "onbekend": {
      const missing = [
        ...result.facts.map(({ fact }) => nameOf(fact)),
        ...result.judgements.map(({ judgement }) => nameOf(judgement)),
        ...result.holes,
      ];
      return missing.length === 0 ? "nog onbekend" : `nog onbekend: ${[...new Set(missing)].join(", ")}`;
    }
    case "niet van toepassing":
      return "niet van toepassing";
    case "fout":
      return faultText(result.findings);
  }
}

/** What went wrong; one kind about one place, such as a month that is not known, is told once. */
function faultText(findings: readonly Finding[]): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.code, ...finding.places.map(placeText)].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()]
    .map(([first, ...others]) =>
      others.length === 0
        ? first!.message
        : `${first!.message} (En nog ${String(others.length)} keer zoiets.)`,
    )
    .join(" ");
}

/** The outcome with its reasons, and with how it came about where it was traced. */
export function toldOutcome(outcome: RightOutcome, model: DecisionModel): ToldOutcome {
  const nameOf = namesOf(model);
  return {
    recht: outcome.right,
    naam: outcome.name,
    wie: outcome.thing,
    soort: outcome.kind,
    samenvatting: [outcome.kind, ...worthOf(outcome, nameOf)].join(": "),
    redenen: outcome.grounds.map(reasonOf),
    nodig: needed(outcome, nameOf),
    ...(outcome.trace === undefined ? {} : { uitleg: explained(outcome.trace, nameOf) }),
  };
}

function worthOf(outcome: RightOutcome, nameOf: (id: string) => string): string[] {
  if (outcome.kind === "fout") return [faultText(outcome.findings)];
  if (outcome.kind === "niet aan de orde") return outcome.reason === undefined ? [] : [outcome.reason];
  if (outcome.kind !== "toegekend" && outcome.kind !== "ter beoordeling") return [];
  const parts = [
    ["hoogte", outcome.amount],
    ["omvang", outcome.extent],
    ["duur", outcome.duration],
    ["vorm", outcome.form],
    ["vanaf", outcome.start],
    ["tot en met", outcome.end],
  ] as const;
  const told = parts.flatMap(([name, part]) =>
    part === undefined
      ? []
      : [`${name} ${part.kind === "fout" ? "niet te bepalen" : shownText(part, nameOf)}`],
  );
  return told.length === 0 ? [] : [told.join(", ")];
}

function reasonOf({ text, places }: Ground): ToldOutcome["redenen"][number] {
  const last = places.at(-1);
  const span = last === undefined ? undefined : spanOf(last);
  return {
    tekst: text,
    waar: places.map(placeText).join(" → "),
    ...(span === undefined ? {} : { plek: span }),
  };
}

function needed(outcome: RightOutcome, nameOf: (id: string) => string): string[] {
  if (outcome.kind !== "nog onbekend" && outcome.kind !== "ter beoordeling") return [];
  const judgements = outcome.judgements.map(({ judgement }) => nameOf(judgement));
  return [
    ...new Set(
      outcome.kind === "nog onbekend"
        ? [...outcome.facts.map(({ fact }) => nameOf(fact)), ...judgements]
        : judgements,
    ),
  ];
}

/** A value that was looked at: what it lacks, its own name says. */
function seenText(result: Shown, nameOf: (id: string) => string): string {
  return result.kind === "onbekend" ? "nog onbekend" : shownText(result, nameOf);
}

/** How a result came about, rule by rule. */
function explained(node: TraceNode, nameOf: (id: string) => string): Explanation {
  const span = spanOf(node.place);
  const why =
    node.bypassed === undefined || node.bypassed === "voorwaarde niet vervuld" ? "" : ` (${node.bypassed})`;
  return {
    tekst: node.text.replace(/[.;]$/u, ""),
    uitkomst: shownText(node.result, nameOf) + why,
    waar: placeText(node.place),
    ...(span === undefined ? {} : { plek: span }),
    gezien: [...new Set(node.seen.map(({ name, result }) => `${name}: ${seenText(result, nameOf)}`))],
    daaronder: node.children.map((child) => explained(child, nameOf)),
  };
}
