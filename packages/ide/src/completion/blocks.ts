// Block openers at the margin, and what may follow on the line of a heading.

import { headingWords, type InHeading, type InSentence } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";
import type { Offer } from "./item.js";
import { fit, offersOf } from "./match.js";
import type { Names } from "./names.js";
import type { OwnWords } from "./own-words.js";
import { articlesOf } from "./references.js";
import { snippets } from "./snippets.js";
import { articleAt } from "./structure.js";

/** Which block one writes next. */
const usual: Readonly<Record<string, readonly string[]>> = {
  begin: ["verordening", "hoort bij", "beleidsregels", "nadere regels", "wet"],
  verordening: ["effect", "voorzieningen", "gegevens van", "begrip", "artikel"],
  "hoort bij": ["gegevens van", "oordelen van", "artikel", "voorbeeld"],
  effect: ["voorzieningen", "effect", "kernwaarde"],
  voorzieningen: ["gegevens van", "artikel", "begrip", "oordelen van"],
  "gegevens van": ["gegevens van", "begrip", "artikel", "oordelen van"],
  "oordelen van": ["begrip", "artikel", "oordelen van"],
  begrip: ["begrip", "artikel", "lid"],
  hoofdstuk: ["artikel", "paragraaf"],
  artikel: ["lid", "begrip"],
  lid: ["lid", "artikel", "uitleg", "voorbeeld", "stap", "maatwerk", "publiek"],
  uitleg: ["artikel", "voorbeeld"],
  voorbeeld: ["voorbeeld", "artikel"],
  maatwerk: ["uitleg", "lid", "artikel", "voorbeeld"],
  stap: ["stap", "lid", "artikel"],
};
/** What most ordinances have many of: offered before what few have. */
const common = ["artikel", "lid", "voorbeeld", "begrip", "gegevens van", "uitleg", "effect", "voorzieningen"];
/** Only a file that is still empty begins with one of these. */
const beginnings = new Set([
  "verordening",
  "beleidsregels",
  "beleidsregel",
  "nadere regels",
  "wet",
  "hoort bij",
]);
const onlyInLaws = new Set([
  "wet",
  "open begrip",
  "verplichte inhoud van",
  "grenzen van",
  "bevoegdheden in",
  "bevoegdheden van",
  "verwijzingen naar",
]);

/** Blocks that may begin here. */
export function blocks(place: InSentence, workspace: Workspace, uri: string, own: OwnWords): Offer[] {
  const typed = { words: place.before, partial: place.partial, from: place.from };
  const out: Offer[] = [];
  const inLaw = workspace.compiler.exports(uri).instrument?.kind === "wet";
  const first = [...(usual[place.block] ?? []), ...common];
  const margin = place.indent === 0 ? 0 : 30;
  const add = (text: string, insert: string, detail: string, documentation: string, rank: number): void => {
    const found = fit(text, typed);
    if (found === undefined || found.rank > 2) return;
    const skipped = text.length - found.insert.length;
    const lines = insert.slice(skipped);
    out.push({
      label: detail === "" ? text : `${text} …`,
      insert: lines,
      snippet: true,
      kind: "blok",
      detail,
      documentation,
      rank: margin + rank + found.rank,
      filter: found.filter,
      ...atMargin,
    });
  };
  // A heading stands at the margin: what is chosen takes the place of the white space in front of it as well.
  const from = place.before.length === 0 ? place.from - (place.indent ?? 0) : undefined;
  const atMargin = from === undefined ? {} : { from };
  const numbered = numbering(workspace, uri, place.from);
  headingWords.forEach(({ words, shape }, i) => {
    const text = words.join(" ");
    if (onlyInLaws.has(text) !== inLaw && onlyInLaws.has(text) && text !== "wet") return;
    const at = first.indexOf(text);
    const late = beginnings.has(text) && place.block !== "begin" ? 10 : 0;
    const rank = at >= 0 ? at : 20 + i / 10 + late;
    const snippet = snippets.find(({ prefix, within }) => prefix === text && within === undefined);
    const number = numbered[text];
    if (snippet !== undefined) {
      const body = ofLid(withNumber(snippet.body, number), numbered["maatwerk"]);
      add(text, own.fill(body, text), snippet.name, snippet.description, rank);
    } else add(text, shape === "bare" ? `${text}\n  ` : `${text} `, "", "", rank);
  });
  for (const { prefix, name, description, body, within } of snippets) {
    if (within !== undefined || headingWords.some(({ words }) => words.join(" ") === prefix)) continue;
    const [head = ""] = prefix.split(" ");
    const found = fit(prefix, typed);
    if (found === undefined || place.before.length > 0) continue;
    const number = numbered[head];
    const text = own.fill(withNumber(body, number), prefix);
    const base = first.indexOf(head);
    const wanted = prefix === "artikel recht" && own.notGiven() ? -0.5 : 0.5;
    out.push({
      label: name,
      insert: text,
      snippet: true,
      kind: "blok",
      detail: prefix,
      documentation: description,
      rank: margin + (base >= 0 ? base + wanted : 22) + found.rank,
      filter: `${prefix} ${name}`,
      ...atMargin,
    });
  }
  return out;
}

