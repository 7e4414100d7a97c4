// What the column kernel and SQL have words for: these cases are not compared by leaving them out.

import { compileColumns, longestListOf, shapesOf, sqlParts } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { populationOf } from "./columns-population.js";
import { fixedCases } from "./random/cases.js";

const expressed = [
  "delen-door-een-waarde-per-rij",
  "eerste-van-een-lijst",
  "gekozen-bedrag",
  "gemiddelde-van-een-lijst",
  "waarde-van-een-persoon-bij-een-huishouden",
];

describe("columns and SQL express", () => {
  for (const one of fixedCases().filter(({ name }) => expressed.includes(name)))
    it(one.name, () => {
      const { model, households, given, fixed } = one.batch;
      const { population, left } = populationOf(model, households, fixed);
      const kernel = compileColumns(model, {
        shapes: shapesOf(population),
        longestList: longestListOf(population),
        given,
      });
      expect(kernel.exact).toEqual([]);
      expect(left.filter((fact) => kernel.asked.includes(fact))).toEqual([]);
      expect(kernel.rights.map(({ right }) => right)).toEqual(model.rights.map(({ id }) => id));
      for (const dialect of Object.values(sqlParts.dialects))
        expect(sqlParts.wholeProgram(model, kernel.ir, dialect).not).toEqual([]);
    });
});
