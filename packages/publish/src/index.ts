// The public face of the publish package.

export type * from "./document/document.js";
export { isLine } from "./document/build.js";
export { hasContents } from "./document/contents.js";
export { shortTitle } from "./document/short-title.js";
export { renderBody, renderHtml, type HtmlOptions } from "./html/render.js";
export { renderMarkdown } from "./markdown/render.js";
export { escapeLine, escapeMarkdown } from "./markdown/escape.js";
export type { Calculator, Known } from "./phrase/teller.js";
export type { ExampleResult, RightResult } from "./public/context.js";
export { publicVersion, type PublicVersionOptions } from "./public/public-version.js";
// For pages that are made elsewhere: the builder that escapes whatever comes in, and the look, with the theme of a municipality.
export { Html, markup, type HtmlValue } from "./html/html.js";
export { style as pageStyle } from "./html/style.js";
export { spaced, spacedTitle } from "./document/spaced.js";
export { themeStyle } from "./html/render.js";
export { readTheme, type ReadTheme, type Theme } from "./html/theme/theme.js";
export { ownPaper, type PaperLook } from "./html/theme/paper.js";
// For sentences that are made elsewhere: words around a name, plurals, negation, and values as Dutch writes them.
export { capital, lowerFirst, sentence, splitClause, statement } from "./dutch/clause.js";
export { negate } from "./dutch/negate.js";
export { joined, numberWord } from "./dutch/number-words.js";
export { isPlural } from "./dutch/plural.js";
export { indexModel, type ModelIndex } from "./phrase/model-index.js";
export { dateText, valueText } from "./phrase/plain-value.js";
// How well a text reads, for whoever makes or checks one.
export {
  measureDocument,
  type DocumentReadability,
  type PlacedSentence,
  type SectionReadability,
} from "./readability/document.js";
export {
  longFrom,
  measureSentences,
  totalOf,
  type MeasuredSentence,
  type Readability,
} from "./readability/measure.js";
export { splitSentences, type TextSentence } from "./readability/sentences.js";
export { syllablesOf } from "./readability/syllables.js";
export { wordsOf, type Word } from "./readability/words.js";
// Laws by name, and their addresses.
export { lawLink, lawsByName, plainName } from "./law/law-link.js";
// What a municipality must be able to show: data and algorithm register.
export { isProtected } from "./registers/personal-data.js";
export { dataRegister, type DataRegister, type DataRegisterEntry } from "./registers/data-register.js";
export { dataRegisterPage } from "./registers/data-register-page.js";
export { algorithmRegister, type AlgorithmRegister } from "./registers/algorithm/register.js";
export { algorithmRegisterPage } from "./registers/algorithm/page.js";
export { algorithmFields } from "./registers/algorithm/fields.js";
// The motivation of a decision, and building blocks for letters.
export { motivation, type MotivationOptions } from "./letter/motivation.js";
export type { LetterDeparture } from "./letter/departures.js";
export type { LetterBlock, LetterLine, Motivation } from "./letter/letter.js";
export { buildingBlocks, type BuildingBlock, type Catalogue } from "./letter/catalogue.js";
export { buildingBlocksPage, motivationPage, type LetterFor } from "./letter/page.js";
export { groundKey } from "./letter/leaves.js";
// The adopted text as XML for publication.
export { aknXml } from "./xml/akn.js";
export { stopXml, type StopOptions } from "./xml/stop.js";
// The text that is adopted: as a tree, and as a document.
export { adoptedText, type AdoptedTextOptions } from "./adopted/adopted-text.js";
export { filesOf, instrumentsOf } from "./adopted/instruments.js";
export { legalDocument } from "./adopted/document.js";
export type { WrittenFile } from "./adopted/written.js";
export { articlesIn, inlineText } from "./adopted/tree.js";
export type * from "./adopted/tree.js";
// What a resident must be able to read, and whether a document tells it.
export { completeness, type Completeness } from "./complete/completeness.js";
export { inventory } from "./complete/inventory.js";
export { manyMentions, type Mention } from "./complete/mentioned.js";
export { figuresIn } from "./complete/figures.js";
export { writtenFindings, type WrittenFinding } from "./complete/written-check.js";
export type { Item, ItemKind } from "./complete/item.js";
// The self-test of the page: what it knows of an ordinance, and the engine that asks and decides.
export { computedSha256 } from "./selftest/sha256.js";
export { selfTest, type SelfTest } from "./selftest/script.js";
export { selfTestData, type SelfTestOptions } from "./selftest/build.js";
export { leanModel } from "./selftest/lean.js";
export type { SelfTestData } from "./selftest/data.js";
export type { Answer } from "./selftest/engine/answer.js";
export { toldOutcome, type ToldOutcome } from "./selftest/engine/outcome.js";
export { Session, type Question } from "./selftest/engine/session.js";
export { changeDecision, type ChangeDecisionOptions } from "./adopted/change/decision.js";
export { amendments } from "./adopted/change/compare.js";
export { applied, appliedAnnexes } from "./adopted/change/apply.js";
export { elementsOf, nakedElement, partsOf } from "./adopted/change/naked.js";
export { nakedAnnex } from "./adopted/change/annexes.js";
export type { Amendment } from "./adopted/change/amendment.js";
export { instruction } from "./adopted/change/instruction.js";
