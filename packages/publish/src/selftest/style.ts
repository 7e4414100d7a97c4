// The look of the self-test, beside that of the page; it uses the colours of the page.

import { markup } from "../html/html.js";
import { sha256Base64 } from "./sha256.js";

/** Targets are at least 44 pixels high; what has the focus is seen in every colour scheme. */
export const selfTestStyle = markup`.toets{margin:.2rem 0 1rem}
.toets a{display:inline-block;padding:.6rem 0;min-height:2.75rem;font-weight:600}
#zelftest{padding-bottom:1rem}
#zelftest h3{color:var(--ink);margin:1.2rem 0 .8rem}
#zelftest h3:focus{outline:none}
#zelftest h3:focus-visible{outline:.2rem solid var(--mark);outline-offset:.3rem}
#zelftest form,#zelftest-inhoud>*{max-width:38rem}
#zelftest fieldset{border:0;margin:0 0 1rem;padding:0;min-width:0}
#zelftest legend{padding:0;font-weight:600}
#zelftest legend h3{margin-top:.2rem}
#zelftest label{font-weight:inherit}
.keuzes{display:grid;gap:.5rem;margin:.4rem 0}
.keuze{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;padding:.4rem .75rem;border:1px solid var(--soft);border-radius:.2rem;cursor:pointer}
.keuze:has(:checked){border-color:var(--mark);box-shadow:inset 0 0 0 1px var(--mark)}
.keuze input{width:1.4rem;height:1.4rem;margin:0;flex:none;accent-color:var(--mark)}
.keuze span{min-width:0;font-weight:400}
.veld{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.4rem 0 1rem}
.veld input{font:inherit;color:inherit;background:var(--paper);border:2px solid var(--soft);border-radius:.2rem;padding:.4rem .6rem;min-height:2.75rem;width:12rem;max-width:100%}
.veld input[aria-invalid]{border-color:var(--warm-line)}
.maand{display:grid;grid-template-columns:minmax(0,9rem) minmax(0,1fr);gap:.6rem;align-items:center}
.maand .veld{margin:.2rem 0}
.hulp,.voortgang{color:var(--soft)}
.voortgang{margin:1rem 0 0}
.fout{margin:.4rem 0;font-weight:600}
.fout:not(:empty){padding:.6rem .8rem;border-left:.3rem solid var(--warm-line);background:var(--warm)}
.knoppen{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.2rem 0}
#zelftest button{font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.1rem;border:2px solid var(--mark);border-radius:.2rem;background:var(--mark);color:var(--paper);cursor:pointer}
#zelftest button.tweede{background:var(--paper);color:var(--mark)}
#zelftest button.koppeling{padding:.3rem 0;border-color:transparent;background:none;color:var(--mark);text-decoration:underline;text-underline-offset:.18em}
#zelftest details{margin:.3rem 0;border-top:1px solid var(--line)}
#zelftest summary{padding:.55rem 0;min-height:2.75rem;cursor:pointer;color:var(--mark)}
.uitkomst{padding:1rem 1.1rem;background:var(--tint);border-left:.3rem solid var(--mark)}
.uitkomst>:last-child{margin-bottom:0}
.antwoorden{list-style:none;padding:0}
.antwoorden li{padding:.3rem 0;border-bottom:1px solid var(--line)}
.alleen-lezen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media (forced-colors:active){.keuze:has(:checked){outline:2px solid Highlight}}
@media print{#zelftest button,#zelftest form,.toets{display:none}.uitkomst{border:1px solid #888}.alleen-zelftest nav,.alleen-zelftest .note,.alleen-zelftest main>section:not(#zelftest){display:none}}
`;

/** For the content security policy. */
export const selfTestStyleHash = sha256Base64(selfTestStyle.toString());
