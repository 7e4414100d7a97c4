// A document as a flat row of pieces of text, each with the origins that it stands under and what it belongs with.

import type { Block, Document, Inline, ListItem, Origin, Section } from "../document/document.js";

/** One paragraph, item, table row or entry. */
export interface Unit {
  readonly text: string;
  /** Its own origin and those of what it stands in, outermost first. */
  readonly origins: readonly Origin[];
  /** The place in the row of the unit that it explains or stands under. */
  readonly parent?: number;
  /** The unit before it that opens with a colon what comes behind it: "Vanaf 1 juli 2026 verandert dit:". */
  readonly opener?: number;
  /** The title of a section: what stands under it need not say it again. */
  readonly title?: true;
}

/** Every piece of text of the document, stories left out: what happened to somebody is no rule. */
export function unitsOf(document: Document): readonly Unit[] {
  const flat = new Flat();
  flat.blocks(document.opening, [], undefined);
  for (const section of document.sections) flat.section(section);
  return flat.units;
}

class Flat {
  readonly units: Unit[] = [];
  #opener: number | undefined;

  section({ title, blocks, sections }: Section, parent?: number): void {
    this.units.push({ text: title, origins: [], title: true, ...(parent === undefined ? {} : { parent }) });
    const at = this.units.length - 1;
    this.blocks(blocks, [], at);
    for (const one of sections) this.section(one, at);
  }

  /** A block without an origin goes on about what the block before it was about; a list stands under the words before it. */
  blocks(blocks: readonly Block[], above: readonly Origin[], parent: number | undefined): void {
    let origin: readonly Origin[] = [];
    let opened: number | undefined;
    let last: number | undefined;
    const outer = this.#opener;
    for (const block of blocks) {
      const own = "origin" in block ? block.origin : undefined;
      const first = this.units.length;
      const isText = block.kind === "paragraph" || block.kind === "quote";
      if (own !== undefined) origin = everyOrigin(own);
      const under = own !== undefined ? parent : isText ? (opened ?? parent) : (last ?? parent);
      this.#block(block, [...above, ...origin], under);
      if (isText) last = first;
      if (isText && own === undefined && this.units[first]?.text.endsWith(":") === true) this.#opener = first;
      if (own !== undefined && isText) opened = first;
    }
    this.#opener = outer;
  }

  #block(block: Block, origins: readonly Origin[], parent: number | undefined): void {
    switch (block.kind) {
      case "paragraph":
      case "quote":
        this.#add(plain(block.content), origins, parent);
        return;
      case "list":
        for (const item of block.items) this.#item(item, origins, parent);
        return;
      case "table": {
        const caption = this.#add(block.caption, origins, parent);
        for (const row of block.rows) this.#add([...block.headers, ...row].join(" | "), origins, caption);
        return;
      }
      case "note":
        this.blocks(block.content, origins, parent);
        return;
      case "definitions":
        for (const { term, meaning, origin } of block.entries) {
          const inside = origin === undefined ? origins : [...origins, ...everyOrigin(origin)];
          this.blocks(meaning, inside, this.#add(term, inside, parent));
        }
        return;
      default:
    }
  }

  #item({ content, blocks, origin }: ListItem, above: readonly Origin[], parent: number | undefined): void {
    const origins = origin === undefined ? above : [...above, ...everyOrigin(origin)];
    this.blocks(blocks, origins, this.#add(plain(content), origins, parent));
  }

  #add(text: string, origins: readonly Origin[], parent: number | undefined): number {
    const opener = this.#opener === undefined ? {} : { opener: this.#opener };
    this.units.push({ text, origins, ...opener, ...(parent === undefined ? {} : { parent }) });
    return this.units.length - 1;
  }
}

function everyOrigin({ also = [], ...own }: Origin): readonly Origin[] {
  return [own, ...also];
}

/** For each unit: itself, what it stands under, and all that stands under it. */
export function clustersOf(units: readonly Unit[]): readonly (readonly number[])[] {
  const clusters = units.map((_unit, at) => [at]);
  units.forEach((_unit, at) => {
    for (let above = units[at]?.parent; above !== undefined; above = units[above]?.parent) {
      clusters[at]?.push(above);
      clusters[above]?.push(at);
    }
  });
  return clusters;
}

function plain(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === "string" ? part : plain(part.content))).join("");
}
