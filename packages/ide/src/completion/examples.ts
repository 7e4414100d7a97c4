// In a voorbeeld: what is still to be given for its outcome, each with a value to fill in, and what may be expected.

import { Reads } from "@andersom/analysis";
import { oncePer } from "@andersom/runtime";
import type { InSentence } from "@andersom/syntax";
import type { DecisionModel, ValueType } from "@andersom/semantics";
import type { Workspace } from "../workspace.js";
import { escaped, hole, type Offer } from "./item.js";
import { fit, wordsOf } from "./match.js";
import type { Name, Names } from "./names.js";

/** What may follow `Gegeven`, and the whole sentence where a new one begins. */
export function givens(place: InSentence, workspace: Workspace, names: Names, example: string): Offer[] {
  const { core } = place;
  const start = core.length === 0;
  if (!start && core[0]!.type !== "Gegeven") return [];
  const typed = { words: core, partial: place.partial, from: place.from };
  const { needed, given } = open(workspace, names, example);
  const year = yearOf(workspace, names);
  return factsOf(names).flatMap((name): Offer[] => {
    if (given.has(name.id)) return [];
    const type = names.typeOf(name.symbol);
    const rank = (needed.has(name.id) ? 0 : 5) + (start ? 2 : 0);
    return skeletons(name, type, names.verb(name.symbol.name), year).flatMap(({ text, snippet }): Offer[] => {
      const found = fit(`Gegeven ${text}`, typed);
      if (found === undefined || found.from !== place.from) return [];
      const words = text.split(" ").length + 1 - found.insert.split(" ").length;
      return [
        {
          label: `Gegeven ${text}`.split(" ").slice(words).join(" "),
          insert: `Gegeven ${snippet}`.split(" ").slice(words).join(" "),
          snippet: true,
          kind: name.symbol.kind === "oordeel" || type?.kind === "ja-nee" ? "ja-nee" : "naam",
          detail: needed.has(name.id) ? "nog niet gegeven" : name.symbol.kind,
          symbol: name.id,
          rank: rank + found.rank,
          filter: found.filter,
        },
      ];
    });
  });
}

function factsOf(names: Names): readonly Name[] {
  return [...names.values(), ...names.sentences(false)].filter(
    ({ symbol, inList }) => (symbol.kind === "gegeven" || symbol.kind === "oordeel") && !inList,
  );
}

/** More would be a form, and not a story. */
const MOST_GIVENS = 8;

/**
 * What has to be given for a right, as the lines of a voorbeeld with places to fill in from `first` on; undefined where nobody can tell
 * yet, or where it is very much.
 */
export function givenLines(
  workspace: Workspace,
  names: Names,
  right: string,
  first: number,
): string | undefined {
  const { model } = workspace.compiler.ordinance(names.root);
  const found = model.rights.find(({ name }) => name === right);
  if (found === undefined) return undefined;
  const needed = neededFor(model, [found]);
  const year = yearOf(workspace, names);
  const lines = factsOf(names).flatMap((name, i): string[] => {
    if (!needed.has(name.id)) return [];
    const type = names.typeOf(name.symbol);
    const all = skeletons(name, type, names.verb(name.symbol.name), year);
    const [one] = all;
    const at = first + i;
    if (type?.kind === "keuze")
      return [`${escaped(name.text)} ${names.verb(name.symbol.name)} ${hole(at, ...type.options)}`];
    if (one === undefined) return [];
    return [
      type?.kind === "ja-nee"
        ? hole(at, ...all.map(({ text }) => text))
        : one.snippet.replace("${1:", `\${${String(at)}:`),
    ];
  });
  if (lines.length === 0 || lines.length > MOST_GIVENS) return undefined;
  return lines.map((line) => `  Gegeven ${line}.\n`).join("");
}

/** The year in which the ordinance takes effect: a day of a voorbeeld lies in it. */
function yearOf(workspace: Workspace, names: Names): string {
  const { model } = workspace.compiler.ordinance(names.root);
  return model.instrument.inForce?.slice(0, 4) ?? "2026";
}

/** Somebody is born long before the ordinance; what else happens, happens while it is in force. */
function usualDay(name: string, year: string): string {
  return /^(?:de |het )?geboorte/iu.test(name) ? "1 januari 2000" : `1 maart ${year}`;
}

/** A value to fill in; a yes/no fact both ways. Spaces only where the shown text has them too. */
function skeletons(
  name: Name,
  type: ValueType | undefined,
  verb: "is" | "zijn",
  year: string,
): { readonly text: string; readonly snippet: string }[] {
  const { text } = name;
  const one = (shown: string, snippet: string): { text: string; snippet: string }[] => [
    { text: `${text} ${verb} ${shown}`, snippet: `${escaped(text)} ${verb} ${snippet}` },
  ];
  switch (type?.kind) {
    case "ja-nee": {
      const no = denied(text);
      return [text, ...(no === undefined ? [] : [no])].map((told) => ({
        text: told,
        snippet: escaped(told),
      }));
    }
    case "bedrag": {
      const per =
        type.per === undefined
          ? ""
          : ` per ${type.per.count === 1 ? "" : `${String(type.per.count)} `}${type.per.unit}`;
      return one(`€ 0${per}`, `€ ${hole(1, "0")}${per}`);
    }
    case "getal":
      return one(
        `0${type.unit === "" ? "" : ` ${type.unit}`}`,
        `${hole(1, "0")}${type.unit === "" ? "" : ` ${type.unit}`}`,
      );
    case "percentage":
      return one("0%", `${hole(1, "0")}%`);
    case "datum":
      return one(usualDay(text, year), hole(1, usualDay(text, year)));
    case "keuze":
      // The options are offered behind the verb; a list of them here would hide other facts.
      return [{ text: `${text} ${verb}`, snippet: escaped(`${text} ${verb}`) }];
    default:
      return [];
  }
}

