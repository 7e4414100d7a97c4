// The look of the public version: calm, official, nobody's house style; readable on a phone and on paper.

import { markup } from "./html.js";

/** Colours meet 4.5:1 on their background, in light and in dark; sizes follow the reader's own setting. */
export const style = markup`:root{color-scheme:light dark;--ink:#1b1f24;--soft:#4d5661;--line:#c9d0d8;--paper:#fff;--tint:#f2f5f8;--mark:#0b4f79;--warm:#fdf6e3;--warm-line:#8a6d1a}
@media (prefers-color-scheme:dark){:root{--ink:#e9edf1;--soft:#b4bec9;--line:#46505c;--paper:#14181d;--tint:#1e242b;--mark:#8cc6f0;--warm:#2a2616;--warm-line:#d9b44a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
.page{max-width:44rem;margin:0 auto;padding:0 1.25rem 3rem}
a{color:var(--mark);text-underline-offset:.18em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:.2rem solid var(--mark);outline-offset:.2rem;border-radius:.1rem}
.skip{position:absolute;left:1rem;top:-6rem;z-index:1;padding:.6rem 1rem;background:var(--paper);border:.15rem solid var(--mark)}
.skip:focus{top:.5rem}
header{border-top:.4rem solid var(--mark);padding:1.6rem 0 .4rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance;margin:0}
h1{font-size:clamp(1.75rem,1.3rem + 2.2vw,2.5rem);letter-spacing:-.01em}
h2{font-size:1.55rem;margin:3rem 0 .8rem;padding-top:1.2rem;border-top:1px solid var(--line)}
h3{font-size:1.3rem;margin:2.2rem 0 .6rem;color:var(--mark)}
h4{font-size:1.1rem;margin:1.8rem 0 .5rem}
p,ul,ol,dl,blockquote{margin:0 0 1rem}
.subtitle{font-size:1.15rem;color:var(--soft);margin:.5rem 0 1rem}
.facts{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.15rem 1rem;margin:1rem 0;font-size:.98rem}
.facts dt{color:var(--soft)}
.facts dd{margin:0;font-weight:600}
.note{margin:1.2rem 0;padding:.9rem 1.1rem;background:var(--warm);border-left:.3rem solid var(--warm-line)}
.note>:last-child,.story>:last-child,li>p:last-child,li>ul:last-child,li>ol:last-child,dd>:last-child{margin-bottom:0}
li>.table{margin:.4rem 0 1.2rem}
nav{margin:1.6rem 0;padding:1rem 1.1rem;background:var(--tint)}
nav h2{font-size:1.1rem;margin:0 0 .4rem;padding:0;border:0}
nav ul{list-style:none;margin:0;padding:0}
nav ul ul{padding-left:1.1rem}
nav li{margin:0}
nav a{display:inline-block;padding:.25rem 0}
ul,ol{padding-left:1.5rem}
li{margin:.45rem 0}
li>ul,li>ol{margin:.3rem 0 .6rem}
li>p{margin:.25rem 0 .5rem}
li::marker{color:var(--mark);font-weight:600}
ul.written{list-style:none;padding-left:0}
ul.written>li{display:grid;grid-template-columns:minmax(1.6rem,auto) minmax(0,1fr);column-gap:.5rem}
.mark{font-variant-numeric:tabular-nums}
ul.written>li>div>:last-child{margin-bottom:0}
ul.written>li>div>ul:first-child,ul.written>li>div>p{margin:.25rem 0 .5rem}
table{border-collapse:collapse;width:100%;margin:0;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding-bottom:.35rem;font-size:.95rem}
.table{overflow-x:auto;margin:0 0 1rem}
th,td{text-align:left;vertical-align:top;overflow-wrap:break-word;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:2px solid var(--ink)}
tbody th{font-weight:400;hyphens:auto;overflow-wrap:anywhere;min-width:7rem}
td{font-weight:600}
.marked td{font-weight:400}
.story{margin:1.4rem 0;padding:1.1rem 1.2rem;background:var(--tint);border-left:.3rem solid var(--mark)}
.story h4,.story h5{margin:0 0 .5rem;font-size:1.1rem;line-height:1.3}
blockquote{padding:.1rem 0 .1rem 1rem;border-left:.2rem solid var(--line)}
.sources{color:var(--soft);font-size:.95rem}
dl.words dt{font-weight:600;margin-top:.9rem}
dl.words dd{margin:.1rem 0 0}
dl.words dd p{margin:0 0 .4rem}
@media (max-width:30rem){th,td{font-size:.95rem;padding-right:.5rem}tbody th{min-width:5rem}}
@media print{@page{size:A4;margin:2cm}:root{--ink:#000;--soft:#333;--paper:#fff;--tint:#fff;--warm:#fff;--mark:#000;--line:#888;--warm-line:#000}body{font-size:11pt;line-height:1.45}.page{max-width:none;padding:0}.skip{display:none}h2,h3,h4{break-after:avoid}li,.story,tr,.note{break-inside:avoid}a{text-decoration:none}.story,nav,.note{border:1px solid #888}}
`;

/** SHA-256 of the style in base64, for the content security policy; a test keeps the two together. */
export const styleHash = "+/odRzgWAFJcMYiCQJyNWodcK3KqlzLBTEhhILy+INo=";
