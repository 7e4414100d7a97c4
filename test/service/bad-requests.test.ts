// Requests that cannot be answered, each with the problem that says why and what to do: never a stack trace, never a 500.

import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { household, modelOf, post, start, validator, type Running } from "./start.js";

const example = "individuele-inkomenstoeslag";
const model = modelOf(example);
const full = household(example, "compleet");
let running: Running;

beforeAll(async () => {
  running = await start(model);
});
afterAll(() => running.service.stop());

const isProblem = validator(model, "Probleem");

/** What every problem has; the rest is for the test to look at. */
async function refused(response: Response): Promise<Record<string, unknown>> {
  const body = (await response.json()) as Record<string, unknown>;
  expect(isProblem(body) ? [] : isProblem.errors).toEqual([]);
  expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(response.headers.get("api-version")).toBe("1.1.0");
  expect(body["status"]).toBe(response.status);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.[jt]s:\d|Error:/);
  return body;
}

const decideOn = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
  const response = await fetch(`${running.url}/v1/besluiten`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return refused(response);
};

const person = (facts: string): string => `{ "gegevens": { "inwoner": { ${facts} } } }`;
const home = (facts: string): string => `{ "gegevens": { "huishouden": { ${facts} } } }`;
const names = Array.from({ length: 10_000 }, (_, index) => `"p${String(index)}": {}`).join();

