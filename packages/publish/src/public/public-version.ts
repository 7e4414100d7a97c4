// The public version of an ordinance: effects first, in plain Dutch, every number from the model.

import { placeText } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { bullets, paragraph, section, sectionIfAny, strong, uniqueIds } from "../document/build.js";
import type { Block, Document, Section } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { conditionList } from "../phrase/condition.js";
import { indexModel } from "../phrase/model-index.js";
import { onDate } from "../phrase/on-date.js";
import { dateText } from "../phrase/plain-value.js";
import type { Calculator } from "../phrase/teller.js";
import { listHeader, originOf, toldItem } from "../phrase/told.js";
import { interpreterCalculator } from "./calculator.js";
import { say, type ExampleResult, type PublicContext } from "./context.js";
import { conflictSections } from "./conflicts.js";
import { consentSections } from "./consent.js";
import { effectSections } from "./effects.js";
import { exampleResults } from "./example-results.js";
import { fixed } from "./fixed-text.js";
import { glossary } from "./glossary.js";
import { offerSections } from "./offers.js";
import { procedureSections } from "./procedure.js";
import { remainder } from "./remainder.js";
import { transitionSections } from "./transitions.js";

export interface PublicVersionOptions {
  /** ISO date on which the text must be right. */
  readonly on: string;
  /** Computes the amounts for that date; without it the interpreter does. */
  readonly calculator?: Calculator;
  /** The voorbeelden that were run, of which those that passed become stories; without it they are run. */
  readonly examples?: readonly ExampleResult[];
}

/** The document, the same for the same model and options. */
export function publicVersion(model: DecisionModel, options: PublicVersionOptions): Document {
  const context = contextOf(model, options);
  const effects = effectSections(context);
  const procedure = procedureSections(context);
  const words = glossary(context);
  const general = [
    ...effects,
    ...procedure,
    ...offerSections(context),
    ...consentSections(context),
    ...conflictSections(context),
    ...transitionSections(context),
    ...promises(context),
  ];
  const told = [...general, ...sectionIfAny(fixed.words, words === undefined ? [] : [words])];
  const rest = remainder(context, told);
  const sections = [
    ...general,
    ...catchAll(context),
    objection(context),
    ...sectionIfAny(fixed.words, words === undefined ? [] : [words]),
    ...(rest.length === 0
      ? []
      : [
          section(
            say(context, fixed.rest, ordinanceWord(model)),
            [paragraph(say(context, fixed.restNote, ordinanceWord(model)))],
            rest,
          ),
        ]),
  ];
  return {
    title: model.instrument.citationTitle ?? model.instrument.title,
    subtitle: fixed.subtitle,
    facts: headerFacts(model, options.on),
    opening: [legalStatus(context)],
    sections: uniqueIds(sections),
  };
}

function contextOf(model: DecisionModel, options: PublicVersionOptions): PublicContext {
  const address = model.instrument.formOfAddress;
  const page = (on: string): PublicContext => ({
    index: indexModel(onDate(model, on), on),
    person: { kind: "reader", address },
    address,
    on,
    calculator: options.calculator ?? interpreterCalculator(model),
    results,
    at: page,
  });
  const results = new Map(
    (options.examples ?? exampleResults(model)).map((result) => [result.example, result]),
  );
  return page(options.on);
}

function headerFacts(model: DecisionModel, on: string): Document["facts"] {
  const { municipality, inForce } = model.instrument;
  return [
    ...(municipality === undefined ? [] : [{ name: "Gemeente", value: municipality }]),
    { name: "Zo gelden de regels op", value: dateText(on) },
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
function legalStatus(context: PublicContext): Block {
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
    content: [paragraph([status, ` ${why}`]), paragraph(say(context, fixed.weAre, { naam }))],
  };
}

/** `waarborg`: what holds for everybody, with its exceptions and their reasons. */
function promises(context: PublicContext): Section[] {
  const items = context.index.model.guarantees.map((guarantee) => {
    const list = conditionList(context, guarantee.condition);
    const [only, ...others] = list.items.map(toldItem);
    const exceptions = guarantee.exceptions.map((one) =>
      paragraph(`Behalve: ${one.text}, omdat ${one.because}.`),
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
