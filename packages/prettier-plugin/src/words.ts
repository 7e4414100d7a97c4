// A sentence as words with between them what a line break would cost; marks stick to the word before them.

import { mayBreakBefore, type SentencePart } from "@andersom/syntax";

type Token = SentencePart["tokens"][number];

export interface PrintedWord {
  readonly text: string;
  /** Where it comes from. */
  readonly start: number;
  readonly end: number;
  /** What a line break before it costs; infinite where none is allowed. */
  readonly cost: number;
  /** `a.`, `1°.` or `–`: it begins an item, on a line of its own. */
  readonly label?: "LabelLetter" | "LabelDegree" | "LabelDash";
}

/** Other texts for atoms, by their place: labels, letters of references, quotes. */
export type Replacements = ReadonlyMap<number, string>;

export const never = Infinity;

/** Lines break best before a condition, then after a mark, then at a joining word. */
const cost = {
  condition: 2,
  conditionColon: 3,
  comma: 4,
  semicolon: 4,
  colon: 5,
  where: 5,
  joining: 6,
  listColon: 8,
  verb: 14,
  plain: 24,
  linked: 34,
  phrase: 40,
};
/** Things that a reader takes in at once. */
const literals = new Set(["Money", "Percent", "DateLit", "MonthLit", "DayMonth", "Num"]);
const conditions = new Set(["Als", "Zolang"]);
const joining = new Set(["En", "Of", "Plus", "Min", "Maal", "GedeeldDoor", "SamenMet"]);
const where = new Set(["WaarvoorGeldt", "GeldtDat"]);
/** Words that lean on the word behind them. */
const linking = new Set(
  "de het een van in op voor na met bij door uit aan over onder tussen per tot sinds vanaf volgens om te dat die geen niet elke elk deze dit".split(
    " ",
  ),
);
const marks = new Set(["Comma", "Semicolon", "Colon", "PercentSign"]);

/** The words of a sentence, in order. */
export function wordsOf(part: SentencePart, replacements: Replacements): readonly PrintedWord[] {
  const words: PrintedWord[] = [];
  let index = 0;
  let before: Token | undefined;
  let beforeThat: Token | undefined;
  let last: Token | undefined;
  for (const token of part.tokens) {
    const atoms = (token.payload as readonly Token[] | undefined) ?? [token];
    atoms.forEach((atom, at) => {
      const text = replacements.get(atom.startOffset) ?? textOf(atom);
      const end = atom.startOffset + atom.image.length;
      const word = words[words.length - 1];
      if (word !== undefined && last !== undefined && sticks(last, atom)) {
        words[words.length - 1] = { ...word, text: word.text + text, end };
      } else {
        const gap = at > 0 ? insideCost(token) : gapCost(before, beforeThat, token);
        const allowed = gap !== never && mayBreakBefore(part, index);
        const label = labelOf(token);
        words.push({
          text,
          start: atom.startOffset,
          end,
          cost: allowed ? gap : never,
          ...(label === undefined ? {} : { label }),
        });
      }
      last = atom;
      index++;
    });
    beforeThat = before;
    before = token;
  }
  return words;
}

/** White space inside a quoted name counts as one space. */
function textOf({ image, tokenType }: Token): string {
  return tokenType.name === "Quoted" ? image.replace(/\s+/g, " ") : image;
}

function labelOf({ tokenType: { name } }: Token): PrintedWord["label"] {
  return name === "LabelLetter" || name === "LabelDegree" || name === "LabelDash" ? name : undefined;
}

/** No space between these two. A letter or degree with a stop behind it would become a label, so there what was written counts. */
function sticks(last: Token, atom: Token): boolean {
  const name = atom.tokenType.name;
  const apart = atom.startOffset > last.startOffset + last.image.length;
  if (last.tokenType.name === "Other" || name === "Other") return !apart;
  if (name === "Stop")
    return !(apart && (/^[A-Za-z]$/.test(last.image) || last.tokenType.name === "DegreeNumber"));
  return marks.has(name);
}

function insideCost({ tokenType: { name } }: Token): number {
  return literals.has(name) ? never : cost.phrase;
}

function gapCost(before: Token | undefined, beforeThat: Token | undefined, token: Token): number {
  if (before === undefined) return 0;
  const { name } = token.tokenType;
  const previous = before.tokenType.name;
  if (name === "Stars") return never;
  if (name.startsWith("Label")) return 0;
  if (conditions.has(name)) return cost.condition;
  if (previous === "Comma") return cost.comma;
  if (previous === "Semicolon") return cost.semicolon;
  if (previous === "Colon") return colonCost(beforeThat);
  if (where.has(name)) return cost.where;
  if (name.startsWith("Ref") && previous.startsWith("Ref")) return cost.phrase;
  if (literals.has(previous)) return cost.phrase;
  if (joining.has(name)) return cost.joining;
  if (joining.has(previous) || linking.has(before.image.toLowerCase())) return cost.linked;
  if (previous === "Is") return cost.verb;
  return cost.plain;
}

/** Outer colons break before inner ones: `als geldt:`, then `waarvoor geldt:`, then `een van:`. */
function colonCost(before: Token | undefined): number {
  const name = before?.tokenType.name ?? "";
  if (name === "Geldt") return cost.conditionColon;
  return name === "EenVan" ? cost.listColon : cost.colon;
}
