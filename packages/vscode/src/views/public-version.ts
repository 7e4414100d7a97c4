// "Toon publieksversie": the text for residents beside the ordinance, always as it is now, and each following the other.

import {
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TextDocument,
  type TextEditor,
} from "vscode";
import { languageId } from "../client.js";
import { t } from "../language.js";
import type { PublicView } from "@andersom/language-server";
import type { Server } from "../server/server.js";
import { readPublic, type FromPublic, type ToPublic } from "./messages.js";
import { openPanel, type Panel } from "./panel.js";
import { currentOrdinance, goTo, type Chosen } from "./target.js";
import { isTheme, themeBeside, themeFiles } from "./theme.js";

/** How long typing must pause before the page is made again, in milliseconds. */
const pause = 250;

export class PublicVersion {
  #panel: Panel | undefined;
  #document: TextDocument | undefined;
  #view: PublicView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Until when the text does not lead: it was moved by the page. */
  #quietUntil = 0;
  #turn = 0;

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: Server,
  ) {}

  /** Opens the page, or shows it again, for the ordinance that somebody looks at. */
  show(chosen?: Chosen): void {
    const document = currentOrdinance(chosen);
    if (document === undefined) return;
    this.#document = document;
    if (this.#panel !== undefined) {
      this.#panel.panel.reveal(undefined, true);
      void this.refresh();
      return;
    }
    const subscriptions: Disposable[] = [
      workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed.languageId === languageId || isTheme(changed)) this.later();
      }),
      ...this.watchThemes(),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("andersom")) this.later();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId !== languageId || editor.document.uri.scheme === "andersom") return;
        this.#document = editor.document;
        this.later();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.follow(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
    ];
    this.#panel = openPanel<FromPublic>(this.context, {
      name: "publieksversie",
      title: t("Publieksversie"),
      lang: "nl",
      read: readPublic,
      received: (message) => void this.received(message),
      closed: () => {
        clearTimeout(this.#timer);
        for (const one of subscriptions) one.dispose();
        this.#panel = undefined;
      },
    });
  }

  private watchThemes(): Disposable[] {
    const watcher = workspace.createFileSystemWatcher(themeFiles);
    const later = (): void => this.later();
    return [watcher, watcher.onDidChange(later), watcher.onDidCreate(later), watcher.onDidDelete(later)];
  }

  private later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), pause);
  }

  private send(message: ToPublic): void {
    this.#panel?.send(message);
  }

  private async refresh(): Promise<void> {
    const document = this.#document;
    if (document === undefined) return;
    const turn = ++this.#turn;
    const { thema, fout } = await themeBeside(document);
    const view = await this.server.publicVersion({
      textDocument: { uri: document.uri.toString() },
      ...(thema === undefined ? {} : { thema }),
    });
    // A later question is under way: its answer is newer.
    if (turn !== this.#turn || this.#panel === undefined) return;
    if (view === null) {
      this.send({
        soort: "melding",
        titel: t("Nog geen publieksversie"),
        regels: [
          t("Dit bestand hoort nog niet bij een verordening. Begin met een kop: ‘verordening’ en de naam."),
        ],
      });
      return;
    }
    this.#view = view;
    this.#panel.panel.title = t("Publieksversie: {0}", view.titel);
    this.send({
      soort: "toon",
      html: view.html,
      ankers: view.plekken.flatMap(({ regel, plek }) => (plek === undefined ? [] : [regel])),
      hint: t("Klik om naar de tekst te gaan."),
      waarschuwing: [
        ...(view.fouten === 0
          ? []
          : [t("Aantal fouten in de tekst: {0}. Wat daarvan afhangt, ontbreekt hier.", view.fouten)]),
        ...(fout === undefined ? [] : [fout]),
        ...(view.thema?.fouten ?? []),
      ].join(" "),
      stijlen: view.thema?.stijl === undefined ? [] : [view.stijl, view.thema.stijl],
    });
    const editor = window.visibleTextEditors.find((one) => one.document === document);
    if (editor !== undefined) this.follow(editor);
  }

  private async received(message: FromPublic): Promise<void> {
    if (message.soort === "klaar") return this.refresh();
    const place = this.#view?.plekken.find(({ regel }) => regel === message.anker)?.plek;
    if (place === undefined) return;
    this.#quietUntil = Date.now() + 500;
    if (message.soort === "naar") return goTo(place);
    if (!this.movesAlong()) return;
    const uri = Uri.parse(place.uri).toString();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    if (editor === undefined) return;
    const { start } = place.range;
    const line = editor.document.lineAt(Math.min(start.line, editor.document.lineCount - 1));
    editor.revealRange(line.range, 3 /* at the top */);
  }

  private movesAlong(): boolean {
    return workspace.getConfiguration("andersom").get("publieksversie.meebewegen", true);
  }

  /** The page goes to the last place that stands at or above the line that the text begins with, or that the cursor is on. */
  private follow(editor: TextEditor): void {
    if (this.#panel === undefined || Date.now() < this.#quietUntil || !this.movesAlong()) return;
    const uri = editor.document.uri.toString();
    const [visible] = editor.visibleRanges;
    const cursor = editor.selection.active;
    const line = visible?.contains(cursor) === true ? cursor.line : (visible?.start.line ?? 0);
    const above = (this.#view?.plekken ?? []).filter(
      ({ plek }) =>
        plek !== undefined && Uri.parse(plek.uri).toString() === uri && plek.range.start.line <= line,
    );
    const [last] = above.sort((a, b) => (b.plek?.range.start.line ?? 0) - (a.plek?.range.start.line ?? 0));
    if (last !== undefined) this.send({ soort: "ga", anker: last.regel });
  }
}
