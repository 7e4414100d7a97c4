// The difference of two versions in words that the text and the page for a merge request share.

import {
  isGain,
  tell,
  type Change,
  type Compared,
  type Difference,
  type DifferenceWitness,
  type Extreme,
  type TextDifference,
  type WordPart,
} from "@andersom/analysis";
import {
  capital,
  formatDutchDate,
  formatMoney,
  parseDecimal,
  parseIsoDate,
  placeText,
} from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";

export interface Versions {
  /** The title of the new version, and of the old one when it is another. */
  readonly title: string;
  readonly oldTitle?: string;
  /** As the user named them. */
  readonly names: { readonly old: string; readonly new: string };
  readonly models: { readonly old: DecisionModel; readonly new: DecisionModel };
  /** Why this day, when the user did not choose it. */
  readonly dayNote?: string;
}

export interface VersionDifference {
  readonly versions: Versions;
  readonly text: TextDifference;
  readonly outcome: Difference;
}

/** "Vergeleken op 1 juli 2026, de eerste dag van de nieuwe versie." */
export function comparedOn({ versions, outcome }: VersionDifference): string {
  const day = parseIsoDate(outcome.peildatum);
  const on = day === undefined ? outcome.peildatum : formatDutchDate(day);
  return `Vergeleken op ${on}${versions.dayNote ?? ""}.`;
}

/** A version as a reader knows it: the folder one is in has no name, and nobody reads forty figures of a commit. */
export function versionName(name: string): string {
  if (name === ".") return "deze map";
  return /^[0-9a-f]{40,64}$/u.test(name) ? name.slice(0, 8) : name;
}

/** "Krijgt het recht erbij", "De hoogte wordt hoger". */
export function changeText({ kind, aspect, from, to }: Change, { name }: Compared): string {
  if (aspect === "recht") return ofRight[kind];
  if (aspect === "plicht")
    return kind === "erbij"
      ? "Krijgt de plicht erbij"
      : kind === "eraf"
        ? "Is van de plicht af"
        : "Heeft de plicht anders";
  const what = aspect === "waarde" ? name : articles[aspect];
  if (to === unknownValue && from !== to) return `${capital(what)} is niet meer te berekenen`;
  if (from === unknownValue && from !== to) return `${capital(what)} is voortaan te berekenen`;
  const becomes = kind === "hoger" || kind === "lager" ? kind : "anders";
  return `${capital(what)} wordt ${becomes}`;
}

/** What no rule gives a value for. */
const unknownValue = "niet te berekenen";

const ofRight: Readonly<Record<Change["kind"], string>> = {
  erbij: "Krijgt het recht erbij",
  eraf: "Verliest het recht",
  "naar oordeel": "Hangt voortaan van een oordeel af",
  "van oordeel": "Hangt niet meer van een oordeel af, en heeft geen recht",
  hoger: "Krijgt meer",
  lager: "Krijgt minder",
  anders: "Krijgt een andere uitkomst",
};

const articles = {
  hoogte: "de hoogte",
  omvang: "de omvang",
  duur: "de duur",
  vorm: "de vorm",
  begindatum: "de begindatum",
  einddatum: "de einddatum",
  recht: "het recht",
  plicht: "de plicht",
} as const;

/** "wint", "verliest" or "anders". */
export function sideOf({ kind, aspect }: Change): "wint" | "verliest" | "anders" {
  const gain = isGain(kind, aspect);
  return gain === undefined ? "anders" : gain ? "wint" : "verliest";
}

/** The household of a change as a person would tell it. */
export function witnessText({ example, household, who }: DifferenceWitness, { models }: Versions): string {
  const told = tell(models.new, household.new);
  const of = who !== undefined && who.startsWith("kind") ? " Het gaat om het kind." : "";
  return example === undefined ? `${told}${of}` : `Het voorbeeld ‘${example}’. ${told}`;
}

export function euros(amount: string): string {
  const value = parseDecimal(amount) ?? { n: 0n, d: 1n };
  return formatMoney(value.n < 0n ? { ...value, n: -value.n } : value);
}

/** "artikel 3 lid 2"; empty for what has no place. */
export function placeOf({ place }: { readonly place?: Compared["place"] }): string {
  return place === undefined ? "" : placeText(place);
}

/** "Het meeste dat een huishouden erbij krijgt: € 400." */
export function extremeText(extreme: Extreme, which: "gain" | "loss"): string {
  const side = which === "gain" ? "erbij krijgt" : "verliest";
  return extreme.proven
    ? `Het meeste dat een huishouden ${side}: ${euros(extreme.gain)}.`
    : `Het meeste dat een huishouden ${side}, voor zover gevonden: ${euros(extreme.gain)}.`;
}

export const noun = { recht: "recht", plicht: "plicht", waarde: "waarde" } as const;

/** Whether something about it is to be told. */
export function isChanged({ verdict }: Compared): boolean {
  return verdict !== "gelijk" && verdict !== "niemand";
}

/** One line about an outcome that is not the same, without its households. */
export function headOf(compared: Compared): string {
  const { verdict, formerly, name, kind } = compared;
  const called = formerly === undefined ? name : `${name} (heette ${formerly})`;
  const place = placeOf(compared);
  const where = place === "" ? "" : `, ${place}`;
  const state = {
    verschil: "",
    onbekend: ": onbekend",
    nieuw: ": nieuw",
    vervallen: ": vervallen",
    gelijk: ": gelijk",
    niemand: ": voor niemand anders",
  }[verdict];
  return `${kind === "recht" ? "" : `${noun[kind]} `}${called}${where}${state}`;
}

