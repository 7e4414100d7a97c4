// Renders the parts of a section as HTML: paragraphs, lists, tables, notes, stories and words.

import type {
  Block,
  CellPart,
  Definitions,
  Inline,
  List,
  ListItem,
  Origin,
  Story,
  Table,
} from "../document/document.js";
import { isLine } from "../document/build.js";
import { spaced } from "../document/spaced.js";
import { markup, type Html } from "./html.js";

/** @param level the level of a heading inside these blocks (of a story). */
export function blocks(list: readonly Block[], level: number): Html {
  return markup`${list.map((one) => block(one, level))}`;
}

function block(one: Block, level: number): Html {
  switch (one.kind) {
    case "paragraph":
      return markup`<p class="utrecht-paragraph"${origin(one.origin)}>${inlines(one.content)}</p>
`;
    case "list":
      return list(one, level);
    case "table":
      return table(one);
    case "note":
      return markup`<div class="utrecht-spotlight-section utrecht-spotlight-section--warning andersom-note" role="note">${blocks(one.content, level)}</div>
`;
    case "quote":
      return markup`<blockquote class="utrecht-blockquote utrecht-blockquote--html-blockquote"${origin(one.origin)}><p class="utrecht-paragraph">${inlines(one.content)}</p></blockquote>
`;
    case "story":
      return story(one, level);
    case "definitions":
      return definitions(one, level);
    case "sources":
      return markup`<p class="utrecht-paragraph utrecht-paragraph--small andersom-sources">${spaced(one.text)}</p>
`;
  }
}

function list(one: List, level: number): Html {
  if (one.marks === "written")
    return markup`<ul class="utrecht-unordered-list andersom-written">
${one.items.map((each) => writtenItem(each, level))}</ul>
`;
  const items = one.items.map((each) => listItem(each, level, one.ordered));
  return one.ordered
    ? markup`<ol class="utrecht-ordered-list">
${items}</ol>
`
    : markup`<ul class="utrecht-unordered-list">
${items}</ul>
`;
}

function listItem(one: ListItem, level: number, ordered: boolean): Html {
  const kind = ordered ? "utrecht-ordered-list__item" : "utrecht-unordered-list__item";
  return markup`<li class="${kind}"${origin(one.origin)}>${inlines(one.content)}${blocks(one.blocks, level)}</li>
`;
}

/** The mark apart from the words, so that they line up. */
function writtenItem({ content, blocks: below, origin: from }: ListItem, level: number): Html {
  const [mark, ...words] = content;
  return markup`<li class="utrecht-unordered-list__item"${origin(from)}><span class="andersom-mark">${inlines(mark === undefined ? [] : [mark])}</span><div>${inlines(words)}${blocks(below, level)}</div></li>
`;
}

function table(one: Table): Html {
  const rows = (one.marked ?? one.rows.map((row) => row.map((cell) => [cell]))).map(
    ([first = [], ...rest]) =>
      markup`<tr class="utrecht-table__row"><th class="utrecht-table__header-cell" scope="row">${cellWords(first)}</th>${rest.map((cell) => markup`<td class="utrecht-table__cell">${cellWords(cell)}</td>`)}</tr>
`,
  );
  const caption =
    one.caption === ""
      ? undefined
      : markup`<caption class="utrecht-table__caption">${spaced(one.caption)}</caption>`;
  const [open, close] = scrolls(one)
    ? [
        markup`<div class="utrecht-table-container andersom-table${width(one)}" role="group" tabindex="0" aria-label="${one.headers.join(", ")}">`,
        markup`</div>`,
      ]
    : [markup`<div class="utrecht-table-container andersom-table">`, markup`</div>`];
  return markup`${open}<table class="${one.marked === undefined ? "utrecht-table" : "utrecht-table andersom-marked"}"${origin(one.origin)}>${caption}
<thead class="utrecht-table__header"><tr class="utrecht-table__row">${one.headers.map((header) => markup`<th class="utrecht-table__header-cell" scope="col">${spaced(header)}</th>`)}</tr></thead>
<tbody class="utrecht-table__body">
${rows}</tbody></table>${close}
`;
}

function cellWords(parts: readonly CellPart[]): Html {
  return markup`${parts.map((part) => (isLine(part) ? markup`<br>` : inline(part)))}`;
}

/** Some eighty characters of the small print of a wide table fit beside each other on paper. */
const widestOnPaper = 80;

/** Wide with many columns; cramped when even the longest words of these do not fit beside each other on paper, and have to break. */
function width({ headers, rows }: Table): string {
  if (headers.length <= 3) return "";
  const longest = headers.map((header, column) =>
    [header, ...rows.map((row) => row[column] ?? "")]
      .flatMap((cell) => cell.split(/[^\S\u00a0]/u))
      .reduce((most, { length }) => Math.max(most, length), 0),
  );
  const cramped = longest.reduce((sum, length) => sum + length, 0) > widestOnPaper;
  return cramped ? " andersom-wide andersom-cramped" : " andersom-wide";
}

/** A table with very long words can be wider than a phone: then a keyboard must be able to reach and scroll it. */
function scrolls(one: Table): boolean {
  const words = [...one.headers, ...one.rows.flatMap((row) => row.slice(1))].flatMap((cell) =>
    cell.split(/\s+/u),
  );
  return one.headers.length > 2 || words.some((word) => word.length > 16);
}

function story(one: Story, level: number): Html {
  return markup`<div class="utrecht-spotlight-section utrecht-spotlight-section--info andersom-story"${origin(one.origin)}>${heading(level, one.title)}
${blocks(one.content, level + 1)}</div>
`;
}

function definitions(one: Definitions, level: number): Html {
  const entries = one.entries.map(
    ({
      term,
      meaning,
      origin: from,
    }) => markup`<dt${origin(from)}>${term}</dt><dd>${blocks(meaning, level)}</dd>
`,
  );
  return markup`<dl class="andersom-words">
${entries}</dl>
`;
}

/** A heading of this level; HTML has no more than six. */
export function heading(level: number, title: string, id?: string): Html {
  const attribute = id === undefined ? undefined : markup` id="${id}"`;
  if (level <= 2) return markup`<h2 class="utrecht-heading-2"${attribute}>${spaced(title)}</h2>`;
  if (level === 3) return markup`<h3 class="utrecht-heading-3"${attribute}>${spaced(title)}</h3>`;
  if (level === 4) return markup`<h4 class="utrecht-heading-4"${attribute}>${spaced(title)}</h4>`;
  if (level === 5) return markup`<h5 class="utrecht-heading-5"${attribute}>${spaced(title)}</h5>`;
  return markup`<h6 class="utrecht-heading-6"${attribute}>${spaced(title)}</h6>`;
}

function inlines(content: readonly Inline[]): Html {
  return markup`${content.map(inline)}`;
}

function inline(one: Inline): Html {
  if (typeof one === "string") return markup`${spaced(one)}`;
  if (one.form === "strong") return markup`<strong>${inlines(one.content)}</strong>`;
  return markup`<a class="utrecht-link utrecht-link--html-a" href="#${one.section}">${inlines(one.content)}</a>`;
}

/** Leads from each part back to its rule, for whoever checks the text against the ordinance. */
function origin(from: Origin | undefined): Html | undefined {
  return from?.citation === undefined ? undefined : markup` data-regel="${from.citation}"`;
}
