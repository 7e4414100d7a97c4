// One request per route, over real HTTP, and every answer as the description says it is.

import { decide, exampleInput } from "@andersom/logic";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contact, household, modelOf, post, start, validator, type Running } from "./start.js";

const example = "individuele-inkomenstoeslag";
const model = modelOf(example);
const full = household(example, "compleet");
let running: Running;

beforeAll(async () => {
  running = await start(model);
});
afterAll(() => running.service.stop());

const get = (path: string): Promise<Response> => fetch(running.url + path);

/** The body, when the schema allows it. */
function fits(name: string, body: unknown, of = model): unknown {
  const validate = validator(of, name);
  expect(validate(body) ? [] : validate.errors).toEqual([]);
  return body;
}

describe("POST /v1/besluiten", () => {
  it("decides every right with its amount and grounds", async () => {
    const { response, body } = await post(`${running.url}/v1/besluiten`, full);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "api-version": "1.1.0",
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(fits("Besluit", body)).toMatchObject({
      verordening: { titel: model.instrument.title },
      peildatum: { soort: "waarde", waarde: "2026-01-15", tekst: "15 januari 2026" },
      beslissing: {
        rechten: [
          {
            recht: "inkomenstoeslag",
            van: "inwoner",
            uitkomst: "toegekend",
            bedrag: { soort: "waarde", waarde: "300", tekst: "€ 300 per kalenderjaar" },
            gronden: [{ plaatsen: [{ tekst: "artikel 3 lid 2", artikel: "3", lid: "2" }] }],
          },
          { recht: "overgangsbedrag", uitkomst: "niet aan de orde" },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toContain('"uitleg"');
  });

  it("explains when asked, and gives the same answer every time", async () => {
    const ask = () => post(`${running.url}/v1/besluiten?uitleg=true`, full);
    const [first, second] = [await ask(), await ask()];
    expect(second.body).toEqual(first.body);
    fits("Besluit", first.body);
    expect(JSON.stringify(first.body)).toContain('"uitleg":{"plaats"');
  });

  it("fills in no day: without one it says what it needs", async () => {
    const { body } = await post(`${running.url}/v1/besluiten`, {});
    expect(fits("Besluit", body)).toMatchObject({
      peildatum: { soort: "onbekend" },
      beslissing: { rechten: [{ uitkomst: "nog onbekend" }, { uitkomst: "nog onbekend" }] },
      volgendeVraag: { naam: "aanvraagdatum" },
    });
  });

  it("tells what became of maatwerk", async () => {
    const { body } = await post(`${running.url}/v1/besluiten`, household(example, "maatwerk"));
    expect(fits("Besluit", body)).toMatchObject({
      beslissing: { maatwerk: [{ clausule: expect.any(String) as string }] },
    });
  });
});

describe("POST /v1/vragen", () => {
  it("gives the next question with its words, the kind of answer, its place and what waits", async () => {
    const { body } = await post(`${running.url}/v1/vragen`, household(example, "ontbrekend-gegeven"));
    expect(fits("Vragen", body)).toMatchObject({
      klaar: false,
      volgende: {
        soort: "gegeven",
        naam: "vermogen",
        antwoord: { soort: "bedrag", perMaand: false },
        plek: "/gegevens/huishouden/vermogen",
        rechten: ["inkomenstoeslag"],
        wachtend: [{ tekst: "artikel 3 lid 2" }],
      },
      open: [{ naam: "vermogen" }],
    });
  });

  it("says so when nothing is needed", async () => {
    const { body } = await post(`${running.url}/v1/vragen`, full);
    expect(fits("Vragen", body)).toMatchObject({ klaar: true, open: [] });
    expect(body).not.toHaveProperty("volgende");
  });
});

describe("POST /v1/plannen", () => {
  it("makes one plan for a household", async () => {
    const social = modelOf("sociaal-domein");
    const own = await start(social);
    const file = household("sociaal-domein", "huur-schulden-opvoeden");
    const { response, body } = await post(`${own.url}/v1/plannen`, file);
    expect(response.status).toBe(200);
    fits("PlanAntwoord", body, social);
    const plan = body["plan"] as { overzicht: unknown[]; personen: { naam: string }[] };
    expect(plan.personen.map(({ naam }) => naam)).toEqual(Object.keys(file["personen"] as object));
    expect(plan.overzicht.length).toBeGreaterThan(5);
    await own.service.stop();
  });
});

describe("the routes that only read", () => {
  it("GET /v1/verordening tells of the ordinance and the schema of a request", async () => {
    const response = await get("/v1/verordening");
    const body: unknown = await response.json();
    expect(fits("Verordening", body)).toMatchObject({
      titel: model.instrument.title,
      gemeente: "Rotterdam",
      peildatum: "bepaald door de verordening",
      rechten: [{ naam: "inkomenstoeslag" }, { naam: "overgangsbedrag" }],
      invoer: { $schema: "https://json-schema.org/draft/2020-12/schema" },
    });
  });

  it("GET /v1/openapi.json may be read by a browser on any site", async () => {
    const response = await get("/v1/openapi.json");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({ openapi: "3.1.0", info: { version: "1.1.0", contact } });
  });

  it.each(["/v1/gezondheid", "/livez", "/readyz"])("GET %s is healthy", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(fits("Gezondheid", await response.json())).toEqual({ status: "pass" });
  });

  it("HEAD gives the headers only", async () => {
    const response = await fetch(`${running.url}/v1/verordening`, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

describe("the answers", () => {
  it("are those of the interpreter, for every voorbeeld", async () => {
    const validate = validator(model, "Besluit");
    for (const one of model.examples) {
      const input = exampleInput(model, one);
      const decision = decide(model, input);
      const { response, body } = await post(`${running.url}/v1/besluiten`, input);
      if (decision.findings.length > 0) {
        expect(response.status).toBe(400);
        continue;
      }
      expect(validate(body) ? [] : validate.errors).toEqual([]);
      const { rechten } = body["beslissing"] as { rechten: { uitkomst: string; bedrag?: unknown }[] };
      expect(
        rechten.map(({ uitkomst, bedrag }) => [
          uitkomst,
          (bedrag as { waarde?: unknown } | undefined)?.waarde,
        ]),
      ).toEqual(
        decision.rights.map((right) => {
          const amount = "amount" in right ? right.amount : undefined;
          return [right.kind, amount?.kind === "waarde" ? amount.value : undefined];
        }),
      );
    }
  });
});
