// The page of the poverty trap: the chart with its words before it and its numbers after it, and whose household it is about.

import type { ChartData, ToDrops } from "../views/messages.js";
import { chartOf, tableOf } from "./chart.js";
import { editor, element, listen, main } from "./dom.js";

function choice(
  id: string,
  label: string,
  options: readonly string[],
  chosen: string,
  changed: () => void,
): HTMLElement {
  const select = element(
    "select",
    { id },
    ...options.map((one) =>
      element("option", { value: one, selected: one === chosen ? "" : undefined }, one),
    ),
  );
  select.addEventListener("change", changed);
  return element("div", { class: "rij" }, element("label", { for: id }, label), select);
}

function value(id: string): string {
  const found = document.getElementById(id);
  return found instanceof HTMLSelectElement ? found.value : "";
}

function parts(chart: ChartData, { uitleg, teksten }: ToDrops): Node[] {
  const changed = (): void =>
    editor.postMessage({ soort: "kies", inkomen: value("inkomen"), voorbeeld: value("voorbeeld") });
  return [
    choice("voorbeeld", teksten.voorbeeld, chart.voorbeelden, chart.voorbeeld, changed),
    choice("inkomen", teksten.inkomen, chart.inkomens, chart.inkomen, changed),
    chartOf(chart, uitleg.join(" ")),
    element(
      "details",
      {},
      element("summary", {}, teksten.tabel),
      tableOf(chart, { total: teksten.totaal, unknown: teksten.onbekend }),
    ),
  ];
}

listen((message: ToDrops) => {
  const focused = document.activeElement?.id ?? "";
  main().replaceChildren(
    element("h1", {}, message.titel),
    ...message.uitleg.map((line) => element("p", { class: "melding", role: "status" }, line)),
    ...(message.grafiek === undefined ? [] : parts(message.grafiek, message)),
  );
  if (focused !== "") document.getElementById(focused)?.focus();
});
