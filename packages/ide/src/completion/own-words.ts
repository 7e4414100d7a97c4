// A piece to fill in speaks of the ordinance that it is put into: its effect, its voorziening and its year in place of invented ones.

import { capital } from "@andersom/runtime";
import type { Workspace } from "../workspace.js";
import { givenLines } from "./examples.js";
import { escaped } from "./item.js";
import type { Names } from "./names.js";
import { exampleNames } from "./structure.js";

export interface OwnWords {
  /** The text of a snippet with words of the ordinance. */
  readonly fill: (body: string, prefix: string) => string;
  /** Whether there is a voorziening that no article gives yet. */
  readonly notGiven: () => boolean;
}

/** Pieces that give a right: they are written for what nobody can get yet. */
const giving = new Set(["artikel", "artikel recht", "recht"]);

/** @param offset where the piece would come. */
export function ownWords(
  workspace: Workspace,
  uri: string,
  offset: number,
  names: Names | undefined,
): OwnWords {
  if (names === undefined) return { fill: (body) => body, notGiven: () => false };
  let found: Known | undefined;
  const known = (): Known => (found ??= knownIn(workspace, uri, offset, names));
  const fill = (body: string, prefix: string): string => {
    const { free, last, first, effect, year } = known();
    const right = (giving.has(prefix) ? (free ?? last) : (last ?? free)) ?? first;
    let text = body;
    if (effect !== undefined) text = text.replaceAll(/(?<=\$\{\d+:)rondkomen(?=\})/gu, () => escaped(effect));
    if (right !== undefined)
      text = text
        .replaceAll(
          /\bde (\$\{\d+:)?toeslag(?=\}|\\\})/gu,
          (_, open = "") => `${names.article(right)} ${String(open)}${escaped(right)}`,
        )
        .replaceAll(/(?<=\$\{\d+:)toeslag(?=\})/gu, () => escaped(right))
        .replaceAll(/(?<=\$\{\d+:)Toeslag(?=\})/gu, () => escaped(capital(right)));
    if (prefix.startsWith("voorbeeld") && right !== undefined) text = inStory(text, right);
    return year === undefined ? text : text.replaceAll(/(?<= (?:maart|mei|juni|juli) )2026\b/gu, year);
  };
  return { fill, notGiven: () => known().free !== undefined };

  /** The facts that the outcome hangs on in place of an invented one, the day only where no fact says it, and a voorbeeld that is there. */
  function inStory(body: string, right: string): string {
    if (names === undefined) return body;
    const lines = givenLines(workspace, names, right, firstGiven);
    const ownDay = names
      .values()
      .some(({ symbol, origin }) => symbol.key === "peildatum" && origin === undefined);
    const title = exampleNames(workspace, workspace.unitsOf(uri)[0]?.files ?? [uri]).at(-1);
    let text = body;
    if (title !== undefined)
      text = text.replace(/(?<=Als in voorbeeld: ‘\$\{\d+:)[^}]*/u, () => escaped(title));
    if (lines === undefined || text.includes("Als in voorbeeld")) return text;
    if (ownDay) text = text.replace(/ {2}Op [^\n]*\n/u, "");
    return text
      .replace(/\$\{([56]):/gu, (_, number: string) => `\${${number}0:`)
      .replace(/ {2}Gegeven [^\n]*\n/u, () => lines);
  }
}

/** Places to fill in are gone along by their number: the givens stand between the title and what is expected. */
const firstGiven = 10;

interface Known {
  /** A voorziening that no article gives yet, the one that was given last above this place, and any. */
  readonly free: string | undefined;
  readonly last: string | undefined;
  readonly first: string | undefined;
  /** One that no article serves yet, or else any. */
  readonly effect: string | undefined;
  /** In which the ordinance takes effect. */
  readonly year: string | undefined;
}

function knownIn(workspace: Workspace, uri: string, offset: number, names: Names): Known {
  const written = (workspace.unitsOf(uri)[0]?.files ?? [uri]).map((file) => ({
    file,
    text: (workspace.source(file)?.text ?? "").toLowerCase(),
  }));
  const all = written.map(({ text }) => text).join("\n");
  const above = (written.find(({ file }) => file === uri)?.text ?? "").slice(0, offset);
  const namesOf = (kind: "effect" | "voorziening"): readonly string[] =>
    names.others(kind).flatMap(({ text, origin }) => (origin === undefined ? [text] : []));
  const rights = namesOf("voorziening").map((name) => ({ name, gives: `recht op ${name.toLowerCase()}` }));
  const given = rights
    .map(({ name, gives }) => ({ name, at: above.lastIndexOf(gives) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at);
  const effects = namesOf("effect");
  const served = [...all.matchAll(/^\s*effect:([^\n]*)/gmu)].map(([, named = ""]) => named).join("\n");
  return {
    free: rights.find(({ gives }) => !all.includes(gives))?.name,
    last: given[0]?.name,
    first: rights[0]?.name,
    effect: effects.find((name) => !served.includes(name.toLowerCase())) ?? effects[0],
    year: /treedt in werking op \d{1,2} \p{L}+ (\d{4})/u.exec(all)?.[1],
  };
}
