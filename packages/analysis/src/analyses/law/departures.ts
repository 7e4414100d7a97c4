// Maatwerk next to the law: it may not go where the law does not let it, nor be narrower than the power that the law gives.

import { formatIsoDate } from "@andersom/runtime";
import type { Bound, Departure, LawBound, LawLimit, LawPower } from "@andersom/semantics";
import type { Diagnostic, Witness } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { groundOf } from "../reversed/reads.js";
import { departureBelowLaw, departureCrossesLaw } from "../../diagnostics/law.js";
import { basesOf, cited, covers, holdsOn } from "./citations.js";

export const departures: Analysis = {
  name: "maatwerk-en-de-wet",
  *run(context) {
    for (const departure of context.model.departures) {
      if (!context.isOwn(departure.place) || departure.decides === undefined) continue;
      const powers = powersOf(context, departure);
      yield* powers.length === 0
        ? acrossTheLaw(context, departure)
        : narrowerThanTheLaw(context, departure, powers);
    }
  },
};

/** The powers of a law that a departure rests on: those of its article, and those that it names itself. */
function powersOf({ model, peildatum }: Context, departure: Departure): readonly LawPower[] {
  const day = formatIsoDate(peildatum);
  const own = model.citedPowers.filter(({ place }) => place.article === departure.place.article);
  const named = [
    ...own.map(({ citation }) => citation),
    ...basesOf(model).flatMap(({ article, citation }) =>
      article !== undefined && article.number === departure.place.article ? [citation] : [],
    ),
  ];
  return model.laws
    .flatMap(({ powers }) => powers)
    .filter((power) => holdsOn(power, day) && named.some((one) => covers(power.citation, one, model.laws)));
}

/** Without a power of the law, maatwerk keeps to the bounds of the law. */
function* acrossTheLaw(context: Context, departure: Departure): Iterable<Diagnostic> {
  for (const bound of boundsOn(context, departure)) {
    const crossed = (bound.limits ?? []).find((limit) => mayCross(departure, limit));
    if (crossed === undefined) continue;
    const name = nameOf(context, departure);
    yield departureCrossesLaw.at(context.span(departure.place), {
      what: `‘${name}’`,
      place: cited(bound.citation),
      bound: bound.text.replace(/\.$/u, ""),
    });
  }
}

function boundsOn({ model, peildatum }: Context, { decides }: Departure): readonly LawBound[] {
  const day = formatIsoDate(peildatum);
  return model.laws
    .flatMap(({ bounds }) => bounds)
    .filter(
      ({ subject, when, ...bound }) =>
        subject.definition === decides &&
        holdsOn(bound, day) &&
        // In which case the law has this bound, these names do not say.
        (when === undefined || when.expr !== undefined),
    );
}

/** Whether the departure may go past a fixed limit of the law: in its direction, and not held back by its own bounds. */
function mayCross({ direction, bounds }: Departure, limit: LawLimit): boolean {
  const upward = direction === "hoger" || direction === "vrij";
  const downward = direction === "lager" || direction === "vrij";
  const above = limit.comparison.startsWith("<") || limit.comparison === "=";
  const below = limit.comparison.startsWith(">") || limit.comparison === "=";
  const fixed = limit.value.form === "vast" ? numberOf(limit.value.value) : undefined;
  const held = (side: "<" | ">"): boolean =>
    bounds.some(({ comparison, limit: own }) => {
      if (!comparison.startsWith(side)) return false;
      // The same name as in the law is the same bound.
      if (fixed === undefined) return own.text !== undefined && limit.text.endsWith(own.text);
      const written = own.op === "constant" ? numberOf(own.value) : undefined;
      return written !== undefined && (side === "<" ? written <= fixed : written >= fixed);
    });
  return (upward && above && !held("<")) || (downward && below && !held(">"));
}

/** A power of the law without a limit: a limit of the ordinance makes it narrower than the law gives it. */
function* narrowerThanTheLaw(
  context: Context,
  departure: Departure,
  powers: readonly LawPower[],
): Iterable<Diagnostic> {
  const { model } = context;
  for (const bound of departure.bounds) {
    if (!narrows(departure, bound)) continue;
    const free = powers.filter(
      ({ citation }) =>
        !model.laws.some(({ bounds }) =>
          bounds.some(
            (one) =>
              one.subject.definition === departure.decides && covers(one.citation, citation, model.laws),
          ),
        ),
    );
    const power = free.find(({ text }) => sharesWords(text, departure.text)) ?? free[0];
    if (power === undefined) continue;
    yield departureBelowLaw.at(
      context.span(departure.place),
      {
        what: `‘${nameOf(context, departure)}’`,
        limit: `${bound.comparison.startsWith(">") ? "minstens" : "hoogstens"} ${bound.limit.text ?? plain(bound.limit)}`,
        place: cited(power.citation),
        power: power.text,
      },
      { witness: whom(context, departure, power) },
    );
  }
}

/** Whether two sentences speak of the same: `dringende redenen`. */
function sharesWords(a: string, b: string): boolean {
  const words = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 6 && !word.startsWith("verlag"));
  const known = new Set(words(b));
  return words(a).some((word) => known.has(word));
}

/** Somebody for whom there is reason to depart, on the ground that the power is about. */
function whom(
  context: Context,
  { condition: all, decides }: Departure,
  power: LawPower,
): Witness | undefined {
  if (all === undefined) return undefined;
  const condition = groundOf(all, (_, text) => sharesWords(text, power.text));
  const about = context.model.definitions.find(({ id }) => id === decides)?.thing ?? "inwoner";
  const answer = context.find({
    about,
    asks: ["maatwerk"],
    parts: [condition],
    literals: (encoding, subject) => [encoding.condition(condition, encoding.scope(about, subject)).holds],
    confirms: (probe, subject) => probe.evaluate(condition, about, subject) === true,
  });
  return typeof answer === "string" ? undefined : answer.witness;
}

/** `minstens 5%` for a lower value; nothing for `minstens 0%`, below which nothing is. */
function narrows({ direction }: Departure, { comparison, limit }: Bound): boolean {
  const value = limit.op === "constant" ? numberOf(limit.value) : undefined;
  if (comparison.startsWith(">")) return direction === "lager" && value !== 0;
  return direction === "hoger" && !(limit.type.kind === "percentage" && value === 100);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : undefined;
}

function plain(expr: Bound["limit"]): string {
  return expr.op === "constant" && typeof expr.value === "string" ? expr.value : "…";
}

function nameOf({ model }: Context, { decides }: Departure): string {
  return model.definitions.find(({ id }) => id === decides)?.name ?? "";
}
