// How the README of an example counts its articles: what is computed, what a person judges, what is a duty or text only.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Article, DecisionModel, Lid } from "@andersom/semantics";
import { expect } from "vitest";

const root = fileURLToPath(new URL("../../examples/", import.meta.url));

/** What a lid asks for. The first that fits: a human judgement or choice, a computation, a duty, nothing but reading. */
type Sort = "oordeel" | "gerekend" | "plicht" | "tekst";

interface Rule {
  readonly id: string;
  readonly sort: Sort;
}

/** Whether a rule itself asks what only a person can say. */
function readsJudgement(rule: unknown, judged: ReadonlySet<string>): boolean {
  if (typeof rule !== "object" || rule === null) return false;
  const { op, fact } = rule as { readonly op?: unknown; readonly fact?: unknown };
  if (op === "effect-not-reached") return true;
  if (op === "fact" && typeof fact === "string" && judged.has(fact)) return true;
  return Object.values(rule).some((part) => readsJudgement(part, judged));
}

function rulesOf(model: DecisionModel): readonly Rule[] {
  const judged = new Set(model.facts.filter(({ kind }) => kind === "oordeel").map(({ id }) => id));
  const computed = [
    ...model.definitions.flatMap(({ rules, caps }) => [...rules, ...caps]),
    ...model.rights.flatMap(({ grants, refusals }) => [...grants, ...refusals]),
    ...model.requirements,
  ].map((rule): Rule => ({ id: rule.id, sort: readsJudgement(rule, judged) ? "oordeel" : "gerekend" }));
  const chosen = [...model.powers, ...model.departures, ...model.rights.flatMap(({ powers }) => powers)];
  return [
    ...computed,
    ...chosen.map(({ id }): Rule => ({ id, sort: "oordeel" })),
    ...[...model.duties, ...model.documents].map(({ id }): Rule => ({ id, sort: "plicht" })),
    ...model.delegations.map(({ id, force }): Rule => ({ id, sort: force === "kan" ? "oordeel" : "plicht" })),
  ];
}

function sortOf(lid: Lid, rules: readonly Rule[]): Sort {
  const here = rules.filter(({ id }) => lid.rules.some((own) => id === own || id.startsWith(`${own}/`)));
  const sorts: readonly Sort[] = ["oordeel", "gerekend", "plicht"];
  return sorts.find((sort) => here.some((rule) => rule.sort === sort)) ?? "tekst";
}

/** A part of the model that stands in a lid by its id, beside rights, values and duties. */
const others = [
  ["acts", "plicht"],
  ["documents", "plicht"],
  ["steps", "plicht"],
  ["delegations", "oordeel"],
] as const satisfies readonly (readonly [keyof DecisionModel, Sort])[];

/**
 * Every lid of the ordinance's own articles, in the order of their numbers, with what it asks for. What is done or left to
 * the municipality counts too; a sentence that is none of these (a limit, a signal, a suspension) is computed.
 */
export function lidSorts(
  model: DecisionModel,
): readonly { readonly article: string; readonly lid?: string; readonly sort: Sort }[] {
  const more = others.flatMap(([part, sort]) => model[part].map(({ id }): Rule => ({ id, sort })));
  const trede = (model.ladder?.steps ?? []).flatMap((step) =>
    step.enough === undefined ? [] : [placeKey(step.place)],
  );
  const rules = [...rulesOf(model), ...more];
  const sortIn = (lid: Lid): Sort => {
    const sort = sortOf(lid, rules);
    if (sort !== "tekst" || lid.rules.length === 0) return sort;
    return trede.includes(placeKey(lid.place)) ? "oordeel" : "gerekend";
  };
  const own = model.articles.filter(({ place }) => place.instrument === undefined);
  const parts = (number: string): readonly number[] => number.split(".").map(Number);
  const byNumber = [...own].sort((a, b) => {
    const [[one = 0, two = 0], [three = 0, four = 0]] = [parts(a.number), parts(b.number)];
    return one - three || two - four;
  });
  return byNumber.flatMap(({ number, leden }) =>
    leden.map((lid) => ({
      article: number,
      ...(lid.number === undefined ? {} : { lid: lid.number }),
      sort: sortIn(lid),
    })),
  );
}

const placeKey = ({ article, lid }: { readonly article?: string; readonly lid?: string }): string =>
  `${article ?? ""} ${lid ?? ""}`;

/** The rows of the table of a README whose first column has this name. */
export function tableOf(readme: string, column: string): readonly (readonly string[])[] {
  const lines = readme.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${column} `));
  expect(start).toBeGreaterThan(-1);
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The leden of an article. What stands before the first and decides nothing (`dit artikel geldt vanaf …`) is none. */
const ledenOf = ({ leden }: Article, rules: readonly Rule[]): readonly Lid[] =>
  leden.length === 1
    ? leden
    : leden.filter(
        (lid) => lid.number !== undefined || lid.prose.length > 0 || sortOf(lid, rules) !== "tekst",
      );

/** One row per article, as the README writes it: number, leden, and how many of each sort. */
export function counted(model: DecisionModel): readonly (readonly string[])[] {
  const rules = rulesOf(model);
  const count = (leden: readonly Lid[]): readonly string[] => {
    const sorts = leden.map((lid) => sortOf(lid, rules));
    const times = (sort: Sort): string => String(sorts.filter((one) => one === sort).length);
    return [String(leden.length), times("gerekend"), times("oordeel"), times("plicht"), times("tekst")];
  };
  // The articles of the law extract stand in the model too; they are not the ordinance's.
  const own = model.articles.filter(({ place }) => place.instrument === undefined);
  return [
    ...own.map((article) => [article.number, ...count(ledenOf(article, rules))]),
    ["samen", ...count(own.flatMap((article) => ledenOf(article, rules)))],
  ];
}

/** The rows of the table in the README under `artikel`, without the reason in the last column. */
export function told(folder: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(root, folder, "README.md"), "utf8").split("\n");
  const start = lines.findIndex((line) => /^\| artikel +\| leden/u.test(line));
  expect(start).toBeGreaterThan(-1);
  const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, 7)
      .map((cell) => cell.replaceAll("*", "").trim()),
  );
}
