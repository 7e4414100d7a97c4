// What a made-up program has declared so far, and how a sentence names it from where it stands.

import type { Dice } from "./dice.js";
import type { Saying, Unit } from "./names.js";

/** Whose values: of each person, of the household, or of an element of a list that is no person. */
export type Owner = "inwoner" | "huishouden" | "betaling";
export type Sort = Unit | "datum" | "keuze" | "ja-nee";

interface Base {
  readonly owner: Owner;
  /** `gegeven` and `oordeel` are told, `waarde` is computed. */
  readonly from: "gegeven" | "oordeel" | "waarde";
  /** May be *niet van toepassing*. */
  readonly nvt?: boolean;
  /** A value for each month. */
  readonly monthly?: boolean;
  /** Named only where it stands: whose it is follows from what it reads. */
  readonly bare?: boolean;
}
export interface NamedValue extends Base {
  readonly sort: Exclude<Sort, "ja-nee">;
  /** With its article: `de huur`. */
  readonly name: string;
  readonly options?: readonly string[];
}
export interface NamedSaying extends Base {
  readonly sort: "ja-nee";
  readonly saying: Saying;
}
export type Named = NamedValue | NamedSaying;

export interface NamedList {
  /** With its article and plural: `de leden`. */
  readonly name: string;
  readonly plural: string;
  /** `lid`, with its article: `het lid`. */
  readonly element: string;
  readonly owner: Owner;
  readonly of: "inwoner" | "betaling";
  /** A part of a list, or people joined: it has no word of its own for one of them. */
  readonly derived?: "part" | "circle";
}

export interface DeclaredRight {
  readonly name: string;
  readonly owner: Owner;
  readonly article: number;
  /** The leden that refuse it. */
  readonly refusals: readonly number[];
}

/** Everything that a program has so far; it grows while the program is made. */
export interface World {
  readonly dice: Dice;
  readonly named: Named[];
  readonly lists: NamedList[];
  readonly rights: DeclaredRight[];
  readonly periods: string[];
  partner: boolean;
}

/** Where a sentence stands: about whom, and within which list. */
export interface Scope {
  readonly owner: Owner;
  readonly element?: NamedList;
  /** Within a month of a series. */
  readonly month?: boolean;
}

/** The words for whom the sentence is about. */
export function subjectOf(owner: Owner): string {
  return owner === "huishouden" ? "het huishouden" : owner === "betaling" ? "de betaling" : "de inwoner";
}

/** The ways in which the scope can name a value; each has the words behind the name (`van het lid`) and the subject. */
export function waysTo(
  world: World,
  scope: Scope,
  named: Named,
): readonly { tail: string; subject: string }[] {
  if (named.monthly === true && scope.month !== true) return [];
  const { element } = scope;
  if (element !== undefined) {
    if (named.owner === element.of && named.bare !== true)
      return [{ tail: ` van ${element.element}`, subject: element.element }];
    if (named.owner === "huishouden") return [{ tail: "", subject: subjectOf("huishouden") }];
    return [];
  }
  if (named.owner === scope.owner || (named.owner === "huishouden" && scope.owner === "inwoner")) {
    const own = { tail: "", subject: subjectOf(named.owner) };
    return world.partner && named.owner === "inwoner" && named.bare !== true && named.monthly !== true
      ? [own, own, own, { tail: " van de partner", subject: "de partner" }]
      : [own];
  }
  return [];
}

export function valuesOf(world: World, scope: Scope, sort: Sort): readonly Named[] {
  return world.named.filter((one) => one.sort === sort && waysTo(world, scope, one).length > 0);
}

/** The lists that a sentence can speak of; not from within a list or a month. */
export function listsOf(world: World, scope: Scope): readonly NamedList[] {
  if (scope.element !== undefined || scope.month === true || scope.owner === "betaling") return [];
  return world.lists.filter(({ owner }) => owner === scope.owner || owner === "huishouden");
}
