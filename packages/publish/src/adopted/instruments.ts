// One regulation out of a model that may hold more: nadere regels are read with the verordening that they use, and adopted apart.

import type { DecisionModel, Instrument, Place } from "@andersom/semantics";
import type { WrittenFile } from "./written.js";

/** The regulations of the municipality in a model, its own first. */
export function instrumentsOf({ instrument, usedInstruments = [] }: DecisionModel): readonly Instrument[] {
  return [instrument, ...usedInstruments];
}

/** The files of one of them: the one with its header, and those that say to belong to it. */
export function filesOf(
  model: DecisionModel,
  instrument: Instrument,
  files: readonly WrittenFile[],
): readonly WrittenFile[] {
  if (model.usedInstruments === undefined) return files;
  const title = instrument.title.toLowerCase();
  const headers = new Set(instrumentsOf(model).map(({ place }) => place.source.file));
  return files.filter(({ uri, parse }) => {
    if (headers.has(uri)) return uri === instrument.place.source.file;
    const belongs = parse.ast.blocks.find(({ keyword }) => keyword === "hoort bij")?.heading.title;
    return belongs === undefined ? instrument === model.instrument : belongs.trim().toLowerCase() === title;
  });
}

/** The model as far as it tells what this regulation is and says; the rules themselves stay together. */
export function modelOf(
  model: DecisionModel,
  instrument: Instrument,
  files: readonly WrittenFile[],
): DecisionModel {
  if (model.usedInstruments === undefined) return model;
  const uris = new Set(files.map(({ uri }) => uri));
  const own = <T extends { readonly place: Place }>(all: readonly T[]): readonly T[] =>
    all.filter(({ place }) => uris.has(place.source.file));
  return {
    ...model,
    instrument,
    articles: own(model.articles),
    chapters: own(model.chapters),
    effects: own(model.effects),
    coreValues: own(model.coreValues),
  };
}
