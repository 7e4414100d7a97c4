// ordinance(unit): the parts of all files → one decision model.

import type { Diagnostic } from "@andersom/syntax";
import {
  DECISION_MODEL_VERSION,
  type DecisionModel,
  type Definition,
  type DefinitionRule,
  type Duty,
  type Expr,
  type Fact,
  type Instrument,
  type Ladder,
  type LadderStep,
  type Requirement,
  type Thing,
  type ValueType,
} from "../model/index.js";
import type { ModelPart, SurePart } from "../lower/part.js";
import type { NameIndex } from "../names/index.js";
import type { ValueSymbol } from "../names/symbols.js";
import { ladderId, ladderName } from "../lower/ladder.js";
import { withRightsInQuestion, type RuleModel } from "./about.js";
import { resolveAnswers } from "./answers.js";
import { checkModel, checkServed } from "./checks.js";
import { mergeDefinitions, switched, withHeaderRounding } from "./definitions.js";
import { mergeExamples } from "./examples.js";
import { bindGrondwaarde, bindPowers } from "./law.js";
import { addTo } from "./group.js";
import { mergeActs } from "./process.js";
import { checkConcurrence, mergeMeasures } from "./measures.js";
import { mergeRights } from "./rights.js";
import { bindOffers, checkConsents, checkSignals, withAskLimits, withSubjectsOf } from "./signals.js";
import { keeper } from "./kept.js";
import type { MergeMemory } from "./memory.js";
import { applySwitches, checkSwitches, switchesByRule, switchesOf, type Switches } from "./switches.js";

export interface MergeInput {
  readonly title: string;
  readonly root: string;
  readonly parts: readonly ModelPart[];
  readonly index: NameIndex;
  readonly typeOf: (symbol: ValueSymbol) => ValueType;
  readonly thingsOf: (symbol: ValueSymbol) => readonly string[];
  /** The same object for as long as every value has the same type and belongs to the same things. */
  readonly meaning: object;
  readonly memory: MergeMemory;
}

