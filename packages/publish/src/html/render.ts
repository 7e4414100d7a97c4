// Renders a document as one HTML page: no request to anywhere, readable by everybody, and without its script just as complete.

import type { Document, Section } from "../document/document.js";
import { Html, markup } from "./html.js";
import { blocks, heading, spaced } from "./blocks.js";
import { style, styleHash } from "./style.js";
import type { Address } from "../dutch/verb.js";
import type { SelfTest } from "../selftest/script.js";
import { selfTestId, selfTestLink, selfTestSection, selfTestTitle } from "../selftest/section.js";
import { selfTestStyle, selfTestStyleHash } from "../selftest/style.js";

/** Nothing may be loaded, sent or framed; what is inline is allowed by its hash. */
function policy(test: SelfTest | undefined): string {
  if (test === undefined)
    return `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `default-src 'none'; script-src 'sha256-${test.hash}'; style-src 'sha256-${styleHash}' 'sha256-${selfTestStyleHash}'; connect-src 'none'; base-uri 'none'; form-action 'none'`;
}

export interface HtmlOptions {
  /** The test "Kom ik in aanmerking?", with how it speaks to the reader. */
  readonly selfTest?: SelfTest | undefined;
  readonly address?: Address;
}

/** The whole page as text, the same for the same document and options. */
export function renderHtml(document: Document, { selfTest, address = "u" }: HtmlOptions = {}): string {
  return `${page(document, { test: selfTest, address }).toString()}\n`;
}

interface Look {
  readonly test: SelfTest | undefined;
  readonly address: Address;
}

/** What stands between the tags of the body, for a page that somebody else makes around it. */
export function renderBody(document: Document): string {
  return body(document, { test: undefined, address: "u" }).toString();
}

function page(document: Document, look: Look): Html {
  const { test } = look;
  return markup`<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(test)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${document.title}</title>
<style>${style}</style>
${
  test === undefined
    ? undefined
    : markup`<style>${selfTestStyle}</style>
`
}</head>
<body>
<a class="skip" href="#inhoud">Naar de tekst</a>
${body(document, look)}
${
  test === undefined
    ? undefined
    : markup`<script>${Html.join([test.script], [])}</script>
`
}</body>
</html>`;
}

function body(document: Document, look: Look): Html {
  return markup`<div class="page">
<header>
<h1>${document.title}</h1>
<p class="subtitle">${document.subtitle}</p>
<dl class="facts">${document.facts.map(({ name, value }) => markup`<dt>${name}</dt><dd>${spaced(value)}</dd>`)}</dl>
</header>
<main id="inhoud" tabindex="-1">
${blocks(document.opening, 2)}
${contents(document.sections, look)}
${document.sections.map((one) => section(one, 2, look))}
${look.test === undefined ? undefined : selfTestSection(look.address)}</main>
</div>`;
}

function contents(sections: readonly Section[], { test }: Look): Html {
  const more =
    test === undefined ? undefined : markup`<ul><li><a href="#${selfTestId}">${selfTestTitle}</a></li></ul>`;
  return markup`<nav aria-labelledby="op-deze-pagina"><h2 id="op-deze-pagina">Op deze pagina</h2>${more}${links(sections, 2)}</nav>`;
}

function links(sections: readonly Section[], depth: number): Html {
  const below = (one: Section): Html | undefined =>
    depth > 1 && one.sections.length > 0 ? links(one.sections, depth - 1) : undefined;
  return markup`<ul>${sections.map((one) => markup`<li><a href="#${one.id}">${one.title}</a>${below(one)}</li>`)}</ul>`;
}

/** A part under its heading. Only the main parts are landmarks: a list of forty helps nobody. */
function section(one: Section, level: number, look: Look): Html {
  const [right] = (one.rights ?? []).filter((id) => look.test?.rights.includes(id) === true);
  const content = markup`${heading(level, one.title, one.id)}
${blocks(one.blocks, level + 1)}
${right === undefined ? undefined : selfTestLink(right, look.address)}${one.sections.map((below) => section(below, level + 1, look))}`;
  return level === 2
    ? markup`<section aria-labelledby="${one.id}">
${content}</section>
`
    : markup`<div>
${content}</div>
`;
}
