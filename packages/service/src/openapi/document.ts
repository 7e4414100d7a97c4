// The OpenAPI 3.1 description of the service for one ordinance, as the NL API Design Rules want it.

import type { DecisionModel } from "@andersom/semantics";
import { Besluit, components, Gezondheid, Plannen, Vragen } from "../answer/answers.js";
import { Verordening } from "../answer/ordinance.js";
import type { Component } from "../component.js";
import { limits } from "../limits.js";
import { Probleem, problemType } from "../problem.js";
import { exampleOf } from "./example.js";
import { household, inputComponents } from "./input.js";
import { apiVersion } from "./version.js";

/** Whom to turn to; the rules want all three. */
export interface Contact {
  readonly name: string;
  readonly email: string;
  readonly url: string;
}

/** The same ordinance always gives the same text. Without a contact the description has none: nothing is made up. */
export function openApi(model: DecisionModel, contact?: Contact): object {
  const { title, municipality } = model.instrument;
  const example = exampleOf(model);
  return {
    openapi: "3.1.0",
    info: {
      title,
      version: apiVersion,
      description: description(title),
      ...(contact === undefined ? {} : { contact }),
    },
    servers: [{ url: "/v1" }],
    tags: [
      { name: "Beslissen", description: "Besluiten, plannen en vragen over een huishouden." },
      {
        name: "Dienst",
        description: `De verordening${municipality === undefined ? "" : ` van ${municipality}`} en de dienst zelf.`,
      },
    ],
    paths: {
      "/besluiten": {
        post: job("besluiten", "Beslis over een persoon", decides, Besluit, example, true),
      },
      "/plannen": {
        post: job("plannen", "Maak een plan voor een huishouden", plans, Plannen, example, true),
      },
      "/vragen": { post: job("vragen", "Vraag wat nog nodig is", asks, Vragen, example, false) },
      "/verordening": {
        get: look("verordening", "Lees over de verordening", Verordening),
      },
      "/openapi.json": {
        get: look("openapi", "Lees deze beschrijving", undefined),
      },
      "/gezondheid": {
        get: look("gezondheid", "Vraag of de dienst verzoeken aanneemt", Gezondheid, [503]),
      },
    },
    components: {
      headers: {
        ApiVersion: {
          description: "De volledige versie van de API.",
          required: true,
          schema: { type: "string", examples: [apiVersion] },
        },
      },
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, text]) => [`Probleem${status}`, problem(text)]),
      ),
      schemas: {
        ...inputComponents(model),
        ...Object.fromEntries(components.map(({ name, schema }) => [name, schema])),
      },
    },
  };
}

function description(title: string): string {
  return [
    `Deze dienst past de regels toe van: ${title}.`,
    "Hetzelfde verzoek geeft altijd hetzelfde antwoord: de dienst kijkt niet op de klok, bewaart niets, en vult niets in wat niet is opgegeven. Een verzoek noemt daarom zelf de peildatum, tenzij de verordening die bepaalt.",
    "Bedragen zijn tekst in euro’s met een punt (“1401.50”), nooit een getal met drijvende komma; datums zijn “2026-03-15”.",
    `Grenzen: ${String(limits.body / 1024)} KiB per verzoek, ${String(limits.persons)} personen, ${String(limits.computing / 1000)} seconden rekentijd.`,
  ].join("\n\n");
}

const decides =
  "Beslist over elk recht van één persoon: de inwoner, of bij meer personen de aanvrager. Met ‘uitleg’ staat erbij hoe elke uitkomst tot stand kwam.";
const plans =
  "Beslist over elk recht van iedereen in het huishouden, en stelt één vraag voor allemaal. Met ‘uitleg’ staat erbij hoe elke uitkomst tot stand kwam.";
const asks =
  "Zegt welke vraag het meest oplevert, en wat er verder nog nodig is. Vul het antwoord in op de plek die erbij staat, en vraag opnieuw tot ‘klaar’ true is.";

const problems: Readonly<Record<number, string>> = {
  400: "Het verzoek klopt niet; in ‘errors’ staat waar en wat eraan te doen is.",
  405: "Deze methode kan hier niet.",
  408: "Het verzoek kwam te langzaam binnen.",
  413: "Het verzoek is te groot.",
  415: "Dit inhoudstype kan hier niet.",
  422: "De berekening duurt te lang.",
  500: "Er ging iets mis in de dienst.",
  503: "De dienst heeft het te druk, of stopt.",
};

const versionHeader = { "API-Version": { $ref: "#/components/headers/ApiVersion" } };

function problem(text: string): object {
  return {
    description: text,
    headers: versionHeader,
    content: { [problemType]: { schema: Probleem.ref } },
  };
}

function refused(statuses: readonly number[]): object {
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/Probleem${String(status)}` }]),
  );
}

/** A route that takes a household. */
function job(
  id: string,
  summary: string,
  text: string,
  answer: Component,
  example: unknown,
  explains: boolean,
): object {
  const examples =
    example === undefined
      ? {}
      : { examples: { voorbeeld: { summary: "Een voorbeeld uit de verordening", value: example } } };
  const parameters = {
    parameters: [
      {
        name: "uitleg",
        in: "query",
        description: "Zet bij elke uitkomst hoe die tot stand kwam.",
        schema: { type: "boolean", default: false },
      },
    ],
  };
  return {
    operationId: id,
    tags: ["Beslissen"],
    summary,
    description: text,
    ...(explains ? parameters : {}),
    requestBody: {
      required: true,
      content: {
        "application/json": { schema: { $ref: `#/components/schemas/${household}` }, ...examples },
      },
    },
    responses: {
      200: {
        description: "Het antwoord.",
        headers: versionHeader,
        content: { "application/json": { schema: answer.ref } },
      },
      ...refused([400, 405, 408, 413, 415, 422, 500, 503]),
    },
  };
}

/** A route that only reads. */
function look(
  id: string,
  summary: string,
  answer: Component | undefined,
  more: readonly number[] = [],
): object {
  return {
    operationId: id,
    tags: ["Dienst"],
    summary,
    description: `${summary}.`,
    responses: {
      200: {
        description: "Het antwoord.",
        headers: versionHeader,
        content: { "application/json": { schema: answer?.ref ?? { type: "object" } } },
      },
      ...refused([405, 500, ...more]),
    },
  };
}
