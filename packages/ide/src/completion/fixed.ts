// Sentences with one fixed form, word by word: the grammar reads them as free text, so their words are listed here.

import type { InSentence } from "@andersom/syntax";
import type { Offer } from "./item.js";
import { wordsOf } from "./match.js";

interface Fixed {
  /** Words, and `…` for words of one's own. */
  readonly text: string;
  readonly within: readonly string[];
  /** What is filled in for each `…`. */
  readonly fill?: readonly string[];
}

const body = ["artikel", "lid", "stap", "maatwerk", "begrip", "bedragen"];
const header = ["verordening", "beleidsregels", "nadere regels"];
const right = ["artikel", "lid"];

export const fixedTexts: readonly Fixed[] = [
  { text: "Aan de publieksversie kunnen geen rechten worden ontleend.", within: header },
  { text: "Aan de publieksversie kunnen rechten worden ontleend.", within: header },
  { text: "Waar … staat, beslist ….", within: header, fill: ["de gemeente", "het college"] },
  { text: "Dit recht geldt op aanvraag.", within: right },
  { text: "Dit recht geldt ambtshalve.", within: right },
  { text: "Dit recht geldt eenmalig.", within: right },
  { text: "Dit recht geldt … keer per ….", within: right, fill: ["1", "12 maanden"] },
  { text: "Wat overblijft schuift door naar de volgende maand.", within: right },
  { text: "Daarna vervalt het.", within: right },
  { text: "Dit lid geldt vanaf ….", within: body, fill: ["1 juli 2026"] },
  { text: "Dit lid geldt tot en met ….", within: body, fill: ["31 december 2026"] },
  { text: "Dit artikel geldt vanaf ….", within: body, fill: ["1 juli 2026"] },
  { text: "Dit artikel geldt tot en met ….", within: body, fill: ["31 december 2026"] },
  { text: "Dit begrip geldt vanaf ….", within: ["begrip"], fill: ["1 juli 2026"] },
  { text: "Deze bedragen gelden vanaf ….", within: ["bedragen"], fill: ["1 juli 2026"] },
  {
    text: "Een termijn staat stil vanaf … tot en met ….",
    within: right,
    fill: ["de dag van de vraag", "de dag van het antwoord"],
  },
  {
    text: "De Algemene termijnenwet geldt voor ….",
    within: right,
    fill: ["de termijnen in deze verordening"],
  },
  { text: "Zonder toestemming verandert geen recht.", within: ["toestemming"] },
  { text: "Geldt ….", within: ["toestemming"], fill: ["12 maanden"] },
  { text: "Toestemming geeft: ….", within: ["toestemming"], fill: ["de inwoner"] },
  { text: "Tussen … en ….", within: ["botsing"], fill: ["het recht op hulp", "de plicht werken"] },
  { text: "Dan rust ….", within: ["botsing"], fill: ["de plicht werken"] },
  { text: "Dan gaat … voor.", within: ["botsing"], fill: ["het recht op hulp"] },
  { text: "De oude regels gelden tot ….", within: ["overgang"], fill: ["1 juli 2026"] },
  { text: "De oude regels blijven van toepassing.", within: ["overgang", "lid", "artikel"] },
  { text: "De regels gelden die gunstiger zijn voor ….", within: ["overgang"], fill: ["de inwoner"] },
  { text: "Daarna gelden de nieuwe regels.", within: ["overgang"] },
  { text: "De gemeente schrijft op waarom ….", within: ["maatwerk", "lid"], fill: ["zij afwijkt"] },
  {
    text: "Onredelijk is in ieder geval dat ….",
    within: ["maatwerk"],
    fill: ["de inwoner geen inkomen heeft"],
  },
  { text: "Bereikt als ….", within: ["effect"], fill: ["het inkomen minstens € 1.000 per maand is"] },
  { text: "Bereikt volgens het oordeel van het college.", within: ["effect"] },
  {
    text: "Geldt voor … als ….",
    within: ["signaal", "plicht"],
    fill: ["de inwoner", "de inwoner heeft schulden"],
  },
  { text: "Geldt zolang ….", within: ["plicht"], fill: ["de inwoner bijstand ontvangt"] },
  { text: "Geldt als ….", within: ["botsing", "overgang"], fill: ["de inwoner bijstand ontvangt"] },
  { text: "Geldt niet als ….", within: ["plicht"], fill: ["de inwoner ziek is"] },
  { text: "Nagekomen als ….", within: ["plicht"], fill: ["het formulier is ingeleverd"] },
  { text: "Genoeg als ….", within: ["trede"], fill: ["het netwerk kan helpen"] },
  { text: "Vragen alleen als ….", within: ["gegevens van"], fill: ["de inwoner heeft een partner"] },
  { text: "Dit artikel geldt alleen als ….", within: ["artikel"], fill: ["de inwoner ouder is"] },
  { text: "Dit lid geldt niet als ….", within: ["lid"], fill: ["de inwoner een studie volgt"] },
  { text: "Dit lid geldt alleen als ….", within: ["lid"], fill: ["de inwoner een studie volgt"] },
  { text: "De gemeente kan nadere regels stellen over: ….", within: right, fill: ["de formulieren"] },
  {
    text: "De gemeente stelt geen nadere regels over: ….",
    within: right,
    fill: ["de hoogte van de toeslag"],
  },
  { text: "De rest is nee, nul of leeg.", within: ["voorbeeld"] },
  { text: "Het huishouden bestaat uit … en ….", within: ["voorbeeld"], fill: ["Ruud", "Anja"] },
  { text: "De inwoner kreeg eerder … op ….", within: [], fill: ["toeslag", "1 juni 2025"] },
  { text: "Op ….", within: ["voorbeeld"], fill: ["16 maart 2026"] },
  { text: "Als in voorbeeld: ….", within: ["voorbeeld"], fill: ["‘titel’"] },
  { text: "Het besluit vermeldt: ….", within: right, fill: ["de reden"] },
  { text: "In het besluit staat: ….", within: right, fill: ["de reden"] },
  { text: "Vereiste voor …: ….", within: right, fill: ["de aanvraag", "de inwoner gebruikt het formulier"] },
  {
    text: "Voor elk huishouden geldt: ….",
    within: ["waarborg"],
    fill: ["het inkomen is minstens € 1.000 per maand"],
  },
  { text: "In ieder geval ja als ….", within: ["oordeel"], fill: ["de inwoner is jonger dan 27"] },
  { text: "In ieder geval nee als ….", within: ["oordeel"], fill: ["de inwoner is jonger dan 27"] },
  { text: "Vervallen.", within: right },
];

