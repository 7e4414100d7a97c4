// What the self-test says at its end: never more than the rules give, and never a no because of what a person judges.

import { placeText, type Ground, type OpenJudgement, type RightOutcome, type Shown } from "@andersom/runtime";
import { capital } from "../../dutch/clause.js";
import { readable } from "../../phrase/whole-cents.js";
import type { SelfTestData } from "../data.js";
import { focusOf, reader, type Start } from "./household.js";
import type { State } from "./session.js";
import { say, spoken } from "./words.js";

export interface ToldOutcome {
  /** "U krijgt misschien hulp in het huishouden." */
  readonly headline: string;
  /** "‘U’ betekent hier: de werkgever." */
  readonly whom?: string;
  /** What it is worth, or would be. */
  readonly worth: readonly string[];
  readonly why: readonly { readonly text: string; readonly where: string }[];
  /** Who looks at what: "Een consulent bekijkt nog:". */
  readonly judged: readonly { readonly lead: string; readonly items: readonly string[] }[];
  readonly needed: readonly string[];
  /** What the reader can do. */
  readonly next: readonly string[];
}

export function toldOutcome(data: SelfTestData, start: Start, state: State): ToldOutcome {
  const { outcome } = state;
  const { right } = start;
  const focus = focusOf(data, start);
  const gets = (template: { readonly reader: string; readonly other: string }): string =>
    capital(
      say(data, focus === reader ? template.reader : template.other, {
        recht: right.called,
        nietrecht: right.without,
        wie: focus,
        dag: data.onText,
      }),
    );
  const told = (headline: string, more: Partial<ToldOutcome> = {}): ToldOutcome => ({
    headline,
    ...(right.whom === undefined ? {} : { whom: say(data, texts.whom, { wie: right.whom }) }),
    worth: [],
    why: [],
    judged: [],
    needed: [],
    next: [],
    ...more,
  });
  switch (outcome?.kind) {
    case "toegekend":
      return told(gets(texts.granted), {
        worth: worthLines(outcome, gets(texts.then)),
        why: favourable(start, state, focus, outcome.grounds),
        judged: reservations(outcome),
        needed: neededWords(data, state),
        next: [say(data, right.onRequest ? texts.apply : texts.unasked)],
      });
    case "ter beoordeling":
      return told(gets(texts.maybe), {
        worth: worthLines(favoured(state.favourable) ?? outcome, gets(texts.ifFavourable)),
        judged: [
          ...judges(data, state, outcome.judgements, outcome),
          ...reservations(outcome),
          ...(state.favourable?.kind === "fout"
            ? [
                {
                  lead: "De gemeente bekijkt ook nog:",
                  items: [say(data, texts.otherMonths, { dag: data.onText })],
                },
              ]
            : []),
        ],
        needed: neededWords(data, state),
        next: [say(data, right.onRequest ? texts.apply : texts.unasked)],
      });
    case "geweigerd": {
      const why = outcome.grounds.map((ground) => reason(start, state, focus, ground));
      const isJudged = why.some(({ judged }) => judged);
      return told(gets(isJudged ? texts.probablyNot : texts.not), {
        why: distinct(why.map(({ text, where }) => ({ text, where }))),
        next: [
          ...(isJudged ? [say(data, texts.otherView)] : []),
          say(data, right.departs ? texts.exception : texts.changed),
        ],
      });
    }
    case "nog onbekend":
      return told(texts.unknown, {
        judged: judges(data, state, outcome.judgements),
        needed: [...neededWords(data, state), ...outcome.holes],
        next: [say(data, texts.askUs)],
      });
    case "fout":
      return told(texts.fault, {
        why: [
          {
            text: say(
              data,
              outcome.findings.some(({ code }) => code === "bedrag verlopen") ? texts.noAmount : texts.noRule,
              { dag: data.onText },
            ),
            where: "",
          },
        ],
        next: [say(data, texts.askAnyway)],
      });
    case "niet aan de orde":
    case undefined:
      return told(gets(texts.notNow), {
        why: outcome?.reason === undefined ? [] : [{ text: `${capital(outcome.reason)}.`, where: "" }],
        next: [say(data, texts.askUs)],
      });
  }
}

