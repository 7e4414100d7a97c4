// `andersom indexeer`: amounts of next year as a proposal, from the amount before rounding; and which sentences it reads.

import { compileProject } from "@andersom/semantics";
import { indexed } from "@andersom/logic";
import { parseDecimal, toDecimalString } from "@andersom/runtime";
import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

const ordinance = (indexation: string): string => `verordening Verordening sport Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen kan meedoen.

voorzieningen
  sportpas: bedrag.

bedragen bij de tarieven

  | naam   | bedrag       | vanaf          | tot en met       |
  | tarief | € 30 per uur | 1 januari 2025 | 31 december 2025 |
  | tarief | € 31 per uur | 1 januari 2026 | 31 december 2026 |

  Indexering: elk jaar op 1 januari, met ‘de loonindex’.

artikel 1 Sportpas
  Effect: meedoen.
lid 1
  De inwoner heeft recht op sportpas.
lid 2
  De hoogte van de sportpas is € 21,80.
  Indexering: ${indexation}.
`;
const usual =
  "elk jaar op 1 januari, met ‘de consumentenprijsindex’, over het ongeronde bedrag, ongerond bedrag van € 21,93, afgerond naar beneden op een veelvoud van € 0,20";

const indexeer = (indexation: string, ...options: string[]) =>
  run(["indexeer", ".", ...options], scratch({ "v.andersom": ordinance(indexation) }, { width: 100 }));

describe("indexeer", () => {
  it("proposes from the amount before rounding, and says what it rests on", async () => {
    expect(await indexeer(usual, "--index", "103,2", "--jaar", "2027")).toEqual({
      exitCode: 0,
      output: `Voorstel voor 2027: Verordening sport Lindenhove 2026
Index 103,2, als dit jaar 100 is (de loonindex en de consumentenprijsindex).

| naam                   | vanaf          | nu           | voor afronding   | voorstel        |
| tarief                 | 1 januari 2027 | € 31 per uur | € 31,992 per uur | € 31,99 per uur |
| hoogte van de sportpas | 1 januari 2027 | € 21,80      | € 22,63176       | € 22,60         |

Dit is een voorstel. Er is niets veranderd: neem de bedragen over na een besluit, en bewaar het
bedrag voor afronding.
`,
    });
  });

  it("says when the amount before rounding is not in the text", async () => {
    const { output } = await indexeer(usual.replace(", ongerond bedrag van € 21,93", ""), "--index", "103,2");
    expect(output).toMatch(/\| hoogte van de sportpas \* \|.*\| € 22,4976 +\| € 22,40 /);
    expect(output).toContain("* Het bedrag voor afronding van dit jaar staat niet in de tekst.");
  });

  it("takes the amount of the year before", async () => {
    const { output } = await indexeer(usual, "--index", "110", "--jaar", "2026", "--format", "json");
    const { proposals } = JSON.parse(output) as { proposals: { name: string; current: { value: string } }[] };
    expect(proposals[0]).toMatchObject({
      name: "tarief",
      from: "2026-01-01",
      current: { value: "30", text: "€ 30 per uur" },
      proposal: { value: "33", text: "€ 33 per uur" },
    });
  });

  it("says when there is nothing to index", async () => {
    const text = ordinance(usual).replace(/^ *Indexering: .*\n/gmu, "");
    const { exitCode, output } = await run(
      ["indexeer", ".", "--index", "103"],
      scratch({ "v.andersom": text }),
    );
    expect(exitCode).toBe(0);
    expect(output).toContain("Onder geen enkel bedrag staat een zin ‘Indexering: …’.");
  });

  it.each(["nul", "-3", "0"])("asks for a number above zero, not %s", async (index) => {
    const result = await indexeer(usual, `--index=${index}`);
    expect(result.exitCode).toBe(2);
    expect(result.problem).toContain(`Bij --index kan ‘${index}’ niet: schrijf een getal boven nul`);
  });
});

describe("the amount of next year", () => {
  it.each([
    ["19", "103.2", { direction: "omlaag", step: "0.2" }, "19.608", "19.6"],
    ["100", "103.2", { direction: "omhoog", step: "1" }, "103.2", "104"],
    ["17700", "102.1", { direction: "dichtstbij", step: "450" }, "18071.7", "18000"],
    ["0.1", "100", undefined, "0.1", "0.1"],
    ["10", "33.335", undefined, "3.3335", "3.33"],
  ] as const)("of %s at %s is exact", (base, index, rounding, unrounded, amount) => {
    const found = indexed(parseDecimal(base)!, parseDecimal(index)!, rounding);
    expect([found.unrounded, found.amount].map(toDecimalString)).toEqual([unrounded, amount]);
  });
});

describe("Indexering", () => {
  const messages = (indexation: string): string[] =>
    compileProject([{ uri: "v.andersom", text: ordinance(indexation) }]).diagnostics.map(
      ({ code, message }) => `${code} ${message}`,
    );

  it.each([usual, "elk jaar op 1 juli, met ‘de loonindex’, naar boven afgerond op hele euro’s"])(
    "reads %s",
    (one) => {
      expect(messages(one)).toEqual([]);
    },
  );

  it.each([
    ["elk jaar, met ‘de loonindex’", "‘elk jaar’ ken ik hier niet."],
    ["met ‘de loonindex’", "Er staat niet bij op welke dag"],
    ["elk jaar op 1 juli", "Er staat niet bij met welk cijfer"],
  ])("tells what is wrong with %s", (one, reason) => {
    expect(messages(one)).toEqual([
      expect.stringContaining(`AND2061 Deze indexering kan ik niet uitrekenen. ${reason}`),
    ]);
  });
});
