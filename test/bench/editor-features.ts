// How long each feature of an editor takes on an ordinance of 10,000 lines, in milliseconds of CPU: asked again on the same text, and
// asked after an edit of one article. Prints JSON.
//   npm run bench:features

import {
  codeActions,
  codeLens,
  decides,
  definition,
  dependsOn,
  documentLinks,
  documentSymbols,
  exampleLens,
  folding,
  highlight,
  hover,
  inlayHints,
  linkedEditing,
  prepareHierarchy,
  prepareRename,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  Workspace,
  workspaceSymbols,
} from "@andersom/ide";
import { generatedWorkspace } from "./generated-workspace.js";

const ROUNDS = 40;
const WARM = 8;

/** Everything in one file: 10,000 lines in front of the writer. */
function oneFile(): string {
  const [head, ...chapters] = generatedWorkspace();
  const bodies = chapters.map(({ text }) => text.replace(/^hoort bij [^\n]*\n+/u, ""));
  return [head!.text, ...bodies].join("\n");
}

const uri = "file:///groot/alles.andersom";
const text = oneFile();
const workspace = new Workspace();
workspace.setFile(uri, text);
const middle = text.indexOf("lid 2", Math.floor(text.length / 2));
const screen = { start: middle, end: middle + 3_000 };
const all = { start: 0, end: text.length };

const example =
  codeLens(workspace, uri).findLast(({ command }) => command === "andersom.voorbeelden")?.arguments
    .voorbeeld ?? "";
const cursor = text.indexOf("b. de inwoner volgt studie", middle) + 5;
/** Where a name is declared that every article uses. */
const everywhere = text.indexOf("  inkomen: ") + 4;
const [item] = prepareHierarchy(workspace, uri, everywhere);
const [right] = prepareHierarchy(workspace, uri, text.indexOf("recht op bijdrage", middle) + 12);
const features: Readonly<Record<string, () => unknown>> = {
  "code actions": () =>
    codeActions(workspace, uri, { start: cursor, end: cursor }, workspace.compiler.diagnostics(uri), {
      complete: false,
    }),
  "code actions, with all their edits": () =>
    codeActions(workspace, uri, { start: cursor, end: cursor }, workspace.compiler.diagnostics(uri)),
  "code lens": () => codeLens(workspace, uri),
  "code lens of one voorbeeld": () => exampleLens(workspace, uri, example),
  "inlay hints, a screen": () => inlayHints(workspace, uri, screen),
  "inlay hints, whole": () => inlayHints(workspace, uri, all),
  "document links": () => documentLinks(workspace, uri),
  "semantic tokens, a screen": () => semanticTokens(workspace, uri, screen),
  "semantic tokens, whole": () => semanticTokens(workspace, uri),
  definition: () => definition(workspace, uri, cursor),
  "references to a name of one article": () => references(workspace, uri, cursor),
  "references to a name of all articles": () => references(workspace, uri, everywhere),
  highlight: () => highlight(workspace, uri, everywhere),
  hover: () => hover(workspace, uri, cursor, "2026-06-01"),
  "prepare rename": () => prepareRename(workspace, uri, cursor),
  "rename of a name of one article": () => rename(workspace, uri, cursor, "de inwoner doet iets anders"),
  "rename of a name of all articles": () => rename(workspace, uri, everywhere, "maandloon"),
  "what a gegeven decides": () => item && decides(workspace, item),
  "what a right depends on": () => right && dependsOn(workspace, right),
  "linked editing": () => linkedEditing(workspace, uri, cursor - 5),
  "document symbols": () => documentSymbols(workspace, uri),
  "workspace symbols": () => workspaceSymbols(workspace, "bijdrage"),
  folding: () => folding(workspace, uri),
  "selection ranges": () => selectionRanges(workspace, uri, cursor),
};

function cpu(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function spread(values: readonly number[]): { readonly p50: number; readonly p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

const report: Record<string, unknown> = {
  lines: text.split("\n").length,
  articles: text.split(/^artikel /mu).length - 1,
  errors: workspace.compiler.diagnostics(uri).filter(({ severity }) => severity === "fout").length,
};
for (const [name, work] of Object.entries(features)) {
  const first = cpu(work);
  const again: number[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const took = cpu(work);
    if (round >= WARM) again.push(took);
  }
  const edited: number[] = [];
  for (let round = 0; round < 6; round++) {
    const from = "minder dan € 900 per maand";
    const at = text.indexOf(from, middle);
    const amount = `minder dan € ${String(901 + round)} per maand`;
    workspace.setFile(uri, text.slice(0, at) + amount + text.slice(at + from.length));
    // What is wrong is told first: that is not the work of the feature.
    workspace.compiler.diagnostics(uri);
    edited.push(cpu(work));
  }
  workspace.setFile(uri, text);
  workspace.compiler.diagnostics(uri);
  report[name] = {
    first: Math.round(first * 10) / 10,
    again: spread(again),
    "after an edit": spread(edited),
  };
}
console.log(JSON.stringify(report, null, 2));
