// An amendment in words, as a change decision gives it.

import { capital } from "../../dutch/clause.js";
import { joined } from "../../dutch/number-words.js";
import { ordinal, placeWords } from "../references.js";
import type { LegalProfile } from "../tree.js";
import type { Amendment, AmendedPlace, ElementName, WordChange } from "./amendment.js";

/** "In artikel 3 lid 1 wordt ‘105%’ vervangen door ‘110%’." A sentence that ends in a colon is followed by the new text. */
export function instruction(one: Amendment, profile: LegalProfile): string {
  return capital(words(one, profile));
}

function words(one: Amendment, profile: LegalProfile): string {
  switch (one.kind) {
    case "invoegen":
      return inserted(one);
    case "vervallen":
      return `${elementWords(one.element)} vervalt.`;
    case "opschrift":
      return `het opschrift van ${elementWords(one.element)} komt te luiden: ${one.title}.`;
    case "kernwaarden":
      return `de kernwaarden van ${elementWords(one.element)} komen te luiden:`;
    case "artikel luidt":
      return `artikel ${one.element.number} komt te luiden:`;
    case "lid luidt":
    case "onderdeel luidt":
      return `${placed(one.place, profile)}${comma(one.place, profile)} komt te luiden:`;
    case "lid vervalt":
      return `${placed(one.place, profile)}${comma(one.place, profile)} vervalt.`;
    case "lid erbij":
      return lidAdded(one, profile);
    case "begrip luidt":
      return `in ${placed(one.place, profile)}${comma(one.place, profile)} komt het begrip ‘${one.fresh.title ?? ""}’ te luiden:`;
    case "begrip erbij":
      return `in ${placed(one.place, profile)}${comma(one.place, profile)} wordt op de alfabetische plaats een begrip ingevoegd, luidende:`;
    case "begrip vervalt":
      return `in ${placed(one.place, profile)}${comma(one.place, profile)} vervalt het begrip ‘${one.term}’.`;
    case "woorden":
      return `in ${placed(one.place, profile)}${comma(one.place, profile)} ${joined(one.changes.map(changed), "en")}.`;
    case "cel":
      return `in de tabel in ${placed(one.place, profile)}${comma(one.place, profile)} wordt in de rij ‘${one.row.join(", ")}’ in de kolom ‘${one.column}’ ‘${one.old}’ vervangen door ‘${one.new}’.`;
  }
}

function elementWords({ kind, number }: ElementName): string {
  return `${kind} ${number}`;
}

/** The place as it is cited; without a number the article is its only lid. */
export function placed({ number, lidNumber, labels }: AmendedPlace, profile: LegalProfile): string {
  const [onderdeel, below] = labels ?? [];
  return placeWords(
    {
      article: number,
      ...(lidNumber === undefined ? {} : { lid: lidNumber }),
      ...(onderdeel === undefined ? {} : { onderdeel }),
      ...(below === undefined ? {} : { onderdeelNumber: below }),
    },
    profile,
  );
}

/** "artikel 3, eerste lid, komt te luiden": the classic style closes what stands between commas. */
function comma({ lidNumber, labels }: AmendedPlace, profile: LegalProfile): string {
  return profile === "klassiek" && (lidNumber !== undefined || labels !== undefined) ? "," : "";
}

function changed({ old, new: fresh }: WordChange): string {
  if (fresh === "") return `vervalt ‘${old}’`;
  if (fresh.startsWith(old)) return `wordt na ‘${old}’ ingevoegd ‘${fresh.slice(old.length).trim()}’`;
  return `wordt ‘${old}’ vervangen door ‘${fresh}’`;
}

function inserted({ after, fresh }: Extract<Amendment, { kind: "invoegen" }>): string {
  const only = fresh.length === 1 ? fresh[0] : undefined;
  const kinds = new Set(fresh.map(({ kind }) => kind));
  const what =
    only !== undefined
      ? `een ${only.kind}`
      : kinds.size === 1 && kinds.has("artikel")
        ? `${String(fresh.length)} artikelen`
        : fresh[0]?.kind === "hoofdstuk"
          ? "een hoofdstuk"
          : "de volgende tekst";
  const plural = only === undefined && what !== "een hoofdstuk" && what !== "de volgende tekst";
  const where =
    after === undefined
      ? "aan het begin"
      : after.kind === "artikel"
        ? `na artikel ${after.number}`
        : `na het opschrift van ${elementWords(after)}`;
  return `${where} ${plural ? "worden" : "wordt"} ${what} ingevoegd, luidende:`;
}

function lidAdded(
  { place, after }: Extract<Amendment, { kind: "lid erbij" }>,
  profile: LegalProfile,
): string {
  const number = afterNumber(after);
  if (number === undefined) return `aan artikel ${place.number} wordt een lid toegevoegd, luidende:`;
  const lid = profile === "klassiek" ? `het ${ordinal(number) ?? number} lid` : `lid ${number}`;
  return `in artikel ${place.number} wordt na ${lid} een lid ingevoegd, luidende:`;
}

/** The number of the lid before it, as its id has it. */
function afterNumber(after: string | undefined): string | undefined {
  return after === undefined ? undefined : /__para_(.+?)(?:__v\d+)?$/u.exec(after)?.[1];
}
