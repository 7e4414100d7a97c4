// Where a cent more income costs a household money: the place, the size, before and after, and a chart.
import { analyse, chartSvg, chartText, cliffs, incomeChart } from "@andersom/analysis";
import type { HouseholdInput } from "@andersom/semantics";
import { describe, expect, test } from "vitest";
import { projectIn } from "./project.js";

const folder = "examples/sociaal-domein";

describe("an income cliff", () => {
  test("a contribution that starts at once is found with its place, its size and its household", () => {
    const project = projectIn(
      folder,
      [
        "De bijdrage per maand is de draagbare bijdrage, maar hoogstens de hoogste bijdrage,\n    naar beneden afgerond op hele centen,",
        "De bijdrage per maand is de hoogste bijdrage",
      ],
      [
        "    b. de inwoner ‘mag een bijdrage betalen’.\n",
        "    b. de inwoner ‘mag een bijdrage betalen’;\n    c. het gezinsinkomen is meer dan de inkomensgrens van de bijdrage.\n",
      ],
    );
    const found = analyse(project, { analyses: [cliffs], cliff: 200 }).findings.filter(({ message }) =>
      message.includes("aan bijdrage ("),
    );
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      [
        "AND4040",
        "Wie een cent meer verdient, betaalt € 21,80 per maand meer aan bijdrage (artikel 6.2 lid 1). Dat is zo als het inkomen van € 1.541,65 naar € 1.541,66 per maand gaat.",
      ],
    ]);
    expect(found[0]!.witness!.text).toContain(
      "Een alleenstaande van 35 jaar met een inkomen van € 1.541,65 per maand.",
    );
  });

  test("an amount that becomes less slowly is no cliff", () => {
    const found = analyse(projectIn(folder), { analyses: [cliffs], cliff: 200 }).findings;
    expect(found.map(({ message }) => message).filter((one) => one.includes("kindbijdrage"))).toEqual([]);
  });

  test("nothing above the usual amount in the example", () => {
    expect(analyse(projectIn(folder), { analyses: [cliffs] }).findings).toEqual([]);
  });

  test("a chart of what there is against the income shows it", () => {
    const { model } = projectIn(folder);
    const household: HouseholdInput = {
      peildatum: "2026-03-16",
      personen: {
        aanvrager: {
          geboortedatum: "1991-03-16",
          partner: null,
          kinderen: ["kind 1"],
          "inwoner woont in de gemeente": true,
        },
        "kind 1": { geboortedatum: "2018-03-16", kinderen: [] },
      },
      huishoudens: [{ leden: ["aanvrager", "kind 1"] }],
      aanvrager: "aanvrager",
      restIsNee: true,
    };
    const income = model.facts.find(({ key }) => key === "inkomen")!;
    const chart = incomeChart(model, household, income, 168_180, 8);
    // A full year of kindbijdrage for one child, up to 120% of the norm; beyond it less, and in the end nothing.
    expect(chart.points.map(({ income: x, total }) => [x, total])).toEqual([
      [0, 25_000],
      [42_045, 25_000],
      [84_090, 25_000],
      [126_135, 25_000],
      [168_180, 25_000],
      [168_181, 24_999],
      [210_225, 0],
      [252_270, 0],
      [294_315, 0],
      [336_360, 0],
    ]);
    expect(chartText(chart, { width: 40, height: 2 })).toBe(
      [
        "  € 250 per jaar",
        "  │●    ●    ●    ●    ●",
        "  │",
        "  │                         ●    ●    ●    ●",
        `  └${"─".repeat(41)}`,
        "                       ▲ inkomen: € 1.681,80",
      ].join("\n"),
    );
    expect(chartSvg(chart)).toContain("<polyline");
  });
});
