// An amendment in words, as a change decision gives it: the wording of the Aanwijzingen voor de regelgeving (6.9 to 6.18).

import { capital } from "../../dutch/clause.js";
import { joined, numberWord } from "../../dutch/number-words.js";
import { ordinal, placeWords } from "../references.js";
import type { LegalProfile } from "../tree.js";
import type { Amendment, AmendedPlace, WithinArticle, WordChange } from "./amendment.js";
import { itemsAdded, itemsGone } from "./item-words.js";
import { elementNumbers, elementWords, lidNumbers, lidNumbersSentence } from "./numbers.js";

/**
 * "In artikel 3 lid 1 wordt ‘105%’ vervangen door ‘110%’." A sentence that ends in a colon is followed by the new text.
 * @param within whether it stands under "Artikel 3 wordt als volgt gewijzigd:", and does not name the article again.
 */
export function instruction(one: Amendment, profile: LegalProfile, within = false): string {
  return capital("place" in one ? placedWords(one, profile, within) : words(one, within));
}

function words(one: Exclude<Amendment, WithinArticle>, within: boolean): string {
  switch (one.kind) {
    case "invoegen":
      return inserted(one);
    case "vervallen":
      return `${elementWords(one.element)} vervalt.`;
    case "vernummeren":
      return `${elementNumbers(one.renumbered)}.`;
    case "verplaatsen":
      return moved(one);
    case "opschrift":
      return within
        ? `het opschrift komt te luiden: ${one.title}.`
        : `het opschrift van ${elementWords(one.element)} komt te luiden: ${one.title}.`;
    case "kernwaarden":
      return `de kernwaarden van ${elementWords(one.element)} komen te luiden:`;
    case "artikel luidt":
      return `${elementWords(one.element)} komt te luiden:`;
    case "bijlage luidt":
      return `bijlage ${one.fresh.number} komt te luiden:`;
    case "bijlage erbij":
      return "er wordt een bijlage toegevoegd, luidende:";
    case "bijlage vervalt":
      return `bijlage ${one.number} vervalt.`;
  }
}

function placedWords(one: WithinArticle, profile: LegalProfile, within: boolean): string {
  const place = placed(one.place, profile, within);
  const mark = comma(one.place, profile);
  /** "in artikel 3 lid 1 wordt X …", or "X wordt …" where no place has to be named. */
  const at = (verb: string, subject: string, rest: string): string =>
    place === "" ? `${subject} ${verb}${rest}` : `in ${place}${mark} ${verb} ${subject}${rest}`;
  switch (one.kind) {
    case "lid luidt":
      // Its number stays, so that the leden behind it keep theirs.
      return one.fresh.lapsed ? `${place}${mark} vervalt.` : `${place}${mark} komt te luiden:`;
    case "onderdeel luidt":
      return `${place}${mark} komt te luiden:`;
    case "lid vervalt": {
      const behind =
        one.renumbered === undefined ? "" : `, onder vernummering van ${lidNumbers(one.renumbered, profile)}`;
      return `${place}${mark} vervalt${behind}.`;
    }
    case "leden vernummeren": {
      const told = lidNumbersSentence(one.renumbered, profile);
      const [, verb = "", rest = ""] = /^(\S+) (.*)$/u.exec(told) ?? [];
      const [, subject = "", to = ""] = /^(.*?)( vernummerd tot .*)$/u.exec(rest) ?? [];
      return place === "" ? `${subject} ${verb}${to}.` : `in ${place} ${told}.`;
    }
    case "lid erbij":
      return lidAdded(one, profile, within);
    case "onderdelen erbij":
      return itemsAdded(one, place === "" ? "de opsomming" : `${place}${mark}`);
    case "onderdelen vervallen":
      return itemsGone(one, place === "" ? "de opsomming" : `${place}${mark}`);
    case "begrip luidt":
      return at("komt", `het begrip ‘${one.fresh.title ?? ""}’`, " te luiden:");
    case "begrip erbij":
      return at("wordt", "op de alfabetische plaats", " een begrip ingevoegd, luidende:");
    case "begrip vervalt":
      return at("vervalt", `het begrip ‘${one.term}’`, ".");
    case "woorden":
      return place === ""
        ? `${joined(one.changes.map(changedAlone), "en")}.`
        : `in ${place}${mark} ${joined(one.changes.map(changed), "en")}.`;
    case "cel":
      return `in de tabel${place === "" ? "" : ` in ${place}${mark}`} wordt in de rij ‘${one.row.join(", ")}’, kolom ‘${one.column}’, ‘${one.old}’ vervangen door ‘${one.new}’.`;
  }
}

