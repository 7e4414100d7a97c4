// What the inwoner pays himself, added to the costs in place of taken off: who has to pay more, gets more.

import { oncePer } from "@andersom/runtime";
import type { Definition, Expr } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { shareAdded } from "../../diagnostics/slips.js";
import type { Lookup } from "../../following.js";
import { byId } from "../../lists.js";

export const ownShares: Analysis = {
  name: "eigen-deel-opgeteld",
  *run(context) {
    const { rights } = context.model;
    const definitions = byId(context.model.definitions);
    const told = new Set<Expr>();
    for (const right of rights) {
      const amount = definitions.get(right.amount ?? "");
      if (amount === undefined) continue;
      for (const { sum, share, costs, definition } of addedIn(amount, definitions, new Set())) {
        const place = sum.place ?? definition.place;
        if (told.has(sum) || !context.isOwn(place)) continue;
        told.add(sum);
        yield shareAdded.at(context.span(place), { right: right.name, share, costs });
      }
    }
  },
};

interface Added {
  readonly sum: Expr;
  readonly share: string;
  readonly costs: string;
  readonly definition: Definition;
}

const shareName =
  /^(?:de |het |een )?(?:eigen (?:bijdrage|deel|betaling|risico)|bijdrage van|draagkracht\b)/iu;
const costsName = /(?:kosten|prijs|rekening|tarief)(?:$| )/iu;

/** Where a height itself adds the two; what is taken off is a share in its own right, and may be made of anything. */
function addedIn(
  definition: Definition,
  definitions: Lookup<Definition>,
  seen: Set<Definition>,
): readonly Added[] {
  if (seen.has(definition)) return [];
  seen.add(definition);
  const below = definition.rules
    .flatMap(({ body }) => (body.form === "value" ? paidBy(body.value) : []))
    .flatMap((id) => definitions.get(id) ?? []);
  return [...sumsOf(definition), ...below.flatMap((one) => addedIn(one, definitions, seen))];
}

const sumsOf = oncePer((definition: Definition): readonly Added[] =>
  definition.rules.flatMap(({ body }) =>
    body.form === "value" ? sumsIn(body.value).flatMap((sum) => pairIn(sum, definition)) : [],
  ),
);

/** The parts of a value that make it higher. */
function raising(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case "add":
    case "multiply":
      return expr.args;
    case "subtract":
      return expr.args.slice(0, 1);
    case "round":
    case "clamp":
      return [expr.arg];
    case "min":
    case "max":
      return expr.args;
    default:
      return [];
  }
}

function sumsIn(expr: Expr): readonly Expr[] {
  return [...(expr.op === "add" ? [expr] : []), ...raising(expr).flatMap(sumsIn)];
}

function paidBy(expr: Expr): readonly string[] {
  return [...(expr.op === "definition" ? [expr.definition] : []), ...raising(expr).flatMap(paidBy)];
}

function pairIn(sum: Expr, definition: Definition): readonly Added[] {
  const named = raising(sum).map(({ text = "" }) => text);
  const share = named.find((text) => shareName.test(text));
  const costs = named.find((text) => costsName.test(text) && text !== share);
  return share === undefined || costs === undefined ? [] : [{ sum, share, costs, definition }];
}
