// Terms that may end on a day on which nobody works: the Algemene termijnenwet applies to terms of a law, not to those of an ordinance.

import type { Place, Term } from "@andersom/semantics";
import type { Fix } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { generalTermsAct } from "../../diagnostics/law.js";

export const generalTerms: Analysis = {
  name: "termijnenwet",
  *run(context) {
    const { model } = context;
    // Terms in policy rules bind nobody by themselves.
    if (model.instrument.kind !== "verordening" || model.instrument.generalTermsAct !== undefined) return;
    const terms = [...model.acts, ...model.duties, ...(model.offers ?? [])]
      .flatMap((one): readonly { readonly term: Term; readonly place: Place }[] => [
        ...(one.term === undefined ? [] : [{ term: one.term, place: one.place }]),
        ...("terms" in one ? (one.terms ?? []) : []),
        ...("items" in one && "holder" in one
          ? one.items.flatMap(({ term }) => (term === undefined ? [] : [{ term, place: one.place }]))
          : []),
      ])
      .filter(({ term, place }) => context.isOwn(place) && endsAnywhere(term));
    const [first] = terms;
    if (first === undefined) return;
    yield generalTermsAct.at(
      context.span(first.place),
      { term: first.term.text, count: terms.length },
      { fixes: sentence(context, first.place) },
    );
  },
};

/** A term in days, weeks or months from an event; one in working days never ends on a free day. */
function endsAnywhere({ form, unit, layer, event, anchorDate }: Term): boolean {
  return (
    layer !== "wet" &&
    (form === "binnen" || form === "uiterlijk na") &&
    unit !== undefined &&
    unit !== "werkdag" &&
    (event !== undefined || anchorDate !== undefined)
  );
}

/** Writes the sentence on a line of its own, before the sentence with the first term. */
function sentence({ project }: Context, { source }: Place): readonly Fix[] {
  const file = project.files.find(({ uri }) => uri === source.file);
  if (file === undefined) return [];
  const start = file.text.lastIndexOf("\n", source.start - 1) + 1;
  const indent = /^[ \t]*/u.exec(file.text.slice(start))?.[0] ?? "  ";
  return [
    {
      title: "Laat de Algemene termijnenwet gelden",
      safe: false,
      edits: [
        {
          uri: file.uri,
          start,
          end: start,
          newText: `${indent}De Algemene termijnenwet geldt voor de termijnen in deze verordening.\n`,
        },
      ],
    },
  ];
}
