// Voorbeelden: givens as assignments, departures, expectations.

import type {
  Block,
  DateLiteral,
  ExampleSentence,
  Expectation as WrittenExpectation,
} from "@andersom/syntax";
import type { DepartureInput, Expectation } from "../model/index.js";
import { notAConstant } from "../diagnostics/types.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { aboutAny } from "./about.js";
import { assign, assignValue, constantFor, lowerGiven } from "./assignments.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { lowerExpectation } from "./expectations.js";
import { optional } from "./header.js";
import { lowerHousehold } from "./household.js";
import { ladderAnswer } from "./ladder.js";
import { rightNamed } from "./named.js";
import type { GivenPart, ModelPart } from "./part.js";
import { lowerPersonRow } from "./persons.js";
import { lowerProse } from "./prose.js";
import { checkedCitation } from "./references.js";
import type { SiteInfo } from "./site-info.js";

/** Lowers one voorbeeld block; `basedOn` is followed when the ordinance is merged. */
export function lowerExample(block: Block, site: SiteInfo, context: LowerContext, part: ModelPart): void {
  const given: GivenPart[] = [];
  const departures: DepartureInput[] = [];
  const expect: Expectation[] = [];
  const later: { date: string; when?: string; expect: readonly Expectation[] }[] = [];
  let basedOn: string | undefined;
  let date: string | undefined;
  for (const content of block.content) {
    switch (content.kind) {
      case "Given":
        given.push(...lowerGiven(content, context));
        break;
      case "PersonRow":
        given.push(...lowerPersonRow(content, context));
        break;
      case "JudgeSays":
        given.push(...answersOf(content, { ...context, givens: true }));
        break;
      case "GivenDeparture":
        departures.push(lowerDeparture(content, context));
        break;
      case "DepartsFrom":
        departures.push(departsFrom(content, context));
        break;
      case "Expect":
        expect.push(expectation(content.expectation, content, context));
        break;
      case "ExpectList": {
        const items = content.items.map((item) => expectation(item.expectation, item, context));
        if (content.date === undefined) expect.push(...items);
        else
          later.push({
            date: isoOf(content.date),
            ...optional("when", content.when === undefined ? undefined : printed(content.when.words)),
            expect: items,
          });
        break;
      }
      case "BasedOn":
        basedOn = content.title;
        break;
      case "OnDate":
        date = isoOf(content.date);
        break;
      default:
        break;
    }
  }
  part.examples.push({
    id: `voorbeeld:${keyText(keyOf([{ text: block.heading.title, span: block.heading.span }]))}`,
    title: block.heading.title,
    story: block.content
      .filter((content) => content.kind === "Prose")
      .map((prose) => lowerProse(prose, context)),
    ...optional("article", site.article),
    ...optional("basedOn", basedOn),
    ...optional("date", date),
    given,
    departures,
    expect,
    ...lowerHousehold(block, context),
    ...(later.length > 0 ? { later } : {}),
    place: context.placeOf(block.heading.span),
  });
}

/** `De consulent oordeelt (over jeugdhulp): …`: each answer, about the right that is named. */
function answersOf(
  said: Extract<ExampleSentence, { kind: "JudgeSays" }>,
  context: LowerContext,
): GivenPart[] {
  const about = said.about === undefined ? undefined : rightNamed(said.about, context);
  const judge = keyText(keyOf(said.judge.words));
  return said.answers.flatMap((answer): GivenPart[] => {
    if (answer.kind === "LadderOutcome") {
      const given = ladderAnswer(answer, about, context);
      if (given === undefined)
        context.report(notAConstant.at(answer.span, { text: context.source(answer.span) }));
      return given === undefined ? [] : [given];
    }
    return assign(answer, context).map((assignment): GivenPart => {
      if (assignment.form !== "value") return assignment;
      return { form: "answer", assignment, judge, ...(about === undefined ? {} : { about }) };
    });
  });
}

function isoOf(date: DateLiteral): string {
  return isoDate(date.year, date.month, date.day);
}

function expectation(
  written: WrittenExpectation,
  node: { readonly span: Block["span"] },
  context: LowerContext,
): Expectation {
  return lowerExpectation(written, node.span, context);
}

function lowerDeparture(
  given: Extract<ExampleSentence, { kind: "GivenDeparture" }>,
  context: LowerContext,
): DepartureInput {
  const [reference] = given.references;
  const named =
    given.value === undefined
      ? undefined
      : context.lower.expression(
          { kind: "NameExpression", span: given.value.name.span, name: given.value.name },
          { ...aboutAny(context), inMonth: true },
        );
  const value =
    given.value === undefined || named === undefined
      ? undefined
      : constantFor(named, given.value.value, context);
  const effect = given.effect === undefined ? undefined : `effect:${keyText(keyOf(given.effect.words))}`;
  if (given.effect !== undefined) context.saw(given.effect.words, effect);
  return {
    clause: reference === undefined ? { text: "" } : checkedCitation(reference, context),
    ...optional("by", given.by === undefined ? undefined : printed(given.by.words)),
    ...optional("direction", given.favour),
    ...optional("effect", effect),
    motivation: given.motivation,
    ...(named?.op === "definition" && value !== undefined
      ? { value: { definition: named.definition, value } }
      : {}),
  };
}

function departsFrom(
  statement: Extract<ExampleSentence, { kind: "DepartsFrom" }>,
  context: LowerContext,
): DepartureInput {
  const [reference] = statement.references;
  const assigned =
    statement.value?.kind === "IsCondition"
      ? assignValue(statement.value, { ...aboutAny(context), inMonth: true }, true)
      : undefined;
  return {
    clause: reference === undefined ? { text: "" } : checkedCitation(reference, context),
    by: printed(statement.actor.words),
    motivation: statement.motivation ?? "Zie het voorbeeld.",
    ...(assigned?.form === "value" ? { value: { definition: assigned.target, value: assigned.value } } : {}),
  };
}
