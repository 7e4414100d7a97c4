// A condition that names every right of the ordinance says one thing: that somebody gets help or money by it.

import type { Expr } from "@andersom/semantics";
import { subjectOf } from "../dutch/address.js";
import { sentence } from "../dutch/clause.js";
import type { Teller } from "./teller.js";
import { told, type Told } from "./told.js";

/** Fewer rights than this are named one by one. */
const fewest = 4;

/** `U krijgt hulp of geld volgens deze regels.`; undefined for any other condition. */
export function toldAllRights(teller: Teller, expr: Expr): Told | undefined {
  const { rights } = teller.index.model;
  if (expr.op !== "any" || rights.length < fewest || teller.person.kind !== "reader") return undefined;
  const named = new Set(
    expr.items.map(({ expr: one }) =>
      one.op === "has-right" && one.granted && one.because === undefined ? one.right : undefined,
    ),
  );
  const all = named.size === rights.length && rights.every(({ id }) => named.has(id));
  return all
    ? told(sentence(`${subjectOf(teller.person)} krijgt hulp of geld volgens deze regels`))
    : undefined;
}
