// References to articles of this ordinance or of a law, read in both styles ("lid 3", "derde lid").

import type { BaseNode, WordGroup } from "./base.js";

/** One place: `artikel 2.1.3 lid 2 onderdeel a` (of a law), `lid 4`, `stap 4`, `deze verordening`, `dit artikel`. */
export interface Reference extends BaseNode {
  readonly kind: "Reference";
  /** Article number as printed (`7.4`, `8a`, `1:28a`), absent for `lid 4` (this article). */
  readonly article?: string;
  /** Last article of `artikel 20 tot en met 24`. */
  readonly articleTo?: string;
  readonly lid?: string;
  /** Last lid of `lid 2 tot en met 4`. */
  readonly lidTo?: string;
  /** Letter of the onderdeel, and below it the number (`1°`). */
  readonly onderdeel?: string;
  readonly onderdeelNumber?: string;
  readonly stap?: string;
  readonly hoofdstuk?: string;
  /** `deze verordening`, `dit artikel`, `dit lid`. */
  readonly self?: "deze verordening" | "dit artikel" | "dit lid" | "dit hoofdstuk" | "dit recht";
  /** Name of the law or other instrument (`Participatiewet`, `Wmo 2015`), as printed; absent = this ordinance. */
  readonly law?: WordGroup;
}
