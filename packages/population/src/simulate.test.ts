// A population from files gives the sums that the interpreter gives household by household; a wrong value stops the run.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createPlanner } from "@andersom/logic";
import { add, parseDecimal, toDecimalString, zero } from "@andersom/runtime";
import { compileProject } from "@andersom/semantics";
import { simulate } from "./simulate.js";

const folder = fileURLToPath(new URL("../../../test/bench/minima/", import.meta.url));
const files = readdirSync(folder).map((name) => ({ uri: name, text: readFileSync(folder + name, "utf8") }));
const { model } = compileProject(files).ordinances[0]!;
const scratch = mkdtempSync(join(tmpdir(), "andersom-population-"));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Person {
  readonly born: string;
  readonly income: string;
  readonly assets: string;
  readonly years: string;
}

const homes = Array.from({ length: 120 }, (_, home) => ({
  rent: (500 + ((home * 7) % 700)).toFixed(2),
  people: Array.from({ length: 1 + (home % 4) }, (_, at): Person => ({
    born: at < 2 ? `${1950 + ((home * 13) % 58)}-03-1${5 + (home % 3)}` : "2015-02-28",
    income: (((home * 811 + at * 377) % 2600) + 0.25).toFixed(2),
    assets: String((home * 977) % 11_000),
    // Of some people it is not known: then the outcome for their household is not either.
    years: home % 11 === 0 && at === 0 ? "" : String((home + at) % 5),
  })),
}));

function write(name: string, lines: readonly string[]): string {
  const path = join(scratch, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const people = homes.flatMap(({ people: members }, home) =>
  members.map(({ born, income, assets, years }) => `${home},${born},${income},${assets},${years}`),
);
const persons = write("mensen.csv", [
  "huishouden,Geboortedatum,inkomen,vermogen,jaren_met_een_laag_inkomen",
  ...people,
]);
const households = write("huishoudens.csv", [
  "huishouden,woonlasten,kleur",
  ...homes.map(({ rent }, home) => `${home},${rent},rood`),
]);
const given = { peildatum: "2026-03-16" };

describe("a population from files", () => {
  it("gives the counts and the exact sum of the interpreter", async () => {
    const plan = createPlanner(model);
    const counts = new Map<string, number>();
    let total = zero;
    for (const { rent, people: members } of homes) {
      const names = members.map((_, at) => `P${at}`);
      const decided = plan({
        ...given,
        personen: Object.fromEntries(
          members.map(({ born, income, assets, years }, at) => [
            names[at]!,
            {
              geboortedatum: born,
              inkomen: income,
              vermogen: assets,
              ...(years === "" ? {} : { "jaren met een laag inkomen": years }),
            },
          ]),
        ),
        huishoudens: [{ leden: names, woonlasten: rent }],
      });
      const outcome = decided.households[0]!.rights[0]!;
      counts.set(outcome.kind, (counts.get(outcome.kind) ?? 0) + 1);
      if (outcome.kind !== "toegekend" || outcome.amount?.kind !== "waarde") continue;
      total = add(total, parseDecimal(outcome.amount.value as string)!);
    }
    const result = await simulate(model, { persons, households, given });
    expect(result.persons).toBe(people.length);
    const [right] = result.rights;
    const found = Object.entries(right!.counts).filter(([, number]) => number > 0);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(counts));
    expect(right!.granted).toBe(toDecimalString(total));
    expect(counts.get("toegekend")).toBeGreaterThan(10);
    expect(result).toMatchObject({ missing: [], unused: ["kleur"], workers: 1 });
  });

  it("gives the same over threads, and whatever the order of the rows", async () => {
    const mixed = write("door-elkaar.csv", [
      "huishouden,Geboortedatum,inkomen,vermogen,jaren_met_een_laag_inkomen",
      ...[...people.filter((_, at) => at % 3 === 0), ...people.filter((_, at) => at % 3 !== 0)],
    ]);
    const { workers: _, ...expected } = await simulate(model, { persons, households, given });
    for (const options of [{ workers: 3 }, { persons: mixed }, { persons: mixed, workers: 2 }])
      expect(await simulate(model, { persons, households, given, ...options })).toMatchObject(expected);
  }, 300_000);

  it("says what a file lacks", async () => {
    const bare = write("kaal.csv", ["huishouden,geboortedatum", "1,1980-01-01"]);
    const result = await simulate(model, { persons: bare, given });
    expect(result.rights[0]?.counts["nog onbekend"]).toBe(1);
    expect(result.missing).toContain("inkomen");
  });
});
