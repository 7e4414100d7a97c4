// A measure (a verlaging after a gedraging) that cannot be computed: whoever has to decide on it finds no row or rule.

import { isFault, type ThingRef } from "@andersom/runtime";
import type { Definition, Measure } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import type { Encoding } from "../../encode/encoding.js";
import type { Context } from "../../context.js";
import { byId } from "../../lists.js";
import type { Literal } from "../../solver/literal.js";
import { gapsOf, hole, ofGap, type Outcome } from "./no-value.js";

export const measureGaps: Analysis = {
  name: "maatregel-zonder-waarde",
  *run(context) {
    const told = new Set<string>();
    const named = byId(context.model.definitions);
    const worths = (measure: Measure) => worthOf(measure).flatMap((id) => named.get(id) ?? []);
    yield* context.over("maatregel-zonder-waarde", context.model.measures ?? [], worths, (measure, unsure) =>
      gapsOf(context, ofMeasure(context, measure, worths(measure)), told, unsure),
    );
  },
};

/** What it takes and how long; whether there is one at all is asked of the facts. */
function worthOf({ amount, duration }: Measure): readonly string[] {
  return [amount, duration].filter((one) => one !== undefined);
}

function ofMeasure({ model, reads }: Context, measure: Measure, worths: readonly Definition[]): Outcome {
  const { id, name, thing } = measure;
  const read = new Set(worths.flatMap((one) => [...reads.of(one).definitions]));
  // What is the same for every gedraging is asked of the rights.
  const own = model.definitions.filter(
    (one) => one.thing === thing && (read.has(one.id) || worths.includes(one)),
  );
  return {
    name,
    thing,
    asks: id,
    parts: worths,
    felt: (encoding, subject) => felt(encoding, measure, own, subject),
    gapIn: (probe, subject) =>
      ofGap(
        worths.flatMap((one) => {
          const value = probe.definition(one.id, subject);
          return isFault(value) ? value.findings : [];
        }),
      ),
    many: () => 1,
  };
}

/** Where a measure is imposed, a value of the thing that it follows on has no rule or no row, though all that it is looked up by is known. */
function felt(
  encoding: Encoding,
  { imposed }: Measure,
  own: readonly Definition[],
  subject: ThingRef,
): Literal {
  const { formulas } = encoding;
  const missing = formulas.or(
    own.map((one) => formulas.and([hole(encoding, one, subject), ...lookedUpBy(encoding, one, subject)])),
  );
  if (imposed === undefined) return missing;
  const { value } = encoding.definition(imposed, subject, undefined);
  return value.kind === "ja-nee" ? formulas.and([value.holds, missing]) : missing;
}

/** A duty that is in no category has no measure by this table: the ordinance says something else of it. */
function lookedUpBy(encoding: Encoding, { rules, thing }: Definition, subject: ThingRef): readonly Literal[] {
  const scope = encoding.scope(thing, subject);
  return rules.flatMap(({ body }) =>
    body.form === "table"
      ? body.columns.flatMap(({ expr }) => {
          if (expr === undefined) return [];
          const value = encoding.value(expr, scope);
          return "there" in value ? [value.there] : [];
        })
      : [],
  );
}
