// Ids of what is named but is no symbol of the index: choices, people of a voorbeeld, laws, places in a text.

import { keyOfText, keyText } from "../names/normalise.js";

/** A choice of a fact. Facts with the same choices may be compared, so they share them. */
export function optionId(options: readonly string[], option: string): string {
  return `optie:${options.join("|")}::${keyText(keyOfText(option))}`;
}

/** The compared words of a choice or a law, which their ids end with. */
export function wordsOfId(id: string): readonly string[] | undefined {
  if (id.startsWith("optie:")) return id.slice(id.lastIndexOf("::") + 2).split(" ");
  return id.startsWith("wet:") ? id.slice("wet:".length).split(" ") : undefined;
}

/** A person of a voorbeeld. */
export function personId(example: string, person: string): string {
  return `persoon:${example}/${person}`;
}

/** A voorbeeld, by its title. */
export function exampleId(title: string): string {
  return `voorbeeld:${keyText(keyOfText(title))}`;
}

/** A law or another instrument, by a name of it. */
export function lawId(name: string): string {
  return `wet:${keyText(keyOfText(name))}`;
}

/** A place that references name. */
export interface PlaceId {
  readonly law?: string | undefined;
  readonly article: string;
  readonly lid?: string | undefined;
  readonly onderdeel?: string | undefined;
  readonly onderdeelNumber?: string | undefined;
}

/** `artikel:3`, `artikel:3:lid:2`, `artikel:Participatiewet/36:lid:1`. */
export function placeId({ law, article, lid, onderdeel, onderdeelNumber }: PlaceId): string {
  return [
    `artikel:${law === undefined ? "" : `${keyText(keyOfText(law))}/`}${article}`,
    ...(lid === undefined ? [] : [`lid:${lid}`]),
    ...(onderdeel === undefined ? [] : [`onderdeel:${onderdeel}`]),
    ...(onderdeelNumber === undefined ? [] : [onderdeelNumber.replace(/°$/u, "")]),
  ].join(":");
}
