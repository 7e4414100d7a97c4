// What stands between a household and a decision: facts that are missing and judgements that somebody still has to give.

import type { Ground, RightOutcome, TraceNode } from "@andersom/runtime";
import type { Expr, Fact, Right } from "@andersom/semantics";
import { capital, sentence } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { beyondRules } from "../phrase/beyond.js";
import { isMunicipality, spokenTo } from "../phrase/fragment.js";
import { judgementSentences } from "../phrase/judgement.js";
import { say } from "../public/context.js";
import { factWords } from "../registers/words.js";
import { decidingRules, nodeOf } from "./deciding.js";
import { answerTo, leavesOfRule, nodes, type Leaf } from "./leaves.js";
import { blockIfAny, type LetterBlock, type LetterLine } from "./letter.js";
import { judgedIn, leafLine, rulesOf } from "./lines.js";
import { cited, type Voice } from "./voice.js";

/** Missing facts, apart for what the reader tells and what we look up, and who judges what. */
export function openBlocks(voice: Voice, outcome: RightOutcome): LetterBlock[] {
  if (outcome.kind !== "ter beoordeling" && outcome.kind !== "nog onbekend") return [];
  const facts = outcome.kind === "nog onbekend" ? ids(outcome.facts.map(({ fact }) => fact)) : [];
  const missing = facts.flatMap((id) => voice.index.facts.get(id) ?? []);
  const asked = missing.filter(isAsked);
  const judgements = ids(outcome.judgements.map(({ judgement }) => judgement));
  const holes = outcome.kind === "nog onbekend" ? outcome.holes : [];
  return [
    ...blockIfAny({
      soort: "ontbreekt",
      titel: say(voice, "Dit willen wij nog {van u} weten"),
      regels: asked.map((fact) => ({ tekst: questionOf(fact) })),
      bron: "Algemene wet bestuursrecht, artikel 4:5",
    }),
    ...blockIfAny({
      soort: "ontbreekt",
      titel: "Dit zoeken wij nog op",
      regels: missing.filter((fact) => !isAsked(fact)).map((fact) => ({ tekst: lookedUp(voice, fact) })),
    }),
    ...blockIfAny({
      soort: "beoordelen",
      titel: "Dit beoordelen wij nog",
      regels: [
        ...judgements.map((id) => openLine(voice, id)),
        ...(outcome.kind === "ter beoordeling" && judgements.length === 0
          ? outcome.grounds.map((ground) => ({ tekst: decidedBy(voice, outcome.by, ground) }))
          : []),
      ],
    }),
    ...blockIfAny({
      soort: "ontbreekt",
      titel: "Dit is in de regels nog niet ingevuld",
      regels: [...new Set(holes)].map((hole) => ({ tekst: sentence(hole) })),
    }),
  ];
}

/** Who decides where no judgement is open, and why these rules do not. */
function decidedBy(voice: Voice, by: readonly string[], { text, places }: Ground): string {
  const where = `op grond van ${cited(places)}`;
  switch (beyondRules(voice.index.model).get(text)) {
    case "vangnet":
      return `Geen van de regels gaat hierover. ${capital(chooser(by))} dan zelf beslissen, ${where}.`;
    case "overgang":
      return sentence(`dit gaat volgens ${joined(by, "en")}, ${where}`);
    default:
      return sentence(`${chooser(by)} hier zelf kiezen, ${where}`);
  }
}

/** `Wij mogen`, `De commissie mag`. */
function chooser(by: readonly string[]): string {
  if (by.every(isMunicipality)) return "wij mogen";
  return `${capital(joined(by, "en"))} ${by.length > 1 ? "mogen" : "mag"}`;
}

function ids(all: readonly string[]): string[] {
  return [...new Set(all)];
}

/** Somebody tells it; what has no source has to be asked as well. */
export function isAsked({ sources }: Fact): boolean {
  return sources.length === 0 || sources.some((source) => /^van /iu.test(source));
}

export function questionOf(fact: Fact): string {
  return fact.question ?? sentence(factWords(fact));
}

/** `Kortste veilige afstand: dat staat in de routekaart van de gemeente.` */
function lookedUp(voice: Voice, fact: Fact): string {
  const where = fact.sources.map((source) => source.replace(/^(?:uit|opgezocht in) /iu, "in "));
  return sentence(`${spokenTo(voice, factWords(fact))}: dat staat ${joined(where, "en")}`);
}

