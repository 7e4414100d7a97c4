// A sentence as words with between them what a line break would cost; marks stick to the word before them.

import { mayBreakBefore, type SentencePart } from "@andersom/syntax";

type Token = SentencePart["tokens"][number];

export interface PrintedWord {
  readonly text: string;
  /** Where it comes from. */
  readonly start: number;
  readonly end: number;
  /** `a.`, `1°.` or `–`: it begins an item, on a line of its own. */
  readonly label?: "LabelLetter" | "LabelDegree" | "LabelDash";
  /** The index of its first atom, of the token of that atom, and of the atom in the token. */
  readonly atom: number;
  readonly token: number;
  readonly inside: number;
}

/** Other texts for atoms, by their place: labels, letters of references, quotes. */
export type Replacements = ReadonlyMap<number, string>;

export const never = Infinity;

/** Lines break best before a condition, then after a mark, then at a joining word. */
const cost = {
  condition: 2,
  reason: 3,
  conditionColon: 3,
  comma: 4,
  semicolon: 4,
  colon: 5,
  where: 5,
  joining: 6,
  listColon: 8,
  ratio: 9,
  verb: 18,
  plain: 24,
  linked: 34,
  phrase: 40,
};
/** Things that a reader takes in at once. */
const literals = new Set(["Money", "Percent", "DateLit", "MonthLit", "DayMonth", "Num"]);
const conditions = new Set(["Als", "Zolang"]);
const joining = new Set(["En", "Of", "Plus", "Min", "Maal", "GedeeldDoor", "SamenMet"]);
const where = new Set(["WaarvoorGeldt", "GeldtDat"]);
const ratios = new Set(["NaarRatoVan", "TenOpzichteVan"]);
/** Words that lean on the word behind them. */
const linking = new Set(
  "de het een van in op voor na met bij door uit aan over onder tussen per tot sinds vanaf volgens om te dat die geen niet elke elk deze dit".split(
    " ",
  ),
);
const marks = new Set(["Comma", "Semicolon", "Colon", "PercentSign"]);

/** The words of a sentence, in order. */
export function wordsOf({ tokens }: SentencePart, replacements: Replacements): readonly PrintedWord[] {
  const words: PrintedWord[] = [];
  let atom = 0;
  let last: Token | undefined;
  for (let token = 0; token < tokens.length; token++) {
    const whole = tokens[token]!;
    const atoms = (whole.payload as readonly Token[] | undefined) ?? [whole];
    for (let inside = 0; inside < atoms.length; inside++) {
      const one = atoms[inside]!;
      const text = replacements.get(one.startOffset) ?? textOf(one);
      const end = one.startOffset + one.image.length;
      const word = words[words.length - 1];
      if (word !== undefined && last !== undefined && sticks(last, one)) {
        words[words.length - 1] = { ...word, text: word.text + text, end };
      } else {
        const label = labelOf(whole);
        const place = { text, start: one.startOffset, end, atom, token, inside };
        words.push(label === undefined ? place : { ...place, label });
      }
      last = one;
      atom++;
    }
  }
  return words;
}

/** What a line break before a word costs; infinite where none is allowed. Asked for only when a line is too long. */
export function breakCost(part: SentencePart, { atom, token, inside }: PrintedWord): number {
  const { tokens } = part;
  const cost =
    inside > 0 ? insideCost(tokens[token]!) : gapCost(tokens[token - 1], tokens[token - 2], tokens[token]!);
  return cost !== never && mayBreakBefore(part, atom) ? cost : never;
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
  if (before.image === ",") return cost.comma;
  if (previous === "Semicolon") return cost.semicolon;
  if (previous === "Colon") return name === "Quoted" ? cost.reason : colonCost(beforeThat);
  if (where.has(name)) return cost.where;
  if (joining.has(name)) return cost.joining;
  if (ratios.has(name)) return cost.ratio;
  if (name.startsWith("Ref") && previous.startsWith("Ref"))
    return name === "RefJoin" && token.image !== "," ? cost.joining : cost.phrase;
  if (literals.has(previous)) return cost.phrase;
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
