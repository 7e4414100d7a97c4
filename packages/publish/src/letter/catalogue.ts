// The catalogue of building blocks: per right a text for every outcome and every ground, with places to fill in.

import { limitGround } from "@andersom/logic";
import { placeText } from "@andersom/runtime";
import type { DecisionModel, Fact, Right } from "@andersom/semantics";
import { capital, sentence } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { isPlural } from "../dutch/plural.js";
import { spokenTo } from "../phrase/fragment.js";
import { definitionName } from "../phrase/naming.js";
import { reachOf } from "../phrase/reach.js";
import { isRuledOut, scopeOf } from "../phrase/simplify.js";
import { say } from "../public/context.js";
import { factWords } from "../registers/words.js";
import { clausesOf, targetWords } from "./departures.js";
import { groundKey, leavesOfRule, type Leaf } from "./leaves.js";
import type { LetterLine } from "./letter.js";
import { limitLine } from "./limits.js";
import { leafLine, refusalLeaves } from "./lines.js";
import { isAsked, questionOf } from "./open.js";
import { reasonsIn } from "./reasons.js";
import { about, pathOf, voiceOf, type Voice } from "./voice.js";

/** What an outcome may come down to, and the words for it. */
export interface BuildingBlock extends LetterLine {
  readonly uitkomst: "toegekend" | "geweigerd" | "ter beoordeling" | "nog onbekend" | "maatwerk";
  /** The condition, value, fact or clause that it is about. */
  readonly over: string;
  /** Of a refusal: tells the grounds as the trace of a decision does; more than one where they count only together. */
  readonly gronden?: readonly string[];
}

export interface Catalogue {
  readonly format: "andersom/bouwstenen";
  readonly version: 1;
  readonly verordening: string;
  readonly peildatum: string;
  readonly rechten: readonly {
    readonly id: string;
    readonly naam: string;
    readonly bouwstenen: readonly BuildingBlock[];
  }[];
}

/** All building blocks on a day (ISO). */
export function buildingBlocks(model: DecisionModel, on: string): Catalogue {
  const { title, citationTitle } = model.instrument;
  return {
    format: "andersom/bouwstenen",
    version: 1,
    verordening: citationTitle ?? title,
    peildatum: on,
    rechten: model.rights.map((right) => {
      const voice = voiceOf(model, right, on);
      return {
        id: right.id,
        naam: right.name,
        bouwstenen: [
          ...grantedBlocks(voice, right),
          ...refusedBlocks(voice, right),
          ...openBlocks(voice, right),
          ...departedBlocks(voice, right),
        ],
      };
    }),
  };
}

function grantedBlocks(voice: Voice, right: Right): BuildingBlock[] {
  const worth = [right.amount, right.extent, right.duration, right.aidForm, right.start, right.end].flatMap(
    (id): BuildingBlock[] => {
      const definition = id === undefined ? undefined : voice.index.definitions.get(id);
      if (definition === undefined) return [];
      const name = definitionName(voice, definition);
      const verb = isPlural(definition.name) ? "zijn" : "is";
      return [
        {
          uitkomst: "toegekend",
          over: definition.name,
          tekst: sentence(`${name} ${verb} […].`),
          plaatsen: [...new Set(definition.rules.map(({ place }) => placeText(place)))],
        },
      ];
    },
  );
  const rules = [...right.grants, ...right.powers].flatMap((rule): BuildingBlock[] => {
    const conditions = distinct(leavesOfRule(voice.index, rule, true))
      .filter(({ expr }) => expr !== undefined && expr.op !== "definition" && expr.op !== "constant")
      .map((leaf): BuildingBlock => ({ uitkomst: "toegekend", over: leaf.text, ...leafLine(voice, leaf) }));
    const lead = right.grants.includes(rule)
      ? about(voice, right, "{U krijgt} {recht}. {U voldoet} aan de voorwaarden.")
      : about(voice, right, "Wij geven {u} {recht}. Dat is onze eigen keuze.");
    const opening: BuildingBlock = {
      uitkomst: "toegekend",
      over: right.name,
      tekst: lead,
      plaatsen: [placeText(rule.place)],
    };
    return [opening, ...conditions];
  });
  return [...rules, ...worth];
}