function openLine(voice: Voice, id: string): LetterLine {
  const fact = voice.index.facts.get(id);
  if (fact === undefined) {
    const power = voice.index.model.powers.find((one) => one.id === id);
    const effect = voice.index.model.effects.find((one) => `effect ${one.id}` === id);
    if (effect !== undefined) return { tekst: sentence(`Of het doel ‘${effect.name}’ wordt bereikt`) };
    return { tekst: sentence(power?.text ?? id) };
  }
  // What is weighed may be a list on a page; in a letter stands who judges.
  // The title says already that we do, unless somebody else does or helps.
  const [who = ""] = judgementSentences(voice, fact).filter((one) => typeof one === "string");
  const judged = who.replace(/ [^.]*:$/u, "").replace(/^Wij beoordelen dit\.\s*/u, "");
  return { tekst: `${sentence(spokenTo(voice, factWords(fact)))} ${judged}`.trim() };
}

/**
 * The judgements that were given, each with room for why: a household file does not hold that, and Awb 3:46 asks for it. A refusal
 * rests on its grounds alone: what was judged besides needs no reasons in the letter.
 */
export function judgementBlocks(voice: Voice, right: Right, outcome: RightOutcome): readonly LetterBlock[] {
  const { trace } = outcome;
  if (trace === undefined) return [];
  const looked = trace.children.filter(({ bypassed }) => bypassed !== "niet van toepassing verklaard");
  const given = new Map<string, LetterLine>();
  for (const leaf of judgedLeaves(voice, right, outcome)) {
    const [fact] = leaf.expr === undefined || leaf.expr.op === "definition" ? [] : judgedIn(voice, leaf.expr);
    if (fact === undefined) continue;
    const weighs = fact.weighs ?? [];
    const why = weighs.length === 0 ? "waarom" : `waarom; let op ${joined(weighs, "en")}`;
    const { tekst } = leafLine(voice, chosen(leaf, fact, looked) ?? leaf);
    given.set(`${fact.id} ${tekst}`, {
      tekst,
      ...(fact.reasons === false ? {} : { inTeVullen: `vul in: ${why}` }),
    });
  }
  return blockIfAny({
    soort: "oordelen",
    titel: "Wat er is beoordeeld",
    regels: [...given.values()],
    bron: "Algemene wet bestuursrecht, artikel 3:46",
  });
}

/** Of a refusal what it rests on; otherwise all that came out, also where it did not decide, each in the sense that it has. */
function judgedLeaves(voice: Voice, right: Right, { kind, grounds, trace }: RightOutcome): readonly Leaf[] {
  if (kind === "geweigerd")
    return decidingRules(voice, right, grounds, trace).flatMap(({ leaves }) => leaves);
  return rulesOf(right).flatMap(([rule]) => {
    const node = nodeOf(rule, trace);
    if (node === undefined || node.bypassed === "niet van toepassing verklaard") return [];
    return [true, false]
      .flatMap((answer) => leavesOfRule(voice.index, rule, answer))
      .flatMap((leaf) => {
        const positive = answerTo(leaf, node);
        return positive === undefined ? [] : [{ ...leaf, positive }];
      });
  });
}

/** What was answered, where more answers are a ground: `de schuld is: opzet` for "opzet of grove schuld". */
function chosen(leaf: Leaf, fact: Fact, looked: readonly TraceNode[]): Leaf | undefined {
  const { expr } = leaf;
  const asked = expr?.op === "one-of" ? expr.arg : expr?.op === "compare" ? expr.left : undefined;
  if (asked?.op !== "fact" || asked.fact !== fact.id || fact.type.kind !== "keuze") return undefined;
  const answer = looked
    .flatMap(nodes)
    .flatMap(({ seen }) => seen)
    .find(({ name, result }) => name === fact.name && result.kind === "waarde");
  if (answer?.result.kind !== "waarde") return undefined;
  const right: Expr = { op: "constant", value: answer.result.text, type: fact.type };
  return {
    ...leaf,
    expr: { op: "compare", comparison: "=", left: asked, right, type: { kind: "ja-nee" } },
    positive: true,
  };
}
