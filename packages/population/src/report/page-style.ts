// What a report looks like beyond the public version: charts, tables of numbers, and the same on paper.

import { markup } from "@andersom/publish";

/** Colours of bars and lines keep 3:1 with the background, in light and in dark. */
export const reportStyle = markup`:root{--now:#0b4f79;--before:#b9d3e6;--before-line:#46799c;--less:#b4570f}
@media (prefers-color-scheme:dark){:root{--now:#6cb4e6;--before:#274a63;--before-line:#a9cbe4;--less:#f0a05a}}
.page{max-width:48rem}
figure{margin:1.2rem 0 1.6rem}
figure svg{display:block;max-width:100%;height:auto;margin:.4rem 0}
.smal{display:none}
figcaption{color:var(--soft);font-size:.98rem;margin:.2rem 0 .5rem}
details{margin:.2rem 0 1rem}
summary{cursor:pointer;padding:.45rem 0;color:var(--mark);text-decoration:underline;text-underline-offset:.18em}
.legenda{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:0 0 .4rem;padding:0;font-size:.98rem}
.legenda li{margin:0;display:flex;align-items:center;gap:.5rem}
.vlak{width:1.1rem;height:1.1rem;background:var(--now);flex:none}
.vlak.eerst{background:var(--before);border:1px solid var(--before-line)}
.vlak.minder{background:var(--less)}
td{text-align:right;white-space:normal}
thead th:not(:first-child){text-align:right}
td,tfoot th{font-weight:400}
tfoot th,tfoot td{border-top:2px solid var(--ink);font-weight:600}
table{min-width:min(100%,20rem)}
thead th{overflow-wrap:normal;vertical-align:bottom}
.kern{padding:1.1rem 1.2rem;background:var(--tint);border-left:.3rem solid var(--mark)}
.kern h2{margin:0 0 .4rem;padding:0;border:0}
.kern ul{margin:0}
.vlak.lijn-nu{height:.25rem}
.vlak.lijn-eerst{height:0;background:none;border-top:.2rem dashed var(--before-line)}
tbody th,tfoot th{overflow-wrap:break-word;hyphens:auto;min-width:8.5rem}
@media (max-width:42rem){.smal{display:block}.breed{display:none}td,th{padding-right:.9rem}}
@media print{.breed{display:block}.smal{display:none}:root{--now:#0b4f79;--before:#d5e3ee;--before-line:#46799c;--less:#b4570f}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}figure,.table{break-inside:avoid}summary{display:none}details::details-content{content-visibility:visible;display:block}.kern{border:1px solid #888}.table{overflow:visible}nav{display:none}}
`;
