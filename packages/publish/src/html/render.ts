// Renders a document as one HTML page: no script, no request to anywhere, readable by everybody.

import type { Document, Section } from "../document/document.js";
import { markup, type Html } from "./html.js";
import { blocks, heading, spaced } from "./blocks.js";
import { style, styleHash } from "./style.js";

/** Nothing may be loaded, sent or framed; the one inline style is allowed by its hash. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The whole page as text, the same for the same document. */
export function renderHtml(document: Document): string {
  return `${page(document).toString()}\n`;
}

/** What stands between the tags of the body, for a page that somebody else makes around it. */
export function renderBody(document: Document): string {
  return body(document).toString();
}

function page(document: Document): Html {
  return markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${document.title} – ${document.subtitle}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#inhoud">Naar de tekst</a>
${body(document)}
</body>
</html>`;
}

function body(document: Document): Html {
  return markup`<div class="page">
<header>
<h1>${document.title}</h1>
<p class="subtitle">${document.subtitle}</p>
<dl class="facts">${document.facts.map(({ name, value }) => markup`<dt>${name}</dt><dd>${spaced(value)}</dd>`)}</dl>
</header>
<main id="inhoud" tabindex="-1">
${blocks(document.opening, 2)}
${contents(document.sections)}
${document.sections.map((one) => section(one, 2))}
</main>
</div>`;
}

function contents(sections: readonly Section[]): Html {
  return markup`<nav aria-labelledby="op-deze-pagina"><h2 id="op-deze-pagina">Op deze pagina</h2>${links(sections, 2)}</nav>`;
}

function links(sections: readonly Section[], depth: number): Html {
  const below = (one: Section): Html | undefined =>
    depth > 1 && one.sections.length > 0 ? links(one.sections, depth - 1) : undefined;
  return markup`<ul>${sections.map((one) => markup`<li><a href="#${one.id}">${one.title}</a>${below(one)}</li>`)}</ul>`;
}

/** A part under its heading. Only the main parts are landmarks: a list of forty helps nobody. */
function section(one: Section, level: number): Html {
  const content = markup`${heading(level, one.title, one.id)}
${blocks(one.blocks, level + 1)}
${one.sections.map((below) => section(below, level + 1))}`;
  return level === 2
    ? markup`<section aria-labelledby="${one.id}">
${content}</section>
`
    : markup`<div>
${content}</div>
`;
}