/** The next number is known, so it is no place to fill in: the first of those is the title. */
function withNumber(body: string, number: string | undefined): string {
  return (number === undefined ? body : body.replace("${1:1}", number)).trimEnd();
}

/** Room to depart is most often about the last lid, which says how much; an article without leden has it as a whole. */
function ofLid(body: string, lid: string | undefined): string {
  return lid === undefined
    ? body.replace("maatwerk bij lid ${1:2}", "maatwerk")
    : body.replace("maatwerk bij lid ${1:2}", `maatwerk bij lid \${1:${lid}}`);
}

/** The next number of what is numbered, and the lid that maatwerk is about. */
function numbering(
  workspace: Workspace,
  uri: string,
  offset: number,
): Readonly<Record<string, string | undefined>> {
  const { articles } = workspace.compiler.exports(uri);
  const here = articleAt(workspace, uri, offset);
  const article = articles.find(({ number }) => number === here);
  return {
    artikel: following(here ?? articles.at(-1)?.number ?? "0"),
    lid: following(article?.leden.at(-1) ?? "0"),
    maatwerk: article?.leden.at(-1),
  };
}

/** `4.1` → `4.2`, `8a` → `9`. */
function following(number: string): string {
  return number.replace(/(\d+)[a-z]?$/u, (_, digits: string) => String(Number(digits) + 1));
}

/** What may follow the words of a heading on its line. */
export function headingParts(
  place: InHeading,
  workspace: Workspace,
  uri: string,
  names: Names | undefined,
): Offer[] {
  const typed = { words: place.words, partial: place.partial, from: place.from };
  const choose = (texts: readonly string[], kind: Offer["kind"], detail = ""): Offer[] =>
    offersOf(texts, typed, { kind, detail, rank: (at) => at / 100 });
  // The heading goes on behind the cursor: it has its plural, and what it declares is not there to be chosen.
  const line = workspace.source(uri)?.text.slice(place.from).split("\n")[0] ?? "";
  const hasPlural = line.includes(", meervoud ");
  const things = (names?.things() ?? []).flatMap(({ text, symbol }) =>
    symbol.kind === "ding"
      ? [symbol.plural === undefined || hasPlural ? text : `${text}, meervoud ${symbol.plural}`, text]
      : [],
  );
  const bodies = ["de consulent", "het college", "de gemeente", "de burgemeester", "de jeugdconsulent"];
  const next = numbering(workspace, uri, place.from);
  switch (place.keyword) {
    case "hoort bij":
      return choose(
        workspace.files().flatMap((file) => {
          const { instrument } = workspace.compiler.exports(file);
          return instrument === undefined || instrument.kind === "wet" ? [] : [instrument.title];
        }),
        "blok",
        "verordening",
      );
    case "gegevens van":
      return choose(things, "ding");
    case "oordelen van":
      return choose(bodies, "ding");
    case "artikel":
    case "lid": {
      const number = next[place.keyword];
      return place.words.length > 0 || number === undefined
        ? []
        : choose([number], "verwijzing", "het volgende nummer");
    }
    case "maatwerk":
    case "publiek":
      return place.words.length === 0 || names === undefined
        ? choose(["bij"], "woord")
        : choose(
            articlesOf(workspace, names)
              .filter(({ number }) => number === articleAt(workspace, uri, place.from))
              .flatMap(({ leden }) => leden.map((lid) => `bij lid ${lid}`)),
            "verwijzing",
          );
    case "verplichte inhoud van":
    case "grenzen van":
    case "bevoegdheden in":
    case "verwijzingen naar":
      return choose(
        names === undefined
          ? []
          : [...names.index.laws.values()].map(({ instrument }) => instrument?.title ?? ""),
        "wet",
      );
    default:
      return [];
  }
}
