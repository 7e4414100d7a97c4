// The answers of the routes as a whole, and every part that they are made of.

import { Type } from "@sinclair/typebox";
import { component, type Component } from "../component.js";
import { Fout, Probleem } from "../problem.js";
import * as decision from "./decision.js";
import * as follows from "./follows.js";
import { Bron, Gegeven, Verordening } from "./ordinance.js";
import { Grond, Melding, Plaats } from "./place.js";
import * as plan from "./plan.js";
import { Antwoordsoort, Vraag } from "./question.js";
import { Recht } from "./right.js";
import { GezienWaarde, Uitleg } from "./trace.js";
import { Ontbrekend, OpenOordeel, Waarde } from "./value.js";

const head = {
  verordening: Bron.ref,
  peildatum: Waarde.ref,
};
const volgendeVraag = Type.Optional(Vraag.ref);

export const Besluit = component(
  "Besluit",
  Type.Object(
    { ...head, beslissing: decision.Beslissing.ref, volgendeVraag },
    { description: "Het antwoord op een vraag om een besluit." },
  ),
);

export const Plannen = component(
  "PlanAntwoord",
  Type.Object(
    { ...head, plan: plan.Huishoudplan.ref, volgendeVraag },
    { description: "Het antwoord op een vraag om een plan." },
  ),
);

export const Vragen = component(
  "Vragen",
  Type.Object(
    {
      ...head,
      klaar: Type.Boolean({ description: "Alles wat nodig is, is bekend." }),
      volgende: Type.Optional(Vraag.ref),
      open: Type.Array(Vraag.ref, {
        description: "Alles wat nu nog ontbreekt; een antwoord kan een deel overbodig maken.",
      }),
    },
    { description: "Wat nog nodig is om te beslissen." },
  ),
);

export const Gezondheid = component(
  "Gezondheid",
  Type.Object({ status: Type.Literal("pass") }, { description: "Of de dienst verzoeken aanneemt." }),
);

/** In the order in which OpenAPI lists them. */
export const components: readonly Component[] = [
  Besluit,
  Plannen,
  Vragen,
  Verordening,
  Gezondheid,
  Probleem,
  Fout,
  Bron,
  decision.Beslissing,
  Recht,
  decision.NaamWaarde,
  decision.Plicht,
  decision.Stap,
  decision.Bevoegdheid,
  decision.Vereiste,
  decision.Effect,
  decision.Maatwerk,
  follows.Maatregel,
  follows.Maatregelmaand,
  follows.Botsing,
  follows.Stuk,
  follows.Toestemming,
  plan.Huishoudplan,
  plan.Planregel,
  plan.Persoonsplan,
  plan.Huishoudensplan,
  plan.Hulptrede,
  plan.Signaal,
  plan.Aanbod,
  plan.Waarborg,
  Vraag,
  Antwoordsoort,
  Gegeven,
  Waarde,
  Ontbrekend,
  OpenOordeel,
  Grond,
  Plaats,
  Melding,
  Uitleg,
  GezienWaarde,
];
