// The waarborg of the social-domain example: proved, and refuted where one word of the ordinance is another.
import { analyse, Context, guaranteeVerdicts, guarantees } from "@andersom/analysis";
import { expect, test } from "vitest";
import { projectIn } from "./project.js";

const folder = "examples/sociaal-domein";
const findings = (...changes: readonly (readonly [string, string])[]) =>
  analyse(projectIn(folder, ...changes), { analyses: [guarantees] }).findings;

test("the waarborg is proved for every household", () => {
  const context = new Context(projectIn(folder));
  expect(guaranteeVerdicts(context)).toEqual([
    {
      guarantee: "8.4.1#1",
      title: "niemand zakt door de bodem",
      place: "artikel 8.4 lid 1",
      verdict: "bewezen",
      days: ["1 maart 2026", "1 januari 2027"],
      shapes: context.shapes.length,
      leansOn: [],
    },
  ]);
});

test.each<[string, readonly [string, string], string, string, string]>([
  [
    "a lower limit on what may be taken",
    [
      "maar hoogstens de ruimte boven de bodem,",
      "maar hoogstens het gezinsinkomen plus de bijstand per maand,",
    ],
    "AND4030",
    "Het besteedbaar inkomen is € 1.261,34 per maand en de bodem is € 1.261,35 per maand.",
    "Een alleenstaande van 35 jaar met een aflossing van € 70,09 per maand. Deze inwoner ontvangt bijstand. Er is een gedraging",
  ],
  [
    "a mutated amount",
    [
      "Behalve bij een gezamenlijke aflossing van meer dan 10%",
      "Behalve bij een gezamenlijke aflossing van meer dan 12%",
    ],
    "AND4030",
    "Het besteedbaar inkomen is € 1.261,34 per maand en de bodem is € 1.261,35 per maand.",
    "Een alleenstaande van 35 jaar met een aflossing van € 140,16 per maand. Deze inwoner ontvangt bijstand.",
  ],
  [
    "a repayment of somebody else in the family",
    ["Behalve bij een gezamenlijke aflossing van", "Behalve bij een aflossing van"],
    "AND4030",
    "Het besteedbaar inkomen is € 1.801,91 per maand en de bodem is € 1.801,917 per maand.",
    "Een inwoner van 35 jaar met een partner van 35 jaar. Deze inwoner ontvangt bijstand. Bij de partner is de aflossing € 200,22 per maand.",
  ],
  [
    "rounding the other way",
    [
      "de ruimte boven de bodem, naar beneden afgerond op hele centen,",
      "de ruimte boven de bodem, naar boven afgerond op hele centen,",
    ],
    "AND4031",
    "Artikel 10.2 lid 4 rondt naar boven af op hele centen.",
    "Een alleenstaande van 70 jaar met een aflossing van € 78,23 per maand.",
  ],
])("%s refutes it", (_what, change, code, numbers, household) => {
  const found = findings(change);
  expect(found.map((one) => one.code)).toEqual([code]);
  expect(found[0]!.message).toContain(numbers);
  expect(found[0]!.witness!.text).toContain(household);
});
