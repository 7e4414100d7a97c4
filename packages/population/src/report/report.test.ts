// A report says what plain counting over decisions of the interpreter says, for one version and for two; and hides what is small.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPlanner } from "@andersom/logic";
import { add, parseDecimal, rational, sub, toDecimalString, zero, type Rational } from "@andersom/runtime";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { changes } from "./report-tally.js";
import type { Block, Report } from "./report.js";
import { simulationReport, type ReportOptions } from "./run.js";

const folder = fileURLToPath(new URL("../../../../test/bench/minima/", import.meta.url));
const read = (change: (text: string) => string): DecisionModel =>
  compileProject(
    readdirSync(folder).map((name) => ({ uri: name, text: change(readFileSync(folder + name, "utf8")) })),
  ).ordinances[0]!.model;
const now = read((text) =>
  text.replace("130% van de norm", "115% van de norm").replace("€ 40 per maand maal", "€ 55 per maand maal"),
);
const before = read((text) => text);
const given = { peildatum: "2026-03-16" };
const scratch = mkdtempSync(join(tmpdir(), "andersom-report-"));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Home {
  readonly rent: string;
  readonly people: readonly {
    readonly born: string;
    readonly income: string;
    readonly assets: string;
    readonly years: string;
  }[];
}

/** Adults in the first places, children after them; of some people it is not known how long they had little. */
const homes = Array.from({ length: 300 }, (_, home): Home => ({
  rent: (400 + ((home * 37) % 900)).toFixed(2),
  people: Array.from({ length: 1 + (home % 5) }, (__, at) => ({
    born: at < 2 + (home % 2) ? `${1950 + ((home * 13) % 55)}-03-1${5 + (home % 3)}` : "2015-02-28",
    income: at < 2 ? (((home * 811 + at * 377) % 2400) + 0.25 * (home % 4)).toFixed(2) : "0",
    assets: String((home * 977) % 9000),
    years: home % 23 === 0 && at === 0 ? "" : String((home + at) % 5),
  })),
}));

interface Decided {
  readonly kind: string;
  readonly yearly: Rational;
  /** The outcome, or what it is worth, waits for a fact. */
  readonly open: boolean;
}

function decideAll(model: DecisionModel): readonly Decided[] {
  const plan = createPlanner(model);
  return homes.map(({ rent, people }) => {
    const names = people.map((_, at) => `P${String(at)}`);
    const personen = Object.fromEntries(
      people.map(({ born, income, assets, years }, at) => [
        names[at]!,
        {
          geboortedatum: born,
          inkomen: income,
          vermogen: assets,
          ...(years === "" ? {} : { "jaren met een laag inkomen": years }),
        },
      ]),
    );
    const outcome = plan({ ...given, personen, huishoudens: [{ leden: names, woonlasten: rent }] })
      .households[0]!.rights[0]!;
    const amount =
      outcome.kind === "toegekend" && outcome.amount?.kind === "waarde"
        ? parseDecimal(outcome.amount.value as string)!
        : zero;
    const open =
      outcome.kind === "nog onbekend" || (outcome.kind === "toegekend" && outcome.amount?.kind !== "waarde");
    return { kind: outcome.kind, yearly: rational(amount.n * 12n, amount.d), open };
  });
}

function typeOf({ people }: Home): string {
  const adults = people.filter(({ born }) => born <= "2008-03-16").length;
  const children = people.length - adults;
  if (adults >= 3) return "drie of meer volwassenen";
  return `${adults === 1 ? "een volwassene" : "twee volwassenen"}, ${children > 0 ? "met" : "geen"} kinderen`;
}

function incomeOf({ people }: Home): number {
  return Math.floor(people.reduce((sum, { income }) => sum + Number(income), 0));
}

/** Group 1 to 10: the tenth that the first household with the same income falls in. */
function tenthOf(home: Home): string {
  const lower = homes.filter((other) => incomeOf(other) < incomeOf(home)).length;
  return `groep ${String(Math.floor((lower * 10) / homes.length) + 1)}`;
}

