// The public version beside the text: made again when typing pauses, in a frame without any script.

import { byId } from "./dom.js";
import { folder, type Editor } from "./editor.js";
import type { Server } from "./server.js";

interface PublicView {
  readonly titel: string;
  readonly html: string;
  readonly stijl: string;
  readonly plekken: readonly {
    readonly regel: string;
    readonly plek: { readonly uri: string; readonly range: { readonly start: Position } };
  }[];
  readonly fouten: number;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Returns what makes the view again; a later question overtakes an earlier one. */
export function showPublic(server: Server, editor: Editor): () => Promise<void> {
  const frame = byId<HTMLIFrameElement>("publieksversie");
  const remark = byId("publiek-melding");
  let asked = 0;
  let places: PublicView["plekken"] = [];
  frame.addEventListener("load", () => {
    // Same origin, no scripts: the page itself listens to what is clicked in it.
    frame.contentDocument?.addEventListener("click", (event) => {
      const rule = (event.target as Element | null)?.closest?.("[data-regel]")?.getAttribute("data-regel");
      const place = places.find(({ regel }) => regel === rule)?.plek;
      if (place === undefined) return;
      const { line, character } = place.range.start;
      editor.reveal(decodeURIComponent(place.uri).replace(folder, ""), line, character);
    });
  });
  return async () => {
    const mine = (asked += 1);
    const uri = folder + editor.current();
    const view = await server.ask<PublicView | null>("andersom/publieksversie", { textDocument: { uri } });
    if (mine !== asked) return;
    remark.textContent =
      view === undefined || view === null
        ? "Bij dit bestand hoort geen publieksversie."
        : view.fouten > 0
          ? `In de tekst ${view.fouten === 1 ? "staat nog 1 fout" : `staan nog ${view.fouten} fouten`}: wat daar staat, ontbreekt hier.`
          : "Klik op een zin om te zien waar hij vandaan komt.";
    if (view === undefined || view === null) {
      frame.srcdoc = "";
      return;
    }
    places = view.plekken;
    const scroll = frame.contentWindow?.scrollY ?? 0;
    frame.addEventListener("load", () => frame.contentWindow?.scrollTo(0, scroll), { once: true });
    frame.title = `Publieksversie: ${view.titel}`;
    frame.srcdoc = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><style>${view.stijl}</style></head><body class="utrecht-document utrecht-document--surface">${view.html}</body></html>`;
  };
}
