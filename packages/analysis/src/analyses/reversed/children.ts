// A right without an age, for which a judgement is all that stands between it and a child of twelve.

import { addYears } from "@andersom/runtime";
import type { Expr, Fact, Right } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { openToChildren } from "../../diagnostics/reversed.js";
import { byId } from "../../lists.js";
import { factsById, ofHolder } from "./reads.js";

const AGE = 12;

export const childrenByJudgement: Analysis = {
  name: "open-voor-kinderen",
  *run(context) {
    const birth = birthdayOf(context);
    if (birth === undefined) return;
    const rests = (right: Right): readonly object[] => [right, birth];
    yield* context.over(`open-voor-kinderen ${birth.id}`, context.model.rights, rests, (right) =>
      lookAt(context, right, birth),
    );
  },
};

/** One right: whether a child may have it. */
function* lookAt(context: Context, right: Right, birth: Fact): Findings {
  const place = right.grants.find((rule) => context.isOwn(rule.place))?.place;
  if (place === undefined || right.thing !== "inwoner" || speaksOfAge(context, right, birth)) return;
  const judgement = decidingJudgement(context, right);
  if (judgement === undefined) return;
  yield pause;
  const day = context.peildatum;
  const read: Expr = {
    op: "fact",
    fact: birth.id,
    of: { op: "variable", name: "inwoner", type: { kind: "ding", thing: "inwoner", optional: false } },
    type: birth.type,
  };
  const born = (years: number): Expr => ({
    op: "constant",
    value: iso(addYears(day, -years)),
    type: { kind: "datum" },
  });
  const isTwelve: Expr = {
    op: "all",
    type: { kind: "ja-nee" },
    items: [
      {
        expr: { op: "lies", relation: "na", date: read, target: born(AGE + 1), type: { kind: "ja-nee" } },
      },
      {
        expr: {
          op: "lies",
          relation: "uiterlijk op",
          date: read,
          target: born(AGE),
          type: { kind: "ja-nee" },
        },
      },
    ],
  };
  const answer = context.find({
    about: right.thing,
    asks: ["kind"],
    parts: [right, isTwelve],
    literals: (encoding, subject) => [
      encoding.right(right.id, subject!).granted,
      encoding.condition(isTwelve, encoding.scope("inwoner", subject)).holds,
    ],
    confirms: (probe, subject) =>
      probe.right(right.id, subject).some(({ kind }) => kind === "toegekend") &&
      probe.evaluate(isTwelve, "inwoner", subject) === true,
  });
  if (typeof answer === "string") return;
  yield openToChildren.at(
    context.span(place),
    { right: right.name, article: place.article ?? "zonder nummer", judgement: judgement.name },
    { witness: answer.witness },
  );
}

/** The day of birth of an inwoner: the date from which the age is counted. */
function birthdayOf({ model }: Context): Fact | undefined {
  return model.facts.find(
    ({ thing, type, key }) => thing === "inwoner" && type.kind === "datum" && key === "geboortedatum",
  );
}

/**
 * Whether the rules of the right speak of the age of the one who gets it. An age of somebody else (a huisgenoot) is read in a
 * quantifier of its own, and does not count.
 */
function speaksOfAge({ model }: Context, right: Right, birth: Fact): boolean {
  const pending: unknown[] = [right.grants, right.refusals];
  const seen = new Set<string>();
  for (let next = pending.pop(); next !== undefined; next = pending.pop())
    for (const expr of ofHolder(next)) {
      if (expr.op === "fact" && expr.fact === birth.id) return true;
      const id =
        expr.op === "definition"
          ? expr.definition
          : expr.op === "has-right"
            ? expr.right
            : expr.op === "fact"
              ? expr.fact
              : "";
      if (id === "" || seen.has(id)) continue;
      seen.add(id);
      if (expr.op === "definition") pending.push(byId(model.definitions).get(id)?.rules ?? []);
      else if (expr.op === "has-right") {
        const other = byId(model.rights).get(id);
        pending.push(other?.grants ?? [], other?.refusals ?? []);
      } else pending.push(byId(model.facts).get(id)?.sureCases ?? []);
    }
  // What asks whether somebody went to school, or has children, is not about an age; a list of children is not the holder.
  return false;
}

/** The judgement about the holder without which nobody gets the right, where nothing else but where one lives is asked. */
function decidingJudgement({ model }: Context, right: Right): Fact | undefined {
  const facts = factsById(model);
  const needed = right.grants.map(({ condition }) =>
    (condition === undefined ? [] : conjuncts(condition)).flatMap((expr) => {
      const fact = expr.op === "fact" ? facts.get(expr.fact) : undefined;
      return fact?.kind === "oordeel" && fact.thing === "inwoner" ? [fact] : [];
    }),
  );
  const [first] = needed;
  return first?.find((fact) => needed.every((all) => all.includes(fact)));
}

function conjuncts(expr: Expr): readonly Expr[] {
  return expr.op === "all" ? expr.items.flatMap((item) => conjuncts(item.expr)) : [expr];
}

function iso(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
