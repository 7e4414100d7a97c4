// What every sentence of the adopted text is printed with: the files, the profile, what stands where in the model.

import type { DecisionModel } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import type { ModelIndex } from "../phrase/model-index.js";
import type { Notion } from "./clause.js";
import type { Laws } from "./references.js";
import type { LegalOrigin, LegalProfile } from "./tree.js";
import type { Written } from "./written.js";

export interface Printer {
  readonly model: DecisionModel;
  readonly index: ModelIndex;
  readonly profile: LegalProfile;
  readonly on: string;
  readonly laws: Laws;
  readonly file: (uri: string) => Written;
  readonly notionAt: (span: Span) => Notion | undefined;
  /** The value of a choice that what stands at a place is compared with. */
  readonly choiceAt: (span: Span) => string | undefined;
  /** Ids of what the model says from the words of this place. */
  readonly rulesIn: (span: Span) => readonly string[];
}

/** The origin of words that stand at this place. */
export function originAt(printer: Printer, { uri, start, end }: Span): LegalOrigin {
  const rules = printer.rulesIn({ uri, start, end });
  return { source: { file: uri, start, end }, ...(rules.length === 0 ? {} : { rules }) };
}

/** The names of lists, tables and items below one node, each once. */
export class Ids {
  readonly prefix: string;
  readonly #counts = new Map<string, number>();
  readonly #used = new Set<string>();

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** "art_3__para_1__list_2". */
  next(kind: "list" | "table"): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return `${this.prefix}__${kind}_${String(count)}`;
  }

  /** "…__item_a"; a second one of that name gets a number. */
  item(name: string): string {
    const plain = name
      .toLowerCase()
      .normalize("NFD")
      .replace(/[^a-z0-9.]+/gu, "-")
      .replace(/^[-.]+|[-.]+$/gu, "");
    let id = `${this.prefix}__item_${plain === "" ? "o" : plain}`;
    for (let count = 2; this.#used.has(id); count += 1) id = `${this.prefix}__item_${plain}-${String(count)}`;
    this.#used.add(id);
    return id;
  }
}