/** One block for every reason: a ground that the interpreter can give, or the grounds that count only together. */
function refusedBlocks(voice: Voice, right: Right): BuildingBlock[] {
  const outcome = about(voice, right, "{U krijgt} {nietrecht}.");
  const leaves = [...refusalLeaves(voice, right).filter(canBe), ...limitLeaves(right)];
  return reasonsIn(voice, leaves).map(({ line, leaves: [leaf, ...others] }) => {
    const { tekst, plaatsen } = limitLine(voice, right, leaf) ?? line;
    return {
      uitkomst: "geweigerd",
      over: [leaf, ...others].map(({ text }) => text).join("; "),
      gronden: [leaf, ...others].map(groundKey),
      tekst: `${outcome} ${tekst}`,
      ...(plaatsen === undefined ? {} : { plaatsen }),
    };
  });
}

/** `Dit recht geldt 1 keer per gezin`, `Plafond: …`: grounds of their own, at their own place. */
function limitLeaves({ limit, ceiling }: Right): Leaf[] {
  return [limit, ceiling].flatMap((one) =>
    one === undefined ? [] : [{ ...limitGround(one, ""), positive: true }],
  );
}

/** What is always so is no reason where it would have to be otherwise. */
function canBe({ expr, positive }: Leaf): boolean {
  return expr?.op !== "constant" || expr.value === positive;
}

/** The same ground along the same places, in the same sense, is one block. */
function distinct(leaves: readonly Leaf[]): Leaf[] {
  return [...new Map(leaves.map((leaf) => [`${groundKey(leaf)}\n${String(leaf.positive)}`, leaf])).values()];
}

/** What may be missing, and what a person may still have to judge. */
function openBlocks(voice: Voice, right: Right): BuildingBlock[] {
  const worth = [right.amount, right.extent, right.duration].map(
    (id) => id && voice.index.definitions.get(id),
  );
  const known = scopeOf(right);
  const refusals = right.refusals.filter(({ scope }) => !isRuledOut(scope, known));
  const { facts } = reachOf(voice.index, [right.grants, refusals, right.powers, worth, right.ladder], known);
  const open = about(voice, right, "Wij kunnen nog niet beslissen over {recht}.");
  const blocks = [...facts].flatMap((id): BuildingBlock[] => {
    const fact = voice.index.facts.get(id);
    if (fact === undefined) return [];
    if (fact.kind === "gegeven")
      return [
        {
          uitkomst: "nog onbekend",
          over: fact.name,
          tekst: `${open} ${missingWords(voice, fact)}`,
        },
      ];
    const [who = "", ...others] = (fact.judge ?? "de gemeente").split(/ samen met /iu);
    const together = others.length === 0 ? "" : spokenTo(voice, ` samen met ${others.join(" en ")}`);
    return [
      {
        uitkomst: "ter beoordeling",
        over: fact.name,
        tekst: `${open} ${sentence(`${capital(who)} beoordeelt nog${together} ${spokenTo(voice, factWords(fact))}`)}`,
      },
    ];
  });
  const powers = right.powers.map(({ actor = "de gemeente", place, text }): BuildingBlock => ({
    uitkomst: "ter beoordeling",
    over: text,
    tekst: `${open} ${capital(actor)} kiest hier zelf.`,
    plaatsen: pathOf([place]),
  }));
  return [...blocks, ...powers];
}

/** Only what nobody but the reader can tell is asked of the reader; what stands in a register we look up ourselves. */
function missingWords(voice: Voice, fact: Fact): string {
  if (isAsked(fact)) return `${say(voice, "Dit moeten wij nog {van u} weten")}: ${questionOf(fact)}`;
  const where = fact.sources.map((source) => source.replace(/^(?:uit|opgezocht in) /iu, "in "));
  return sentence(`Dit zoeken wij nog op: ${spokenTo(voice, factWords(fact))} (${joined(where, "en")})`);
}

function departedBlocks(voice: Voice, right: Right): BuildingBlock[] {
  return clausesOf(voice.index.model, right).map((clause) => {
    const from = targetWords(clause);
    const effect = voice.index.effects.get(clause.effect ?? "")?.name;
    const goal = effect === undefined ? "" : ` Wij doen dat voor het doel ‘${effect}’.`;
    return {
      uitkomst: "maatwerk",
      over: clause.text,
      tekst: `Wij wijken af van ${from}.${goal} De reden: […].`,
      plaatsen: [placeText(clause.place)],
    };
  });
}
