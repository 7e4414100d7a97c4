/** The TextMate grammar, from the lists of headings, labels and phrases: colours without a parser. */
import { headingWords } from "../../src/phrases/headings.js";
import { bareLabels, colonLessLabels, propertyLabels } from "../../src/phrases/labels.js";
import { phrases } from "../../src/phrases/fixed.js";
import { months } from "../../src/phrases/literals.js";

/** Alternatives, longest first, so that a phrase is never cut short. */
function either(words: readonly string[]): string {
  const escaped = [...new Set(words)].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+"));
  return escaped.sort((a, b) => b.length - a.length || a.localeCompare(b)).join("|");
}

const LETTER = "A-Za-z_À-ɏ";
const words = (list: readonly string[]): string => `(?i)(?<![${LETTER}0-9])(?:${either(list)})(?![${LETTER}0-9])`;
const texts = (names: readonly string[]): string[] => phrases.filter((phrase) => names.includes(phrase.type.name)).map((phrase) => phrase.words.join(" "));

const operators = ["Plus", "Min", "Maal", "GedeeldDoor", "SamenMet", "NaarRatoVan", "TenOpzichteVan"];
const comparators = ["Minstens", "Hoogstens", "MeerDan", "MinderDan", "HogerDan", "LagerDan"];
const negations = ["Niet", "Geen", "NogNiet", "NogGeen", "NogNietBekend"];

export function textmate(): object {
  const special = new Set([...operators, ...comparators, ...negations]);
  // Single words that are reserved in one place only would colour ordinary text.
  const control = phrases
    .filter((phrase) => !special.has(phrase.type.name) && (phrase.words.length > 1 || ["Is", "En", "Of", "Als"].includes(phrase.type.name)))
    .map((phrase) => phrase.words.join(" "));
  const labels = either([...propertyLabels]);
  const loose = either([...colonLessLabels, ...bareLabels]);
  return {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    name: "Andersom",
    scopeName: "source.andersom",
    fileTypes: ["andersom"],
    patterns: [
      { include: "#comment" }, { include: "#prose" }, { include: "#row" }, { include: "#label" }, { include: "#heading" }, { include: "#sentence" },
    ],
    repository: {
      comment: { name: "comment.line.double-slash.andersom", match: "//.*$" },
      prose: { name: "string.unquoted.prose.andersom", begin: "^\\s*>", end: "$", patterns: [{ name: "variable.other.interpolation.andersom", match: "\\{[^{}]*\\}" }] },
      row: { name: "meta.table.andersom", begin: "^\\s*\\|", end: "$", patterns: [{ name: "punctuation.separator.table.andersom", match: "\\|" }, { include: "#sentence" }] },
      label: {
        patterns: [
          { match: `(?i)^\\s*((?:${labels}))\\s*(:)`, captures: { 1: { name: "entity.other.attribute-name.andersom" }, 2: { name: "punctuation.separator.andersom" } } },
          { match: `(?i)^\\s*((?:${loose}))(?![${LETTER}])`, captures: { 1: { name: "entity.other.attribute-name.andersom" } } },
        ],
      },
      heading: {
        match: `(?i)^\\s*((?:${either(headingWords.map((heading) => heading.words.join(" ")))}))(?![${LETTER}])(?!.*[.;:,]\\s*$)\\s*([0-9][0-9.:a-z]*)?\\s*(.*)$`,
        captures: { 1: { name: "keyword.other.heading.andersom" }, 2: { name: "constant.numeric.andersom" }, 3: { name: "entity.name.section.andersom" } },
      },
      sentence: {
        patterns: [
          { include: "#comment" },
          { name: "string.quoted.other.andersom", match: "‘[^’]*’|\"[^\"]*\"|“[^”]*”" },
          { name: "invalid.deprecated.hole.andersom", match: "\\[[^\\[\\]]*\\]" },
          { name: "markup.list.andersom", match: `(?<![${LETTER}0-9])[A-Za-z]\\.(?![A-Za-z0-9])|[0-9]+°\\.` },
          { name: "constant.numeric.money.andersom", match: "€\\s*[0-9][0-9.]*(?:,[0-9]+)?" },
          { name: "constant.numeric.percentage.andersom", match: "[0-9]+(?:,[0-9]+)?\\s*%" },
          { name: "constant.other.date.andersom", match: `(?i)(?:[0-9]{1,2}\\s+)?(?:${either(months)})(?:\\s+[0-9]{4})?(?![${LETTER}])` },
          { name: "support.other.reference.andersom", match: `(?i)(?<![${LETTER}])(?:artikel|lid|onderdeel|stap|hoofdstuk)\\s+[0-9a-z][0-9.:a-z]*(?![${LETTER}])` },
          { name: "constant.numeric.andersom", match: `(?<![${LETTER}0-9])[0-9][0-9.]*(?:,[0-9]+)?` },
          { name: "keyword.operator.word.andersom", match: words(texts(operators)) },
          { name: "keyword.operator.comparison.andersom", match: words(texts(comparators)) },
          { name: "keyword.operator.negation.andersom", match: words(texts(negations)) },
          { name: "keyword.control.andersom", match: words(control) },
          { name: "punctuation.terminator.andersom", match: "[.;:,]" },
        ],
      },
    },
  };
}
