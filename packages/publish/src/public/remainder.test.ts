// A rule that no other part tells has a sentence of its own, under the name of its notion.
import { expect, it } from "vitest";
import type { Definition } from "@andersom/semantics";
import { renderMarkdown } from "../markdown/render.js";
import { all, at, definition, euro, read, sampleModel } from "../sample-model.js";
import { publicVersion } from "./public-version.js";

const yesNo = { kind: "ja-nee" } as const;
const body = sampleModel.definitions.find((one) => one.name === "bijstandsnorm")!.rules[0]!.body;

/** The sample with one more notion in article 2. */
function told(notion: Definition): string {
  const articles = sampleModel.articles.map((article) =>
    article.number === "2"
      ? {
          ...article,
          leden: article.leden.map((lid) => ({ ...lid, rules: [...lid.rules, `rule:${notion.name}`] })),
        }
      : article,
  );
  const model = { ...sampleModel, articles, definitions: [...sampleModel.definitions, notion] };
  return renderMarkdown(
    publicVersion(model, { on: "2026-03-01", calculator: { value: () => undefined }, examples: [] }),
  );
}

function tableNotion(text: string, more: object): Definition {
  const plain = definition("draaglast", { kind: "bedrag" }, euro("0"), { place: at("2") });
  return { ...plain, rules: plain.rules.map((rule) => ({ ...rule, text, body, ...more })) };
}

it("gives the table of a notion its name as header, under its word", () => {
  const text = told(tableNotion("is: | leefvorm | norm |", {}));
  expect(text).toMatch(/\*\*Draaglast\*\*:[^#*]*\| Situatie \| Draaglast \|/u);
  expect(text).not.toMatch(/> Is:/u);
});

it("does so too for a table that holds under a condition", () => {
  const more = { when: read("de inwoner volgt een opleiding") };
  const text = told(tableNotion("is: | leefvorm | norm |", more));
  expect(text).toContain("| Situatie | Draaglast |");
  expect(text).not.toMatch(/> Is:/u);
  expect(text).toMatch(/Draaglast \|[^#]*Dit geldt als u een opleiding volgt\./u);
});

it("says of whom a notion holds, and when", () => {
  const value = all(read("de inwoner volgt een opleiding"), { op: "constant", value: true, type: yesNo });
  const plain = definition("de inwoner is scholier", yesNo, value, { place: at("2") });
  const rules = plain.rules.map((rule) => ({ ...rule, text: "als geldt: de inwoner volgt een opleiding." }));
  expect(told({ ...plain, rules })).toContain("U bent scholier als u een opleiding volgt.");
});