/** Written in the u-form; `other` is about somebody with a name. */
const texts = {
  whom: "‘{U}’ betekent hier: {wie}.",
  granted: { reader: "{U krijgt} waarschijnlijk {recht}.", other: "{wie} krijgt waarschijnlijk {recht}." },
  maybe: { reader: "{U krijgt} misschien {recht}.", other: "{wie} krijgt misschien {recht}." },
  then: { reader: "{U krijgt} dan", other: "{wie} krijgt dan" },
  ifFavourable: {
    reader: "Valt dat gunstig uit? Dan {krijgt u}",
    other: "Valt dat gunstig uit? Dan krijgt {wie}",
  },
  not: {
    reader: "Met deze antwoorden {krijgt u} {nietrecht}.",
    other: "Met deze antwoorden krijgt {wie} {nietrecht}.",
  },
  probablyNot: {
    reader: "Waarschijnlijk {krijgt u} {nietrecht}.",
    other: "Waarschijnlijk krijgt {wie} {nietrecht}.",
  },
  notNow: {
    reader: "{U kunt} {recht} op {dag} niet krijgen.",
    other: "{wie} kan {recht} op {dag} niet krijgen.",
  },
  unknown: "Dat kunnen wij nog niet zeggen.",
  fault: "Dat kan deze test niet uitrekenen.",
  noAmount:
    "Een bedrag dat hiervoor nodig is, staat niet in de regels van {dag}. De gemeente zoekt dat bedrag op.",
  otherMonths: "de maanden waarvoor een bedrag niet in de regels van {dag} staat",
  noRule: "De regels geven voor deze situatie geen antwoord.",
  apply:
    "{Wilt u} het zeker weten? Vraag het aan bij de gemeente. Dan kijken wij naar {uw} situatie en beslissen wij.",
  unasked: "{U hoeft} dit niet aan te vragen. Wij kijken zelf naar {uw} situatie en beslissen dan.",
  silent: "geen van deze regels gaat over {uw} situatie",
  mayNotMust: "de regels zeggen dat het kan, niet dat het moet",
  otherView: "{Denkt u} daar anders over? Meld {uw} vraag toch.",
  exception: "Is er iets bijzonders aan de hand? Wij mogen een uitzondering maken. Vertel het ons.",
  changed: "Klopt een antwoord niet, of verandert er iets? Doe de test dan opnieuw, of vraag het ons.",
  askUs: "{Wilt u} het weten? Vraag het aan de gemeente.",
  askAnyway: "Vraag het aan bij de gemeente. Dan kijken wij het voor {u} na.",
} as const;

/** Only who gets it then, gets an amount. */
function favoured(
  outcome: RightOutcome | undefined,
): (RightOutcome & { readonly kind: "toegekend" | "ter beoordeling" }) | undefined {
  return outcome?.kind === "toegekend" || outcome?.kind === "ter beoordeling" ? outcome : undefined;
}

function worthLines(
  outcome: RightOutcome & { readonly kind: "toegekend" | "ter beoordeling" },
  lead: string,
): string[] {
  const [amount, extent, duration, form] = [
    outcome.amount,
    outcome.extent,
    outcome.duration,
    outcome.form,
  ].map(known);
  const what = [amount, extent].filter((one) => one !== undefined);
  const during =
    duration === undefined ? "" : what.length === 0 ? `het ${duration} lang` : `, ${duration} lang`;
  const lines = what.length + during.length === 0 ? [] : [`${lead} ${what.join(" en ")}${during}.`];
  return [...lines, ...(form === undefined ? [] : [`Dat krijgt u als ${form}.`])];
}

function known(shown: Shown | undefined): string | undefined {
  return shown?.kind === "waarde" ? readable(shown) : undefined;
}

/** What holds for somebody who gets it; what a person judged is not among it, for nobody did. */
function favourable(
  { right }: Start,
  { household }: State,
  focus: string,
  grounds: readonly Ground[],
): ToldOutcome["why"] {
  return grounds.flatMap(({ text, places }) => {
    const where = places[0] === undefined ? "" : placeText(places[0]);
    return (right.favour[text] ?? []).map((one) => ({ text: capital(spoken(one, focus, household)), where }));
  });
}

