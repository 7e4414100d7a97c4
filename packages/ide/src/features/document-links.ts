// What can be opened from a text: articles of laws on wetten.overheid.nl, numbers of official publications, addresses, and files.

import { walk, type Reference } from "@andersom/syntax";
import { lawLink, lawsByName, plainName } from "@andersom/publish";
import { perBlock, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

export interface DocumentLink extends Range {
  /** An address, or the uri of a file of the workspace. */
  readonly target: string;
  /** What opens, in Dutch. */
  readonly tooltip: string;
}

/** Something in a block that may be opened, before anybody knows what the laws of the ordinance are. */
interface Pointer extends Range {
  readonly law?: { readonly name: string; readonly article?: string; readonly lid?: string };
  readonly file?: { readonly title: string };
  readonly uses?: string;
}

const pointers = perBlock<Pointer>((block, from) => {
  const found: Pointer[] = [];
  walk(block, (node) => {
    if (node.kind === "Reference") {
      const { span, law, article, lid } = node as Reference;
      if (law === undefined) return;
      const name = law.words.map(({ text }) => text).join(" ");
      found.push({
        start: span.start - from,
        end: span.end - from,
        law: { name, ...(article === undefined ? {} : { article }), ...(lid === undefined ? {} : { lid }) },
      });
    }
  });
  for (const content of block.content) {
    if (content.kind !== "Property" || content.key !== "gebruikt") continue;
    for (const { span, text } of content.values)
      found.push({ start: span.start - from, end: span.end - from, uses: text });
  }
  if (block.keyword === "hoort bij") {
    const { span, title } = block.heading;
    found.push({ start: span.end - title.length - from, end: span.end - from, file: { title } });
  }
  return found;
});

/** Everything in a file that can be opened, by place. `on` is the day whose text of a law is meant; the ordinance's first day otherwise. */
export function documentLinks(workspace: Workspace, uri: string, on?: string): readonly DocumentLink[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined) return [];
  const [unit] = workspace.unitsOf(uri);
  const model = unit === undefined ? undefined : workspace.compiler.ordinance(unit.root).model;
  const day = on ?? model?.instrument.inForce;
  const laws = lawsByName(model?.laws ?? []);
  const links: DocumentLink[] = [];
  for (const { from, items } of pointers(workspace.parse(uri), text))
    for (const { start, end, law, file, uses } of items) {
      const at = { start: start + from, end: end + from };
      if (law !== undefined) {
        const known = laws.get(plainName(law.name));
        if (known?.bwb !== undefined) links.push({ ...at, ...lawLink(known, known.bwb, law, day) });
      } else {
        const target =
          file === undefined ? fileOfUse(workspace, uri, uses!) : fileOfTitle(workspace, file.title);
        if (target !== undefined && target !== uri)
          links.push({ ...at, target, tooltip: `Open ${file === undefined ? uses! : file.title}` });
      }
    }
  links.push(...written(text, day));
  return links.sort((a, b) => a.start - b.start);
}

function fileOfTitle(workspace: Workspace, title: string): string | undefined {
  const wanted = title.trim().toLowerCase();
  return workspace
    .files()
    .find((uri) => workspace.compiler.exports(uri).instrument?.title.toLowerCase() === wanted);
}

function fileOfUse(workspace: Workspace, uri: string, name: string): string | undefined {
  const [unit] = workspace.unitsOf(uri);
  const wanted = plainName(name);
  return unit?.files.find((file) => {
    const { instrument } = workspace.compiler.exports(file);
    return [instrument?.title, instrument?.shortName].some(
      (one) => one !== undefined && plainName(one) === wanted,
    );
  });
}

const WRITTEN =
  /https?:\/\/[^\s<>"‘’)]*[^\s<>"‘’).,;:]|(?:(?:www\.)?(?:wetten|lokaleregelgeving)\.overheid\.nl\/)?\b(?:BWB[RV]\d{7}(?:\/\d{4}-\d{2}-\d{2})?|CVDR\d+(?:\/\d+)?)/gu;

/** Addresses and numbers of publications, wherever they are written: in a Bron, in prose, in notes. */
function written(text: string, day: string | undefined): readonly DocumentLink[] {
  return [...text.matchAll(WRITTEN)].map(({ index, 0: found }) => {
    const at = { start: index, end: index + found.length };
    if (/^https?:/u.test(found)) return { ...at, target: found, tooltip: `Open ${found}` };
    const number = found.slice(found.lastIndexOf("nl/") < 0 ? 0 : found.indexOf("nl/") + 3);
    if (number.startsWith("CVDR"))
      return {
        ...at,
        target: `https://lokaleregelgeving.overheid.nl/${number}`,
        tooltip: `${number} op lokaleregelgeving.overheid.nl`,
      };
    const dated = number.includes("/") || day === undefined ? number : `${number}/${day}`;
    return {
      ...at,
      target: `https://wetten.overheid.nl/${dated}`,
      tooltip: `${number} op wetten.overheid.nl`,
    };
  });
}
