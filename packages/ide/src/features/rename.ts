// Another name for what is named at a place, wherever it stands; or why that cannot be.

import { keyOfText, type Occurrence } from "@andersom/semantics";
import type { Span, TextEdit } from "@andersom/syntax";
import { isBundled } from "@andersom/law";
import { distinctPlaces, isPlace, namesAt, placesOf, type NameAt } from "../names/at.js";
import { clashOf, fixedName } from "../names/allowed.js";
import { respell, type Spelling } from "../names/respell.js";
import type { Workspace } from "../workspace.js";

/** Why a name cannot change, in Dutch. */
export interface Refused {
  readonly refused: string;
}

/** What is renamed, and the name it has. */
export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** Whether the name at a place can change. */
export function prepareRename(workspace: Workspace, uri: string, offset: number): Renamable | Refused {
  const found = target(workspace, uri, offset);
  return "refused" in found ? found : { span: found.name.span, name: found.spelling.name };
}

/** The changes that write the new name everywhere. */
export function rename(
  workspace: Workspace,
  uri: string,
  offset: number,
  wanted: string,
): { readonly edits: readonly TextEdit[] } | Refused {
  const found = target(workspace, uri, offset);
  if ("refused" in found) return found;
  const { name, spelling, places } = found;
  const next = spelled(wanted, spelling);
  if ("refused" in next) return next;
  if (next.name === spelling.name) return { edits: [] };
  const clash = clashOf(workspace, name, next);
  if (clash !== undefined) return { refused: clash };
  const edits: TextEdit[] = [];
  const strange: Occurrence[] = [];
  for (const place of places) {
    const { span } = place;
    const text = workspace.source(span.uri)?.text ?? "";
    const here = text.slice(span.start, span.end);
    const free = name.symbol.startsWith("voorbeeld:");
    const told = free
      ? { before: 0, text: next.name }
      : respell(spelling, next, here, text.slice(Math.max(0, span.start - 40), span.start));
    if (told === undefined) strange.push(place);
    else edits.push({ uri: span.uri, start: span.start - told.before, end: span.end, newText: told.text });
  }
  return strange.length === 0 ? { edits } : { refused: elsewhere(workspace, strange) };
}

interface Target {
  readonly name: NameAt;
  readonly spelling: Spelling;
  readonly places: readonly Occurrence[];
}

function target(workspace: Workspace, uri: string, offset: number): Target | Refused {
  const names = namesAt(workspace, uri, offset);
  const name = names.find(({ symbol }) => !symbol.startsWith("wet:")) ?? names[0];
  if (name === undefined) return { refused: "Hier staat geen naam die u kunt wijzigen." };
  if (isPlace(name.symbol) || name.symbol.startsWith("wet:"))
    return { refused: "Nummers van artikelen en namen van wetten kunt u zo niet wijzigen." };
  const fixed = fixedName(workspace, name);
  if (fixed !== undefined) return { refused: fixed };
  const here = workspace.source(uri)?.text.slice(name.span.start, name.span.end) ?? "";
  const spelling = spellingOf(workspace, name, here);
  const inUnits = workspace
    .unitsOf(uri)
    .flatMap((unit) => placesOf(workspace, unit, name.symbol))
    .filter(({ span }) => sameForm(workspace, name, span, here));
  const places = distinctPlaces(inUnits);
  if (places.some(({ span }) => isBundled(span.uri)))
    return { refused: `‘${spelling.name}’ staat in een wet die bij Andersom hoort; die naam ligt vast.` };
  return { name, spelling, places };
}

/** A thing has several words: only the one at the cursor changes. */
function sameForm(workspace: Workspace, { symbol }: NameAt, span: Span, here: string): boolean {
  if (!symbol.startsWith("ding:")) return true;
  const text = workspace.source(span.uri)?.text.slice(span.start, span.end) ?? "";
  return keyOfText(text).join(" ") === keyOfText(here).join(" ");
}

function spellingOf(workspace: Workspace, { unit, symbol }: NameAt, here: string): Spelling {
  const index = workspace.compiler.index(unit.root);
  const found = index.symbols.get(symbol)?.symbol;
  if (found === undefined || symbol.startsWith("ding:"))
    return { name: here.replace(/[‘’“”"]/gu, "").replace(/\s+/gu, " "), yesNo: false, lead: 0 };
  const yesNo = "yesNo" in found && found.yesNo;
  const own = "subjectless" in found && found.subjectless;
  return { name: found.name, yesNo, lead: !yesNo || own ? 0 : leadOf(found.name, index.thingForms) };
}

/** How many printed words at the front name a thing, its article included. */
function leadOf(name: string, things: ReadonlyMap<string, string>): number {
  const words = name.split(" ");
  for (let size = words.length - 1; size > 0; size -= 1)
    if (things.has(keyOfText(words.slice(0, size).join(" ")).join(" "))) return size;
  return 0;
}

const RESERVED =
  /^(?:en|of|als|plus|min|maal|minstens|hoogstens|niet|geen|nog|gedeeld|waarvoor|zolang|tenzij|omgerekend)$/iu;

/** The wanted name as it will be declared, or what is wrong with it. */
function spelled(wanted: string, old: Spelling): Spelling | Refused {
  const name = wanted
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/^‘(.*)’$/u, "$1");
  const bare = old.yesNo ? name : name.replace(/^(?:de|het|een) (?=.)/iu, "");
  if (keyOfText(bare).length === 0) return { refused: "Een naam is minstens één woord." };
  const sign = /[^\p{L}\p{N}\p{M} '’\-/&€%]/u.exec(bare)?.[0];
  if (sign !== undefined) return { refused: `Het teken ‘${sign}’ kan niet in een naam staan.` };
  const word = bare.split(" ").find((one) => RESERVED.test(one));
  if (word !== undefined)
    return {
      refused: `‘${word}’ kan niet in een naam staan: dat woord heeft in elke zin een vaste betekenis.`,
    };
  if (old.yesNo && old.lead > 0) {
    const [lead, now] = [old.name, bare].map((one) => one.split(" ").slice(0, old.lead).join(" "));
    if (keyOfText(lead!).join(" ") !== keyOfText(now!).join(" ") || bare.split(" ").length < old.lead + 2)
      return { refused: `Schrijf de naam als een hele zin die begint met ‘${lead!}’.` };
  }
  if (old.yesNo && keyOfText(bare).length < 2)
    return { refused: "Schrijf een naam die waar of niet waar is als een zin: ‘volgt een opleiding’." };
  return { name: bare, yesNo: old.yesNo, lead: old.lead };
}

function elsewhere(workspace: Workspace, places: readonly Occurrence[]): string {
  const told = places.slice(0, 5).map(({ span }) => {
    const line = (workspace.source(span.uri)?.positionAt(span.start).line ?? 0) + 1;
    return `regel ${String(line)} van ${span.uri.split("/").at(-1) ?? span.uri}`;
  });
  const more = places.length > told.length ? ` en nog ${String(places.length - told.length)} plaatsen` : "";
  return `Op deze plaatsen past de nieuwe naam niet vanzelf in de zin: ${told.join(", ")}${more}. Herschrijf die zinnen eerst.`;
}
