// Each waarborg: proved for every household, or refuted with one.

import { createProbe } from "@andersom/logic";
import { indexModel, joined, sentence } from "@andersom/publish";
import { formatDutchDate, placeText, show } from "@andersom/runtime";
import type { Expr, Guarantee, HouseholdInput, InputValue } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { pause, type Analysis, type Found } from "../../analysis.js";
import type { Context } from "../../context.js";
import * as kinds from "../../diagnostics/guarantee.js";
import { breakingRounding, roundingText } from "./rounding.js";
import { eachJudged, failing, isBroken } from "./verdict.js";

export const guarantees: Analysis = {
  name: "waarborg",
  *run(context) {
    for (const { guarantee, answer } of eachJudged(context)) {
      yield pause;
      if (typeof answer === "object") yield refuted(context, guarantee, answer);
    }
  },
};

function refuted(context: Context, guarantee: Guarantee, found: Found): Diagnostic {
  const span = context.span(guarantee.place);
  const extra = { witness: found.witness };
  const facts = {
    title: guarantee.title,
    place: placeText(guarantee.place),
    numbers: numbersOf(context, guarantee, found),
    day: formatDutchDate(found.day),
  };
  const words = guarantee.exceptions.filter(({ when }) => when === undefined).map(({ text }) => text);
  if (words.length > 0) return kinds.leansOnWords.at(span, { ...facts, words }, extra);
  const rounding = breakingRounding(context, guarantee, found);
  if (rounding !== undefined)
    return kinds.brokenByRounding.at(
      context.span(rounding.place),
      { ...facts, rounding: roundingText(rounding), instead: rounding.instead },
      { ...extra, related: [{ span, message: "Dit is de waarborg." }] },
    );
  return kinds.refuted.at(span, { ...facts, causes: causesOf(context, guarantee, found) }, extra);
}

/** "Het besteedbaar inkomen is € 1.260,50 per maand en de bodem is € 1.261,35 per maand." */
function numbersOf(context: Context, { condition, thing }: Guarantee, { probe, subject }: Found): string {
  const index = indexModel(context.model);
  const told = (side: Expr): string | undefined => {
    if (side.op === "constant") return undefined;
    const value = show(probe.evaluate(side, thing, subject), side.type);
    if (value.kind !== "waarde") return undefined;
    const named =
      side.op === "definition"
        ? context.model.definitions.find(({ id }) => id === side.definition)?.name
        : undefined;
    const name =
      side.text ?? (named === undefined ? undefined : `${index.articleOf(named) ?? "de"} ${named}`);
    return name === undefined ? undefined : `${name} is ${value.text}`;
  };
  const parts = failing(probe, condition, thing, subject).flatMap((one) =>
    one.op === "compare" ? [told(one.left), told(one.right)].filter((text) => text !== undefined) : [],
  );
  return parts.length === 0 ? "" : sentence(joined([...new Set(parts)], "en"));
}

/** The amounts of the household without which the waarborg would hold: what a limit or an exception can be about. */
function causesOf(context: Context, guarantee: Guarantee, { witness, subject }: Found): readonly string[] {
  const household = witness.household as HouseholdInput;
  const probeOf = createProbe(context.model);
  const causes = Object.entries(household.personen ?? {}).flatMap(([name, fields]) =>
    Object.entries(fields).flatMap(([key, value]) => {
      const fact = context.model.facts.find((one) => one.thing === "inwoner" && one.key === key);
      if (fact?.type.kind !== "bedrag" || isNothing(value)) return [];
      const without = {
        ...household,
        personen: { ...household.personen, [name]: { ...fields, [key]: zeroOf(value) } },
      };
      return isBroken(probeOf(without), guarantee, subject) ? [] : [fact.name];
    }),
  );
  return [...new Set(causes)];
}

function isNothing(value: InputValue): boolean {
  return typeof value === "string" && /^-?0+(?:\.0+)?$/u.test(value);
}

function zeroOf(value: InputValue): InputValue {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.keys(value).map((month) => [month, "0"]))
    : "0";
}
