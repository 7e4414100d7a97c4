// A line of what a household gets against its income, drawn as SVG, with the same told in words and in a table.

import type { ChartData } from "../views/messages.js";
import { element } from "./dom.js";

const namespace = "http://www.w3.org/2000/svg";
const [width, height] = [640, 260];
/** Room for the words around it: half of the last number under the line stands to the right of it. */
const edge = { left: 96, right: 44, top: 16, bottom: 56 };

const money = new Intl.NumberFormat("nl-NL", {
  style: "currency",
  currency: "EUR",
  maximumFractionDigits: 0,
});
const euros = (cents: number): string => money.format(cents / 100);

function svg(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Round values for an axis, from nothing to at least the highest. */
export function ticks(highest: number, count = 4): readonly number[] {
  const rough = Math.max(highest, 1) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}

/** The drawing; who does not see it is told its title, and has the table. */
export function chartOf({ inkomen, punten, knik }: ChartData, title: string): SVGElement {
  const known = punten.flatMap(({ inkomen: x, totaal }) => (totaal === null ? [] : [{ x, y: totaal }]));
  const across = ticks(Math.max(...punten.map((one) => one.inkomen), 100));
  const up = ticks(Math.max(...known.map(({ y }) => y), 100));
  const [right, top] = [across.at(-1) ?? 1, up.at(-1) ?? 1];
  const x = (cents: number): number => edge.left + (cents / right) * (width - edge.left - edge.right);
  const y = (cents: number): number =>
    height - edge.bottom - (cents / top) * (height - edge.top - edge.bottom);
  const chart = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", class: "grafiek" });
  chart.append(svg("title", {}, title));
  for (const value of up) {
    chart.append(
      svg("line", { x1: edge.left, x2: width - edge.right, y1: y(value), y2: y(value), class: "raster" }),
    );
    chart.append(svg("text", { x: edge.left - 8, y: y(value) + 4, "text-anchor": "end" }, euros(value)));
  }
  for (const value of across)
    chart.append(
      svg("text", { x: x(value), y: height - edge.bottom + 22, "text-anchor": "middle" }, euros(value)),
    );
  chart.append(svg("text", { x: width - edge.right, y: height - 6, "text-anchor": "end" }, inkomen));
  if (knik !== undefined)
    chart.append(
      svg("line", { x1: x(knik), x2: x(knik), y1: edge.top, y2: height - edge.bottom, class: "knik" }),
    );
  const line = known.map((one) => `${x(one.x).toFixed(1)},${y(one.y).toFixed(1)}`).join(" ");
  chart.append(svg("polyline", { points: line, class: "lijn" }));
  return chart;
}

/** The same as a table, a row where the amount changes. */
export function tableOf(
  { inkomen, punten }: ChartData,
  labels: { readonly total: string; readonly unknown: string },
): HTMLElement {
  const rows = punten.filter((one, index) => {
    const before = punten[index - 1];
    const after = punten[index + 1];
    return before?.totaal !== one.totaal || after?.totaal !== one.totaal;
  });
  const head = element(
    "tr",
    {},
    element("th", { scope: "col" }, inkomen),
    element("th", { scope: "col" }, labels.total),
  );
  const body = rows.map(({ inkomen: income, totaal }) =>
    element(
      "tr",
      {},
      element("td", {}, euros(income)),
      element("td", {}, totaal === null ? labels.unknown : euros(totaal)),
    ),
  );
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
}
