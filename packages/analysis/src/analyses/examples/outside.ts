// Voorbeelden on a day before the ordinance applies, or after it lapsed, that expect something all the same.

import { appliesFrom, exampleTeller, peildatumFacts } from "@andersom/logic";
import { addMonths, formatDutchDate, parseIsoDate, type Day } from "@andersom/runtime";
import type { Example } from "@andersom/semantics";
import type { Fix, Span } from "@andersom/syntax";
import { pause, type Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { exampleOutside } from "../../diagnostics/examples.js";
import { blockAt } from "../shared/blocks.js";

export const examplesOutside: Analysis = {
  name: "voorbeelden-buiten-de-geldigheid",
  *run(context) {
    const { instrument, examples } = context.model;
    const first = parseIsoDate(appliesFrom(instrument) ?? "");
    const lapsed = parseIsoDate(instrument.lapses ?? "");
    const sortOf = (day: Day): "te vroeg" | "te laat" | undefined => {
      if (first !== undefined && day < first) return "te vroeg";
      return lapsed !== undefined && day >= lapsed ? "te laat" : undefined;
    };
    let run: ReturnType<typeof exampleTeller> | undefined;
    for (const example of examples) {
      const found = dayOf(context, example);
      const sort = found === undefined ? undefined : sortOf(found.day);
      if (found === undefined || sort === undefined || !context.isOwn(example.place)) continue;
      yield pause;
      run ??= exampleTeller(context.model);
      // Who expects that nothing applies yet has thought of it.
      if (run(example.id)?.status === "geslaagd") continue;
      const day = formatDutchDate(found.day);
      const limit = formatDutchDate(sort === "te vroeg" ? first! : lapsed!);
      const other = moved(found.day, sortOf);
      const fixes = found.place === undefined || other === undefined ? [] : [fixOf(found.place, other)];
      yield exampleOutside.at(
        found.place ?? context.span(example.place),
        { day, limit, sort },
        { fixes },
      );
    }
  },
};

/** The day that a voorbeeld is about, and where it is written; undefined where nobody said. */
function dayOf(
  context: Context,
  { date, place, given }: Example,
): { readonly day: Day; readonly place?: Span } | undefined {
  const { model } = context;
  if (date !== undefined) {
    const day = parseIsoDate(date);
    const { file, start } = place.source;
    const span = blockAt(context, file, start)?.span ?? context.span(place);
    return day === undefined ? undefined : { day, ...written(context, span, day) };
  }
  const facts = new Set(peildatumFacts(model).map(({ id }) => id));
  for (const one of given.toReversed()) {
    const iso = one.form === "value" && facts.has(one.target) ? one.value : undefined;
    const day = typeof iso === "string" ? parseIsoDate(iso) : undefined;
    if (day !== undefined) return { day, ...written(context, context.span(one.place), day) };
  }
  return undefined;
}

/** Where a day stands in a span; nowhere when it was written in another way. */
function written({ project }: Context, { uri, start, end }: Span, day: Day): { readonly place?: Span } {
  const text = project.files.find((file) => file.uri === uri)?.text ?? "";
  const told = formatDutchDate(day);
  const at = text.slice(0, end).indexOf(told, start);
  return at < 0 ? {} : { place: { uri, start: at, end: at + told.length } };
}

/** The same day of the nearest year in which the ordinance applies. */
function moved(day: Day, sortOf: (day: Day) => "te vroeg" | "te laat" | undefined): Day | undefined {
  const step = sortOf(day) === "te vroeg" ? 12 : -12;
  for (let years = 1; years <= 50; years++) {
    const other = addMonths(day, step * years);
    if (sortOf(other) === undefined) return other;
  }
  return undefined;
}

function fixOf({ uri, start, end }: Span, day: Day): Fix {
  const newText = formatDutchDate(day);
  // Other dates of the voorbeeld stay: whether they still fit is for the writer to see.
  return { title: `Zet het voorbeeld op ${newText}`, edits: [{ uri, start, end, newText }], safe: false };
}