/** Merges the parts of one ordinance and checks the whole. */
export function mergeOrdinance(input: MergeInput): {
  readonly model: DecisionModel;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { parts, index, memory } = input;
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  // What people read has an order: the file with the header goes first, whatever its name.
  const read = [...parts].sort(
    (a, b) => Number(b.instrument !== undefined) - Number(a.instrument !== undefined),
  );
  const listed = <K extends keyof ModelPart>(key: K, from = parts): readonly Listed<K>[] => {
    const lists = from.map((part) => part[key] as readonly Listed<K>[]);
    return memory.kept(`parts ${key}`, lists, () => memory.list(`part ${key}`, lists.flat()));
  };
  const written = listed("switches");
  const switches = memory.kept("switches", [written], () => switchesByRule(written));
  // Nadere regels are read with the verordening that they use; the model is that of the file that nobody else uses.
  const headers = parts.flatMap((part) => part.instrument ?? []);
  const own = headers.find(({ place }) => place.source.file === input.root) ?? headers[0];
  const instrument = own ?? bareInstrument(input);
  const usedInstruments = headers.filter((one) => one !== own && one.kind !== "wet");
  const defined = listed("definitions");
  const definitions = memory.kept("definitions", [defined, input.meaning, index, switches], () =>
    memory.list(
      "definitions",
      mergeDefinitions(defined, input).map((definition) => switched(definition, switches)),
    ),
  );
  const granted = listed("rights", read);
  const plainRights = memory.kept("rights", [granted, definitions, switches, index], () =>
    mergeRights(granted, definitions, switches, index, memory),
  );
  memory.silent("switched", [written, definitions, plainRights], report, (tell) =>
    checkSwitches(written, { definitions, rights: plainRights }, tell),
  );
  const paid = memory.list(
    "paid",
    plainRights.map((right) => right.amount),
  );
  const payable = memory.kept("payable", [paid], () => new Set(paid));
  const [steps, acts] = [listed("steps"), listed("acts")];
  const peildatum = memory.kept("peildatum", [definitions], () => peildatumOf(definitions));
  const laws = memory.list(
    "laws",
    parts.flatMap((part) => part.law ?? []),
  );
  const chapters = listed("chapters", read);
  const articles = listed("articles", read);
  const signals = listed("signals");
  const offers = bindOffers(
    listed("offers").map((offer) => applySwitches(offer, switches)),
    signals,
  );
  const consents = listed("consents");
  const asks = listed("asks");
  const rights = asks.length === 0 ? plainRights : withSubjectsOf(plainRights, articles, chapters);
  const [declared, sures] = [listed("facts"), listed("sures")];
  const plainFacts = memory.kept("facts", [declared, sures, switches], () =>
    factsOf(declared, sures, switches),
  );
  const facts =
    asks.length === 0
      ? plainFacts
      : memory.list("asked", withAskLimits(plainFacts, asks, rights, definitions));
  const treden = listed("ladderSteps");
  const ladder = memory.kept("ladder", [treden], () => ladderOf(treden));
  const [catchAll] = listed("catchAll");
  const consequences = listed("consequences");
  const grondwaardePlaces = listed("grondwaardePlaces");
  const cited = listed("citedPowers");
  const [told, effects] = [listed("examples"), listed("effects")];
  const merged: DecisionModel = {
    format: "andersom/decision-model",
    version: DECISION_MODEL_VERSION,
    instrument: parts.some((part) => part.generalTermsAct === true)
      ? { ...instrument, generalTermsAct: true }
      : instrument,
    ...(usedInstruments.length === 0 ? {} : { usedInstruments }),
    laws,
    citedPowers: memory.silent("powers", [cited, laws], report, (tell) => bindPowers(cited, laws, tell)),
    effects: memory.silent("effects", [effects, laws, grondwaardePlaces], report, (tell) =>
      effects.map((effect) => bindGrondwaarde(effect, laws, grondwaardePlaces, tell)),
    ),
    coreValues: listed("coreValues"),
    things: thingsOf(index),
    facts,
    definitions: memory.mapped("rounded", definitions, [peildatum, payable, instrument.rounding], (one) => {
      const definition = asReferenceDate(one, peildatum);
      return payable.has(one.id) ? withHeaderRounding(definition, instrument.rounding) : definition;
    }),
    ...(peildatum === undefined ? {} : { peildatum }),
    ...(ladder === undefined ? {} : { ladder }),
    ...(catchAll === undefined ? {} : { catchAll }),
    ...(signals.length === 0 ? {} : { signals }),
    ...(offers.length === 0 ? {} : { offers }),
    ...(consents.length === 0 ? {} : { consents }),
    rights,
    powers: memory.mapped("powers", listed("powers"), [switches], (power) => applySwitches(power, switches)),
    duties: memory.mapped("duties", listed("duties"), [switches, consequences], (duty) =>
      withConsequence(switchedDuty(duty, switches), consequences),
    ),
    conflicts: listed("conflicts"),
    measures: mergeMeasures(parts, definitions, index),
    departures: memory.mapped("departures", listed("departures"), [switches], (departure) =>
      applySwitches(departure, switches),
    ),
    requirements: memory.mapped("requirements", listed("requirements"), [switches], (one) =>
      requiredInScope(one, switches),
    ),
    delegations: listed("delegations"),
    indexations: listed("indexations"),
    guarantees: listed("guarantees"),
    steps,
    acts: memory.silent("acts", [acts, steps, switches], report, (tell) =>
      mergeActs(acts, steps, tell).map((act) => applySwitches(act, switches)),
    ),
    documents: listed("documents"),
    suspensions: listed("suspensions"),
    ...(parts.every((part) => part.transitions.length === 0) ? {} : { transitions: listed("transitions") }),
    advice: listed("advice"),
    chapters,
    articles,
    examples: memory.silent("examples", [told, facts, ladder], report, (tell) =>
      mergeExamples(resolveAnswers(told, facts, ladder, tell), tell),
    ),
  };
  // What articles say in words has no part in what follows: it is done again only when something else is another object.
  const rules = rulesOf(merged, memory);
  const known = [...Object.keys(rules), ...Object.values(rules), index];
  const about = memory.silent("about", known, report, (tell) => withRightsInQuestion(rules, memory, tell));
  memory.silent("signals", [about, index], report, (tell) => {
    checkSignals(about, tell);
    checkConsents(about, tell);
    checkConcurrence(about.duties, about.facts, about.definitions, index, tell);
  });
  checkModel(about, declared, memory, report);
  const { examples, ...others } = about;
  const model: DecisionModel = { ...others, chapters, articles, examples };
  checkServed(model, report);
  return { model, diagnostics };
}

/** What stands in a list of a part. */
type Listed<K extends keyof ModelPart> = Extract<ModelPart[K], readonly unknown[]>[number];

/** A model without what it says in words, with every list of the same objects as the list of the last time. */
function rulesOf(
  { chapters: _chapters, articles: _articles, ...rules }: DecisionModel,
  memory: MergeMemory,
): RuleModel {
  const listed = Object.entries(rules).map(([key, value]: [string, unknown]) => [
    key,
    Array.isArray(value) ? memory.list(`model ${key}`, value) : value,
  ]);
  const made: unknown = Object.fromEntries(listed);
  return made as RuleModel;
}

