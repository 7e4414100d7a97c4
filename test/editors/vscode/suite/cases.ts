// The cases in the extension host, by name.

import assert from "node:assert/strict";
import {
  commands,
  DiagnosticSeverity,
  extensions,
  languages,
  Range,
  Uri,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type DocumentSymbol,
  type Extension,
  type FoldingRange,
  type Location,
  type LocationLink,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextEdit,
} from "vscode";
import type { CaseName } from "./result.js";
import { file, find, replace, until } from "./tools.js";

type Measured = Readonly<Record<string, number>>;

const chapter = "hoofdstuk-05-zelfstandig-wonen.andersom";

function extension(): Extension<unknown> {
  const found = extensions.getExtension("andersom.andersom-vscode");
  assert(found, "the extension is not installed");
  return found;
}

async function activates(): Promise<Measured> {
  const own = extension();
  const start = performance.now();
  await own.activate();
  const activation = performance.now() - start;
  const document = await workspace.openTextDocument(file(chapter));
  assert.equal(document.languageId, "andersom");
  await (own.exports as { ready: Promise<void> }).ready;
  return { activation, server: performance.now() - start };
}

async function knows(): Promise<void> {
  const { contributes } = extension().packageJSON as { contributes: { grammars: { scopeName: string }[] } };
  assert.equal(contributes.grammars[0]?.scopeName, "source.andersom");
  const editor = workspace.getConfiguration("editor", { languageId: "andersom", uri: file(chapter) });
  assert.equal(editor.get("formatOnSave"), true);
  assert.equal(editor.get("wordWrap"), "on");
  assert.equal(editor.get("wordBasedSuggestions"), "off");
  assert.ok((await languages.getLanguages()).includes("andersom"));
}

async function tells(): Promise<void> {
  const document = await workspace.openTextDocument(file(chapter));
  await replace(document, "recht op hulp in het huishouden", "recht op hulp in het huishoudem");
  const found = await until("a finding", () =>
    languages.getDiagnostics(document.uri).find(({ severity }) => severity === DiagnosticSeverity.Error),
  );
  assert.match(found.message, /‘hulp in het huishoudem’ is niet aangekondigd/u);
  assert.equal(document.getText(found.range), "hulp in het huishoudem");
  assert.equal(found.source, "andersom");
}

async function mends(): Promise<void> {
  const document = await workspace.openTextDocument(file(chapter));
  await replace(document, "huishoudem", "huishouden");
  await until("no finding", () =>
    languages.getDiagnostics(document.uri).every(({ severity }) => severity !== DiagnosticSeverity.Error)
      ? true
      : undefined,
  );
}

async function outline(): Promise<void> {
  const uri = file(chapter);
  const symbols = await until("an outline", async () => {
    const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    );
    return found === undefined || found.length === 0 ? undefined : found;
  });
  const names = (some: readonly DocumentSymbol[]): string[] =>
    some.flatMap(({ name, children }) => [name, ...names(children)]);
  assert.ok(
    names(symbols).some((name) => /^artikel 5\.1\b/u.test(name)),
    names(symbols).join(", "),
  );
  const folds = await commands.executeCommand<FoldingRange[]>("vscode.executeFoldingRangeProvider", uri);
  assert.ok(folds.length > 5);
}

async function coloured(): Promise<void> {
  const legend = await until("a legend", () =>
    commands.executeCommand<SemanticTokensLegend | undefined>(
      "vscode.provideDocumentSemanticTokensLegend",
      file(chapter),
    ),
  );
  assert.ok(legend.tokenTypes.includes("judgement"));
  const tokens = await commands.executeCommand<SemanticTokens>(
    "vscode.provideDocumentSemanticTokens",
    file(chapter),
  );
  assert.ok(tokens.data.length > 100);
}

const name = "hulp in het huishouden";

async function goes(): Promise<void> {
  const document = await workspace.openTextDocument(file(chapter));
  const at = find(document, `recht op ${name}`, 12);
  const found = await commands.executeCommand<(Location | LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    document.uri,
    at,
  );
  const [first] = found.map((one) => ("targetUri" in one ? one.targetUri : one.uri));
  assert.match(String(first), /\.andersom$/u);
  const uses = await commands.executeCommand<Location[]>("vscode.executeReferenceProvider", document.uri, at);
  assert.ok(uses.length > 3, String(uses.length));
}

async function renames(): Promise<void> {
  const document = await workspace.openTextDocument(file(chapter));
  const at = find(document, `recht op ${name}`, 12);
  const edit = await commands.executeCommand<WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    document.uri,
    at,
    "hulp thuis",
  );
  const changes = edit.entries().flatMap(([, edits]) => edits);
  assert.ok(changes.length > 3, String(changes.length));
  assert.ok(changes.every(({ newText }) => newText.includes("hulp thuis")));
}

async function lacks(): Promise<void> {
  const document = await workspace.openTextDocument(file(chapter));
  const at = find(document, "artikel 5.1");
  const found = await commands.executeCommand<CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new Range(at, at),
  );
  assert.ok(found.length > 0);
  assert.ok(
    found.every(({ title }) => /^\p{Lu}/u.test(title)),
    found.map(({ title }) => title).join(", "),
  );
}

async function formats(): Promise<void> {
  const document = await workspace.openTextDocument(file(chapter));
  const words = document.getText().split(/\s+/u).filter(Boolean);
  await replace(document, "  De inwoner heeft recht op", "      De   inwoner heeft recht op");
  const edits = await commands.executeCommand<TextEdit[]>(
    "vscode.executeFormatDocumentProvider",
    document.uri,
    {
      tabSize: 2,
      insertSpaces: true,
    },
  );
  const edit = new WorkspaceEdit();
  edit.set(document.uri, edits);
  assert.ok(await workspace.applyEdit(edit));
  assert.match(document.getText(), /\n {2}De inwoner heeft recht op/u);
  assert.deepEqual(document.getText().split(/\s+/u).filter(Boolean), words);
}

async function opensLaw(): Promise<void> {
  const law = await workspace.openTextDocument(Uri.parse("andersom:wet/wgs.andersom"));
  assert.match(law.getText(), /^wet /mu);
  assert.equal(law.languageId, "andersom");
}

async function offers(): Promise<void> {
  const known = await commands.getCommands(true);
  const { contributes } = extension().packageJSON as {
    contributes: { commands: { command: string; title: string }[] };
  };
  assert.deepEqual(
    contributes.commands.filter(({ command }) => !known.includes(command)),
    [],
  );
  const titles = contributes.commands.map(({ title }) => title);
  // VS Code in English is what a Dutch officer has, and what this is.
  assert.ok(titles.includes("Toon publieksversie"), titles.join(", "));
}

function isLimited(): void {
  const { capabilities } = extension().packageJSON as {
    capabilities: { untrustedWorkspaces: { supported: unknown } };
  };
  assert.equal(capabilities.untrustedWorkspaces.supported, "limited");
}

export const cases: Readonly<Record<CaseName, () => Promise<Measured | void> | void>> = {
  "activates when an ordinance is opened, and tells how long that takes": activates,
  "knows the language, its colours and what it sets for it": knows,
  "tells what is wrong in Dutch, at the place": tells,
  "takes the finding away when the text is mended": mends,
  "opens a law that comes along": opensLaw,
  "shows the outline, and folds": outline,
  "colours words by what they are": coloured,
  "goes to where a name stands, and finds its uses": goes,
  "gives a name of more words another name everywhere": renames,
  "offers what an article lacks": lacks,
  "formats without a change of words": formats,
  "offers its commands": offers,
  "is limited in a folder that is not trusted": isLimited,
};
