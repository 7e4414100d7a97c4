// A name that comes down to one amount on the day is told as that amount, and for as long as it is known.
import { expect, it } from "vitest";
import type { Definition, Expr } from "@andersom/semantics";
import { renderMarkdown } from "../markdown/render.js";
import { at, definition, euro, read, sampleModel } from "../sample-model.js";
import { publicVersion } from "./public-version.js";

const table = sampleModel.definitions.find((one) => one.name === "bijstandsnorm")!.rules[0]!.body;

/** The page of a table whose every row is the name `grens`, which is as given. */
function page(limit: Definition): string {
  if (table.form !== "table") throw new Error("the sample has a table");
  const name: Expr = { op: "definition", definition: limit.id, type: limit.type };
  const rows = table.rows.map((row) => ({ ...row, result: name, resultRaw: "de grens" }));
  const plain = definition("draaglast", { kind: "bedrag" }, euro("0"), { place: at("2") });
  const asked = {
    ...plain,
    rules: plain.rules.map((rule) => ({ ...rule, text: "is: | norm |", body: { ...table, rows } })),
  };
  const articles = sampleModel.articles.map((article) => ({
    ...article,
    leden: article.leden.map((lid) =>
      article.number === "2" ? { ...lid, rules: [...lid.rules, ...asked.rules.map(({ id }) => id)] } : lid,
    ),
  }));
  const definitions = [...sampleModel.definitions, limit, asked];
  return renderMarkdown(
    publicVersion(
      { ...sampleModel, articles, definitions },
      { on: "2026-03-01", calculator: { value: () => undefined }, examples: [] },
    ),
  );
}

const limit = definition("grens", { kind: "bedrag" }, euro("8000"), { place: at("2") });

it("gives the amount that a name stands for", () => {
  const text = page(limit);
  expect(text).toMatch(/\| Draaglast \|[^#]*\| € 8\.000 \|/u);
  expect(text).not.toMatch(/\| De grens \|/u);
});

it("says until when the amount is known", () => {
  const row = {
    cells: [],
    result: euro("8000"),
    resultRaw: "€ 8.000",
    validTo: "2026-05-31",
    place: at("2"),
  };
  const body = { form: "table", columns: [], resultHeader: "bedrag", rows: [row] } as const;
  const text = page({ ...limit, rules: limit.rules.map((rule) => ({ ...rule, body })) });
  expect(text).toMatch(/Dit geldt tot en met 31 mei 2026\.\s+\|[^#]*\| Draaglast \|/u);
});

it("keeps the name where the amount depends on the household", () => {
  const when = read("de inwoner volgt een opleiding");
  expect(page({ ...limit, rules: limit.rules.map((rule) => ({ ...rule, when })) })).toContain("| De grens |");
});
