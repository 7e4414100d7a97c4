// References as they are printed, and as data: the place in this text, or the place in a law with its link.

import type { DecisionModel } from "@andersom/semantics";
import { ordinals, type Reference } from "@andersom/syntax";
import type { LawPlace, LegalProfile, LegalReference } from "./tree.js";
import type { Written } from "./written.js";

/** "tweede" for "2"; a number with a letter or above twenty is printed as it is. */
export function ordinal(number: string): string | undefined {
  return /^\d+$/u.test(number) ? ordinals[Number(number) - 1] : undefined;
}

/** The id of a place in this text. */
export function placeId(place: {
  readonly article: string;
  readonly lid?: string;
  readonly onderdeel?: string;
  readonly onderdeelNumber?: string;
}): string {
  const lid = place.lid === undefined ? "" : `__para_${place.lid}`;
  const item = place.onderdeel === undefined ? "" : `__list_1__item_${place.onderdeel}`;
  const below =
    place.onderdeelNumber === undefined ? "" : `__list_1__item_${place.onderdeelNumber.replace("°", "")}`;
  return `art_${place.article}${lid}${item}${below}`;
}

/** As much of a reference as its words need. */
type Cited = Pick<Reference, "article" | "articleTo" | "lid" | "lidTo" | "onderdeel" | "onderdeelNumber">;

/** "artikel 3, tweede lid, onderdeel b" or "artikel 3 lid 2 onderdeel b". */
export function placeWords(place: Cited, profile: LegalProfile): string {
  const below = [
    ...(place.onderdeel === undefined ? [] : [`onderdeel ${place.onderdeel}`]),
    ...(place.onderdeelNumber === undefined ? [] : [`onder ${place.onderdeelNumber}`]),
  ];
  const article =
    place.article === undefined
      ? []
      : [
          place.articleTo === undefined
            ? `artikel ${place.article}`
            : `artikel ${place.article} tot en met ${place.articleTo}`,
        ];
  if (profile === "omgekeerd") return [...article, ...lidPlain(place), ...below].join(" ");
  const lid = lidOrdinal(place);
  const own =
    article.length === 0 && lid.length > 0 ? lid.map((words) => `het ${words}`) : [...article, ...lid];
  return [...own, ...below].join(", ");
}

function lidPlain({ lid, lidTo }: Cited): string[] {
  if (lid === undefined) return [];
  return [lidTo === undefined ? `lid ${lid}` : `lid ${lid} tot en met ${lidTo}`];
}

function lidOrdinal({ lid, lidTo }: Cited): string[] {
  if (lid === undefined) return [];
  const [first, last] = [ordinal(lid), lidTo === undefined ? undefined : ordinal(lidTo)];
  if (first === undefined || (lidTo !== undefined && last === undefined))
    return lidPlain({ lid, ...(lidTo === undefined ? {} : { lidTo }) });
  return [lidTo === undefined ? `${first} lid` : `${first} tot en met ${last ?? lidTo} lid`];
}

/** Laws as the ordinance calls them. */
export class Laws {
  readonly #model: DecisionModel;

  constructor(model: DecisionModel) {
    this.#model = model;
  }

  place(name: string, cited: Cited): LawPlace {
    const bare = bareLaw(name);
    const law = this.#model.laws.find((one) =>
      [one.name, one.fullName, one.abbreviation].some((known) => known?.toLowerCase() === bare.toLowerCase()),
    );
    const parts = [
      ["artikel", cited.article],
      ["lid", cited.lid],
      ["o", cited.onderdeel],
    ].flatMap(([key, value]) => (value === undefined ? [] : [`&${key ?? ""}=${value}`]));
    return {
      name: bare,
      ...(law?.bwb === undefined ? {} : { bwb: law.bwb }),
      ...(cited.article === undefined ? {} : { article: cited.article }),
      ...(cited.lid === undefined ? {} : { lid: cited.lid }),
      ...(cited.onderdeel === undefined ? {} : { onderdeel: cited.onderdeel }),
      ...(law?.bwb === undefined ? {} : { jci: `jci1.3:c:${law.bwb}${parts.join("")}` }),
    };
  }
}

function bareLaw(name: string): string {
  return name.replace(/^(?:van\s+)?(?:de|het)\s+/iu, "").trim();
}

/** "van de Participatiewet"; names that begin with "Uitvoeringsbesluit" and the like take "het". */
export function ofLaw(name: string): string {
  const bare = bareLaw(name);
  return `van ${/^(?:uitvoeringsbesluit|besluit|burgerlijk|internationaal|verdrag|handvest)/iu.test(bare) ? "het" : "de"} ${bare}`;
}

/** " van de Wgs", behind a lid or onderdeel of the classic style ", van de Wgs". */
export function behind(place: Cited, profile: LegalProfile, law: string): string {
  const comma =
    profile === "klassiek" && (place.lid !== undefined || place.onderdeel !== undefined) ? "," : "";
  return `${comma} ${ofLaw(law)}`;
}

/** A reference of the source, printed in the style of the profile; its target is looked up when the text is whole. */
export function reference(
  node: Reference,
  file: Written,
  here: { readonly article?: string; readonly laws: Laws; readonly profile: LegalProfile },
): LegalReference {
  const law = node.law === undefined ? undefined : file.raw(node.law.span.start, node.law.span.end).trim();
  const written = file.raw(node.span.start, node.span.end).trim();
  const asWritten =
    here.profile === "omgekeerd" ||
    node.self !== undefined ||
    node.stap !== undefined ||
    node.hoofdstuk !== undefined;
  const text = asWritten
    ? written
    : `${placeWords(node, here.profile)}${law === undefined ? "" : behind(node, here.profile, law)}`;
  if (law !== undefined) return { kind: "verwijzing", text, law: here.laws.place(law, node) };
  if (node.hoofdstuk !== undefined) return { kind: "verwijzing", text, target: `chp_${node.hoofdstuk}` };
  if (node.stap !== undefined) return { kind: "verwijzing", text, target: `stap_${node.stap}` };
  const article = node.article ?? here.article;
  if (article === undefined || node.self === "deze verordening") return { kind: "verwijzing", text };
  return { kind: "verwijzing", text, target: placeId({ ...node, article }) };
}
