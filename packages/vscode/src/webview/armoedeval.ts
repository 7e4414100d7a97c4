// The page of the poverty trap: a chart for each drop, with its words before it and its numbers after it.

import type { ToDrops } from "../views/messages.js";
import { chartOf, tableOf } from "./chart.js";
import { button, editor, element, listen, main } from "./dom.js";

listen(({ titel, uitleg, dalingen, teksten }: ToDrops) => {
  const charts = dalingen.map((drop, nummer) =>
    element(
      "section",
      {},
      element("h2", {}, drop.titel),
      element("p", {}, drop.tekst),
      chartOf(drop, `${drop.titel}. ${drop.tekst}`),
      element("p", {}, button(teksten.naarTekst, () => editor.postMessage({ soort: "bron", nummer }), { class: "koppeling" })),
      element(
        "details",
        {},
        element("summary", {}, teksten.tabel),
        tableOf(drop, { total: teksten.totaal, unknown: teksten.onbekend }),
      ),
    ),
  );
  main().replaceChildren(element("h1", {}, titel), ...uitleg.map((line) => element("p", { role: "status" }, line)), ...charts);
});
