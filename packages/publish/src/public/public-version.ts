// The public version of an ordinance: effects first, in plain Dutch, every number from the model.

import { placeText } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { bullets, paragraph, section, sectionIfAny, strong, uniqueIds } from "../document/build.js";
import type { Block, Document, Section } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { weForm } from "../dutch/plural.js";
import { conditionList } from "../phrase/condition.js";
import { toldDemand } from "../phrase/demand.js";
import { closedRows } from "../phrase/closed-rows.js";
import { indexModel } from "../phrase/model-index.js";
import { onDate } from "../phrase/on-date.js";
import { dateText } from "../phrase/plain-value.js";
import type { Calculator } from "../phrase/teller.js";
import { listHeader, originOf, toldItem } from "../phrase/told.js";
import { interpreterCalculator } from "./calculator.js";
import { articleIndex } from "./article-index.js";
import { say, type ExampleResult, type PublicContext } from "./context.js";
import { conflictSections } from "./conflicts.js";
import { changeSection } from "./changes.js";
import { consentSections } from "./consent.js";
import { coreValueSections } from "./core-values.js";
import { effectSections } from "./effects.js";
import { exampleResults } from "./example-results.js";
import { fixed } from "./fixed-text.js";
import { findable } from "./findable.js";
import { folded } from "./fold.js";
import { decisionSections, stepsWithArticles, withArticles } from "./general.js";
import { glossary } from "./glossary.js";
import { judgedTogether } from "./judged-together.js";
import { offerSections } from "./offers.js";
import { remainder } from "./remainder.js";
import { sanctionSections } from "./sanctions.js";
import { withWritten } from "./written.js";
import { transitionSections } from "./transitions.js";

export interface PublicVersionOptions {
  /** ISO date on which the text must be right. */
  readonly on: string;
  /** Computes the amounts for that date; without it the interpreter does. */
  readonly calculator?: Calculator;
  /** The voorbeelden that were run, of which those that passed become stories; without it those are run that may be told. */
  readonly examples?: readonly ExampleResult[];
  /** The version before this one: the page tells what changed since, both as they are on the same day. */
  readonly previous?: DecisionModel;
}

/** The document, the same for the same model and options. */
export function publicVersion(model: DecisionModel, options: PublicVersionOptions): Document {
  const context = contextOf(model, options);
  const words = glossary(context);
  const effects = effectSections(context);
  const made = uniqueIds([
    ...effects.rights,
    ...stepsWithArticles(context, effects.goals),
    ...decisionSections(context),
    ...withArticles(context, "offers", offerSections(context)),
    ...withArticles(context, "consent", consentSections(context)),
    ...withArticles(context, "conflicts", conflictSections(context)),
    ...sanctionSections(context),
    ...effects.others,
    ...withArticles(context, "transitions", transitionSections(context)),
    ...withArticles(context, "promises", promises(context)),
    ...catchAll(context),
    objection(context),
    ...coreValueSections(context),
  ]);
  const wordSections = sectionIfAny(fixed.words, words === undefined ? [] : [words]);
  const all = folded(context, made, remainder(context, [...made, ...wordSections]));
  // After the rest was found: what is left out on purpose does not come back there.
  const told = judgedTogether(withWritten(context, all.sections));
  const rest = judgedTogether(withWritten(context, all.rest));
  const { previous, on } = options;
  const sections = [
    ...told,
    ...(previous === undefined ? [] : [changesSince(previous, on, [...told, ...wordSections])]),
    ...articleIndex(context, told, wordSections),
    ...restSections(context, rest),
    ...withWritten(context, wordSections),
  ];
  return {
    title: model.instrument.citationTitle ?? model.instrument.title,
    subtitle: fixed.subtitle,
    facts: headerFacts(model, options.on),
    opening: [legalStatus(context, told)],
    sections: uniqueIds(findable(sections)),
  };
}

/** Both pages without stories: what was computed for people is no rule. */
function changesSince(previous: DecisionModel, on: string, told: readonly Section[]): Section {
  const { sections } = publicVersion(previous, { on, examples: [] });
  const { inForce } = previous.instrument;
  return changeSection(sections, told, inForce === undefined ? undefined : dateText(inForce));
}

/** What has no plain form yet, in the words of the ordinance. */
function restSections(context: PublicContext, rest: readonly Section[]): Section[] {
  const word = ordinanceWord(context.index.model);
  if (rest.length === 0) return [];
  return [section(say(context, fixed.rest, word), [paragraph(say(context, fixed.restNote, word))], rest)];
}

