// `simulate` gives the same figures whatever decides: the column kernel, the SQL in DuckDB, or the SQL on two servers of ClickHouse.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  simulate,
  syntheticPopulation,
  type EngineChoice,
  type SimulateOptions,
  type Tallied,
} from "@andersom/population";
import type { DecisionModel } from "@andersom/semantics";
import { modelIn } from "../logic/differential.js";
import { onEveryEngine } from "./engines.js";

const scratch = mkdtempSync(join(tmpdir(), "andersom-sql-population-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const on = "2026-03-16";
const folders = [
  ...readdirSync("examples", { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [`examples/${one.name}`] : [],
  ),
  "test/bench/minima",
];

function given(model: DecisionModel): Record<string, unknown> {
  const asked = model.facts.some(({ id }) => id === "gegeven:aanvraag/aanvraagdatum");
  return { peildatum: on, ...(asked ? { gegevens: { aanvraag: { aanvraagdatum: on } } } : {}) };
}

async function peopleOf(
  folder: string,
  persons: number,
): Promise<{ readonly model: DecisionModel; readonly options: SimulateOptions }> {
  const model = modelIn(folder);
  const out = join(scratch, `${folder.replaceAll("/", "-")}-${persons}.parquet`);
  const { lists } = await syntheticPopulation({ persons, seed: 5, on, out, model });
  // The exact path is the same for every engine.
  return {
    model,
    options: {
      persons: out,
      lists: lists.map(({ name, file }) => ({ list: name, file })),
      given: given(model),
      exact: 5,
    },
  };
}

/** What a report is made of; how it came about may differ. */
function figures({ persons, households, rights, other, missing }: Tallied): unknown {
  return { persons, households, rights, others: other?.rights, missing };
}

function choiceOf(dialect: string, urls: readonly string[] = []): EngineChoice {
  return dialect === "duckdb"
    ? { name: "duckdb" }
    : { name: "clickhouse", shards: urls.map((url) => ({ url })) };
}

describe("a population on another engine", () => {
  onEveryEngine((engine) => {
    it.each(folders)("agrees on %s", { timeout: 300_000 }, async (folder) => {
      const { dialect, urls } = engine();
      if (dialect === "postgres") return;
      const { model, options } = await peopleOf(folder, 400);
      const own = await simulate(model, options);
      const other = await simulate(model, { ...options, engine: choiceOf(dialect, urls) });
      expect(figures(other)).toEqual(figures(own));
      expect(other.engine).toBe(dialect);
      expect(other.shards).toHaveLength(urls?.length ?? 0);
      expect(other.shards.reduce((sum, { persons }) => sum + persons, 0)).toBe(urls === undefined ? 0 : 400);
    });

    it(
      "reads households by name, values of the household and gaps, compares versions and shares the work",
      { timeout: 300_000 },
      async () => {
        const { dialect, urls } = engine();
        if (dialect === "postgres") return;
        const model = modelIn("test/bench/minima");
        const text = readFileSync("test/bench/minima/verordening.andersom", "utf8");
        const folder = mkdtempSync(join(scratch, "versie-"));
        writeFileSync(
          join(folder, "verordening.andersom"),
          text.replace("130% van de norm", "115% van de norm"),
        );
        const persons = join(folder, "mensen.csv");
        const households = join(folder, "huishoudens.csv");
        const homes = Array.from({ length: 90 }, (_, home) => home);
        const row = (home: number, at: number): string =>
          [
            `H${home % 10}-${home}`,
            at === 0 ? "1980-05-06" : "2015-02-28",
            1200 + ((home * 37) % 900) + 0.25,
            home % 7 === 0 ? "" : (home * 977) % 9000,
            home % 5,
          ].join(",");
        const people = homes.flatMap((home) =>
          Array.from({ length: 1 + (home % 4) }, (_, at) => row(home, at)),
        );
        writeFileSync(
          persons,
          ["huishouden,geboortedatum,inkomen,vermogen,jaren met een laag inkomen", ...people].join("\n"),
        );
        writeFileSync(
          households,
          ["huishouden,woonlasten", ...homes.map((home) => `H${home % 10}-${home},${500 + home}`)].join("\n"),
        );
        const options = { persons, households, given: { peildatum: on }, other: modelIn(folder) };
        const own = await simulate(model, options);
        const choice = choiceOf(dialect, urls);
        expect(figures(await simulate(model, { ...options, engine: choice }))).toEqual(figures(own));
        expect(figures(await simulate(model, { ...options, workers: 2, engine: choice }))).toEqual(
          figures(own),
        );
        expect(own.rights[0]!.counts["toegekend"]).toBeGreaterThan(own.other!.rights[0]!.counts["toegekend"]);
        expect(own.rights[0]!.counts["nog onbekend"]).toBeGreaterThan(0);
        if (urls === undefined) return;
        // Nothing stays behind on the servers.
        for (const url of urls) {
          const answer = await fetch(url, { method: "POST", body: "SHOW DATABASES LIKE 'andersom%'" });
          expect(await answer.text()).toBe("");
        }
      },
    );
  });
});

describe("a server that cannot be used", () => {
  const run = async (url: string): Promise<unknown> => {
    const { model, options } = await peopleOf("test/bench/minima", 20);
    return simulate(model, {
      ...options,
      engine: { name: "clickhouse", shards: [{ url, password: "geheim" }] },
    });
  };

  it("is named, and a password in its address is refused", async () => {
    await expect(run("http://127.0.0.1:9")).rejects.toThrow("ClickHouse op 127.0.0.1:9 is niet te bereiken");
    await expect(run("http://ik:geheim@127.0.0.1:9")).rejects.toThrow(
      /^(?!.*geheim).*ANDERSOM_CLICKHOUSE_PASSWORD/u,
    );
    await expect(run("clickhouse")).rejects.toThrow("‘clickhouse’ is geen adres van ClickHouse");
  });

  it("may not let somebody in", async () => {
    const server = createServer((request, answer) => {
      answer.writeHead(403).end(`Code: 516. DB::Exception: ${String(request.headers["x-clickhouse-key"])}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await expect(run(`http://127.0.0.1:${port}`)).rejects.toThrow("laat u niet binnen");
    await new Promise((resolve) => server.close(resolve));
  });
});
