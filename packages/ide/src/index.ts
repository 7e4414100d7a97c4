// The public face of the ide package: a workspace, and each editor feature as one pure function of it.

export { Workspace } from "./workspace.js";
export { diagnostics } from "./features/diagnostics.js";
export { contentOf } from "./features/content.js";
export { publicView, type PublicView, type ThemeFile } from "./features/publicVersion.js";
export {
  tryOut,
  type AnswerKind,
  type TryOut,
  type TryOutInput,
  type TryOutQuestion,
} from "./features/tryOut.js";
export {
  exampleNames,
  exampleSteps,
  exampleTrace,
  type Examples,
  type ExampleTrace,
  type ToldCoverage,
  type ToldExample,
} from "./features/examples.js";
export { keepExample, type KeptExample } from "./features/keep-example.js";
export { ruleTree, type RuleNode, type RuleTree } from "./features/ruleTree.js";
export { incomeChart, type IncomeChartOptions, type IncomeView } from "./features/incomeChart.js";
export type { Explanation, ToldOutcome } from "./told/outcomes.js";
export { format, type LayoutOptions } from "./features/format.js";
export {
  analysableRoots,
  analysedFindings,
  analysing,
  isCurrent,
  type AnalysedUnit,
} from "./features/analyses.js";
export { findings, knownFingerprints, type FindingsOptions } from "./features/findings.js";
export { codeActions, type CodeActionOptions } from "./features/code-actions.js";
export type { ActionKind, CodeAction } from "./actions/action.js";
export { documentLinks, type DocumentLink } from "./features/document-links.js";
export { folding, type Fold } from "./features/folding.js";
export { selectionRanges } from "./features/selection-ranges.js";
export type { Range } from "./per-block.js";
export { codeLens, exampleLens, type CodeLens, type LensCommand } from "./features/code-lens.js";
export { inlayHints, type InlayHint } from "./features/inlay-hints.js";
export {
  semanticTokens,
  semanticTokenTypes,
  type SemanticToken,
  type SemanticTokenType,
} from "./features/semantic-tokens.js";
export { describeSymbol, type SymbolDescription } from "./describe/symbol.js";
export { definition } from "./features/definition.js";
export { references } from "./features/references.js";
export { highlight, type Highlight } from "./features/highlight.js";
export { hover, type Hover } from "./features/hover.js";
export { documentSymbols, type OutlineItem, type OutlineKind } from "./features/document-symbols.js";
export { workspaceSymbols, type WorkspaceSymbol } from "./features/workspace-symbols.js";
export { prepareRename, rename, type Refused, type Renamable } from "./features/rename.js";
export {
  decides,
  dependsOn,
  prepareHierarchy,
  type HierarchyCall,
  type HierarchyItem,
} from "./features/call-hierarchy.js";
export { linkedEditing } from "./features/linked-editing.js";
export { completion, type CompletionItem, type CompletionKind } from "./features/completion.js";
export { onType, onTypeCharacters } from "./features/onType.js";
export { signatureHelp, type SignatureHelp } from "./features/signature.js";
export { completionDetails } from "./features/completion-details.js";
export { filled as filledSnippet } from "./completion/item.js";
