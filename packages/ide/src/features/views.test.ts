// What the views show, on an example ordinance: places are in its text, and answers lead to an outcome.

import { atOnce } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import type { Span } from "@andersom/syntax";
import { exampleWorkspace } from "../testing/example.js";
import { Workspace } from "../workspace.js";
import { exampleNames, exampleSteps, exampleTrace } from "./examples.js";
import { incomeChart } from "./incomeChart.js";
import { publicView, type PublicView } from "./publicVersion.js";
import { ruleTree, type RuleNode } from "./ruleTree.js";
import { tryOut, type TryOut } from "./tryOut.js";

const workspace = exampleWorkspace("individuele-inkomenstoeslag");
const uri = "file:///individuele-inkomenstoeslag/verordening.andersom";
const textOf = (span: Span | undefined): string =>
  span === undefined ? "" : (workspace.source(span.uri)?.slice(span.start, span.end) ?? "");

describe("the public version", () => {
  it("is a page of which each part leads to its rule", () => {
    const view = publicView(workspace, uri, "2026-06-01")!;
    expect(view.fouten).toBe(0);
    expect(view.html).toContain('<h1 class="utrecht-heading-1">');
    expect(view.html).not.toContain("<script");
    const marked = new Set([...view.html.matchAll(/data-regel="([^"]+)"/gu)].map(([, regel]) => regel));
    expect(marked.size).toBeGreaterThan(3);
    expect(new Set(view.plekken.map(({ regel }) => regel))).toEqual(marked);
    for (const { plek } of view.plekken) expect(textOf(plek)).not.toBe("");
  });

  it("is made of what is right, and says how much is not", () => {
    const broken = exampleWorkspace("individuele-inkomenstoeslag");
    broken.setFile(uri, `${broken.source(uri)!.text}\nartikel 99 Kapot\n\n1. De blauwe hoogte is.\n`);
    const view = publicView(broken, uri, "2026-06-01")!;
    expect(view.fouten).toBeGreaterThan(0);
    expect(view.html).toContain('<h1 class="utrecht-heading-1">');
  });
});

describe("the theme of a municipality", () => {
  const viewWith = (naam: string, tekst: string): PublicView =>
    publicView(workspace, uri, "2026-06-01", { naam, tekst })!;

  it("gives the style that comes after that of the page", () => {
    const { thema, stijl } = viewWith("thema.json", '{"utrecht":{"link":{"color":{"$value":"#00565f"}}}}');
    expect(thema?.fouten).toEqual([]);
    expect(thema?.stijl).toContain("--utrecht-link-color:#00565f");
    expect(stijl).toContain(".utrecht-heading-1");
    expect(publicView(workspace, uri, "2026-06-01")).not.toHaveProperty("thema");
  });

  it("gives none where the file is wrong, and says at which line", () => {
    const { thema, html } = viewWith(
      "thema.css",
      ":root {\n  --utrecht-link-color: url(https://example.org);\n}\n",
    );
    expect(thema).not.toHaveProperty("stijl");
    expect(thema?.fouten[0]).toMatch(/^thema\.css, regel 2: /u);
    expect(html).toContain('<h1 class="utrecht-heading-1">');
  });
});

describe("trying", () => {
  it("asks until there is an outcome, and tells why", () => {
    let form: TryOut = tryOut(workspace, uri, {}, "2026-06-01")!;
    const asked: string[] = [];
    while (form.vraag !== undefined && asked.length < 40) {
      const { plek, antwoord, naam } = form.vraag;
      asked.push(naam);
      const waarde = naam === "aanvraagdatum" ? "2026-03-15" : answerTo(antwoord.soort, antwoord.keuzes);
      const next = {
        huishouden: form.huishouden,
        antwoord: { plek, waarde: antwoord.perMaand ? { "elke maand": waarde } : waarde },
      };
      form = tryOut(workspace, uri, next, "2026-06-01")!;
      expect(form.opmerkingen).toEqual([]);
    }
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(2);
    const [outcome] = form.uitkomsten;
    expect(["toegekend", "geweigerd"]).toContain(outcome?.soort);
    expect(outcome?.redenen.length).toBeGreaterThan(0);
    expect(textOf(outcome?.redenen[0]?.plek)).not.toBe("");
    expect(outcome?.uitleg?.daaronder.length).toBeGreaterThan(0);
  });

  it("lets the day be chosen where the ordinance does not say which day counts", () => {
    const fund = exampleWorkspace("meedoenfonds");
    const file = "file:///meedoenfonds/verordening.andersom";
    const { dag, peildatum } = tryOut(fund, file, {}, "2026-08-01")!;
    expect({ dag, peildatum }).toEqual({ dag: "2026-08-01", peildatum: "1 augustus 2026" });
    expect(tryOut(workspace, uri, {}, "2026-06-01")).not.toHaveProperty("dag");
  });

  it("asks for what an amount still needs, when the right itself is sure", () => {
    const fund = exampleWorkspace("meedoenfonds");
    const file = "file:///meedoenfonds/verordening.andersom";
    const gegevens = { inwoner: { inkomen: "800", "de inwoner is lid van een club": true } };
    const form = tryOut(fund, file, { huishouden: { gegevens } }, "2026-08-01")!;
    expect(form.uitkomsten.find(({ naam }) => naam === "meedoenbijdrage")?.soort).toBe("toegekend");
    expect(form.vraag).toMatchObject({
      naam: "kosten van het meedoen",
      plek: "/gegevens/inwoner/kosten van het meedoen",
    });
    const antwoord = { plek: form.vraag!.plek, waarde: "90" };
    const then = tryOut(fund, file, { huishouden: form.huishouden, antwoord }, "2026-08-01")!;
    expect(then.vraag).toBeUndefined();
  });

  it("takes an answer back, and leaves what was handed in alone", () => {
    const huishouden = { gegevens: { inwoner: { leeftijd: "30" } } };
    const antwoord = { plek: "/gegevens/inwoner/leeftijd" };
    expect(tryOut(workspace, uri, { huishouden, antwoord }, "2026-06-01")?.huishouden).toEqual({
      gegevens: { inwoner: {} },
    });
    expect(huishouden.gegevens.inwoner).toEqual({ leeftijd: "30" });
  });

  it("stands hostile answers", () => {
    for (const plek of ["", "/", "/__proto__/x", "/gegevens/constructor/prototype", "x", "/a/0/b"]) {
      const form = tryOut(workspace, uri, { huishouden: [1], antwoord: { plek, waarde: 1 } }, "2026-06-01");
      expect(form?.uitkomsten.length).toBeGreaterThan(0);
    }
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

function answerTo(soort: string, keuzes: readonly string[] = []): unknown {
  switch (soort) {
    case "ja-nee":
      return false;
    case "datum":
      return "1990-01-01";
    case "keuze":
      return keuzes[0];
    case "lijst":
      return [];
    default:
      return "100";
  }
}

describe("voorbeelden", () => {
  it("are run, each with its place, and with what they touch", () => {
    const found = atOnce(exampleSteps(workspace, uri))!;
    const run = found.voorbeelden.filter(({ uitgangspunt }) => !uitgangspunt);
    expect(run.length).toBeGreaterThan(2);
    expect(run.map(({ status }) => status)).toEqual(run.map(() => "geslaagd"));
    for (const { plek, titel } of run) expect(textOf(plek)).toContain(titel.slice(0, 8));
    expect(found.dekking.some(({ geraakt }) => geraakt > 0)).toBe(true);
    expect(found.dekking[0]?.waar).toMatch(/^artikel .*\(.+\)$/u);
  });

  it("are listed without a run", () => {
    const listed = exampleNames(workspace, uri)!.voorbeelden;
    const run = atOnce(exampleSteps(workspace, uri))!.voorbeelden;
    const named = ({ id, titel, artikel, plek, uitgangspunt }: (typeof run)[number]): unknown => ({
      id,
      titel,
      artikel,
      plek,
      uitgangspunt,
    });
    expect(listed.map(named)).toEqual(run.map(named));
    expect(new Set(listed.map(({ status }) => status))).toEqual(new Set(["niet gedraaid"]));
  });

  it("tell how their outcomes come about", () => {
    const [example] = atOnce(exampleSteps(workspace, uri))!.voorbeelden.filter(
      ({ uitgangspunt }) => !uitgangspunt,
    );
    const trace = exampleTrace(workspace, uri, example!.id)!;
    expect(trace.titel).toBe(example!.titel);
    expect(trace.uitkomsten[0]?.uitleg?.daaronder.length).toBeGreaterThan(0);
    expect(exampleTrace(workspace, uri, "nobody")).toBeUndefined();
  });
});

describe("the tree of rules", () => {
  const all = (node: RuleNode): RuleNode[] => [node, ...node.daaronder.flatMap(all)];

  it("has every right with its rules and worth, in words with article titles", () => {
    const [tree] = ruleTree(workspace, uri)!.bomen;
    expect(tree?.soort).toBe("recht");
    const nodes = all(tree!);
    expect(nodes.some(({ soort, waar }) => soort === "regel" && /^artikel .*\(.+\)$/u.test(waar))).toBe(true);
    expect(nodes.some(({ naam }) => naam.startsWith("hoogte: "))).toBe(true);
    for (const { plek, soort } of nodes) if (soort !== "groep") expect(textOf(plek)).not.toBe("");
  });

  it("is only of what stands at a place", () => {
    const { bomen: every, beperkt } = ruleTree(workspace, uri)!;
    expect(beperkt).toBe(false);
    const rule = all(every[0]!).find(({ soort, plek }) => soort === "regel" && plek?.uri === uri)!;
    const some = ruleTree(workspace, uri, rule.plek!.start)!;
    expect(some.bomen.length).toBeLessThan(every.length);
    expect(some.beperkt).toBe(true);
    // Where nothing of a rule stands, everything is shown, and is not said to be of that place.
    expect(ruleTree(workspace, uri, 0)).toEqual(ruleTree(workspace, uri));
  });

  it("says which rule goes first", () => {
    const other = exampleWorkspace("maatregelen");
    const nodes = ruleTree(other, "file:///maatregelen/verordening.andersom")!.bomen.flatMap(all);
    const notes = nodes.flatMap(({ bijzonder }) => bijzonder);
    expect(notes.some((note) => note.startsWith("gaat voor artikel"))).toBe(true);
    expect(notes.some((note) => note.startsWith("wijkt voor artikel"))).toBe(true);
  });
});

describe("the chart of an income", () => {
  it.each(["individuele-inkomenstoeslag", "meedoenfonds"])(
    "shows to the cent where %s drops most",
    (name) => {
      const chart = incomeChart(exampleWorkspace(name), `file:///${name}/verordening.andersom`)!;
      expect(chart.svg).toMatch(/^<svg [\s\S]*<\/svg>$/u);
      expect(chart.knik?.verlies).toBeGreaterThan(0);
      const at = chart.punten.findIndex(({ inkomen }) => inkomen === chart.knik?.inkomen);
      const [before, after] = [chart.punten[at], chart.punten[at + 1]];
      expect(after?.inkomen).toBe((before?.inkomen ?? 0) + 1);
      expect((before?.totaal ?? 0) - (after?.totaal ?? 0)).toBe(chart.knik?.verlies);
    },
  );
});

it("nothing is known of a file of no ordinance", () => {
  const empty = new Workspace();
  expect(publicView(empty, "x", "2026-01-01")).toBeUndefined();
  expect(tryOut(empty, "x", {}, "2026-01-01")).toBeUndefined();
  expect(atOnce(exampleSteps(empty, "x"))).toBeUndefined();
  expect(ruleTree(empty, "x")).toBeUndefined();
  expect(incomeChart(empty, "x")).toBeUndefined();
});
