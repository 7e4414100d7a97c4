// The look of what is published: calm, official, nobody's house style until a theme gives one; readable on a phone and on paper.

import { documentRules } from "./components.generated.js";
import { Html, markup } from "./html.js";
import { declarations, derived, measures, palette } from "./tokens.js";

const root = `:root{color-scheme:light dark;${declarations({ ...palette.light, ...derived, ...measures })}}
@media (prefers-color-scheme:dark){:root{${declarations(palette.dark)}}}
@media print{:root{${declarations(palette.print)}}}
`;

/** What the component library has no component for. Colours come from tokens alone. */
const own = markup`*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background-color:var(--utrecht-document-background-color);overflow-wrap:anywhere}
.andersom-page{--utrecht-space-around:1;margin:0 auto;padding:0 1.25rem 3rem}
.andersom-header{border-top:.4rem solid var(--andersom-accent-color);padding:1.6rem 0 .4rem}
.andersom-page h1,.andersom-page h2,.andersom-page h3,.andersom-page h4{text-wrap:balance}
.utrecht-heading-1{letter-spacing:-.01em;margin:0 0 .5rem}
.andersom-section{margin:3rem 0 0;padding-top:1.2rem;border-top:1px solid var(--andersom-border-color)}
:focus-visible{outline:var(--utrecht-focus-outline-width) var(--utrecht-focus-outline-style) var(--utrecht-focus-outline-color);outline-offset:var(--utrecht-focus-outline-offset)}
main:focus{outline:none}
.utrecht-unordered-list__item::marker{content:"•\\00a0\\00a0";font-weight:600}
.utrecht-unordered-list__item>.utrecht-paragraph,.utrecht-ordered-list__item>.utrecht-paragraph{margin:.25rem 0 .5rem}
.utrecht-unordered-list__item>ul,.utrecht-unordered-list__item>ol,.utrecht-ordered-list__item>ul,.utrecht-ordered-list__item>ol{margin:.3rem 0 .6rem}
.utrecht-ordered-list__item::marker{color:var(--utrecht-unordered-list-marker-color);font-weight:600}
.utrecht-spotlight-section>:last-child,li>.utrecht-paragraph:last-child,li>ul:last-child,li>ol:last-child,dd>:last-child{margin-block-end:0}
.utrecht-spotlight-section>:first-child{margin-block-start:0}
.utrecht-spotlight-section>*{--utrecht-document-color:currentColor;--utrecht-paragraph-color:currentColor}
.utrecht-spotlight-section :is(h3,h4,h5,h6){color:inherit}
.utrecht-blockquote{display:block;margin-inline:0}
.utrecht-blockquote>.utrecht-paragraph{margin:0}
.andersom-facts{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.15rem 1rem}
.andersom-facts .utrecht-data-list__item{display:contents}
.andersom-contents{margin:1.6rem 0;padding:1rem 1.1rem;background-color:var(--andersom-surface-color);border-radius:var(--utrecht-spotlight-section-border-radius,0)}
.andersom-contents .utrecht-heading-4{margin:0 0 .4rem}
.andersom-contents ul{margin:0;padding:0}
.andersom-contents ul ul{padding-left:1.1rem}
.andersom-contents li{margin:0}
.andersom-contents a{display:inline-block;padding:.25rem 0}
@media (min-width:45rem){.andersom-contents>ul:last-child{columns:2;column-gap:2rem}.andersom-contents>ul:last-child>li{break-inside:avoid-column}}
.andersom-written{list-style:none;padding-left:0}
.andersom-written>li{display:grid;grid-template-columns:minmax(1.6rem,auto) minmax(0,1fr);column-gap:.5rem;padding:0}
.andersom-written>li>div>:last-child{margin-bottom:0}
.andersom-written>li>div>ul:first-child,.andersom-written>li>div>p{margin:.25rem 0 .5rem}
.andersom-mark{font-variant-numeric:tabular-nums}
.andersom-table{overflow-x:auto;margin:0 0 1rem}
li>.andersom-table{margin:.4rem 0 1.2rem}
.utrecht-table{font-variant-numeric:tabular-nums}
.utrecht-table__caption{padding-bottom:.35rem}
.utrecht-table__cell,.utrecht-table__header-cell{overflow-wrap:break-word}
.utrecht-table__body .utrecht-table__header-cell{font-weight:400;hyphens:auto;overflow-wrap:anywhere;min-width:7rem;border-block-end:var(--utrecht-table-row-border-block-end-width) solid var(--utrecht-table-row-border-block-end-color)}
.utrecht-table__header .utrecht-table__header-cell{border-block-end:var(--utrecht-table-header-border-block-end-width) solid var(--utrecht-table-header-border-block-end-color)}
.utrecht-table__cell:nth-child(2):last-child{font-weight:600}
.andersom-marked .utrecht-table__cell:last-child{font-weight:400}
@media screen and (min-width:64rem){.andersom-wide{inline-size:max-content;min-inline-size:100%;max-inline-size:max(100%,min(calc(50vw + var(--utrecht-article-max-inline-size)/2 - 5rem),72rem))}}
.andersom-words dt{font-weight:600;margin-top:.9rem}
.andersom-words dd{margin:.1rem 0 0}
.andersom-words dd>.utrecht-paragraph{margin:0 0 .4rem}
@media (max-width:30rem){.andersom-facts,.andersom-facts .utrecht-data-list__item{display:flex;flex-wrap:wrap;gap:.2rem .6rem}.andersom-facts .utrecht-data-list__item{inline-size:100%}.andersom-page :is(h1,h2,h3,h4){hyphens:auto;hyphenate-limit-chars:16 6 6}li>.andersom-table{margin-inline-start:-1.7rem}.utrecht-table__cell,.utrecht-table__header-cell{font-size:.95rem;padding-inline-end:.5rem}.utrecht-table:not(.andersom-marked) .utrecht-table__body .utrecht-table__header-cell{min-width:5rem}.andersom-table[tabindex] .utrecht-table__body .utrecht-table__header-cell{overflow-wrap:break-word}.utrecht-table__caption{max-inline-size:calc(100vw - 2.5rem);position:sticky;inset-inline-start:0;text-align:start}}
@media print{@page{size:A4;margin:2cm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}body{font-size:11pt;line-height:1.45}.andersom-page{max-inline-size:none;padding:0}.utrecht-skip-link,.andersom-contents{display:none}.andersom-section{margin-top:1.6rem}h2,h3,h4,h5,h6,:is(h2,h3,h4,h5,h6)+.andersom-sources,p:has(+:is(ul,ol,.andersom-table)),dt,thead{break-after:avoid}tbody>tr:first-child{break-before:avoid}.andersom-table:not(:has(tr:nth-child(8))){break-inside:avoid}p{orphans:3;widows:3}li:not(:has(li,table)),tr,.andersom-note,.andersom-story:not(:has(table)){break-inside:avoid}.utrecht-link:any-link{text-decoration-line:none}.utrecht-spotlight-section{border:1px solid var(--andersom-border-color)}.andersom-table{overflow:visible}.andersom-wide{font-size:8pt}.andersom-cramped .utrecht-table{table-layout:fixed}.utrecht-table__cell,.utrecht-table__header-cell{font-size:inherit;hyphens:auto}.utrecht-table__body .utrecht-table__header-cell{min-width:0;overflow-wrap:break-word}.andersom-wide .utrecht-table :is(.utrecht-table__cell,.utrecht-table__header-cell){padding-inline-end:.4rem}.andersom-cramped .utrecht-table :is(.utrecht-table__cell,.utrecht-table__header-cell){overflow-wrap:anywhere}}
`;

/** Loads nothing; the rules of the components come from NL Design System, under the EUPL-1.2. */
export const style = Html.join([`/* NL Design System, EUPL-1.2 */${root}${documentRules}\n`, ""], [own]);

/** SHA-256 of the style in base64, for the content security policy; a test keeps the two together. */
export const styleHash = "GZ4kngGoUNilGJLroTWonsEZ5a/JiGe1a6YUwrbwx9Y=";
