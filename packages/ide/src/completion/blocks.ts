// Block openers at the margin, and what may follow on the line of a heading.

import { headingWords, type InHeading, type InSentence } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";
import type { Offer } from "./item.js";
import { fit, offersOf } from "./match.js";
import type { Names } from "./names.js";
import { articlesOf } from "./references.js";
import { snippets } from "./snippets.js";
import { articleAt } from "./structure.js";

/** Which block one writes next; the rest of the words stays as it is in the list of headings. */
const usual: Readonly<Record<string, readonly string[]>> = {
  begin: ["verordening", "hoort bij", "beleidsregels", "nadere regels", "wet"],
  verordening: ["effect", "voorzieningen", "gegevens van", "begrip", "artikel"],
  "hoort bij": ["gegevens van", "oordelen van", "artikel", "voorbeeld"],
  effect: ["voorzieningen", "effect", "kernwaarde"],
  voorzieningen: ["gegevens van", "oordelen van"],
  "gegevens van": ["oordelen van", "begrip", "artikel", "gegevens van"],
  "oordelen van": ["begrip", "artikel"],
  begrip: ["begrip", "artikel", "lid"],
  hoofdstuk: ["artikel", "paragraaf"],
  artikel: ["lid", "begrip"],
  lid: ["lid", "artikel", "uitleg", "voorbeeld", "stap", "maatwerk", "publiek"],
  uitleg: ["artikel", "voorbeeld"],
  voorbeeld: ["voorbeeld", "artikel"],
  stap: ["stap", "lid", "artikel"],
};
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
export function blocks(place: InSentence, workspace: Workspace, uri: string): Offer[] {
  const typed = { words: place.before, partial: place.partial, from: place.from };
  const out: Offer[] = [];
  const inLaw = workspace.compiler.exports(uri).instrument?.kind === "wet";
  const first = usual[place.block] ?? ["artikel", "lid", "voorbeeld"];
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
    });
  };
  const numbered = numbering(workspace, uri, place.from);
  headingWords.forEach(({ words, shape }, i) => {
    const text = words.join(" ");
    if (onlyInLaws.has(text) !== inLaw && onlyInLaws.has(text) && text !== "wet") return;
    const at = first.indexOf(text);
    const rank = at >= 0 ? at : 10 + i / 10;
    const snippet = snippets.find(({ prefix, within }) => prefix === text && within === undefined);
    const number = numbered[text];
    if (snippet !== undefined) {
      const body = number === undefined ? snippet.body : snippet.body.replace("${1:1}", `\${1:${number}}`);
      add(text, body.trimEnd(), snippet.name, snippet.description, rank);
    } else add(text, shape === "bare" ? `${text}\n  ` : `${text} `, "", "", rank);
  });
  for (const { prefix, name, description, body, within } of snippets) {
    if (within !== undefined || headingWords.some(({ words }) => words.join(" ") === prefix)) continue;
    const [head = ""] = prefix.split(" ");
    const found = fit(prefix, typed);
    if (found === undefined || place.before.length > 0) continue;
    const number = numbered[head];
    const text = number === undefined ? body : body.replace("${1:1}", `\${1:${number}}`);
    const base = first.indexOf(head);
    out.push({
      label: name,
      insert: text.trimEnd(),
      snippet: true,
      kind: "blok",
      detail: prefix,
      documentation: description,
      rank: margin + (base >= 0 ? base + 0.5 : 12) + found.rank,
      filter: `${prefix} ${name}`,
    });
  }
  return out;
}

/** The next number of what is numbered. */
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
  const things = (names?.things() ?? []).flatMap(({ text, symbol }) =>
    symbol.kind === "ding"
      ? [symbol.plural === undefined ? text : `${text}, meervoud ${symbol.plural}`, text]
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
