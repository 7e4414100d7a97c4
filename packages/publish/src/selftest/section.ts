// The section of the page that holds the test. Without JavaScript it says what the reader can do instead.

import { addressed } from "../dutch/address.js";
import type { Address } from "../dutch/verb.js";
import { markup, type Html } from "../html/html.js";

export const selfTestId = "zelftest";
export const selfTestTitle = "Kom ik in aanmerking?";

export function selfTestSection(address: Address): Html {
  return markup`<section class="andersom-section" id="${selfTestId}" aria-labelledby="zelftest-kop">
<h2 class="utrecht-heading-2" id="zelftest-kop">${selfTestTitle}</h2>
<p id="zelftest-status" class="alleen-lezen" role="status"></p>
<div id="zelftest-inhoud">
<p class="utrecht-paragraph">${addressed("Hier staat een test waarmee {u} zelf {kunt} nagaan of een regel voor {u} geldt. Die test werkt alleen als JavaScript aan staat.", address)}</p>
<p class="utrecht-paragraph">${addressed("Staat JavaScript uit? Lees dan bij elk onderwerp wanneer {u} het {krijgt}. Of vraag het aan de gemeente.", address)}</p>
</div>
</section>
`;
}

/** Leads from a subject to the test about it. */
export function selfTestLink(right: string, address: Address): Html {
  return markup`<p class="utrecht-paragraph andersom-toets"><a class="utrecht-link utrecht-link--html-a" href="#${selfTestId}" data-zelftest="${right}">${addressed("Kijk of dit voor {u} geldt", address)}</a></p>
`;
}
