// What a request holds never reaches the log: not from the body, not from the address, not from a header.

import { expect, it } from "vitest";
import { household, modelOf, post, start } from "./start.js";

const secrets = ["Fenna", "999990019", "fenna@"];

it("logs the number of the request, the route, the status and the time, and nothing else", async () => {
  const model = modelOf("individuele-inkomenstoeslag");
  const { service, url, log } = await start(model);
  const json = { "content-type": "application/json" };
  const full = household("individuele-inkomenstoeslag", "compleet");
  await post(`${url}/v1/plannen`, {
    ...full,
    gegevens: undefined,
    oordelen: undefined,
    personen: { Fenna: {} },
  });
  await post(`${url}/v1/besluiten`, { Fenna: "999990019" });
  await post(`${url}/v1/besluiten`, '{ "Fenna": ');
  await post(`${url}/v1/besluiten?naam=Fenna`, {});
  await post(
    `${url}/v1/vragen`,
    {},
    { "x-request-id": "999990019", "user-agent": "fenna@waterrade.example" },
  );
  await fetch(`${url}/v1/inwoners/999990019`);
  await fetch(`${url}/Fenna%zz`);
  await fetch(`${url}/v1/besluiten`, { method: "POST", headers: json, body: `"${"Fenna".repeat(100_000)}"` });
  await service.stop();

  expect(log).toHaveLength(8);
  const text = log.join("");
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  for (const line of log) {
    expect(Object.keys(JSON.parse(line) as object)).toEqual(["tijd", "verzoek", "route", "status", "ms"]);
    expect(line).toMatch(/"verzoek":"[0-9a-f-]{36}"/);
  }
  const routes = log.map((line) => (JSON.parse(line) as { route: string; status: number }).route);
  expect(new Set(routes)).toEqual(
    new Set(["POST /v1/plannen", "POST /v1/besluiten", "POST /v1/vragen", "-"]),
  );
});