/** The place as it is cited; without a number the article is its only lid, and under its heading it has no name at all. */
function placed(
  { number, annex, lidNumber, labels, articleRenumbered, lidRenumbered, labelsRenumbered }: AmendedPlace,
  profile: LegalProfile,
  within: boolean,
): string {
  const [onderdeel, below] = (labels ?? []).map((label, at) =>
    labelsRenumbered?.includes(at) === true ? `${label} (nieuw)` : label,
  );
  const told = placeWords(
    {
      ...(within ? {} : { article: articleRenumbered === true ? `${number} (nieuw)` : number }),
      ...(lidNumber === undefined ? {} : { lid: lidNumber }),
      ...(onderdeel === undefined ? {} : { onderdeel }),
      ...(below === undefined ? {} : { onderdeelNumber: below }),
    },
    profile,
  );
  const own = annex === true ? told.replace(/^artikel/u, "bijlage") : told;
  if (lidRenumbered !== true || lidNumber === undefined) return own;
  return own.replace(/(?<=^|[ ,])(?:lid \S+?|\S+ lid)(?=,|$| onder)/u, (lid) => `${lid} (nieuw)`);
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

/** The same where no place stands before it. */
function changedAlone({ old, new: fresh }: WordChange): string {
  if (fresh === "") return `‘${old}’ vervalt`;
  if (fresh.startsWith(old)) return `na ‘${old}’ wordt ingevoegd ‘${fresh.slice(old.length).trim()}’`;
  return `‘${old}’ wordt vervangen door ‘${fresh}’`;
}

function inserted({ after, endOf, fresh }: Extract<Amendment, { kind: "invoegen" }>): string {
  const only = fresh.length === 1 ? fresh[0] : undefined;
  const kinds = new Set(fresh.map(({ kind }) => kind));
  const several = only === undefined && kinds.size === 1 && kinds.has("artikel");
  const heading =
    fresh[0]?.kind === "hoofdstuk" || fresh[0]?.kind === "paragraaf" ? fresh[0].kind : undefined;
  const [first, ...others] = fresh;
  // A chapter with what lies in it is one thing; two chapters are not.
  const whole =
    heading !== undefined && others.every(({ kind }) => kind !== "hoofdstuk" && kind !== first?.kind);
  const what =
    only !== undefined
      ? `een ${only.kind}`
      : several
        ? `${numberWord(fresh.length)} artikelen`
        : whole
          ? `een ${heading}`
          : "de volgende tekst";
  const verb = several ? "worden" : "wordt";
  if (endOf !== undefined) return `aan ${elementWords(endOf)} ${verb} ${what} toegevoegd, luidende:`;
  return `${behind(after)} ${verb} ${what} ingevoegd, luidende:`;
}

function behind(after: Extract<Amendment, { kind: "invoegen" }>["after"]): string {
  if (after === undefined) return "aan het begin";
  return after.kind === "artikel"
    ? `na ${elementWords(after)}`
    : `na het opschrift van ${elementWords(after)}`;
}

/** "Artikel 7 wordt na artikel 4 geplaatst." */
function moved({ elements, after, endOf }: Extract<Amendment, { kind: "verplaatsen" }>): string {
  const [first, ...others] = elements;
  const chapter = first !== undefined && first.kind !== "artikel";
  const inside = others.every(({ kind }) => kind !== "hoofdstuk" && kind !== first?.kind);
  const articles = (chapter ? others : elements)
    .filter(({ kind }) => kind === "artikel")
    .map((one) => elementWords(one).replace("artikel ", ""));
  const listed =
    articles.length > 1 ? `de artikelen ${joined(articles, "en")}` : `artikel ${articles[0] ?? ""}`;
  const what =
    first === undefined
      ? ""
      : !chapter
        ? listed
        : inside && articles.length > 0
          ? `${elementWords(first)}, met ${listed},`
          : joined(
              elements.map((one) =>
                one.kind === "artikel" ? elementWords(one) : `het opschrift van ${elementWords(one)}`,
              ),
              "en",
            );
  const verb = (chapter && inside && articles.length > 0) || elements.length === 1 ? "wordt" : "worden";
  const where = endOf === undefined ? behind(after) : `aan het eind van ${elementWords(endOf)}`;
  return `${what} ${verb} ${where} geplaatst.`;
}

function lidAdded(
  { place, after, last, renumbered }: Extract<Amendment, { kind: "lid erbij" }>,
  profile: LegalProfile,
  within: boolean,
): string {
  const article = elementWords({
    eId: place.article,
    kind: "artikel",
    number: place.number,
    ...(place.articleRenumbered === true ? { renumbered: true } : {}),
  });
  const room = renumbered === undefined ? "" : `onder vernummering van ${lidNumbers(renumbered, profile)}`;
  const number = after?.number;
  if (last && number !== undefined && room === "")
    return within
      ? "er wordt een lid toegevoegd, luidende:"
      : `aan ${article} wordt een lid toegevoegd, luidende:`;
  const where =
    number === undefined
      ? "aan het begin"
      : `na ${profile === "klassiek" ? `het ${ordinal(number) ?? number} lid` : `lid ${number}`}`;
  if (!within)
    return `in ${article} wordt ${room === "" ? "" : `${room} `}${where} een lid ingevoegd, luidende:`;
  return room === ""
    ? `${where} wordt een lid ingevoegd, luidende:`
    : `${room} wordt ${where} een lid ingevoegd, luidende:`;
}