function sum(values: readonly Rational[]): string {
  return toDecimalString(values.reduce(add, zero));
}

let report: Report;
let decided: readonly (readonly [Decided, Decided])[];
let options: Omit<ReportOptions, "showSmall">;

beforeAll(async () => {
  const rows = homes.flatMap(({ rent, people }, home) =>
    people.map(
      ({ born, income, assets, years }) => `${String(home)},${born},${income},${assets},${years},${rent}`,
    ),
  );
  const persons = join(scratch, "mensen.csv");
  writeFileSync(
    persons,
    `huishouden,geboortedatum,inkomen,vermogen,jaren_met_een_laag_inkomen,woonlasten\n${rows.join("\n")}\n`,
  );
  options = {
    persons,
    given,
    title: "De regeling",
    on: given.peildatum,
    fall: 100,
    other: { model: before, name: "de oude regeling" },
    budget: rational(100_000n),
  };
  ({ report } = await simulationReport(now, { ...options, showSmall: true }));
  const [fresh, old] = [decideAll(now), decideAll(before)];
  decided = fresh.map((one, at) => [one, old[at]!]);
});

/** What a block of the report should say about these households. */
function blockOf(
  wanted: (home: Home) => boolean,
  version: 0 | 1,
): Pick<Block, "granted"> & { readonly counts: Record<string, number> } {
  const mine = decided.filter((_, at) => wanted(homes[at]!)).map((pair) => pair[version]);
  const counts: Record<string, number> = {};
  for (const { kind } of mine) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, granted: sum(mine.map(({ yearly }) => yearly)) };
}

function shortOf({ counts, granted }: Block): object {
  return { counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)), granted };
}

