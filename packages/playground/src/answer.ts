// What somebody types as an answer, as a value of a household file; and how that value is told again.

export interface AnswerKind {
  readonly soort: string;
  readonly keuzes?: readonly string[];
  readonly eenheid?: string;
  readonly perMaand: boolean;
  readonly magLeeg: boolean;
}

/** The value, or in Dutch why it is none. */
export function readAnswer(
  text: string,
  kind: AnswerKind,
): { readonly value: unknown } | { readonly fault: string } {
  const answer = plainValue(text.trim(), kind);
  if (answer === undefined) return { fault: faultOf(kind) };
  return { value: kind.perMaand ? { "elke maand": answer } : answer };
}

function plainValue(text: string, { soort, keuzes = [] }: AnswerKind): unknown {
  switch (soort) {
    case "ja-nee":
      return text === "ja" ? true : text === "nee" ? false : undefined;
    case "keuze":
      return keuzes.includes(text) ? text : undefined;
    case "datum":
      return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : undefined;
    case "bedrag":
    case "getal":
    case "percentage": {
      // € 1.401,50 and 1401.50 are the same amount: a point before three digits parts thousands.
      const bare = text.replace(/[€%\s]/gu, "").replace(/\.(?=\d{3}(?:\D|$))/gu, "");
      const number = bare.replace(",", ".");
      return /^-?\d+(?:\.\d+)?$/u.test(number) ? number : undefined;
    }
    default:
      return undefined;
  }
}

function faultOf({ soort }: AnswerKind): string {
  switch (soort) {
    case "datum":
      return "Vul een datum in.";
    case "bedrag":
      return "Vul een bedrag in, bijvoorbeeld 1.250,50.";
    case "getal":
    case "percentage":
      return "Vul een getal in, bijvoorbeeld 3 of 2,5.";
    default:
      return "Kies een antwoord.";
  }
}

/** As people say it. */
export function toldAnswer(text: string, { soort, eenheid = "" }: AnswerKind): string {
  if (soort === "datum") {
    const [year = "", month = "", day = ""] = text.split("-");
    return `${Number(day)}-${Number(month)}-${year}`;
  }
  const money = soort === "bedrag" && !text.includes("€") ? `€ ${text}` : text;
  return eenheid === "" || soort === "ja-nee" || soort === "keuze" ? money : `${money} ${eenheid}`;
}

/** Whether the page has a field for such an answer. */
export function canAnswer({ soort }: AnswerKind): boolean {
  return ["ja-nee", "keuze", "datum", "bedrag", "getal", "percentage"].includes(soort);
}
