// The cases in the extension host, by name.

import assert from "node:assert/strict";
import { commands, DiagnosticSeverity, extensions, languages, Uri, workspace, type Extension } from "vscode";
import type { CaseName } from "./result.js";
import { file, replace, until } from "./tools.js";

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
  "offers its commands": offers,
  "is limited in a folder that is not trusted": isLimited,
};
