// The findings of all files as a list: what is wrong, where, and a click that goes there.

import { byId, make } from "./dom.js";
import { folder, type Editor } from "./editor.js";
import type { Server } from "./server.js";

interface Finding {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly severity?: number;
  readonly code?: number | string;
  readonly message: string;
}

const words = ["", "Fout", "Waarschuwing", "Opmerking", "Tip"];

/** Keeps the list up to date. */
export function showFindings(server: Server, editor: Editor): { clear(): void } {
  const list = byId("meldingen");
  const summary = byId("aantal-meldingen");
  const known = new Map<string, readonly Finding[]>();
  const draw = (): void => {
    const all = [...known].sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = all.flatMap(([name, found]) => found.map((finding) => row(name, finding, editor)));
    list.replaceChildren(...rows);
    summary.textContent =
      rows.length === 0 ? "Geen meldingen" : rows.length === 1 ? "1 melding" : `${rows.length} meldingen`;
  };
  server.onNotification((method, params) => {
    if (method !== "textDocument/publishDiagnostics") return;
    const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Finding[] };
    const name = decodeURIComponent(uri).replace(folder, "");
    if (diagnostics.length === 0) known.delete(name);
    else known.set(name, diagnostics);
    draw();
  });
  draw();
  return {
    clear() {
      known.clear();
      draw();
    },
  };
}

function row(name: string, { range, severity = 1, code, message }: Finding, editor: Editor): HTMLElement {
  const { line, character } = range.start;
  const button = make(
    "button",
    { type: "button", class: `melding ernst-${severity}` },
    make("span", { class: "soort" }, `${words[severity] ?? "Fout"}${code === undefined ? "" : ` ${code}`}`),
    make("span", { class: "tekst" }, message),
    make("span", { class: "plaats" }, `${name}, regel ${line + 1}`),
  );
  button.addEventListener("click", () => editor.reveal(name, line, character));
  return make("li", {}, button);
}
