// What the run of the voorbeelden gave, in the few words that a story needs.

import { exampleRunner, type ExampleReport, type Plan } from "@andersom/logic";
import { placeText, type Place, type RightOutcome } from "@andersom/runtime";
import type { DecisionModel, Example } from "@andersom/semantics";
import { isAboutValues } from "./article-stories.js";
import type { ExampleResult, ExampleResults, RightResult } from "./context.js";

/** Runs a voorbeeld when its story may be told, and once: most of them never are. */
export function exampleResults(model: DecisionModel): ExampleResults {
  const examples = new Map(model.examples.map((example) => [example.id, example]));
  const run = exampleRunner(model);
  const known = new Map<string, ExampleResult | undefined>();
  return {
    get(id) {
      if (!known.has(id)) {
        const example = examples.get(id);
        const report = run(id, { covers: example !== undefined && isAboutValues(example) });
        known.set(id, report === undefined || report.base ? undefined : resultOf(report, example));
      }
      return known.get(id);
    },
  };
}

function resultOf(
  { id, passed, decision, plan, applied }: ExampleReport,
  example: Example | undefined,
): ExampleResult {
  return {
    example: id,
    passed,
    rights: decision.rights.map((outcome) => rightOf(outcome, example, plan)),
    ...appliedIn(example, applied),
  };
}

/** Only a story that is about a value needs to know which rules gave it. */
function appliedIn(example: Example | undefined, applied: readonly string[]): Pick<ExampleResult, "applied"> {
  return example === undefined || !isAboutValues(example) ? {} : { applied };
}

/** With more people the right of whom the voorbeeld expects something about it; else that of the applicant. */
function rightOf(outcome: RightOutcome, example: Example | undefined, plan: Plan | undefined): RightResult {
  const expected = example?.expect.find((one) => one.form === "recht" && one.right === outcome.right);
  const key = expected?.form === "recht" ? expected.of : undefined;
  const person = example?.people?.find((one) => one.key === key)?.name;
  const own = plan?.persons
    .find(({ name }) => name === person)
    ?.decision.rights.find(({ right }) => right === outcome.right);
  return person === undefined || own === undefined
    ? rightResult(outcome, example)
    : { ...rightResult(own, example), person };
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
