// The sentences and tables of an ordinance with the numbers that stand in them, read once per file.

import type { Block, Content, Prose } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { blocksOf } from "../shared/blocks.js";
import { byText } from "../shared/by-text.js";
import type { Mention } from "./mention.js";
import { mentionsIn, moved } from "./read-mentions.js";
import { subjectWords } from "./words.js";

/** A sentence or table: what the compiler reads. */
export type Logic = Exclude<Content, Prose>;

/** A number in the logic, with the words of the sentence that it stands in. */
export interface Counterpart extends Mention {
  readonly uri: string;
  readonly subject: readonly string[];
}

export class LogicNumbers {
  private readonly nodes = new Map<string, readonly Logic[]>();
  private readonly numbers = new Map<string, readonly Counterpart[]>();
  private readonly texts: ReadonlyMap<string, string>;

  constructor(private readonly context: Context) {
    this.texts = new Map(context.project.files.map(({ uri, text }) => [uri, text]));
  }

  /** The sentences and tables of a file, in written order. */
  in(uri: string): readonly Logic[] {
    const known = this.nodes.get(uri);
    if (known !== undefined) return known;
    const blocks = this.texts.has(uri) ? blocksOf(this.context, uri) : [];
    const found = blocks.flatMap(logicOf);
    this.nodes.set(uri, found);
    return found;
  }

  /** The sentence or table at an offset. */
  at(uri: string, offset: number): Logic | undefined {
    const all = this.in(uri);
    let [from, to] = [0, all.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (all[middle]!.span.end <= offset) from = middle + 1;
      else to = middle;
    }
    const found = all[from];
    return found !== undefined && found.span.start <= offset ? found : undefined;
  }

  /** The numbers in a sentence or table. */
  of({ span: { start, end } }: Pick<Logic, "span">, uri: string): readonly Counterpart[] {
    const key = `${uri}:${start}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const text = (this.texts.get(uri) ?? "")
      .slice(start, end)
      .replace(/\/\/.*$/gmu, (all) => " ".repeat(all.length))
      .replace(/\n/gu, " ");
    const { mentions, subject } = numbersIn(text);
    const found = mentions.map((one): Counterpart => ({ ...moved(one, start), uri, subject }));
    this.numbers.set(key, found);
    return found;
  }
}

/** The numbers in a text at their places in it, and what it is about. */
const numbersIn = byText(
  (text): { readonly mentions: readonly Mention[]; readonly subject: readonly string[] } => {
    if (!/\d|\p{L}{3}/u.test(text)) return { mentions: [], subject: [] };
    const mentions = mentionsIn(text, 0);
    if (mentions.length === 0) return { mentions, subject: [] };
    // In a table the header says that its years are ages.
    const aged = /leeftijd|\boud\b|ouder dan|jonger|verjaardag/iu.test(text);
    return {
      subject: subjectWords(text),
      mentions: mentions.map((one) => {
        const old = one.kind === "duur" && one.unit === "jaar" && one.per === undefined && aged;
        return old ? { ...one, kind: "leeftijd" } : one;
      }),
    };
  },
);

/** What the compiler reads in a block. */
export function logicOf({ content }: Block): readonly Logic[] {
  return content.filter((one): one is Logic => one.kind !== "Prose");
}
