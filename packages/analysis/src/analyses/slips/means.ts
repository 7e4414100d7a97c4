// A limit on what somebody has, the wrong way round: who has nothing never gets the right, and who has more does, while the rest of the
// right, or what the text says of it, is about people with little.

import { oncePer, placeText } from "@andersom/runtime";
import type { Compare, Expr, Place, Prose, Right } from "@andersom/semantics";
import type { Fix } from "@andersom/syntax";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { meansReversed } from "../../diagnostics/slips.js";
import { byId } from "../../lists.js";

export const reversedMeans: Analysis = {
  name: "draagkracht-omgekeerd",
  *run(context) {
    const itself = (right: Right): readonly Right[] => [right];
    yield* context.over("draagkracht-omgekeerd", context.model.rights, itself, (right, unsure) =>
      lookAt(context, right, unsure),
    );
  },
};

/** The limits of one right on means. */
function* lookAt(context: Context, right: Right, unsure: () => void): Findings {
  const limits = limitsOf(context, right);
  for (const floor of limits) {
    if (!floor.floor || !context.isOwn(floor.place) || isLent(right.name)) continue;
    // Between two amounts is meant; and what is counted from the same gegevens is the same means.
    if (limits.some((other) => !other.floor && isSame(context, floor, other))) continue;
    // What residents read about it counts too, and is no part of what the right rests on.
    unsure();
    const because = becauseOf(context, right, floor, limits);
    if (because !== undefined) yield* reversed(context, right, floor, because);
  }
}

/** A limit on means, and whether more of it helps towards the right. */
interface Limit {
  readonly expr: Compare;
  readonly means: Expr;
  readonly id: string;
  readonly name: string;
  readonly floor: boolean;
  readonly place: Place;
}

/** Who has to pay back must have something, and so must who gets something on top of a wage. */
const isLent = (name: string): boolean =>
  /lening|leen|krediet|hypotheek|garantie|borg|premie|bonus|werk/u.test(name);

const isMeans = (name: string): boolean =>
  /(?:^| )(?:\p{L}*(?:inkomen|vermogen)|spaargeld|spaarsaldo|banksaldo|draagkracht|bezittingen|bezit|middelen)(?: |$)/u.test(
    name,
  ) && !/grens|norm|drempel|minimum|vrijlating|vrijgelaten|loon| uit (?:werk|arbeid)/u.test(name);

type Found =
  { readonly expr: Compare; readonly holds: boolean } | { readonly id: string; readonly holds: boolean };

/** The comparisons of a condition and the notions that it reads, each with whether it must hold. */
const readIn = oncePer((expr: Expr): readonly Found[] => {
  switch (expr.op) {
    case "all":
    case "any":
      return expr.items.flatMap((item) => readIn(item.expr));
    case "not":
      return readIn(expr.arg).map((one) => ({ ...one, holds: !one.holds }));
    case "definition":
      return expr.type.kind === "ja-nee" ? [{ id: expr.definition, holds: true }] : [];
    case "compare":
      return expr.left.type.kind === "bedrag" ? [{ expr, holds: true }] : [];
    default:
      return [];
  }
});

function limitsOf({ model }: Context, { grants, refusals }: Right): readonly Limit[] {
  const [facts, definitions] = [byId(model.facts), byId(model.definitions)];
  const found: Limit[] = [];
  const seen = new Set<string>();
  const read = (expr: Expr | undefined, wanted: boolean, place: Place): void => {
    for (const one of expr === undefined ? [] : readIn(expr)) {
      const helps = one.holds === wanted;
      if ("id" in one) {
        if (seen.has(one.id)) continue;
        seen.add(one.id);
        for (const rule of definitions.get(one.id)?.rules ?? [])
          for (const part of [
            rule.scope,
            rule.when,
            rule.body.form === "value" ? rule.body.value : undefined,
          ])
            read(part, helps, rule.place);
        continue;
      }
      const { left, right, comparison } = one.expr;
      const own = [left, right].flatMap((means) => {
        const id = means.op === "fact" ? means.fact : means.op === "definition" ? means.definition : "";
        const name = (facts.get(id) ?? definitions.get(id))?.name ?? "";
        return isMeans(name) ? [{ means, id, name }] : [];
      });
      const [first] = own;
      // Means next to means is no limit.
      if (first === undefined || own.length > 1 || comparison === "=" || comparison === "<>") continue;
      const isMore = comparison.startsWith(">") === (first.means === left);
      found.push({ ...first, expr: one.expr, floor: isMore === helps, place });
    }
  };
  for (const { condition, scope, place } of grants)
    [condition, scope].forEach((one) => {
      read(one, true, place);
    });
  for (const { condition, scope, place } of refusals) {
    read(condition, false, place);
    read(scope, false, place);
  }
  return found;
}

