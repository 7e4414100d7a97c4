// `andersom serve`: starts only on an ordinance without errors and an address that is free, and stops when asked.

import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { household, ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";
import type { Host } from "../host.js";

interface Serving {
  readonly host: Host;
  readonly printed: { output: string; note: string };
  /** Asks the command to stop, as a signal does. */
  readonly stop: () => void;
  /** The address, once the command listens. */
  readonly listening: Promise<string>;
}

function serving(files: Readonly<Record<string, string>>): Serving {
  const printed = { output: "", note: "" };
  let stop = (): void => undefined;
  let found: (url: string) => void;
  const listening = new Promise<string>((resolve) => (found = resolve));
  const host = scratch(files, {
    print(text, stream) {
      printed[stream] += text;
      const url = /http:\S+/.exec(printed.note)?.[0];
      if (url !== undefined) found(url);
    },
    onStop(listener) {
      stop = listener;
      return () => undefined;
    },
  });
  return {
    host,
    printed,
    stop: () => {
      stop();
    },
    listening,
  };
}

describe("serve", () => {
  it("says where it listens, answers, logs, and stops with 0", async () => {
    const { host, printed, stop, listening } = serving({ "v.andersom": ordinance });
    const done = run(["serve", ".", "--poort", "0"], host);
    const url = await listening;
    const response = await fetch(`${url}/besluiten`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: household,
    });
    expect(await response.json()).toMatchObject({
      beslissing: { rechten: [{ recht: "sportbijdrage", uitkomst: "toegekend", bedrag: { waarde: "450" } }] },
    });
    stop();
    expect(await done).toEqual({ exitCode: 0, output: "", problem: "De dienst is gestopt." });
    expect(printed.note).toBe(
      `Verordening sportbijdrage Lindenhove 2026\nDe dienst luistert op ${url}\nDe dienst stopt; wat onderweg is, wordt afgemaakt.\n`,
    );
    expect(printed.output).toMatch(
      /^\{"tijd":"[^"]+","verzoek":"[^"]+","route":"POST \/v1\/besluiten","status":200,"ms":\d+\}\n$/,
    );
  });

  it("warns when other machines can reach it", async () => {
    const { host, printed, stop, listening } = serving({ "v.andersom": ordinance });
    const done = run(["serve", ".", "--poort", "0", "--adres", "0.0.0.0"], host);
    await listening;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(printed.note).toContain("Ze heeft zelf geen inloggen en geen TLS");
    stop();
    expect((await done).exitCode).toBe(0);
  });

  it("refuses an ordinance with errors, with the messages of check", async () => {
    const files = { "v.andersom": ordinance.replace("lid 2\n", "lid 2\n  De inwoner") };
    const { exitCode, problem } = await run(["serve", "."], scratch(files));
    expect(exitCode).toBe(1);
    expect(problem).toMatch(/^fout AND\d{4}[^]*v\.andersom:\d+[^]*; de dienst is niet gestart\./);
  });

  it("says when there is nothing at the path", async () => {
    const { exitCode, problem } = await run(["serve", "nergens"], scratch({}));
    expect({ exitCode, problem }).toEqual({
      exitCode: 2,
      problem: "Het bestand of de map ‘nergens’ bestaat niet.",
    });
  });

  it("says when the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const port = String((other.address() as AddressInfo).port);
    const { exitCode, problem } = await run(
      ["serve", ".", "--poort", port],
      scratch({ "v.andersom": ordinance }),
    );
    other.close();
    expect({ exitCode, problem }).toEqual({
      exitCode: 2,
      problem: `Op poort ${port} van 127.0.0.1 luistert al een ander programma. Stop dat, of kies met --poort een andere poort.`,
    });
  });

  it.each([
    [["--adres", "10.255.255.1"], "‘10.255.255.1’ is geen adres van deze machine."],
    [["--poort", "tachtig"], "Bij --poort kan ‘tachtig’ niet: schrijf een getal van 0 tot en met 65535."],
    [["--poort", "65536"], "Bij --poort kan ‘65536’ niet"],
    [["--contact-naam", "Jo"], "--contact-naam, --contact-email en --contact-url alle drie"],
  ])("refuses %s", async (options, message) => {
    const { exitCode, problem } = await run(["serve", ".", ...options], scratch({ "v.andersom": ordinance }));
    expect(exitCode).toBe(2);
    expect(problem).toContain(message);
  });
});

describe("serve --openapi", () => {
  const contact = [
    "--contact-naam",
    "Jo",
    "--contact-email",
    "jo@lindenhove.example",
    "--contact-url",
    "https://lindenhove.example",
  ];

  it("prints the description and does not start", async () => {
    const { exitCode, output, problem } = await run(
      ["serve", ".", "--openapi", ...contact],
      scratch({ "v.andersom": ordinance }),
    );
    expect({ exitCode, problem }).toEqual({ exitCode: 0, problem: undefined });
    expect(JSON.parse(output)).toMatchObject({
      openapi: "3.1.0",
      info: { title: "Verordening sportbijdrage Lindenhove 2026", contact: { name: "Jo" } },
    });
  });

  it("makes up no contact, and says that one is wanted", async () => {
    const { output, problem } = await run(["serve", ".", "--openapi"], scratch({ "v.andersom": ordinance }));
    expect((JSON.parse(output) as { info: object }).info).not.toHaveProperty("contact");
    expect(problem).toContain("noemt geen contact");
  });
});