function ladderOf(steps: readonly LadderStep[]): Ladder | undefined {
  if (steps.length === 0) return undefined;
  const inOrder = [...steps].sort((a, b) => Number(a.number) - Number(b.number));
  return { id: ladderId, name: ladderName, steps: inOrder };
}

function peildatumOf(definitions: readonly Definition[]): string | undefined {
  return definitions.find(({ key, rules }) => key === "peildatum" && rules.length > 0)?.id;
}

/** The step that fixes the peildatum may still have to come: until then the date of the run stands for it. */
function asReferenceDate(definition: Definition, peildatum: string | undefined): Definition {
  if (definition.id !== peildatum) return definition;
  const rules = definition.rules.map((rule): DefinitionRule => {
    const { body } = rule;
    if (body.form !== "value" || body.value.op !== "event-date") return rule;
    return { ...rule, body: { ...body, value: { ...body.value, orGiven: true } } };
  });
  return { ...definition, rules };
}

/** Switches name the sentence that a duty stands in. Without any it is the same object. */
function switchedDuty(duty: Duty, switches: Switches): Duty {
  const id = duty.rule ?? duty.id;
  return switchesOf([{ id }], switches).length === 0
    ? duty
    : { ...applySwitches({ ...duty, id }, switches), id: duty.id };
}

/** `bij niet nakomen van lid 2: …` is told with the duty that stands there. */
function withConsequence(duty: Duty, consequences: readonly Listed<"consequences">[]): Duty {
  const told = consequences.filter(({ rules }) => rules.includes(duty.rule ?? duty.id));
  if (told.length === 0) return duty;
  const texts = [
    ...(duty.consequence === undefined ? [] : [duty.consequence]),
    ...told.map(({ text }) => text),
  ];
  return { ...duty, consequence: texts.join("; ") };
}

function thingsOf(index: NameIndex): Thing[] {
  return [...index.things.values()].map((thing) => {
    const root = index.roots.has(thing.singular);
    return keepThing(thing, [root], () => ({
      id: thing.singular,
      name: thing.name,
      ...(thing.plural === undefined ? {} : { plural: thing.plural }),
      ...(thing.article === undefined ? {} : { article: thing.article }),
      root,
    }));
  });
}

const keepThing = keeper<Thing>();

function factsOf(
  declared: readonly Fact[],
  sureParts: readonly SurePart[],
  switches: Switches,
): readonly Fact[] {
  const sures = sureParts.map((sure) => inScope(sure, switches));
  const once = new Map<string, Fact>();
  for (const fact of declared) {
    const before = once.get(fact.id);
    // The ordinance's own question and source come before those of a law that declares the same fact.
    if (
      before === undefined ||
      (before.place.instrument !== undefined && fact.place.instrument === undefined)
    )
      once.set(fact.id, fact);
  }
  const byFact = new Map<string, SurePart[]>();
  for (const sure of sures) addTo(byFact, sure.fact, sure);
  return [...once.values()].map((fact) => {
    const mine = byFact.get(fact.id) ?? [];
    return mine.length === 0
      ? fact
      : { ...fact, sureCases: mine.map(({ answer, when, place }) => ({ answer, when, place })) };
  });
}

/** A sure case holds where its article and lid hold: `dit artikel geldt alleen als …` restricts it like any other sentence. */
function inScope(sure: SurePart, switches: Switches): SurePart {
  const { scope } = applySwitches<{ id: string; scope?: Expr }>({ id: sure.id }, switches);
  if (scope === undefined) return sure;
  const items = [{ expr: scope }, { expr: sure.when }];
  return { ...sure, when: { op: "all", items, type: { kind: "ja-nee" } } };
}

/** A requirement asks nothing where its article or lid does not apply. */
function requiredInScope(requirement: Requirement, switches: Switches): Requirement {
  const { scope, ...rest } = applySwitches<Requirement & { scope?: Expr }>(requirement, switches);
  if (scope === undefined) return requirement;
  const type: ValueType = { kind: "ja-nee" };
  const off: Expr = { op: "not", arg: scope, type };
  return { ...rest, condition: { op: "any", items: [{ expr: off }, { expr: rest.condition }], type } };
}

/** A unit without an ordinance of its own (a law by itself): its header is the little that is known. */
function bareInstrument(input: MergeInput): Instrument {
  return {
    kind: "wet",
    title: input.title,
    bases: [],
    uses: [],
    formOfAddress: "u",
    place: { source: { file: input.root, start: 0, end: 0, line: 1, column: 1 } },
  };
}
