// The parts that a page of a report is made of: sections, tables, and charts with their figures below.

import { markup, spaced, type Html } from "@andersom/publish";
import type { Chart } from "./chart.js";

export function section(id: string, title: string, ...content: readonly (Html | undefined)[]): Html {
  return markup`<section class="andersom-section" aria-labelledby="${id}">
<h2 class="utrecht-heading-2" id="${id}">${title}</h2>
${content}</section>
`;
}

export function part(title: string, ...content: readonly (Html | undefined)[]): Html {
  return markup`<h3 class="utrecht-heading-3">${title}</h3>
${content}`;
}

export function paragraph(...sentences: readonly (string | undefined)[]): Html | undefined {
  const told = sentences.filter((one) => one !== undefined && one !== "");
  return told.length === 0
    ? undefined
    : markup`<p class="utrecht-paragraph">${spaced(told.join(" "))}</p>
`;
}

export function list(items: readonly string[]): Html | undefined {
  if (items.length === 0) return undefined;
  return markup`<ul class="utrecht-unordered-list">${items.map((one) => markup`<li class="utrecht-unordered-list__item">${spaced(one)}</li>`)}</ul>
`;
}

export function note(title: string, text: string): Html {
  return markup`<div class="utrecht-spotlight-section utrecht-spotlight-section--warning andersom-note" role="note"><p class="utrecht-paragraph"><strong>${title}</strong> ${spaced(text)}</p></div>
`;
}

/** The first column names the row; the others are numbers. A keyboard can reach a table that is wider than the screen. */
export function table(
  caption: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  last?: readonly string[],
): Html {
  const row = ([first = "", ...rest]: readonly string[]): Html =>
    markup`<tr class="utrecht-table__row"><th class="utrecht-table__header-cell" scope="row">${spaced(first)}</th>${rest.map((cell) => markup`<td class="utrecht-table__cell">${fixed(cell)}</td>`)}</tr>
`;
  const foot = last === undefined ? undefined : markup`<tfoot>${row(last)}</tfoot>`;
  return markup`<div class="utrecht-table-container andersom-table" tabindex="0" role="region" aria-label="${caption}"><table class="utrecht-table"><caption class="utrecht-table__caption">${caption}</caption>
<thead class="utrecht-table__header"><tr class="utrecht-table__row">${headers.map((header) => markup`<th class="utrecht-table__header-cell" scope="col">${header}</th>`)}</tr></thead>
<tbody class="utrecht-table__body">
${rows.map(row)}</tbody>${foot}</table></div>
`;
}

/** An amount or a number stays on one line; a longer text may break. */
function fixed(cell: string): string {
  return /^[€\d-]/u.test(cell) && cell.length < 24 ? cell.replaceAll(" ", "\u00a0") : spaced(cell);
}

/** A chart, what it shows in words, and every number of it for who cannot see or wants to copy it. */
export function figure(chart: Chart, told: string, legend: readonly Legend[], figures: Html): Html {
  if (chart.length === 0)
    return markup`<p class="utrecht-paragraph">${spaced("Er is geen grafiek: alles wat te tekenen is, is nul.")}</p>
<details><summary>De cijfers</summary>
${figures}</details>
`;
  const key =
    legend.length < 2
      ? undefined
      : markup`<ul class="legenda">${legend.map(({ series, text }) => markup`<li><span class="vlak ${series}"></span>${text}</li>`)}</ul>
`;
  return markup`<figure>${key}${chart}
<figcaption>${spaced(told)}</figcaption>
<details><summary>De cijfers van deze grafiek</summary>
${figures}</details></figure>
`;
}

export interface Legend {
  readonly series: string;
  readonly text: string;
}
