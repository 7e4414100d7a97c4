// Two rights of one effect, one below a limit and one above it: who is exactly at the limit has neither.

import { oncePer, placeText } from "@andersom/runtime";
import type { Compare, Expr, JunctionItem, Right } from "@andersom/semantics";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { betweenRights } from "../../diagnostics/slips.js";
import { personThing } from "../../encode/shape.js";
import { allIn } from "../../lists.js";
import { opposite } from "../../solver/literal.js";
import { keyOf } from "../drift/limits.js";
import { itemsOf } from "../shared/standing.js";

/** A condition of a right that is one side of a limit. */
interface Side {
  readonly right: Right;
  readonly grant: Right["grants"][number];
  readonly expr: Compare;
  /** What else must hold. */
  readonly others: readonly Expr[];
}

export const rightsApart: Analysis = {
  name: "net-ertussen",
  *run(context) {
    for (const { low, high } of pairsOf(sidesIn(context.model.rights))) yield* between(context, low, high);
  },
};

/** A side with what it compares with what: the same key, the same limit. */
interface Keyed {
  readonly key: string;
  readonly side: Side;
}

/** The two sides of one limit. */
const pairsOf = oncePer((sides: readonly Keyed[]) => {
  const below = new Map<string, Side[]>();
  for (const { key, side } of sides)
    if (side.expr.comparison === "<") below.set(key, [...(below.get(key) ?? []), side]);
  return sides.flatMap(({ key, side: high }) =>
    high.expr.comparison === "<" ? [] : (below.get(key) ?? []).map((low) => ({ low, high })),
  );
});

const sidesIn = allIn((right: Right): readonly Keyed[] =>
  right.grants.flatMap((grant) => {
    const { condition, validity, place } = grant;
    if (right.thing !== personThing || place.instrument !== undefined) return [];
    if (validity !== undefined || condition === undefined) return [];
    const items: readonly JunctionItem[] =
      condition.op === "all" ? itemsOf(condition) : [{ expr: condition }];
    return items.flatMap(({ expr }) => {
      if (expr.op !== "compare" || (expr.comparison !== "<" && expr.comparison !== ">")) return [];
      const key = keyOf({ expr, thing: right.thing });
      if (key === undefined) return [];
      const side: Side = {
        right,
        grant,
        expr,
        others: items.flatMap((one) => (one.expr === expr ? [] : [one.expr])),
      };
      return [{ key, side }];
    });
  }),
);

/** Rights that serve an effect of these two: one of them may be there for who is at the limit. */
function servingTheSame({ model }: Context, low: Side, high: Side): readonly Right[] | undefined {
  const effectsOf = ({ grants }: Right): readonly string[] =>
    grants.flatMap(
      ({ place }) => model.articles.find(({ number }) => number === place.article)?.effects ?? [],
    );
  const shared = effectsOf(low.right).filter((one) => effectsOf(high.right).includes(one));
  if (low.right !== high.right && shared.length === 0) return undefined;
  return model.rights.filter(
    (right) => right === low.right || effectsOf(right).some((one) => shared.includes(one)),
  );
}

function* between(context: Context, low: Side, high: Side): Findings {
  const rights = servingTheSame(context, low, high);
  if (rights === undefined) return;
  const { left, right, type } = low.expr;
  const exactly: Expr = { op: "compare", comparison: "=", left, right, type };
  const wanted = [exactly, ...low.others, ...high.others];
  yield pause;
  const answer = context.find({
    about: personThing,
    asks: ["net-ertussen"],
    parts: [...wanted, ...rights],
    literals: (encoding, subject) => {
      const scope = encoding.scope(personThing, subject);
      return [
        ...wanted.map((one) => encoding.condition(one, scope).holds),
        ...rights.map(({ id }) => opposite(encoding.right(id, subject!).granted)),
      ];
    },
    confirms: (probe, subject) =>
      wanted.every((one) => probe.evaluate(one, personThing, subject) === true) &&
      rights.every(({ id }) => probe.right(id, subject).every(({ kind }) => kind === "geweigerd")),
  });
  if (typeof answer === "string") return;
  yield betweenRights.at(
    context.span(low.expr.place ?? low.grant.place),
    {
      first: low.right.name,
      second: high.right.name,
      firstWords: low.expr.text ?? "",
      secondWords: high.expr.text ?? "",
      secondPlace: placeText(high.grant.place),
    },
    {
      related: [
        { span: context.span(high.expr.place ?? high.grant.place), message: "Hier staat de andere grens." },
      ],
      witness: answer.witness,
    },
  );
}