/** The sentence denied: `geen` in the place of `een`, `niet` behind is/zijn; undefined where it takes a person to say it. */
function denied(text: string): string | undefined {
  if (/^er (?:is|zijn) /u.test(text)) return text.replace(/^er (is|zijn) (?:een )?/u, "er $1 geen ");
  if (/ een /u.test(text)) return text.replace(" een ", " geen ");
  if (/ (?:is|zijn) /u.test(text)) return text.replace(/ (is|zijn) /u, " $1 niet ");
  const bare = /^((?:de|het) \S+ (?:heeft|krijgt|ontvangt|volgt)) (?!de |het )(.+)$/u.exec(text);
  return bare === null ? undefined : `${bare[1] ?? ""} geen ${bare[2] ?? ""}`;
}

const readsIn = oncePer((model: DecisionModel) => new Reads(model));

/** Which facts the expected rights of an example rest on, and which it gives. */
function open(
  workspace: Workspace,
  names: Names,
  title: string,
): { readonly needed: ReadonlySet<string>; readonly given: ReadonlySet<string> } {
  const { model } = workspace.compiler.ordinance(names.root);
  const example = model.examples.find((one) => one.title === title);
  const expected = new Set(example?.expect.flatMap((one) => (one.form === "recht" ? [one.right] : [])));
  const rights = model.rights.filter(({ id }) => expected.size === 0 || expected.has(id));
  const needed = neededFor(model, rights);
  const given = new Set(
    example?.given.flatMap((one) => (one.form === "value" && one.months === undefined ? [one.target] : [])),
  );
  return { needed, given };
}

/** The facts that rights and what they come to rest on. */
function neededFor(model: DecisionModel, rights: DecisionModel["rights"]): ReadonlySet<string> {
  const reads = readsIn(model);
  const needed = new Set(rights.flatMap((right) => [...reads.of(right).facts]));
  for (const { amount } of rights) {
    const definition = model.definitions.find(({ id }) => id === amount);
    if (definition !== undefined) for (const fact of reads.of(definition).facts) needed.add(fact);
  }
  return needed;
}

/** What may follow `Dan`, and the whole sentence where a new one begins. */
export function expectations(place: InSentence, names: Names): Offer[] {
  const { core } = place;
  if (core.length > 0 && core[0]!.type !== "Dan") return [];
  const typed = { words: core, partial: place.partial, from: place.from };
  const rights = names.others("voorziening");
  const heights = names
    .values()
    .filter(({ symbol }) => symbol.key.startsWith("hoogte van ") && symbol.kind === "waarde");
  const texts = [
    ...rights.map(({ text }) => [`Dan de inwoner heeft recht op ${text}`, ""] as const),
    ...heights.map(({ text }) => [`Dan ${text} is € `, hole(1, "100")] as const),
    ...rights.map(
      ({ text }) =>
        [`Dan de inwoner heeft geen recht op ${text} wegens `, hole(1, "artikel 1 lid 1")] as const,
    ),
    ...rights.map(({ text }) => [`Dan nog onbekend: ${text}`, ""] as const),
    ...rights.map(({ text }) => [`Dan nog te beoordelen: ${text}`, ""] as const),
    ...names
      .others("plicht")
      .map(({ text }) => [`Dan de plicht ${text} geldt voor `, hole(1, "de inwoner")] as const),
    ...names
      .others("stap")
      .map(({ text }) => [`Dan ${text} is uiterlijk op `, hole(1, "1 april 2026")] as const),
    ...names.others("signaal").map(({ text }) => [`Dan er is een signaal ${text}`, ""] as const),
    ["Dan de afwijking is toegestaan", ""] as const,
    ["Dan de afwijking is geweigerd", ""] as const,
  ];
  return texts.flatMap(([text, place_], i): Offer[] => {
    const found = fit(text.trim(), typed);
    if (found === undefined || found.from !== place.from) return [];
    const end = text.endsWith(" ") ? ` ${place_}` : "";
    return [
      {
        label: `${found.insert}${end === "" ? "" : " …"}`,
        insert: `${escaped(found.insert)}${end}.`,
        snippet: true,
        kind: "zin",
        detail: "verwachting",
        rank: (core.length === 0 ? 6 : 1) + found.rank + i / 100,
        filter: found.filter,
      },
    ];
  });
}

/** The titles of the other examples, behind `Als in voorbeeld:`. */
export function exampleTitles(
  place: InSentence,
  titles: readonly string[],
  own: string,
): Offer[] | undefined {
  const { before } = place;
  if (
    !/^als in voorbeeld\b/iu.test(wordsOf(before).join(" ")) ||
    !before.some(({ type }) => type === "Colon")
  )
    return undefined;
  const wanted = place.partial.toLowerCase();
  const open = before.find(({ text }) => /^[‘'"“]/u.test(text));
  return titles
    .filter((title) => title !== own && title.toLowerCase().includes(wanted))
    .map((title, i) => ({
      label: `‘${title}’`,
      kind: "verwijzing",
      detail: "voorbeeld",
      rank: i / 1000,
      ...(open === undefined ? {} : { from: open.start }),
      filter: `‘${title}’`,
    }));
}
