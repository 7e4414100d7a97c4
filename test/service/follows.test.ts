// Measures, conflicts of rules, documents and consents in the answers, as the interpreter has them.

import { decide, decidePlan, exampleInput, type Decision } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { household, modelOf, post, start, validator, type Running } from "./start.js";

type Answer = Record<string, Record<string, unknown>[]>;

/** The first voorbeeld whose decision has what is looked for. */
function voorbeeldWith(model: DecisionModel, found: (decision: Decision) => boolean): object {
  for (const example of model.examples) {
    const input = exampleInput(model, example);
    const decision = decide(model, input);
    if (decision.findings.length === 0 && found(decision)) return input;
  }
  throw new Error("no voorbeeld has this");
}

describe.each([["re-integratie"], ["sociaal-domein"]])("the answers about %s", (name) => {
  const model = modelOf(name);
  let running: Running;
  beforeAll(async () => {
    running = await start(model);
  });
  afterAll(() => running.service.stop());

  const answered = async (input: object): Promise<Answer> => {
    const { response, body } = await post(`${running.url}/v1/besluiten`, input);
    expect(response.status).toBe(200);
    const validate = validator(model, "Besluit");
    expect(validate(body) ? [] : validate.errors).toEqual([]);
    return body["beslissing"] as Answer;
  };

  it.runIf(name === "sociaal-domein")("tell what a measure takes in each month", async () => {
    const input = voorbeeldWith(model, ({ measures }) => measures.some(({ months }) => months.length > 0));
    const expected = decide(model, input).measures;
    const { maatregelen } = await answered(input);
    expect(maatregelen).toMatchObject(
      expected.map(({ name, months }) => ({
        naam: name,
        maanden: months.map(({ month, amount }) => ({ maand: month, waarde: { soort: amount.kind } })),
      })),
    );
  });

  it("tell what a document must say", async () => {
    const input = voorbeeldWith(model, ({ documents }) => documents.length > 0);
    const expected = decide(model, input).documents;
    const { documenten } = await answered(input);
    expect(documenten).toMatchObject(
      expected.map(({ document, items }) => ({
        naam: document,
        inhoud: items.map(({ text }) => ({ tekst: text })),
      })),
    );
  });

  it.runIf(name === "sociaal-domein")("tell which rules conflict, and who agreed to sharing", async () => {
    const conflicting = voorbeeldWith(model, ({ conflicts }) => conflicts.length > 0);
    const expected = decide(model, conflicting).conflicts;
    const { botsingen } = await answered(conflicting);
    expect(botsingen).toMatchObject(
      expected.map(({ name, between, resolution }) => ({
        naam: name,
        tussen: between,
        ...(resolution === undefined ? {} : { oplossing: resolution }),
      })),
    );
    const file = household("sociaal-domein", "gezin-met-veel-hulp");
    const { consents } = decidePlan(model, file);
    expect(consents.length).toBeGreaterThan(0);
    const { body } = await post(`${running.url}/v1/plannen`, file);
    const validate = validator(model, "PlanAntwoord");
    expect(validate(body) ? [] : validate.errors).toEqual([]);
    expect((body["plan"] as Answer)["toestemmingen"]).toMatchObject(
      consents.map(({ name, person, status, missing }) => ({
        naam: name,
        wie: person,
        stand: status,
        ontbreekt: missing,
      })),
    );
  });
});
