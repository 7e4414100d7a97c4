// A cell of a table as people write a stretch of numbers (`18 tot 65 jaar`), in the words that a cell has for it.

const number = "(?:€ ?)?\\d[\\d.,]*%?";
const unit = "(?: \\p{L}[\\p{L} ]*?)?";

const between = new RegExp(
  `^(?:van |tussen )?(${number})(${unit}) ?(tot en met|t/m|tot|en|-|–) ?(${number})(${unit})$`,
  "iu",
);
const before = new RegExp(`^(vanaf|onder|tot|boven|jonger dan|ouder dan) (${number}${unit})$`, "iu");
const behind = new RegExp(
  `^(${number}${unit}) (?:of|en) (ouder|meer|hoger|langer|jonger|minder|lager|korter)$`,
  "iu",
);

const first: Readonly<Record<string, string>> = {
  vanaf: "minstens",
  onder: "minder dan",
  tot: "minder dan",
  "jonger dan": "minder dan",
  boven: "meer dan",
  "ouder dan": "meer dan",
};

/** The same stretch as a cell says it; undefined for what is no stretch of numbers. */
export function rangeCell(raw: string): string | undefined {
  const cell = raw.trim().replace(/\s+/gu, " ");
  const both = between.exec(cell);
  if (both !== null) {
    const [, low = "", lowUnit = "", word = "", high = "", highUnit = ""] = both;
    const euro = high.startsWith("€") && !low.startsWith("€") ? "€ " : "";
    const from = `${euro}${low}${lowUnit === "" ? highUnit : lowUnit}`;
    const to = `${high}${highUnit === "" ? lowUnit : highUnit}`;
    return `minstens ${from} en ${word.toLowerCase() === "tot" ? "minder dan" : "hoogstens"} ${to}`;
  }
  const ahead = before.exec(cell);
  if (ahead !== null) return `${first[ahead[1]!.toLowerCase()]!} ${ahead[2]!}`;
  const after = behind.exec(cell);
  if (after === null) return undefined;
  return `${/^(?:ouder|meer|hoger|langer)$/iu.test(after[2]!) ? "minstens" : "hoogstens"} ${after[1]!}`;
}
