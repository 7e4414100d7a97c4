// A page beside the text: one script and one style of our own, nothing from elsewhere, and every message read with care.

import { Uri, ViewColumn, window, type Disposable, type ExtensionContext, type WebviewPanel } from "vscode";
import { languageId } from "../client.js";
import { pageHtml } from "./page.js";

export interface PanelOptions<From> {
  /** Also the name of the script: `beeld/<name>.js`. */
  readonly name: string;
  readonly title: string;
  readonly lang: string;
  /** What the page sent, if it is something that it may send. */
  readonly read: (message: unknown) => From | undefined;
  readonly received: (message: From) => void;
  readonly closed: () => void;
}

/** A page that is open. */
export interface Panel {
  readonly panel: WebviewPanel;
  send(message: unknown): void;
}

/** Opens a page beside the text; the text keeps the focus. */
export function openPanel<From>(context: ExtensionContext, options: PanelOptions<From>): Panel {
  const { name, title, lang, read, received, closed } = options;
  const root = Uri.joinPath(context.extensionUri, "dist/beeld");
  const styles = Uri.joinPath(context.extensionUri, "media/stijl");
  const panel = window.createWebviewPanel(
    `andersom.${name}`,
    title,
    { viewColumn: besideText(), preserveFocus: true },
    {
      enableScripts: true,
      localResourceRoots: [root, styles],
      retainContextWhenHidden: true,
      enableFindWidget: true,
    },
  );
  panel.iconPath = Uri.joinPath(context.extensionUri, "media/bestand-licht.svg");
  const subscriptions: Disposable[] = [
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = read(message);
      if (known !== undefined) received(known);
    }),
  ];
  panel.onDidDispose(() => {
    for (const one of subscriptions) one.dispose();
    closed();
  });
  panel.webview.html = pageHtml({
    lang,
    title,
    source: panel.webview.cspSource,
    script: panel.webview.asWebviewUri(Uri.joinPath(root, `${name}.js`)).toString(),
    style: panel.webview.asWebviewUri(Uri.joinPath(styles, "beeld.css")).toString(),
    nonce: nonce(),
  });
  return { panel, send: (message) => void panel.webview.postMessage(message) };
}

/** Next to the ordinance, to the right of it unless something stands to the left already, such as the walkthrough: two columns are enough. */
function besideText(): ViewColumn {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const text: number | undefined = editors.find(
    (editor) => editor?.document.languageId === languageId && editor.document.uri.scheme !== "andersom",
  )?.viewColumn;
  if (text === undefined) return ViewColumn.Beside;
  const last: number = Math.max(...window.tabGroups.all.map(({ viewColumn }) => viewColumn));
  return text > 1 && text === last ? text - 1 : text + 1;
}

/** A word that cannot be guessed, for this page alone. */
function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