/** What every sentence of a page is made with. */
export function contextOf(model: DecisionModel, options: PublicVersionOptions): PublicContext {
  const address = model.instrument.formOfAddress;
  const closed = closedRows(model);
  const pages = new Map<string, PublicContext>();
  const page = (on: string): PublicContext => {
    const known = pages.get(on);
    if (known !== undefined) return known;
    const made: PublicContext = {
      // A model of its own: what is remembered of a page is remembered of its model.
      index: indexModel({ ...onDate(closed, on) }, on),
      person: { kind: "reader", address },
      address,
      on,
      calculator: options.calculator ?? interpreterCalculator(model),
      results,
      at: page,
    };
    pages.set(on, made);
    return made;
  };
  const { examples } = options;
  const results =
    examples === undefined
      ? exampleResults(model)
      : new Map(examples.map((result) => [result.example, result]));
  return page(options.on);
}

function headerFacts(model: DecisionModel, on: string): Document["facts"] {
  const { municipality, inForce } = model.instrument;
  return [
    ...(municipality === undefined ? [] : [{ name: "Gemeente", value: municipality }]),
    // What begins later does not count yet: the page shows what is known of it on its day.
    {
      name: inForce !== undefined && on < inForce ? "Zo zijn de regels bekend op" : "Zo gelden de regels op",
      value: dateText(on),
    },
    ...(inForce === undefined
      ? []
      : [
          {
            name: on < inForce ? "De regels gaan in op" : "De regels gelden vanaf",
            value: dateText(inForce),
          },
        ]),
  ];
}

function ordinanceWord(model: DecisionModel): { readonly verordening: string } {
  return { verordening: model.instrument.kind };
}

/** Whether rights may be derived is the choice of the header; silence means that none may. */
function legalStatus(context: PublicContext, sections: readonly Section[]): Block {
  const { instrument } = context.index.model;
  const title = instrument.citationTitle ?? instrument.title;
  const rights = instrument.publicVersionGivesRights === true;
  const status = strong(say(context, rights ? fixed.rights : fixed.noRights));
  const words = {
    titel: title.toLowerCase().startsWith(instrument.kind) ? title : `${instrument.kind} ‘${title}’`,
    gelden: instrument.kind === "verordening" ? "geldt" : "gelden",
    verordening: instrument.kind,
  };
  const why = say(context, rights ? fixed.rightsWhy : fixed.noRightsWhy, words);
  const naam = instrument.municipality === undefined ? "" : ` ${instrument.municipality}`;
  return {
    kind: "note",
    content: [
      paragraph([status, ` ${why}`]),
      paragraph(say(context, fixed.weAre, { naam })),
      ...(hasStories(sections) ? [paragraph(fixed.storyNote)] : []),
    ],
  };
}

function hasStories(sections: readonly Section[]): boolean {
  return sections.some((one) => one.blocks.some(({ kind }) => kind === "story") || hasStories(one.sections));
}

/** `waarborg`: what holds for everybody, with its exceptions and their reasons. */
function promises(context: PublicContext): Section[] {
  const items = context.index.model.guarantees.map((guarantee) => {
    const demand = toldDemand(context, guarantee.condition);
    const list = conditionList(context, guarantee.condition);
    const [only, ...others] = demand.below.length === 0 ? [toldItem(demand)] : list.items.map(toldItem);
    const exceptions = guarantee.exceptions.map((one) =>
      paragraph(`Dit geldt niet bij ${one.text}, omdat ${becauseWords(one.because)}.`),
    );
    const base =
      only !== undefined && others.length === 0
        ? only
        : {
            // Without the word for all or one of them the list would promise more, or less, than the rule.
            content: [`${capital(guarantee.title)}. ${listHeader(list.mode, list.items.length)}`],
            blocks: [bullets(list.items.map(toldItem))],
          };
    return {
      ...base,
      blocks: [...base.blocks, ...exceptions],
      origin: { ...originOf(guarantee.place), rule: guarantee.id },
    };
  });
  return sectionIfAny(fixed.promises, items.length === 0 ? [] : [bullets(items)]);
}

/** `de gemeente die niet vaststelt` as `wij die niet vaststellen`: the verb of the reason stands last. */
function becauseWords(because: string): string {
  const [, middle, verb] = /^(?:de gemeente|het college) (.* )?(\p{Ll}+t)$/u.exec(because) ?? [];
  return verb === undefined ? because : `wij ${middle ?? ""}${weForm(verb)}`;
}

/** `vangnet`: what no rule is about. */
function catchAll(context: PublicContext): Section[] {
  const { catchAll: found } = context.index.model;
  if (found === undefined) return [];
  const source: Block = { kind: "sources", text: `Regel: ${placeText(found.place)}.` };
  return [section(say(context, fixed.catchAll), [paragraph(say(context, fixed.catchAllHow)), source])];
}

function objection(context: PublicContext): Section {
  return section(say(context, fixed.objection), [
    paragraph(say(context, fixed.objectionHow)),
    paragraph(say(context, fixed.objectionTerm)),
    { kind: "sources", text: fixed.objectionSource },
  ]);
}
