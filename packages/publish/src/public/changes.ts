// What changed since the previous version: the two pages held against each other, part by part, in the words of the pages.

import { bullets, item, paragraph, section, strong } from "../document/build.js";
import type { Block, Inline, ListItem, Section } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import { fixed } from "./fixed-text.js";

/** The section that tells what is new, what changed and what is no longer there. `since`: a date in words. */
export function changeSection(
  before: readonly Section[],
  after: readonly Section[],
  since: string | undefined,
): Section {
  const old = partsOf(before);
  const now = partsOf(after);
  const added = [...now.keys()].filter((title) => !old.has(title));
  const removed = [...old.keys()].filter((title) => !now.has(title));
  const changed = [...now].flatMap(([title, part]) => {
    const was = old.get(title);
    const items = was === undefined ? [] : differences(was, part);
    return items.length === 0 ? [] : [section(title, [paragraph(linkLine(part)), bullets(items)])];
  });
  const links = added.map((title): ListItem => item([linkOf(now.get(title)!)]));
  const lead = since === undefined ? fixed.changedLead : `${fixed.changedSince} ${since}.`;
  const nothing = links.length + removed.length + changed.length === 0;
  return section(
    fixed.changed,
    [
      paragraph(nothing ? fixed.nothingChanged : lead),
      ...(links.length === 0 ? [] : [paragraph(fixed.newParts), bullets(links)]),
      ...(removed.length === 0
        ? []
        : [
            paragraph(
              `${fixed.goneParts} ${joined(
                removed.map((title) => `‘${title}’`),
                "en",
              )}.`,
            ),
          ]),
    ],
    changed,
  );
}

/** A subject, or another part that is told as one. */
interface Part {
  readonly section: Section;
  /** The lines of each heading in it; those right below its title stand under an empty heading. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/** Parts of the page that repeat others or tell about nobody's rights. */
const left: ReadonlySet<string> = new Set([fixed.index, fixed.values, fixed.changed]);

function partsOf(sections: readonly Section[]): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const one of sections) {
    if (left.has(one.title)) continue;
    const grouped = one.sections.some(({ sections: below }) => below.length > 0);
    // An effect is a group of subjects; any other part of the page is told as a whole.
    for (const part of grouped ? one.sections : [one])
      if (!parts.has(part.title)) parts.set(part.title, partOf(part));
  }
  return parts;
}

function partOf(one: Section): Part {
  const lines = new Map<string, readonly string[]>();
  const collect = (below: Section, title: string): void => {
    const found = below.blocks.flatMap(linesOf);
    if (found.length > 0) lines.set(title, [...(lines.get(title) ?? []), ...found]);
    for (const deeper of below.sections) if (deeper.title !== fixed.story) collect(deeper, deeper.title);
  };
  collect(one, "");
  return { section: one, lines };
}

/** What a reader would compare: sentences, conditions and rows; where it comes from and stories are no rule. */
function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [plain(block.content)];
    case "list":
      return block.items.flatMap((one) => [
        plain(one.content),
        ...one.blocks.flatMap(linesOf).map((line) => line),
      ]);
    case "table":
      return [...(block.caption === "" ? [] : [block.caption]), ...block.rows.map(rowText)];
    case "definitions":
      return block.entries.flatMap(({ term, meaning }) =>
        meaning.flatMap(linesOf).map((line) => `${term}: ${line}`),
      );
    case "note":
      return block.content.flatMap(linesOf);
    case "quote":
      return [plain(block.content)];
    case "story":
    case "sources":
      return [];
    default:
      return [];
  }
}

function rowText(row: readonly string[]): string {
  return row.length === 1 ? (row[0] ?? "") : `${row.slice(0, -1).join(", ")}: ${row.at(-1) ?? ""}`;
}

function plain(content: readonly Inline[]): string {
  return content.map((one) => (typeof one === "string" ? one : plain(one.content))).join("");
}

/** Per heading what was there and is no more, and what is new; one for one where both are one line. */
function differences(was: Part, now: Part): ListItem[] {
  const titles = [...new Set([...now.lines.keys(), ...was.lines.keys()])];
  return titles.flatMap((title) => {
    const gone = without(was.lines.get(title) ?? [], now.lines.get(title) ?? []);
    const fresh = without(now.lines.get(title) ?? [], was.lines.get(title) ?? []);
    const lines = [...pairs(gone, fresh)];
    if (lines.length === 0) return [];
    return [
      title === "" ? item(fixed.changedWords, [bullets(lines)]) : item([strong(title)], [bullets(lines)]),
    ];
  });
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set(lines)].filter((line) => !others.includes(line));
}

/** `Alleenstaande: € 350 (eerst: € 300)`, `Nu: … Eerst: …` for a line with one counterpart, and what is new or gone. */
function pairs(gone: readonly string[], fresh: readonly string[]): string[] {
  const rest = [...gone];
  const told = fresh.map((line) => {
    const [, head, value] = /^(.*): ([^:]+)$/u.exec(line) ?? [];
    const same = head === undefined ? -1 : rest.findIndex((one) => one.startsWith(`${head}: `));
    if (same !== -1) {
      const [old = ""] = rest.splice(same, 1);
      return `${head ?? ""}: ${value ?? ""} (eerst: ${old.slice((head ?? "").length + 2)})`;
    }
    const at = rest.findIndex((one) => likeness(one, line) > 0.7);
    if (at === -1) return `Nieuw: ${line}`;
    const [old = ""] = rest.splice(at, 1);
    return `Nu: ${line} ${fixed.formerly} ${old}`;
  });
  return [...told, ...rest.map((line) => `Vervalt: ${line}`)];
}

/** Which part of the words two lines share: a changed number in a long sentence leaves nearly all. */
function likeness(one: string, other: string): number {
  const [first, second] = [new Set(one.split(" ")), new Set(other.split(" "))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size);
}

function linkLine(part: Part): readonly Inline[] {
  return [fixed.alsoRead, linkOf(part), "."];
}

function linkOf({ section: { id, title } }: Part): Inline {
  return { form: "link", section: id, content: [title] };
}
