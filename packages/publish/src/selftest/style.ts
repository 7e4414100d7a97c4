// The look of the self-test, beside that of the page: the form of NL Design System, in the colours of the page.

import { formRules } from "../html/components.generated.js";
import { Html, markup } from "../html/html.js";
import { declarations, formTokens } from "../html/tokens.js";

/** Targets are at least 44 pixels high; what has the focus is seen in every colour scheme. */
const own = markup`.andersom-toets{margin:.2rem 0 1rem}
.andersom-toets a{display:inline-block;padding:.6rem 0;min-height:2.75rem;font-weight:600}
#zelftest{padding-bottom:1rem}
#zelftest h3{color:inherit;margin:1.2rem 0 .8rem}
#zelftest h3:focus:not(:focus-visible){outline:none}
#zelftest form,#zelftest-inhoud>*{max-width:38rem}
#zelftest fieldset{margin:0 0 1rem}
#zelftest legend{display:block;padding:0}
#zelftest legend h3{margin-top:.2rem}
#zelftest label{font-weight:inherit}
.keuzes{display:grid;gap:.5rem;margin:.4rem 0}
.keuze{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;padding:.4rem .75rem;border:1px solid var(--andersom-subtle-color);border-radius:var(--utrecht-form-control-border-radius);cursor:pointer}
.keuze:has(:checked){border-color:var(--andersom-accent-color);box-shadow:inset 0 0 0 1px var(--andersom-accent-color)}
.keuze input{width:1.4rem;height:1.4rem;margin:0;flex:none;accent-color:var(--andersom-accent-color)}
.keuze span{min-width:0;font-weight:400}
.veld{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;margin:.4rem 0 1rem}
.veld input{min-height:2.75rem;width:12rem;max-width:100%}
.maand{display:grid;grid-template-columns:minmax(0,9rem) minmax(0,1fr);gap:.6rem;align-items:center}
.maand .veld{margin:.2rem 0}
.voortgang{margin:1rem 0 .7rem}
.fout{margin:.4rem 0;font-weight:600}
.fout:empty{background:none}
.fout:not(:empty){padding:.6rem .8rem;border-left:.3rem solid var(--utrecht-form-control-invalid-border-color)}
#zelftest .utrecht-action-group{margin:1.2rem 0;gap:.75rem}
#zelftest .utrecht-link-button{padding:.3rem 0;min-height:2.75rem;font:inherit;font-weight:600;text-align:start}
#zelftest details{margin:.3rem 0;border-top:1px solid var(--andersom-border-color)}
#zelftest summary{padding:.55rem 0;min-height:2.75rem;cursor:pointer;color:var(--utrecht-link-color)}
.antwoorden{list-style:none;padding:0}
.antwoorden li::marker{content:none}
.antwoorden li{padding:.3rem 0;border-bottom:1px solid var(--andersom-border-color)}
.alleen-lezen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[hidden]{display:none!important}
@media (forced-colors:active){.keuze:has(:checked){outline:2px solid Highlight}.keuze input{appearance:auto}}
@media print{#zelftest:not(:has(.uitkomst)){display:none}#zelftest button,#zelftest form,.andersom-toets{display:none}.alleen-zelftest nav,.alleen-zelftest .andersom-note,.alleen-zelftest main>section:not(#zelftest){display:none}}
`;

export const selfTestStyle = Html.join([`:root{${declarations(formTokens)}}\n${formRules}\n`, ""], [own]);

/** SHA-256 in base64, for the content security policy; a test keeps the two together. */
export const selfTestStyleHash = "s3EF7JEt5pw+5T6tqqdtN5HsFot8pDnxV+YAfk0S/Fs=";