describe("a report over a population", () => {
  it("counts every right as the interpreter decides, by kind of household and by income, now and before", () => {
    const [right] = report.rights;
    expect(shortOf(right!.now)).toEqual(blockOf(() => true, 0));
    expect(shortOf(right!.before!)).toEqual(blockOf(() => true, 1));
    report.types.groups.forEach(({ label, households }, at) => {
      expect(households).toBe(homes.filter((home) => typeOf(home) === label).length);
      expect(shortOf(right!.perType[at]!)).toEqual(blockOf((home) => typeOf(home) === label, 0));
      expect(shortOf(right!.beforePerType![at]!)).toEqual(blockOf((home) => typeOf(home) === label, 1));
    });
    report.incomes!.groups.forEach(({ label, from, to }, at) => {
      const mine = homes.filter((home) => tenthOf(home) === label);
      expect([from, to]).toEqual([Math.min(...mine.map(incomeOf)), Math.max(...mine.map(incomeOf))]);
      expect(shortOf(right!.perIncome[at]!)).toEqual(blockOf((home) => tenthOf(home) === label, 0));
    });
    expect(report.incomes!.groups).toHaveLength(10);
    expect(right!.now.counts.toegekend).toBeGreaterThan(50);
  });

  it("says who gains and who loses, and how much", () => {
    const { comparison } = report;
    const change = decided.map(([fresh, old]) => ({
      open: fresh.open !== old.open || (fresh.open && fresh.kind !== old.kind),
      by: sub(fresh.yearly, old.yearly),
      pending: [fresh, old].some((one) => one.open || one.kind === "ter beoordeling"),
    }));
    const expected = Object.fromEntries(changes.map((name) => [name, 0]));
    const same = (pending: boolean): string => (pending ? "gelijk voor zover bekend" : "gelijk");
    for (const { open, by, pending } of change)
      expected[open ? "onbekend" : by.n > 0n ? "meer" : by.n < 0n ? "minder" : same(pending)]! += 1;
    expect(comparison!.total.households).toEqual(expected);
    expect(expected["meer"]).toBeGreaterThan(10);
    expect(expected["minder"]).toBeGreaterThan(10);
    expect(expected["gelijk voor zover bekend"]).toBeGreaterThan(0);
    const unknown = (version: 0 | 1): number => decided.filter((pair) => pair[version].open).length;
    expect(comparison!.undecided).toEqual({
      now: { judgement: 0, unknown: unknown(0) },
      before: { judgement: 0, unknown: unknown(1) },
    });
    expect(unknown(0)).toBeGreaterThan(0);
    const sure = change
      .filter(({ open, by, pending }) => !open && (by.n !== 0n || !pending))
      .map(({ by }) => by);
    expect(comparison!.total.gained).toBe(sum(sure.filter(({ n }) => n > 0n)));
    expect(comparison!.total.lost).toBe(
      sum(sure.filter(({ n }) => n < 0n).map(({ n, d }) => rational(-n, d))),
    );
    const inStretch = comparison!.distribution.find(({ from, to }) => from === 100 && to === 250);
    expect(inStretch!.households).toBe(sure.filter(({ n, d }) => n > 100n * d && n <= 250n * d).length);
    const below = comparison!.distribution[0];
    expect(below).toMatchObject({ to: -2000, households: sure.filter(({ n, d }) => n < -2000n * d).length });
    const inAll = comparison!.distribution.reduce((all, { households }) => all + households!, 0);
    expect(inAll).toBe(sure.length);
    expect(comparison!.perIncome.reduce((all, { households }) => all + households.meer!, 0)).toBe(
      expected["meer"],
    );
  });

  it("holds the costs against the budget", () => {
    const cost = blockOf(() => true, 0).granted!;
    expect(report.budgets).toEqual([
      {
        source: "optie",
        amount: "100000",
        cost,
        left: toDecimalString(sub(rational(100_000n), parseDecimal(cost)!)),
        costBefore: blockOf(() => true, 1).granted,
      },
    ]);
  });

  it("says the same however many workers there are", async () => {
    const parts = await simulationReport(now, { ...options, showSmall: true, workers: 3 });
    expect(parts.report).toEqual(report);
  }, 300_000);

  it("finds, to the cent, where a little more income costs much", () => {
    // A family of four keeps something of the scheme up to 115% of € 2.002,13.
    const family = report.curves!.find(({ household }) => household === "Twee volwassenen met twee kinderen");
    expect(family!.cliffs.map(({ income, after }) => [income, after])).toEqual([["2302.44", "0"]]);
    expect(family!.cliffsBefore).toEqual([]);
  });

  it("leaves out small numbers, and what they could be worked out from", async () => {
    const { report: shared } = await simulationReport(now, options);
    const texts = JSON.stringify(shared);
    expect(shared.smallest).toBe(10);
    for (const { perType, perIncome } of shared.rights)
      for (const list of [perType, perIncome])
        for (const { counts, granted } of list) {
          for (const count of Object.values(counts))
            expect(count === null || count === 0 || count >= 10).toBe(true);
          if (counts.toegekend === null) expect(granted).toBeNull();
          expect(Object.values(counts).filter((count) => count === null).length).not.toBe(1);
        }
    expect(texts).toContain("null");
  });

  it("takes the income and the kind of household that the user names, and refuses what is not there", async () => {
    const one = await simulationReport(now, { ...options, income: "inkomen + vermogen" });
    expect(one.report.incomes!.name).toBe("inkomen plus vermogen");
    await expect(simulationReport(now, { ...options, income: "loon" })).rejects.toThrow(
      "Bij --inkomen: er is geen bedrag “loon” met een kolom. Kies uit: inkomen, vermogen, woonlasten.",
    );
    await expect(simulationReport(now, { ...options, type: "leefvorm" })).rejects.toThrow(
      "Bij --soort-huishouden: er is geen keuze “leefvorm” met een kolom.",
    );
  });
});
