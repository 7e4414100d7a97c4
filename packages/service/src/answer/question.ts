// A question in an answer: its words, what kind of answer it wants, where the answer goes, and what waits for it.

import { Type, type Static } from "@sinclair/typebox";
import { answerPlace } from "@andersom/logic";
import type { MissingFact, NextQuestion, OpenJudgement, Place, RightOutcome } from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import { component, present, words as oneOf } from "../component.js";
import type { Vocabulary } from "../vocabulary.js";
import { peildatumId } from "../vocabulary.js";
import { Plaats, placeAnswer } from "./place.js";

export const soorten = [
  "ja-nee",
  "bedrag",
  "getal",
  "percentage",
  "datum",
  "duur",
  "periode",
  "tekst",
  "keuze",
  "ding",
  "lijst",
] as const;

export const Antwoordsoort = component(
  "Antwoordsoort",
  Type.Object(
    {
      soort: oneOf(
        soorten,
        "ja-nee: true of false. bedrag (in euro’s), getal en percentage (in honderdsten): tekst zoals “1401.50”. datum: “2026-03-15”. keuze: een van de keuzes. ding: een object met gegevens, of de naam van een persoon. lijst: een lijst daarvan; [] betekent dat er geen zijn.",
      ),
      keuzes: Type.Optional(Type.Array(Type.String())),
      eenheid: Type.Optional(Type.String({ description: "Wat er geteld wordt.", examples: ["persoon"] })),
      per: Type.Optional(
        Type.String({ description: "De periode van het bedrag of getal.", examples: ["maand"] }),
      ),
      perMaand: Type.Boolean({
        description: "Het antwoord is een object met een waarde per maand: { “2026-03”: … }.",
      }),
      magLeeg: Type.Boolean({ description: "null kan: niet van toepassing." }),
    },
    { description: "Wat voor antwoord een vraag wil." },
  ),
);

export const Vraag = component(
  "Vraag",
  Type.Object(
    {
      soort: oneOf(
        ["gegeven", "oordeel"],
        "Een gegeven is op te zoeken of te vragen; een oordeel geeft een mens.",
      ),
      id: Type.String(),
      naam: Type.String(),
      vraag: Type.String({ description: "De vraag zoals de verordening die stelt." }),
      van: Type.String({ description: "Over wie of wat het gaat." }),
      over: Type.Optional(Type.String({ description: "Het recht waarover een oordeel gaat." })),
      maanden: Type.Optional(Type.Array(Type.String())),
      beantwoorders: Type.Array(Type.String(), {
        description: "Wie of wat het antwoord geeft.",
        examples: [["BRP"]],
      }),
      antwoord: Type.Optional(Antwoordsoort.ref),
      plek: Type.Optional(
        Type.String({
          description:
            "Waar het antwoord in het verzoek hoort, als JSON Pointer (RFC 6901). Ontbreekt als een verzoek dit niet kan bevatten, zoals een besluit dat iemand nog moet nemen.",
          examples: ["/gegevens/inwoner/aantal kinderen"],
        }),
      ),
      rechten: Type.Array(Type.String(), { description: "De rechten die op het antwoord wachten." }),
      wachtend: Type.Optional(
        Type.Array(Plaats.ref, { description: "De bepalingen die op het antwoord wachten." }),
      ),
    },
    { description: "Iets wat nog nodig is om te beslissen." },
  ),
);

export type QuestionAnswer = Static<typeof Vraag.schema>;

/** The question that most outcomes wait for. */
export function nextAnswer(
  words: Vocabulary,
  request: unknown,
  { kind, id, thing, about, months, question, waiting }: NextQuestion,
  rights: readonly RightOutcome[],
): QuestionAnswer {
  const answeredBy =
    kind === "gegeven"
      ? (words.fact(id)?.sources ?? [])
      : [judgeOf(words, id)].filter((one) => one !== undefined);
  return questionAnswer(words, request, rights, {
    kind,
    id,
    thing,
    about,
    months,
    question,
    answeredBy,
    waiting,
  });
}

export function factAnswer(
  words: Vocabulary,
  request: unknown,
  { fact, thing, months }: MissingFact,
  rights: readonly RightOutcome[],
): QuestionAnswer {
  const found = words.fact(fact);
  const question =
    found?.question ?? (fact === peildatumId ? "Op welke dag wordt dit beoordeeld?" : words.asked(fact));
  const answeredBy = found?.sources ?? [];
  return questionAnswer(words, request, rights, {
    kind: "gegeven",
    id: fact,
    thing,
    months,
    question,
    answeredBy,
  });
}

export function openAnswer(
  words: Vocabulary,
  request: unknown,
  { judgement, thing, about }: OpenJudgement,
  rights: readonly RightOutcome[],
): QuestionAnswer {
  const judge = judgeOf(words, judgement);
  const topic = about === undefined ? "" : `Over ${words.right(about)}: `;
  return questionAnswer(words, request, rights, {
    kind: "oordeel",
    id: judgement,
    thing,
    about,
    question: topic + (words.fact(judgement)?.question ?? words.asked(judgement)),
    answeredBy: judge === undefined ? [] : [judge],
  });
}

function judgeOf(words: Vocabulary, judgement: string): string | undefined {
  const { model } = words;
  return (
    words.fact(judgement)?.judge ??
    model.powers.find(({ id }) => id === judgement)?.actor ??
    model.effects.find(({ id }) => `effect ${id}` === judgement)?.reachedBy
  );
}

interface Question {
  readonly kind: "gegeven" | "oordeel";
  readonly id: string;
  readonly thing: string;
  readonly about?: string | undefined;
  readonly months?: readonly string[] | undefined;
  readonly question: string;
  readonly answeredBy: readonly string[];
  readonly waiting?: readonly Place[];
}

function questionAnswer(
  words: Vocabulary,
  request: unknown,
  rights: readonly RightOutcome[],
  question: Question,
): QuestionAnswer {
  const { kind, id, thing, about, months } = question;
  const type = words.typeOf(id);
  return present({
    soort: kind,
    id,
    naam: words.asked(id),
    vraag: question.question,
    van: thing,
    over: about === undefined ? undefined : words.right(about),
    maanden: months === undefined ? undefined : [...months],
    beantwoorders: [...question.answeredBy],
    antwoord: type === undefined ? undefined : kindOfAnswer(type),
    plek: answerPlace(words.model, request, { id, thing, about }),
    rechten: [...new Set(rights.filter((right) => waitsFor(right, question)).map(({ name }) => name))],
    wachtend: question.waiting?.map(placeAnswer),
  });
}

function waitsFor(outcome: RightOutcome, { kind, id, thing }: Question): boolean {
  if (outcome.kind !== "nog onbekend" && outcome.kind !== "ter beoordeling") return false;
  if (kind === "oordeel")
    return outcome.judgements.some((one) => one.judgement === id && one.thing === thing);
  return (
    outcome.kind === "nog onbekend" && outcome.facts.some((one) => one.fact === id && one.thing === thing)
  );
}

export function kindOfAnswer(type: ValueType): Static<typeof Antwoordsoort.schema> {
  const per = "per" in type ? type.per : undefined;
  return present({
    soort: type.kind,
    keuzes: type.kind === "keuze" ? [...type.options] : undefined,
    eenheid: type.kind === "getal" && type.unit !== "" ? type.unit : undefined,
    per: per === undefined ? undefined : per.count === 1 ? per.unit : `${String(per.count)} ${per.unit}`,
    perMaand: type.reeks === true,
    magLeeg: type.nvt === true || (type.kind === "ding" && type.optional),
  });
}
