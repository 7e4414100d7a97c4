// "Regelboom": the rules of a right or value as a tree, with exceptions and what goes before what; a click goes to the rule.

import {
  commands,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
} from "vscode";
import { languageId } from "../client.js";
import { t } from "../language.js";
import type { RuleNode } from "@andersom/language-server";
import type { Server } from "../server/server.js";
import { currentOrdinance, goTo } from "./target.js";

const icons: Readonly<Record<string, string>> = {
  recht: "gift",
  waarde: "symbol-numeric",
  groep: "folder",
  regel: "law",
  uitzondering: "git-branch",
  geval: "debug-step-into",
  grens: "symbol-ruler",
};

export class RuleTreeView implements TreeDataProvider<RuleNode>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<RuleNode>;
  readonly #subscriptions: Disposable[];
  #document: TextDocument | undefined;
  #position: { readonly line: number; readonly character: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** VS Code draws the tree by itself the first time. Told meanwhile that it changed, it mixes rows of two drawings, and leaves it so. */
  #first: "to come" | "busy" | "done" = "to come";

  constructor(private readonly server: Server) {
    this.#view = window.createTreeView("andersom.regelboom", {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#subscriptions = [
      this.#view,
      this.#changed,
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === languageId) this.#drawAgain(400);
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId !== languageId || editor.document === this.#document) return;
        this.#document = editor.document;
        this.#position = undefined;
        this.#drawAgain(400);
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
  }

  /** Shows the rules about what the cursor is on; all of them where it is on none. */
  async show(): Promise<void> {
    const document = currentOrdinance();
    if (document === undefined) return;
    const editor = window.visibleTextEditors.find((one) => one.document === document);
    this.#document = document;
    this.#position = editor?.selection.active;
    this.#drawAgain(0);
    await commands.executeCommand("andersom.regelboom.focus");
  }

  /** Out of sight too: VS Code then draws it once it comes into sight. */
  #drawAgain(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#first === "busy") this.#drawAgain(400);
      else if (this.#first === "done") this.#changed.fire();
    }, wait);
  }

  async getChildren(node?: RuleNode): Promise<RuleNode[]> {
    if (node !== undefined) return [...node.daaronder];
    if (this.#first === "to come") this.#first = "busy";
    return this.#trees().finally(() => (this.#first = "done"));
  }

  async #trees(): Promise<RuleNode[]> {
    const document = this.#document ?? window.activeTextEditor?.document;
    if (document?.languageId !== languageId) return [];
    const position = this.#position;
    const tree = await this.server.ruleTree({
      textDocument: { uri: document.uri.toString() },
      ...(position === undefined ? {} : { position: { line: position.line, character: position.character } }),
    });
    this.#view.description = tree?.titel ?? "";
    this.#view.message = tree?.beperkt === true ? t("Wat bepaalt wat er bij de cursor staat.") : "";
    return [...(tree?.bomen ?? [])];
  }

  getTreeItem(node: RuleNode): TreeItem {
    const state =
      node.daaronder.length === 0
        ? TreeItemCollapsibleState.None
        : node.soort === "regel" || node.soort === "uitzondering"
          ? TreeItemCollapsibleState.Collapsed
          : TreeItemCollapsibleState.Expanded;
    const item = new TreeItem(node.naam, state);
    const notes = [node.waar, ...node.bijzonder].filter((text) => text !== "");
    item.description = notes.join(" · ");
    // As text: what an ordinance says is never read as Markdown.
    item.tooltip = new MarkdownString().appendText([`${node.soort}: ${node.naam}`, ...notes].join("\n"));
    item.iconPath = new ThemeIcon(icons[node.soort] ?? "circle-small");
    item.accessibilityInformation = { label: [node.soort, node.naam, ...notes].join(", ") };
    if (node.plek !== undefined)
      item.command = { command: "andersom.naarPlek", title: t("Ga naar de tekst"), arguments: [node.plek] };
    return item;
  }
}

/** What a tree item does when it is chosen. */
export function goToCommand(): Disposable {
  return commands.registerCommand("andersom.naarPlek", (place: Parameters<typeof goTo>[0]) =>
    goTo(place, true),
  );
}
