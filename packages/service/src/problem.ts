// What went wrong with a request, as RFC 9457 (problem details) and the API Design Rules want it.

import { Type, type Static } from "@sinclair/typebox";
import { component, present, words as oneOf } from "./component.js";

export const Fout = component(
  "Fout",
  Type.Object(
    {
      in: oneOf(["body", "query", "header"], "In welk deel van het verzoek."),
      location: Type.Optional(
        Type.Object({
          pointer: Type.Optional(
            Type.String({ description: "JSON Pointer (RFC 6901).", examples: ["/gegevens/inwoner/inkomen"] }),
          ),
          name: Type.Optional(Type.String({ description: "De naam van de parameter of header." })),
          line: Type.Optional(Type.Integer({ minimum: 1 })),
          column: Type.Optional(Type.Integer({ minimum: 1 })),
        }),
      ),
      code: Type.String({ examples: ["onbekende-naam"] }),
      detail: Type.String({ description: "Wat er mis is en wat eraan te doen is." }),
      suggestion: Type.Optional(Type.String({ description: "De naam die waarschijnlijk bedoeld is." })),
    },
    { description: "Een fout in het verzoek." },
  ),
);

export const Probleem = component(
  "Probleem",
  Type.Object(
    {
      type: Type.String({ format: "uri", examples: ["urn:andersom:probleem:gegevens"] }),
      title: Type.String(),
      status: Type.Integer({ minimum: 400, maximum: 599 }),
      detail: Type.String(),
      instance: Type.Optional(
        Type.String({ format: "uri", description: "Het nummer van het verzoek, zoals in het logboek." }),
      ),
      errors: Type.Optional(Type.Array(Fout.ref)),
      errorCount: Type.Optional(
        Type.Integer({ description: "Hoeveel fouten er zijn, als ze niet allemaal in errors staan." }),
      ),
    },
    { description: "Waarom een verzoek niet lukte (RFC 9457)." },
  ),
);

export type ProblemError = Static<typeof Fout.schema>;
export type ProblemAnswer = Static<typeof Probleem.schema>;

/** Every kind of problem: the last part of its type, its status and its title. */
const kinds = {
  json: [400, "Het verzoek is geen JSON"],
  gegevens: [400, "De gegevens kloppen niet"],
  grens: [400, "Het verzoek gaat over een grens van deze dienst"],
  verzoek: [400, "Het verzoek is niet te lezen"],
  "onbekend-adres": [404, "Dit adres bestaat niet"],
  methode: [405, "Deze methode kan hier niet"],
  "te-langzaam": [408, "Het verzoek kwam te langzaam binnen"],
  "te-groot": [413, "Het verzoek is te groot"],
  inhoudstype: [415, "Dit inhoudstype kan hier niet"],
  rekentijd: [422, "De berekening duurt te lang"],
  kopregels: [431, "De kopregels van het verzoek zijn te groot"],
  intern: [500, "Er ging iets mis in de dienst"],
  druk: [503, "De dienst heeft het te druk"],
  stopt: [503, "De dienst stopt"],
} as const;

export type ProblemKind = keyof typeof kinds;

export interface Problem {
  readonly kind: ProblemKind;
  readonly detail: string;
  readonly errors?: readonly ProblemError[];
}

export function statusOf(kind: ProblemKind): number {
  return kinds[kind][0];
}

/** At most this many errors are listed; the rest is counted. */
const mostErrors = 50;

export function problemAnswer({ kind, detail, errors }: Problem, instance?: string): ProblemAnswer {
  const [status, title] = kinds[kind];
  return present({
    type: `urn:andersom:probleem:${kind}`,
    title,
    status,
    detail,
    instance: instance === undefined ? undefined : `urn:uuid:${instance}`,
    errors: errors?.slice(0, mostErrors),
    errorCount: errors !== undefined && errors.length > mostErrors ? errors.length : undefined,
  });
}

export const problemType = "application/problem+json";
