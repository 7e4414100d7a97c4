// What the run of the voorbeelden gave, in the few words that a story needs.

import { exampleTeller, type ToldExample } from "@andersom/logic";
import { placeText, type Place, type RightOutcome } from "@andersom/runtime";
import type { DecisionModel, Example } from "@andersom/semantics";
import { isAboutValues } from "./article-stories.js";
import type { ExampleResult, ExampleResults, RightResult } from "./context.js";
import { rightIn } from "./story.js";

/** Runs a voorbeeld when its story may be told, and once: most of them never are. */
export function exampleResults(model: DecisionModel): ExampleResults {
  const examples = new Map(model.examples.map((example) => [example.id, example]));
  const tell = exampleTeller(model);
  const known = new Map<string, ExampleResult | undefined>();
  return {
    get(id) {
      if (!known.has(id)) {
        const example = examples.get(id);
        const told = example === undefined ? undefined : tell(id);
        known.set(
          id,
          example === undefined || told === undefined || told.base ? undefined : resultOf(told, example),
        );
      }
      return known.get(id);
    },
  };
}

/** A story is about a right that the voorbeeld expects something about, or about a value and which rules gave it. */
function resultOf(told: ToldExample, example: Example): ExampleResult {
  const rights = new Set(example.expect.flatMap((one) => rightIn(one) ?? []));
  return {
    example: told.id,
    passed: told.passed,
    rights: told.passed ? [...rights].flatMap((right) => rightOf(told, example, right) ?? []) : [],
    ...(isAboutValues(example) ? { applied: [...told.applied()] } : {}),
  };
}

/** With more people the right of whom the voorbeeld expects something about it; else that of the applicant. */
function rightOf(told: ToldExample, example: Example, right: string): RightResult | undefined {
  const expected = example.expect.find((one) => rightIn(one) === right);
  const key = expected !== undefined && "of" in expected ? expected.of : undefined;
  const person = example.people?.find((one) => one.key === key)?.name;
  const own = person === undefined ? undefined : told.outcome(right, person);
  if (person !== undefined && own !== undefined) return { ...rightResult(own, example), person };
  const outcome = told.outcome(right);
  return outcome === undefined ? undefined : rightResult(outcome, example);
}

function rightResult(outcome: RightOutcome, example: Example | undefined): RightResult {
  const amount = "amount" in outcome && outcome.amount?.kind === "waarde" ? outcome.amount.text : undefined;
  const extent = "extent" in outcome && outcome.extent?.kind === "waarde" ? outcome.extent.text : undefined;
  return {
    right: outcome.right,
    outcome: outcome.kind,
    ...(amount === undefined ? {} : { amount }),
    ...(extent === undefined ? {} : { extent }),
    grounds: groundTexts(outcome, example),
  };
}

/** The places that the voorbeeld itself names for a refusal; else those of the rules about the right. */
export function groundTexts(
  outcome: Pick<RightOutcome, "right" | "grounds">,
  example: Pick<Example, "expect"> | undefined,
): string[] {
  const named = (example?.expect ?? []).flatMap((one) =>
    one.form === "recht" && one.right === outcome.right && !one.granted ? (one.because ?? []) : [],
  );
  const places =
    named.length > 0
      ? named.map(({ text }) => text)
      : outcome.grounds.flatMap(({ places: all }) => ruleText(all));
  return [...new Set(places)];
}

/** The rule about the right with its own onderdeel: what lies deeper is another rule, of which the reader knows nothing. */
function ruleText(places: readonly Place[]): string[] {
  const [rule] = places;
  if (rule === undefined) return [];
  const end = places.findIndex((place) => !liesIn(place, rule));
  const own = end === -1 ? places : places.slice(0, end);
  return [placeText(own.at(-1) ?? rule)];
}

function liesIn(place: Place, rule: Place): boolean {
  const levels = ["instrument", "article", "lid", "onderdeel", "onderdeelNumber"] as const;
  return (
    levels.every((level) => rule[level] === undefined || rule[level] === place[level]) &&
    place.instrument === rule.instrument
  );
}