function reason(
  { right }: Start,
  { household }: State,
  focus: string,
  { text, places }: Ground,
): { readonly text: string; readonly where: string; readonly judged: boolean } {
  const last = places.at(-1);
  const where = last === undefined ? "" : placeText(last);
  const found = Object.hasOwn(right.against, text) ? right.against[text] : undefined;
  if (found === undefined)
    return { text: `Het gaat om deze regel: ‘${text.replace(/\.$/u, "")}’.`, where, judged: false };
  return { text: capital(spoken(found, focus, household)), where, judged: found.judged === true };
}

/** Who still has to look at what, one list for each. */
function judges(
  data: SelfTestData,
  { household }: State,
  open: readonly OpenJudgement[],
  decided?: Judged,
): ToldOutcome["judged"] {
  const lists = new Map<string, string[]>();
  const order = Object.keys(data.judgements);
  const sorted = [...open].sort((a, b) => order.indexOf(a.judgement) - order.indexOf(b.judgement));
  for (const { judgement, thing } of sorted) {
    const found = data.judgements[judgement];
    if (found === undefined) continue;
    const words = spoken(found.words, thing, household);
    const items = lists.get(found.by) ?? [];
    if (!items.includes(words)) lists.set(found.by, [...items, words]);
  }
  const told = [...lists].map(([who, items]) => ({ lead: `${who} bekijkt nog:`, items }));
  if (told.length > 0 || decided === undefined || decided.by.length === 0) return told;
  return [{ lead: "De gemeente beslist hierover zelf:", items: [whyDecided(data, decided)] }];
}

type Judged = Extract<RightOutcome, { readonly kind: "ter beoordeling" }>;

/** Why somebody decides where no judgement is open. */
function whyDecided(data: SelfTestData, { by, grounds: [ground] }: Judged): string {
  const text = ground?.text ?? "";
  switch (Object.hasOwn(data.beyond, text) ? data.beyond[text] : undefined) {
    case "vangnet":
      return say(data, texts.silent);
    case "overgang":
      return `dit gaat volgens ${by.join(" en ")}`;
    default:
      return texts.mayNotMust;
  }
}

function reservations(outcome: RightOutcome): ToldOutcome["judged"] {
  const items = (outcome.reservations ?? []).map(({ text }) => reservation(text.replace(/\.$/u, "")));
  return items.length === 0 ? [] : [{ lead: "De gemeente bekijkt ook nog:", items }];
}

/** What the interpreter could not look up, as somebody says it; words of the ordinance itself where it is something else. */
function reservation(text: string): string {
  const old = /^Overgang .+?: ga na of deze geldt(?: \((.+)\))?$/u.exec(text);
  if (old !== null) return `of de oude regels nog gelden${old[1] === undefined ? "" : ` (${old[1]})`}`;
  const [, which, when] =
    /^Overgang .+?: de (oude|nieuwe) regels gelden (.+); ga na of dat (?:al voorbij is|is gebeurd)$/u.exec(
      text,
    ) ?? [];
  if (which !== undefined)
    return `of de ${which} regels ${which === "oude" ? "nog" : "al"} gelden (${when!})`;
  const ceiling = /^Plafond: (€ \S+? per kalenderjaar)\b.*: controleer of het plafond/u.exec(text);
  if (ceiling !== null) return `of er nog geld is: er is hoogstens ${ceiling[1]!}`;
  const earlier = /: controleer of het al(?: aan (iemand uit het .+?))? is toegekend( op of na .+)?$/u.exec(
    text,
  );
  if (earlier !== null)
    return `of ${earlier[1] === undefined ? "dit al is gegeven" : `${earlier[1]} dit al kreeg`}${earlier[2] ?? ""}`;
  return `deze regel: ‘${text}’`;
}

/** What was not known, or what no form can ask. */
function neededWords(data: SelfTestData, { open, household }: State): readonly string[] {
  const words = open.flatMap(({ fact, thing }) => {
    const found = data.facts[fact];
    return found === undefined ? [] : [spoken(found.words, thing, household)];
  });
  return [...new Set(words)];
}

function distinct(list: ToldOutcome["why"]): ToldOutcome["why"] {
  return list.filter(({ text }, at) => list.findIndex((one) => one.text === text) === at);
}