/** What is left to say about an outcome that no household was found for. */
export function remarks({ verdict, changes, around, open }: Compared): readonly string[] {
  const told = around.map(({ what, old, new: fresh }) => rewritten(what, old, fresh));
  if (verdict === "nieuw" && changes.length === 0)
    told.push("Er is geen huishouden gevonden dat dit recht krijgt.");
  if (verdict === "vervallen" && changes.length === 0)
    told.push("Er is geen huishouden gevonden dat dit recht had.");
  if (open.length > 0)
    told.push(
      verdict === "onbekend"
        ? `Niet bewezen dat niemand iets merkt, en ook niemand gevonden die iets merkt (${open.join("; ")}).`
        : `Niet te zeggen of er ook zijn bij wie anders verandert: ${open.join("; ")}.`,
    );
  return told;
}

/** "De termijn: was 8 weken, wordt 6 weken." */
export function rewritten(what: string, old: string | undefined, fresh: string | undefined): string {
  const start = capital(what);
  const bare = (text: string): string => text.replace(/\.$/u, "");
  if (old === undefined) return `${start}, nieuw: ${bare(fresh ?? "")}.`;
  if (fresh === undefined) return `${start}, vervallen: ${bare(old)}.`;
  return `${start}: was ‘${bare(old)}’, wordt ‘${bare(fresh)}’.`;
}

/** The last line: what it comes down to. */
export function conclusion({ outcome, text }: VersionDifference): string {
  const { outcomes, rest, verdict } = outcome;
  const changed = outcomes.filter(
    ({ verdict: one }) => one === "verschil" || one === "nieuw" || one === "vervallen",
  );
  const unknown = outcomes.filter(({ verdict: one }) => one === "onbekend");
  if (verdict === "niemand") {
    const words = text.units.length === 0 ? "" : " De tekst is wel anders.";
    return `Niemand: voor geen enkel huishouden verandert er een recht, een bedrag of een plicht.${words}`;
  }
  const parts: string[] = [];
  if (changed.length > 0)
    parts.push(`${listed(changed)} ${changed.length === 1 ? "verandert" : "veranderen"}`);
  else if (unknown.length === 0) parts.push("geen recht, bedrag of plicht verandert");
  if (unknown.length > 0) parts.push(`van ${listed(unknown)} is het niet te zeggen`);
  if (rest.length > 0)
    parts.push(
      `${rest.length === 1 ? "1 regel" : `${rest.length} regels`} daaromheen ${rest.length === 1 ? "is" : "zijn"} anders`,
    );
  return `${capital(parts.join("; "))}.`;
}

function listed(outcomes: readonly Compared[]): string {
  return (["recht", "plicht", "waarde"] as const)
    .flatMap((kind) => {
      const count = outcomes.filter((one) => one.kind === kind).length;
      return count === 0 ? [] : [`${count} ${count === 1 ? kind : plural[kind]}`];
    })
    .join(" en ");
}

const plural = { recht: "rechten", plicht: "plichten", waarde: "waarden" } as const;

/** What stays as it is, and how sure that is. */
export function stays({ outcome }: VersionDifference): readonly string[] {
  const same = outcome.outcomes.filter(({ verdict }) => verdict === "gelijk");
  const proved = outcome.outcomes.filter(({ verdict }) => verdict === "niemand");
  return [
    ...(same.length === 0
      ? []
      : [`Gelijk voor iedereen, op elke dag (de regels betekenen hetzelfde): ${listed(same)}.`]),
    ...(proved.length === 0
      ? []
      : [
          `Bewezen dat niemand iets merkt, hoewel er iets anders staat: ${proved.map(({ name }) => name).join(", ")}. ` +
            `Het bewijs geldt voor ${outcome.forms}, op deze dag.`,
        ]),
  ];
}

export function factText({ kind, name, formerly, note }: Difference["facts"][number]): string {
  switch (kind) {
    case "nieuw":
      return `${name}: nieuw; de oude versie vroeg dit niet.`;
    case "vervallen":
      return `${name}: vervallen; de nieuwe versie vraagt het niet meer.`;
    case "andere naam":
      return `${name}: heette ${formerly ?? ""}; voor de vergelijking is het hetzelfde gegeven.`;
    case "andere antwoorden":
      return `${name}: andere antwoorden (${note ?? ""}); vergeleken is met de antwoorden die beide versies kennen.`;
  }
}

export function examplesText({ decided, different }: Difference["examples"]): string | undefined {
  if (decided === 0) return undefined;
  if (different === 0) return `Geen van de ${decided} voorbeelden komt anders uit.`;
  return `Van de ${decided} voorbeelden ${different === 1 ? "komt er 1" : `komen er ${different}`} anders uit.`;
}

/** Lines of a long text that are far from any change are left out. */
export function shortened(parts: readonly WordPart[]): readonly WordPart[] {
  const lines = parts.filter(({ kind }) => kind === "gelijk").flatMap(({ text }) => text.split("\n"));
  if (lines.length <= mostLines) return parts;
  return parts.map((part, at) => {
    if (part.kind !== "gelijk") return part;
    const own = part.text.split("\n");
    // The line of a change stays, with the one before it and the one after it.
    const [head, tail] = [at === 0 ? 0 : 2, at === parts.length - 1 ? 0 : 2];
    if (own.length <= head + tail + 1) return part;
    const kept = [...own.slice(0, head), "…", ...own.slice(own.length - tail)];
    return { ...part, text: kept.join("\n") };
  });
}

const mostLines = 8;
