// Names that cannot change, and names that are taken.

import { keyOfText } from "@andersom/semantics";
import type { Workspace } from "../workspace.js";
import { placesOf, type NameAt } from "./at.js";
import type { Spelling } from "./respell.js";

const THINGS = new Set(["inwoner", "huishouden", "aanvraag", "hulpvraag"]);
const WORDS = new Set(["peildatum", "geboortedatum", "volgorde van hulp", "er is peildatum"]);
const OF_RIGHT = /^(?:hoogte|omvang|duur|vorm|begindatum|ingangsdatum|einddatum) van (.+)$/u;

/** Why the name at a place stands fast; undefined for one that may change. */
export function fixedName(workspace: Workspace, name: NameAt): string | undefined {
  const { unit, symbol, span } = name;
  const index = workspace.compiler.index(unit.root);
  const here = workspace.source(span.uri)?.text.slice(span.start, span.end) ?? "";
  if (symbol.startsWith("ding:")) {
    const thing = symbol.slice("ding:".length);
    const declared = index.things.get(thing);
    const key = keyOfText(here).join(" ");
    if (THINGS.has(thing) && [thing, declared?.plural].includes(key))
      return `‘${here}’ is een vast woord van de taal.`;
  }
  const key = index.symbols.get(symbol)?.symbol.key;
  if (key !== undefined && WORDS.has(key)) return `‘${key}’ is een vast woord van de taal.`;
  const right = OF_RIGHT.exec((key ?? "").replace(/ per \S+$/u, ""))?.[1];
  const named = right === undefined ? undefined : index.others.get(right)?.[0]?.symbol;
  if (named?.kind === "voorziening")
    return `Deze naam hoort bij de voorziening ‘${named.name}’. Wijzig de naam van de voorziening; deze gaat mee.`;
  if (symbol.startsWith("waarde:")) {
    const open = [...index.laws.values()]
      .map(({ instrument }) => instrument?.shortName ?? instrument?.title)
      .find(
        (law) =>
          law !== undefined &&
          index.symbols.has(`${symbol}@${law}`) &&
          isOpen(workspace, name, `${symbol}@${law}`),
      );
    if (open !== undefined) return `De ${open} noemt dit begrip zo; daarom ligt de naam vast.`;
  }
  const declared = placesOf(workspace, unit, symbol).some(({ role }) => role === "declaratie");
  return declared ? undefined : `‘${here}’ staat niet in deze bestanden; de naam is hier alleen gebruikt.`;
}

function isOpen(workspace: Workspace, { unit }: NameAt, id: string): boolean {
  const symbol = workspace.compiler.index(unit.root).symbols.get(id)?.symbol;
  return symbol?.kind === "begrip" && symbol.open;
}

/** Why a new name cannot be: something else has it, or it can be read in two ways. */
export function clashOf(workspace: Workspace, { unit, symbol }: NameAt, next: Spelling): string | undefined {
  if (/^(?:voorbeeld|persoon|optie):/u.test(symbol)) return undefined;
  const index = workspace.compiler.index(unit.root);
  const key = keyOfText(next.name).join(" ");
  const same = [
    ...(index.values.get(key) ?? []),
    ...(index.predicates.get(key) ?? []),
    ...(index.others.get(key) ?? []),
  ].find(({ symbol: other, origin }) => other.id !== symbol && origin === undefined);
  if (same !== undefined) return `‘${same.symbol.name}’ is al de naam van iets anders (${same.symbol.kind}).`;
  if (index.thingForms.has(key) && `ding:${index.thingForms.get(key)!}` !== symbol)
    return `‘${next.name}’ is al het woord voor een ding waar gegevens over gaan.`;
  const words = key.split(" ");
  for (let at = words.indexOf("van"); at > 0; at = words.indexOf("van", at + 1)) {
    const [left, right] = [words.slice(0, at).join(" "), words.slice(at + 1).join(" ")];
    const owner = index.thingForms.get(right);
    const holds = index.values
      .get(right)
      ?.some(({ symbol: one }) => "type" in one && one.type.kind === "ding");
    if (index.values.has(left) && (owner !== undefined || holds === true))
      return `‘${next.name}’ kan dan op twee manieren worden gelezen: als deze naam, en als ‘${left}’ van ‘${right}’.`;
  }
  return undefined;
}
