/** The public face of the syntax package. */
export * from "./ast/index.js";
export { parse, type ParseResult } from "./parse.js";
export { packedTree, withTree } from "./packed.js";
export { mayBreakBefore, opensLikeHeading, type FilePart, type SentencePart } from "./parts.js";
export type { BlockEntry } from "./entries.js";
export type * from "./cst.generated.js";
export type { CstSegment, CstSentence, FileCst } from "./cst.js";
export {
  defineDiagnostic,
  inOrder,
  type Diagnostic,
  type DiagnosticDefinition,
  type DiagnosticExtra,
  type DiagnosticKind,
  type Fix,
  type Related,
  type Severity,
  type Witness,
} from "./diagnostic.js";
export { applyEdits, EditConflict, type TextEdit } from "./edit.js";
export { contains, cover, span, touches, type Span } from "./span.js";
export { lastAtMost, SourceText, type Position } from "./text.js";
export { ownCopy } from "./own-copy.js";
export { syntaxDiagnostics } from "./errors/index.js";
export { propertyLabels } from "./phrases/labels.js";
export { headingWords } from "./phrases/headings.js";
export { ordinals } from "./phrases/references.js";
export { months } from "./phrases/literals.js";
export { phrases, type Phrase } from "./phrases/fixed.js";
export { isCondition } from "./conditions.js";
export { ancestors, children, nodeAt, walk, type AstNode } from "./visit.js";
export {
  placeAt,
  type CursorPlace,
  type InHeading,
  type InProse,
  type InRow,
  type InSentence,
  type Piece,
} from "./assist/place.js";