/** What goes on with the words of the sentence as one of the fixed forms does. */
export function fixedSentences(place: InSentence): Offer[] {
  const typed = wordsOf(place.before)
    .flatMap((word) => word.replace(/([:,])$/u, " $1").split(" "))
    .map((word) => word.toLowerCase());
  const out: Offer[] = [];
  for (const { text, within, fill = [] } of fixedTexts) {
    if (!within.includes(place.block)) continue;
    const parts = text
      .replace(/([:,.])/gu, " $1")
      .replace(/… \./gu, "… .")
      .split(" ");
    const at = follow(parts, typed);
    if (at === undefined || at >= parts.length) continue;
    const rest = parts.slice(at);
    const wanted = place.partial.toLowerCase();
    if (
      wanted !== "" &&
      !(rest[0] ?? "").toLowerCase().startsWith(wanted) &&
      !(typed.length === 0 && rest.some((word) => word.toLowerCase().startsWith(wanted)))
    )
      continue;
    if (rest[0] === "…" || rest[0] === "." || rest[0] === ":" || rest[0] === ",") continue;
    let number = 0;
    const before = parts.slice(0, at).filter((word) => word === "…").length;
    const insert = joined(
      rest.map((word) =>
        word === "…" ? `\${${String(++number)}:${fill[before + number - 1] ?? "…"}}` : word,
      ),
    );
    out.push({
      label: joined(rest),
      insert,
      snippet: true,
      kind: "zin",
      detail: "",
      rank: typed.length === 0 ? 20 : typed.length === 1 ? 9 : 1,
    });
  }
  return out;
}

/** How many parts the typed words take; `…` takes one word or more. */
function follow(parts: readonly string[], typed: readonly string[]): number | undefined {
  let at = 0;
  for (let i = 0; i < typed.length; i++) {
    const part = (parts[at] ?? "").toLowerCase();
    if (part === "…") {
      const next = (parts[at + 1] ?? "").toLowerCase();
      while (i < typed.length && (typed[i] !== next || next === "")) i++;
      if (i >= typed.length) return next === "" ? undefined : at + 1;
      at += 2;
      continue;
    }
    if (part !== typed[i]) return undefined;
    at++;
  }
  return at;
}

function joined(words: readonly string[]): string {
  return words.join(" ").replace(/ ([:,.])/gu, "$1");
}
