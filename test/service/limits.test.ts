// One household never holds up another: computing has an end, waiting has one too, and health answers meanwhile.

import { describe, expect, it, onTestFinished } from "vitest";
import { modelOf, post, start } from "./start.js";

const model = modelOf("individuele-inkomenstoeslag");

/** A household as large as a request may hold: the most work that one can ask for. */
const names = Array.from({ length: 25 }, (_, index) => `P${String(index)}`);
const crowd = {
  peildatum: "2026-03-16",
  personen: Object.fromEntries(names.map((name) => [name, { geboortedatum: "1985-04-12" }])),
  huishoudens: [{ leden: names }],
  aanvrager: "P0",
};

async function serving(options: Parameters<typeof start>[1]): Promise<string> {
  const { service, url } = await start(model, options);
  onTestFinished(async () => {
    await service.stop();
  });
  return url;
}

describe("a request that computes for too long", () => {
  it("is broken off, and a new worker answers the next", async () => {
    const url = await serving({ computing: 10 });
    const { response, body } = await post(`${url}/v1/plannen`, crowd);
    expect([response.status, body["type"]]).toEqual([422, "urn:andersom:probleem:rekentijd"]);
    // On a busy machine ten milliseconds can be too few for anything; then the next try is answered.
    const statuses: number[] = [];
    while (statuses.length < 50 && statuses.at(-1) !== 400)
      statuses.push((await post(`${url}/v1/plannen`, "[]")).response.status);
    expect(statuses.at(-1)).toBe(400);
  });

  it("leaves the health of the service alone", async () => {
    const url = await serving({ computing: 60_000 });
    const order: string[] = [];
    const crowds = [1, 2, 3].map(async () => {
      const { response } = await post(`${url}/v1/plannen`, crowd);
      order.push(String(response.status));
    });
    const health = fetch(`${url}/v1/gezondheid`).then(({ status }) => order.push(`gezond ${String(status)}`));
    await Promise.all([...crowds, health]);
    expect(order.at(-1)).toBe("200");
    expect(order).toContain("gezond 200");
  });
});

describe("more requests than can wait", () => {
  it("are told to come back", async () => {
    const url = await serving({ waiting: 1, computing: 60_000 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(`${url}/v1/plannen`, crowd)));
    const statuses = answers.map(({ response }) => response.status).sort();
    expect(statuses).toEqual([200, 200, 503, 503]);
    const busy = answers.find(({ response }) => response.status === 503)!;
    expect(busy.response.headers.get("retry-after")).toBe("2");
    expect(busy.body["type"]).toBe("urn:andersom:probleem:druk");
  });
});
