// What a report looks like beyond the public version: charts, tables of numbers, and the same on paper.

import { markup } from "@andersom/publish";

/** Colours of bars and lines keep 3:1 with the background, in light and in dark. */
export const reportStyle = markup`:root{--andersom-chart-now-color:#0b4f79;--andersom-chart-before-color:#b9d3e6;--andersom-chart-before-line-color:#46799c;--andersom-chart-less-color:#b4570f}
@media (prefers-color-scheme:dark){:root{--andersom-chart-now-color:#6cb4e6;--andersom-chart-before-color:#274a63;--andersom-chart-before-line-color:#a9cbe4;--andersom-chart-less-color:#f0a05a}}
.andersom-page{max-inline-size:48rem}
figure{margin:1.2rem 0 1.6rem}
figure svg{display:block;max-width:100%;height:auto;margin:.4rem 0}
.smal{display:none}
figcaption{color:var(--andersom-subtle-color);font-size:.98rem;margin:.2rem 0 .5rem}
details{margin:.2rem 0 1rem}
summary{cursor:pointer;padding:.45rem 0;color:var(--andersom-accent-color);text-decoration:underline;text-underline-offset:.18em}
.legenda{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:0 0 .4rem;padding:0;font-size:.98rem}
.legenda li{display:flex;align-items:center;gap:.5rem}
.vlak{width:1.1rem;height:1.1rem;background:var(--andersom-chart-now-color);flex:none}
.vlak.eerst{background:var(--andersom-chart-before-color);border:1px solid var(--andersom-chart-before-line-color)}
.vlak.minder{background:var(--andersom-chart-less-color)}
.utrecht-table__cell{text-align:right;white-space:normal}
.utrecht-table__header .utrecht-table__header-cell:not(:first-child){text-align:right}
.utrecht-table__cell,tfoot .utrecht-table__header-cell{font-weight:400}
tfoot .utrecht-table__header-cell,tfoot .utrecht-table__cell{border-top:2px solid var(--utrecht-document-color);font-weight:600}
.utrecht-table{min-width:min(100%,20rem)}
.utrecht-table__header .utrecht-table__header-cell{overflow-wrap:normal}
.kern h2{margin:0 0 .4rem}
.kern ul{margin:0}
.vlak.lijn-nu{height:.25rem}
.vlak.lijn-eerst{height:0;background:none;border-top:.2rem dashed var(--andersom-chart-before-line-color)}
.utrecht-table__body .utrecht-table__header-cell,tfoot .utrecht-table__header-cell{overflow-wrap:break-word;hyphens:auto;min-width:8.5rem}
@media (max-width:42rem){.smal{display:block}.breed{display:none}.utrecht-table__cell,.utrecht-table__header-cell{padding-inline-end:.9rem}}
@media print{.breed{display:block}.smal{display:none}:root{--andersom-chart-now-color:#0b4f79;--andersom-chart-before-color:#d5e3ee;--andersom-chart-before-line-color:#46799c;--andersom-chart-less-color:#b4570f}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}figure,.andersom-table{break-inside:avoid}summary{display:none}details::details-content{content-visibility:visible;display:block}.andersom-table{overflow:visible}nav{display:none}}
`;
