// One name with values of two sorts: an error at the second, and none where the sorts are alike.

import { describe, expect, it } from "vitest";
import { compileProject } from "../index.js";
import { ordinance } from "../testing/ordinance.js";

const found = (first: string, second: string) =>
  compileProject([
    {
      uri: "verordening.andersom",
      text: ordinance({
        blocks: `gegevens van de inwoner
  inkomen: bedrag per maand.
  dag van de aanvraag: datum.
  de inwoner is ziek: ja of nee.

begrip aftrek
  De aftrek is ${first}.
`,
        rules: `lid 2
  De aftrek is ${second} als de inwoner is ziek.
`,
      }),
    },
  ]).diagnostics.filter(({ code }) => code === "AND2077");

describe("a name with values of two sorts", () => {
  it.each([
    ["het inkomen min € 10 per maand", "de dag van de aanvraag", "een datum", "een bedrag per maand"],
    ["€ 10", "10%", "een percentage", "een bedrag"],
    ["de dag van de aanvraag", "3 maanden", "een aantal (maand)", "een datum"],
  ])("%s and %s is an error at the second, with the first", (first, second, here, there) => {
    const [only, ...others] = found(first, second);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      severity: "fout",
      message: `‘aftrek’ is hier ${here}, maar in een andere regel ${there}. Eén naam heeft één soort waarde.`,
    });
    expect(only!.related).toHaveLength(1);
  });

  it.each([
    ["€ 10", "het inkomen"],
    ["het inkomen", "0"],
    ["2 maanden", "12 weken"],
  ])("%s and %s is none", (first, second) => {
    expect(found(first, second)).toEqual([]);
  });

  it("is also seen between the rows of a table", () => {
    const table = "\n    | de inwoner is ziek | aftrek |\n    | ja | € 10 |\n    | nee | 5% |\n";
    expect(found(`:${table}`, "€ 10")).toHaveLength(1);
  });
});
