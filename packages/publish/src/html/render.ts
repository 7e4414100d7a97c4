// Renders a document as one HTML page: no request to anywhere, readable by everybody, and without its script just as complete.

import type { Document, Section } from "../document/document.js";
import { hasContents } from "../document/contents.js";
import { shortTitle } from "../document/short-title.js";
import { spaced, spacedTitle } from "../document/spaced.js";
import { Html, markup } from "./html.js";
import { blocks, heading } from "./blocks.js";
import { style, styleHash } from "./style.js";
import type { Theme } from "./theme/theme.js";
import type { Address } from "../dutch/verb.js";
import type { SelfTest } from "../selftest/script.js";
import { selfTestId, selfTestLink, selfTestSection, selfTestTitle } from "../selftest/section.js";
import { selfTestStyle, selfTestStyleHash } from "../selftest/style.js";

/** Nothing may be loaded, sent or framed; what is inline is allowed by its hash. */
function policy({ test, theme }: Look): string {
  const styles = [
    styleHash,
    ...(test === undefined ? [] : [selfTestStyleHash]),
    ...(theme === undefined ? [] : [theme.hash]),
  ];
  const allowed = `style-src ${styles.map((hash) => `'sha256-${hash}'`).join(" ")}`;
  const rest = "base-uri 'none'; form-action 'none'";
  return test === undefined
    ? `default-src 'none'; ${allowed}; ${rest}`
    : `default-src 'none'; script-src 'sha256-${test.hash}'; ${allowed}; connect-src 'none'; ${rest}`;
}

export interface HtmlOptions {
  /** The test "Kom ik in aanmerking?", with how it speaks to the reader. */
  readonly selfTest?: SelfTest | undefined;
  readonly address?: Address;
  /** The look of a municipality; ours when it is absent. */
  readonly theme?: Theme | undefined;
}

/** The whole page as text, the same for the same document and options. */
export function renderHtml(document: Document, { selfTest, address = "u", theme }: HtmlOptions = {}): string {
  return `${page(document, { test: selfTest, address, theme }).toString()}\n`;
}

interface Look {
  readonly test: SelfTest | undefined;
  readonly address: Address;
  readonly theme: Theme | undefined;
}

/** What stands between the tags of the body, for a page that somebody else makes around it. */
export function renderBody(document: Document): string {
  return body(document, { test: undefined, address: "u", theme: undefined }).toString();
}

function page(document: Document, look: Look): Html {
  const { test, theme } = look;
  return markup`<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(look)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${shortTitle(document.title)}</title>
<style>${style}</style>
${
  test === undefined
    ? undefined
    : markup`<style>${selfTestStyle}</style>
`
}${themeStyle(theme)}</head>
<body class="utrecht-document utrecht-document--surface">
<a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de tekst</a>
${body(document, look)}
${
  test === undefined
    ? undefined
    : markup`<script>${Html.join([test.script], [])}</script>
`
}</body>
</html>`;
}

/** After our own style, so that its values go before ours. */
export function themeStyle(theme: Theme | undefined): Html | undefined {
  return theme === undefined
    ? undefined
    : markup`<style>${Html.join([theme.css], [])}</style>
`;
}

function body(document: Document, look: Look): Html {
  return markup`<div class="andersom-page utrecht-article">
<header class="andersom-header">
<h1 class="utrecht-heading-1">${spacedTitle(document.title)}</h1>
<p class="utrecht-paragraph utrecht-paragraph--lead">${document.subtitle}</p>
<dl class="utrecht-data-list andersom-facts">${document.facts.map(fact)}</dl>
</header>
<main id="inhoud" tabindex="-1">
${blocks(document.opening, 2)}
${contents(document, look)}
${document.sections.map((one) => section(one, 2, look))}
${look.test === undefined ? undefined : selfTestSection(look.address)}</main>
</div>`;
}

function fact({ name, value }: Document["facts"][number]): Html {
  return markup`<div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">${name}</dt><dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">${spaced(value)}</dd></div>`;
}

function contents(document: Document, { test }: Look): Html | undefined {
  const { sections } = document;
  if (test === undefined && !hasContents(document)) return undefined;
  const more =
    test === undefined
      ? undefined
      : markup`<ul class="utrecht-table-of-contents__list">${link(selfTestId, selfTestTitle)}</ul>`;
  return markup`<nav class="utrecht-table-of-contents andersom-contents" aria-labelledby="op-deze-pagina"><h2 class="utrecht-heading-4" id="op-deze-pagina">Op deze pagina</h2>${more}${links(sections, 2)}</nav>`;
}

function links(sections: readonly Section[], depth: number): Html {
  const below = (one: Section): Html | undefined =>
    depth > 1 && one.sections.length > 0 ? links(one.sections, depth - 1) : undefined;
  return markup`<ul class="utrecht-table-of-contents__list">${sections.map((one) => link(one.id, one.title, below(one)))}</ul>`;
}

function link(id: string, title: string, below?: Html): Html {
  return markup`<li class="utrecht-table-of-contents__list-item"><a class="utrecht-link utrecht-link--html-a" href="#${id}">${title}</a>${below}</li>`;
}

/** A part under its heading. Only the main parts are landmarks: a list of forty helps nobody. */
function section(one: Section, level: number, look: Look): Html {
  const [right] = (one.rights ?? []).filter((id) => look.test?.rights.includes(id) === true);
  const content = markup`${heading(level, one.title, one.id)}
${blocks(one.blocks, level + 1)}
${right === undefined ? undefined : selfTestLink(right, look.address)}${one.sections.map((below) => section(below, level + 1, look))}`;
  return level === 2
    ? markup`<section class="andersom-section" aria-labelledby="${one.id}">
${content}</section>
`
    : markup`<div>
${content}</div>
`;
}
