// Numbers of months, hours and things: the name says already what is counted.

/** A name that is counted in its own first word, and how many: undefined for other names. */
export interface Counted {
  /** `het aantal maanden werk`. */
  readonly subject: string;
  /** `6`, `8 per week`. */
  readonly count: string;
}

/** `de maanden werk van Daan` and `6 maanden` are `het aantal maanden werk van Daan` and `6`; `het aantal deelnemers` and `15 personen` are `15`. */
export function countedAs(name: string, value: string): Counted | undefined {
  const [, count = "", unit = "", per = ""] = /^(\d[\d.,]*) (\p{Ll}+)((?: per \p{Ll}+)?)$/u.exec(value) ?? [];
  if (count === "") return undefined;
  if (/^het aantal /iu.test(name)) return unit === "keer" ? undefined : { subject: name, count: count + per };
  const [, units = "", of = ""] =
    /^(?:(?:uw|je|de) )?(jaren|maanden|weken|dagen|uren) (\p{L}.*)$/iu.exec(name) ?? [];
  const same =
    units !== "" &&
    (units.toLowerCase() === "uren" ? unit === "uur" : units.toLowerCase().slice(0, 2) === unit.slice(0, 2));
  return same ? { subject: `het aantal ${units} ${of}`, count: count + per } : undefined;
}
