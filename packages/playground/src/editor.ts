// The editor of the page: monaco, with the language server behind it.

import { program as editorWorker } from "andersom:editor-worker";
import { grammar } from "andersom:kleuren";
import * as monaco from "monaco-editor/editor/editor.api";
import { createTransportToWorker, MonacoLspClient } from "monaco-lsp";
import { monarchOf } from "./colours.js";
import { programUrl, type Server } from "./server.js";

export const language = "andersom";

/** Monaco's own, but a comment and what stands between and above the words can be read: grey on grey and green on black cannot. */
const themes = [
  ["andersom-licht", "vs", "#595959", "#f2f2f2", "007000"],
  ["andersom-donker", "vs-dark", "#bdbdbd", "#2d2d2d", "85b874"],
] as const;

/** The file system of the page: every file stands in one folder that exists nowhere. */
export const folder = "file:///proef/";

export interface Editor {
  /** Shows other files; the first of them is opened. */
  open(files: readonly { readonly name: string; readonly text: string }[], first: string): void;
  show(name: string): void;
  /** Goes to a place, counted from zero. */
  reveal(name: string, line: number, column: number): void;
  texts(): readonly { readonly name: string; readonly text: string }[];
  /** The name of the file that is shown. */
  current(): string;
  /** Where a name is used; `about` is what the line above it hands over. */
  showUses(about: unknown): void;
  onChange(listener: () => void): void;
  /** What happens when a command above the text is chosen. */
  onCommand(name: string, action: (about: unknown) => void): void;
}

export function createEditor(place: HTMLElement, server: Server): Editor {
  (globalThis as { MonacoEnvironment?: unknown }).MonacoEnvironment = {
    getWorker: () => new Worker(programUrl(editorWorker)),
  };
  monaco.languages.register({ id: language, extensions: [".andersom"] });
  monaco.languages.setMonarchTokensProvider(language, monarchOf(grammar));
  monaco.languages.setLanguageConfiguration(language, {
    comments: { lineComment: "//" },
    brackets: [["(", ")"]],
    autoClosingPairs: [{ open: "‘", close: "’" }],
    wordPattern: /[\p{L}\p{N}_-]+/u,
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  for (const [name, base, foreground, background, comment] of themes)
    monaco.editor.defineTheme(name, {
      base,
      inherit: true,
      rules: [{ token: "comment", foreground: comment }],
      colors: {
        "editorInlayHint.foreground": foreground,
        "editorInlayHint.background": background,
        "editorCodeLens.foreground": foreground,
      },
    });
  const theme = (): string => themes[dark.matches ? 1 : 0][0];
  const editor = monaco.editor.create(place, {
    theme: theme(),
    automaticLayout: true,
    ariaLabel: "Tekst van de verordening",
    fontSize: 15,
    minimap: { enabled: false },
    wordWrap: "on",
    wordBasedSuggestions: "off",
    quickSuggestions: { other: true, comments: false, strings: true },
    "semanticHighlighting.enabled": true,
    scrollBeyondLastLine: false,
    tabSize: 2,
    // Who has no mouse gets in and out with Tab; lines get their place by themselves.
    tabFocusMode: true,
    unicodeHighlight: { ambiguousCharacters: false },
  });
  dark.addEventListener("change", () => monaco.editor.setTheme(theme()));
  new MonacoLspClient(createTransportToWorker(server.line));

  const changed: (() => void)[] = [];
  let models = new Map<string, monaco.editor.ITextModel>();
  let shown = "";
  const show = (name: string): void => {
    const model = models.get(name);
    if (model === undefined || name === shown) return;
    shown = name;
    editor.setModel(model);
    for (const listener of changed) listener();
  };
  return {
    open(files, first) {
      const before = models;
      models = new Map(
        files.map(({ name, text }) => {
          const uri = monaco.Uri.parse(folder + name);
          monaco.editor.getModel(uri)?.dispose();
          const model = monaco.editor.createModel(text, language, uri);
          model.onDidChangeContent(() => {
            for (const listener of changed) listener();
          });
          return [name, model];
        }),
      );
      shown = "";
      show(first);
      for (const [name, model] of before)
        if (models.get(name) !== model && !model.isDisposed()) model.dispose();
    },
    show,
    reveal(name, line, column) {
      show(name);
      const position = { lineNumber: line + 1, column: column + 1 };
      editor.setPosition(position);
      editor.revealPositionInCenter(position);
      editor.focus();
    },
    texts: () => [...models].map(([name, model]) => ({ name, text: model.getValue() })),
    current: () => shown,
    showUses: (about) => {
      const { line, character } =
        (about as { position?: { line: number; character: number } }).position ?? {};
      if (line === undefined || character === undefined) return;
      editor.setPosition({ lineNumber: line + 1, column: character + 1 });
      editor.focus();
      editor.trigger("andersom", "editor.action.referenceSearch.trigger", null);
    },
    onChange: (listener) => void changed.push(listener),
    onCommand: (name, action) =>
      void monaco.editor.registerCommand(name, (_, about: unknown) => action(about)),
  };
}
