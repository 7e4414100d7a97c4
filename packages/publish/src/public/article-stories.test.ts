// An article without right, power or duty keeps its explanation and its stories, under the effect that it serves.
import { expect, it } from "vitest";
import type { Example, Expectation, ValueType } from "@andersom/semantics";
import { renderMarkdown } from "../markdown/render.js";
import { at, constant, definition, named, sampleModel } from "../sample-model.js";
import type { ExampleResult } from "./context.js";
import { publicVersion } from "./public-version.js";

const percentage: ValueType = { kind: "percentage" };
const place = sampleModel.instrument.place;
const article = {
  ...sampleModel.articles[0]!,
  number: "6",
  title: "Hoogte en duur",
  explanation: [[{ form: "text" as const, text: "Wij betalen een deel." }]],
  leden: [],
  place: at("6"),
};
const share = definition("deel", percentage, constant("30", percentage), { kind: "waarde", place: at("6") });

const value = (percent: string): Expectation => ({
  form: "waarde",
  left: named("deel", percentage),
  comparison: "=",
  right: constant(percent, percentage),
  text: "",
  place,
});
const example = (id: string, title: string, expectation: Expectation): Example => ({
  ...sampleModel.examples[0]!,
  id,
  title,
  given: [],
  expect: [expectation],
});

function told(examples: readonly Example[], results: readonly Partial<ExampleResult>[] = []): string {
  const model = {
    ...sampleModel,
    articles: [...sampleModel.articles, article],
    definitions: [...sampleModel.definitions, share],
    examples,
  };
  const run = examples.map(({ id }, index) => ({
    example: id,
    passed: true,
    rights: [],
    applied: ["rule:deel"],
    ...results[index],
  }));
  return renderMarkdown(
    publicVersion(model, { on: "2026-03-01", calculator: { value: () => undefined }, examples: run }),
  );
}

it("shows the explanation under the effect, with the title of the article", () => {
  const text = told([]);
  expect(text).toMatch(
    /## Wilt u rondkomen\?[\s\S]*\n### Hoogte en duur\n\nWij betalen een deel\.\n\nDe deel is 30%\.[\s\S]*Regel: artikel 6\./u,
  );
  expect(text).not.toContain("Voorbeelden");
});

it("shows what a rule of the article computed", () => {
  const text = told([example("e1", "Noor krijgt een deel", value("30"))]);
  expect(text).toContain("Noor krijgt een deel");
  expect(text).toContain("**De deel is 30%.**");
});

it("shows each outcome once, and at most three", () => {
  const percents = ["30", "30", "40", "50", "60"];
  const text = told(
    percents.map((one, index) => example(`e${index}`, `Noor krijgt deel ${index}`, value(one))),
  );
  expect(text.match(/\*\*De deel is \d+%/gu)).toEqual([
    "**De deel is 30%",
    "**De deel is 40%",
    "**De deel is 50%",
  ]);
});

it.each<[string, Example, Partial<ExampleResult>]>([
  ["that failed", example("e1", "Noor krijgt een deel", value("30")), { passed: false }],
  [
    "of which another rule gave the value",
    example("e1", "Noor krijgt een deel", value("30")),
    { applied: [] },
  ],
  ["about nobody", example("e1", "Een deel telt mee", value("30")), {}],
])("shows no story %s", (_what, one, result) => {
  expect(told([one], [result])).not.toContain("Voorbeelden");
});