function isSame({ reads }: Context, one: Limit, other: Limit): boolean {
  if (one.id === other.id) return true;
  const [own, others] = [reads.of(one.means).facts, reads.of(other.means).facts];
  return [...own].some((fact) => others.has(fact));
}

const littleMoney =
  /weinig (?:geld|inkomen|spaargeld|vermogen|te besteden)|(?:laag|lage|klein) inkomens?|minima|kleine beurs|armoede|niet rond(?:komen| kunnen komen)/iu;

/** What says that the right is for people with little: a limit on other means, or the text for residents. */
function becauseOf(
  { model }: Context,
  { grants }: Right,
  floor: Limit,
  limits: readonly Limit[],
): string | undefined {
  const cap = limits.find((one) => !one.floor && one.id !== floor.id);
  if (cap !== undefined)
    return `‘${cap.expr.text ?? cap.name}’ (${placeText(cap.place)}) vraagt juist dat iemand weinig heeft`;
  const effects = byId(model.effects);
  for (const { article, lid } of grants.map(({ place }) => place)) {
    const own = model.articles.find(({ number }) => number === article);
    const served = (own?.effects ?? []).flatMap((id) => effects.get(id) ?? []);
    const said = [
      ...served.map(({ prose }) => prose),
      ...(own?.explanation ?? []),
      ...(own?.leden.find(({ number }) => number === lid)?.prose ?? []),
    ];
    const words = said.flatMap((one) => littleMoney.exec(textOf(one)) ?? [])[0];
    if (words !== undefined) return `in de tekst staat juist ‘${words}’`;
  }
  return undefined;
}

function textOf(prose: Prose): string {
  return prose.map(({ text }) => text).join("");
}

function* reversed(context: Context, right: Right, floor: Limit, because: string): Findings {
  const { means, expr, name, place } = floor;
  const compared = (comparison: "=" | ">"): Expr => ({
    op: "compare",
    comparison,
    left: means,
    right: { op: "constant", value: "0", type: means.type },
    type: { kind: "ja-nee" },
  });
  const where = (some: Expr) =>
    ({
      about: right.thing,
      asks: ["draagkracht-omgekeerd", some === nothing ? "niets" : "iets"],
      parts: [right, some],
      literals: (encoding, subject) => [
        encoding.right(right.id, subject!).granted,
        encoding.condition(some, encoding.scope(right.thing, subject)).holds,
      ],
    }) satisfies Parameters<Context["possible"]>[0];
  const [nothing, something] = [compared("="), compared(">")];
  yield pause;
  if (context.quick(where(nothing)) !== "kan niet") return;
  const answer = context.find({
    ...where(something),
    confirms: (probe, subject) =>
      probe.right(right.id, subject).some(({ kind }) => kind === "toegekend") &&
      probe.evaluate(something, right.thing, subject) === true,
  });
  if (typeof answer === "string" || !context.never(where(nothing))) return;
  yield meansReversed.at(
    context.span(expr.place ?? place),
    { right: right.name, means: name, words: expr.text ?? name, because },
    { witness: answer.witness, fixes: fixesOf(context, expr) },
  );
}

const turned: Readonly<Record<string, string>> = {
  minstens: "hoogstens",
  "meer dan": "hoogstens",
  "hoger dan": "hoogstens",
  hoogstens: "meer dan",
  "minder dan": "minstens",
  "lager dan": "minstens",
};

/** The other way round, where the words of the comparison are written once. */
function fixesOf(context: Context, { place }: Expr): readonly Fix[] {
  if (place === undefined) return [];
  const { uri, start, end } = context.span(place);
  const text = context.project.files.find((file) => file.uri === uri)?.text.slice(start, end) ?? "";
  const words = [...text.matchAll(/\b(?:minstens|meer dan|hoger dan|hoogstens|minder dan|lager dan)\b/gu)];
  const [first] = words;
  if (first === undefined || words.length > 1) return [];
  const newText = turned[first[0]]!;
  const at = start + first.index;
  const edits = [{ uri, start: at, end: at + first[0].length, newText }];
  return [{ title: `Verander ‘${first[0]}’ in ‘${newText}’`, safe: false, edits }];
}
