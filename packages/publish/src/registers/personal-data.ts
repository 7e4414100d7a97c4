// How sensitive a fact is by law, as far as the ordinance says it. Where the ordinance says nothing, nothing is filled in.

import type { Fact } from "@andersom/semantics";

/** The classes that the law treats differently, and the one of everything that nobody classified yet. */
export type PersonalDataClass =
  "gewoon" | "bijzonder" | "strafrechtelijk" | "burgerservicenummer" | "nog niet ingedeeld";

interface ClassInfo {
  /** As a municipality writes it in its own register. */
  readonly text: string;
  /** The law that sets conditions to its use. */
  readonly law?: string;
}

export const classes: Readonly<Record<PersonalDataClass, ClassInfo>> = {
  gewoon: { text: "gewoon persoonsgegeven" },
  bijzonder: { text: "bijzonder persoonsgegeven", law: "AVG, artikel 9" },
  strafrechtelijk: { text: "strafrechtelijk gegeven", law: "AVG, artikel 10" },
  burgerservicenummer: { text: "burgerservicenummer", law: "UAVG, artikel 46" },
  "nog niet ingedeeld": { text: "nog niet ingedeeld" },
};

/** The words that may stand behind a fact, with what each means by law. */
const written: Readonly<Record<string, PersonalDataClass>> = {
  gezondheid: "bijzonder",
  gezondheidsgegeven: "bijzonder",
  bijzonder: "bijzonder",
  "bijzonder persoonsgegeven": "bijzonder",
  strafrecht: "strafrechtelijk",
  "strafrechtelijk gegeven": "strafrechtelijk",
  bsn: "burgerservicenummer",
  financieel: "gewoon",
  persoonsgegeven: "gewoon",
};

/** The class that the ordinance writes behind the fact; a word that is not known here is not guessed at. */
export function classOf({ dataClass }: Pick<Fact, "dataClass">): PersonalDataClass {
  return written[dataClass?.toLowerCase() ?? ""] ?? "nog niet ingedeeld";
}

/** Whether a law sets conditions of its own to the use of this fact. */
export function isProtected(fact: Pick<Fact, "dataClass">): boolean {
  return classes[classOf(fact)].law !== undefined;
}
