// AND4075–AND4077: terms that cannot be kept, steps in the wrong order, and duties that pass those whom a right helps by.

import { defineDiagnostic } from "@andersom/syntax";

export const expiredTerm = defineDiagnostic<{
  readonly what: string;
  readonly due: string;
  readonly start: string;
  /** The day stands in the text, and is over for everybody. */
  readonly everybody: boolean;
  /** It is the last day of an overgang. */
  readonly transition?: boolean;
}>({
  code: "AND4075",
  name: "termijn-al-voorbij",
  severity: "waarschuwing",
  summary: "Voor sommige mensen was een termijn al voorbij toen de verordening inging.",
  message: ({ what, due, start, everybody, transition }) =>
    transition === true
      ? `De overgang ‘${what}’ is al voorbij als de verordening ingaat: de laatste dag is ${due}, en de verordening gaat in op ${start}. Hij geldt dus voor niemand.`
      : everybody
        ? `De termijn van ‘${what}’ is al voorbij als de verordening ingaat: de laatste dag is ${due}, en de verordening gaat in op ${start}. Niemand kan zich er dan aan houden.`
        : `De termijn van ‘${what}’ kan al voorbij zijn als de verordening ingaat: voor dit huishouden is de laatste dag ${due}, en de verordening gaat in op ${start}.`,
  hint: ({ everybody }) =>
    everybody
      ? "Kijk of het jaar klopt, en noem een dag na de ingang."
      : "Regel een overgang: ‘In afwijking van …: … uiterlijk op …’ voor wie dan al te laat is.",
});

export const stepTooEarly = defineDiagnostic<{
  readonly step: string;
  readonly needed: string;
  readonly stepDue: string;
  readonly neededDue: string;
  readonly event: string;
  readonly from: string;
}>({
  code: "AND4077",
  name: "stap-voor-zijn-voorwaarde",
  severity: "waarschuwing",
  summary: "Een stap moet klaar zijn voordat er is waar hij over gaat.",
  message: ({ step, needed, stepDue, neededDue, event, from }) =>
    `Na een ${event} op ${from} moet de stap ‘${step}’ uiterlijk op ${stepDue} zijn, maar voor ‘${needed}’ is er tijd tot en met ${neededDue}. De stap gaat dan over iets wat er nog niet is.`,
  hint: ({ step, needed }) =>
    `Maak de termijn van ‘${step}’ langer, of laat de termijn van ‘${needed}’ in dit geval eerder eindigen of na ‘${step}’ beginnen.`,
});

export const dutyPassesBy = defineDiagnostic<{
  readonly duty: string;
  readonly right: string;
  readonly place: string;
  readonly effect: string;
}>({
  code: "AND4076",
  name: "plicht-gaat-langs-recht",
  severity: "info",
  summary: "Een plicht geldt nooit voor wie een recht heeft dat hetzelfde effect dient.",
  message: ({ duty, right, place, effect }) =>
    `De plicht ‘${duty}’ geldt nooit voor wie recht heeft op ${right} (${place}), terwijl beide het effect ‘${effect}’ dienen. Voor dit huishouden geldt zij wel. Is dat bedoeld?`,
  hint: () =>
    "Is het bedoeld? Zeg het dan in de plicht: ‘Geldt niet als de inwoner recht heeft op …’. Anders: pas de voorwaarde van de plicht aan.",
});