describe("a body that is refused", () => {
  it.each<
    [
      what: string,
      body: string | Uint8Array,
      status: number,
      code: string,
      pointer: string | undefined,
      detail: RegExp,
    ]
  >([
    ["no JSON", '{ "peildatum": 2026-01-15 }', 400, "geen-json", undefined, /komma|getal/],
    [
      "words of our own for yes",
      person('"volgt een opleiding": nee'),
      400,
      "geen-json",
      undefined,
      /Schrijf false voor nee/,
    ],
    [
      "a key that occurs twice",
      home('"vermogen": "1", "vermogen": "2"'),
      400,
      "geen-json",
      undefined,
      /staat er twee keer/,
    ],
    [
      "a number beyond every double",
      home('"vermogen": 1e400'),
      400,
      "geen-json",
      undefined,
      /Schrijf het als tekst/,
    ],
    [
      "a number that would be rounded",
      home('"vermogen": 9007199254740993.55'),
      400,
      "geen-json",
      undefined,
      /zonder af te ronden/,
    ],
    [
      "an exponent as text",
      home('"vermogen": "1e400"'),
      400,
      "ongeldig-getal",
      "/gegevens/huishouden/vermogen",
      /moet een bedrag/,
    ],
    ["nesting without end", "[".repeat(100_000), 400, "geen-json", undefined, /te diep/],
    [
      "a name nobody knows",
      home('"vermogn": "500"'),
      400,
      "onbekende-naam",
      "/gegevens/huishouden/vermogn",
      /Bedoelt u “vermogen”/,
    ],
    [
      "__proto__",
      '{ "__proto__": { "peildatum": "2026-01-15" } }',
      400,
      "onbekende-naam",
      "/__proto__",
      /geen betekenis/,
    ],
    [
      "__proto__ among the facts",
      person('"__proto__": { "x": 1 }'),
      400,
      "onbekende-naam",
      "/gegevens/inwoner/__proto__",
      /geen gegeven/,
    ],
    [
      "a day that does not exist",
      '{ "peildatum": "2026-02-30" }',
      400,
      "ongeldige-datum",
      "/peildatum",
      /bestaande datum/,
    ],
    [
      "a choice that is none",
      home('"leefvorm": "alleenstaand"'),
      400,
      "onbekende-keuze",
      "/gegevens/huishouden/leefvorm",
      /Bedoelt u “alleenstaande”/,
    ],
    ["a list", "[]", 400, "verkeerd-type", "", /moet een object met gegevens zijn/],
    ["null", "null", 400, "verkeerd-type", "", /moet een object met gegevens zijn/],
    [
      "a text without end",
      home(`"leefvorm": "${"x".repeat(2_001)}"`),
      400,
      "grens",
      "/gegevens/huishouden/leefvorm",
      /2\.000 tekens/,
    ],
    ["ten thousand people", `{ "personen": { ${names} } }`, 400, "grens", "/personen", /25 personen/],
    [
      "too many values",
      `{ "gevraagd": [${"1,".repeat(20_001)}1] }`,
      400,
      "grens",
      undefined,
      /20\.000 waarden/,
    ],
  ])("%s", async (_, body, status, code, pointer, detail) => {
    const problem = await decideOn(body);
    expect(problem["status"]).toBe(status);
    const [error] = problem["errors"] as [
      { code: string; detail: string; in: string; location?: { pointer?: string; line?: number } },
    ];
    expect({ code: error.code, pointer: error.location?.pointer, in: error.in }).toEqual({
      code,
      pointer,
      in: "body",
    });
    expect(error.detail).toMatch(detail);
  });

  it("nothing at all, and no UTF-8", async () => {
    expect(await decideOn("")).toMatchObject({
      status: 400,
      detail: expect.stringContaining("leeg") as string,
    });
    expect(await decideOn(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({
      status: 400,
      detail: expect.stringContaining("UTF-8") as string,
    });
  });

  it("too large", async () => {
    expect(await decideOn(`{ "x": "${"x".repeat(300_000)}" }`)).toMatchObject({
      status: 413,
      detail: "Een verzoek mag hoogstens 256 KiB groot zijn.",
    });
  });

  it("with every error at once, each on its line", async () => {
    const problem = await decideOn(
      '{\n "peildatum": "gisteren",\n "gegevens": { "inwonr": {} },\n "x": 1\n}',
    );
    expect(problem["detail"]).toContain("3 fouten");
    const errors = problem["errors"] as {
      location: { pointer: string; line: number };
      suggestion?: string;
    }[];
    expect(errors.map(({ location, suggestion }) => [location.pointer, location.line, suggestion])).toEqual(
      expect.arrayContaining([
        ["/peildatum", 2, undefined],
        ["/gegevens/inwonr", 3, "inwoner"],
        ["/x", 4, undefined],
      ]),
    );
  });

  it("with a list of fifty errors at most, and their number", async () => {
    const many = Array.from({ length: 400 }, (_, index) => `"x${String(index)}": 1`).join();
    const problem = await decideOn(`{ ${many} }`);
    expect([(problem["errors"] as unknown[]).length, problem["errorCount"]]).toEqual([50, 400]);
  });
});

describe("money at the edge", () => {
  it.each(["1e21", '"1000000000000000000000.01"', '"€ 1.401,50"', "0.1"])(
    "%s is read exactly",
    async (amount) => {
      const { gegevens, ...rest } = full as { gegevens: { huishouden: object } };
      const body = JSON.stringify({
        ...rest,
        gegevens: { ...gegevens, huishouden: { ...gegevens.huishouden, vermogen: "AMOUNT" } },
      }).replace('"AMOUNT"', amount);
      const { response } = await post(`${running.url}/v1/besluiten`, body);
      expect(response.status).toBe(200);
    },
  );
});

describe("a request that is refused", () => {
  const send = (path: string, init: RequestInit = {}) => fetch(running.url + path, init).then(refused);
  const json = { "content-type": "application/json" };

  it.each<[what: string, path: string, init: RequestInit, status: number, detail: RegExp]>([
    ["an unknown path", "/v1/besluit", {}, 404, /openapi\.json/],
    ["a path with a trailing slash", "/v1/verordening/", {}, 404, /openapi\.json/],
    ["a path that cannot be read", "/v1/%zz", {}, 400, /adres/],
    ["another method", "/v1/besluiten", {}, 405, /alleen POST/],
    ["OPTIONS, as a browser of another site asks", "/v1/vragen", { method: "OPTIONS" }, 405, /alleen POST/],
    ["DELETE", "/v1/verordening", { method: "DELETE" }, 405, /alleen GET, HEAD/],
    [
      "another content type",
      "/v1/besluiten",
      { method: "POST", body: "a=1" },
      415,
      /Content-Type: application\/json/,
    ],
    [
      "another charset",
      "/v1/besluiten",
      { method: "POST", body: "{}", headers: { "content-type": "application/json; charset=latin1" } },
      415,
      /UTF-8/,
    ],
    [
      "a compressed body",
      "/v1/besluiten",
      { method: "POST", body: "{}", headers: { ...json, "content-encoding": "gzip" } },
      415,
      /Content-Encoding/,
    ],
    [
      "an unknown parameter",
      "/v1/besluiten?bsn=999990019",
      { method: "POST", body: "{}", headers: json },
      400,
      /nooit in het adres/,
    ],
    [
      "a parameter with another value",
      "/v1/besluiten?uitleg=ja",
      { method: "POST", body: "{}", headers: json },
      400,
      /true of false/,
    ],
  ])("%s", async (_, path, init, status, detail) => {
    const problem = await send(path, init);
    expect(problem["status"]).toBe(status);
    expect(problem["detail"]).toMatch(detail);
    expect(JSON.stringify(problem)).not.toContain("999990019");
  });

  it("a 405 says in a header what can be done", async () => {
    const response = await fetch(`${running.url}/v1/plannen`, { method: "PUT" });
    expect(response.headers.get("allow")).toBe("POST");
    await response.body?.cancel();
  });

  it.each([
    ["no HTTP", "HOI\r\n\r\n", "400"],
    ["headers without end", `GET /livez HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, "431"],
  ])("%s, on the bare connection", async (_, text, status) => {
    const answer = await raw(running.service.port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain("content-type: application/problem+json");
    expect(answer.toLowerCase()).toContain("api-version: 1.1.0");
    expect(isProblem(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n"))))).toBe(true);
  });
});

/** Everything that comes back on a connection. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (part) => (answer += part.toString()));
    socket.on("end", () => {
      resolve(answer);
    });
    socket.on("error", reject);
  });
}
