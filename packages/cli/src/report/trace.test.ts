// A trace as the user reads it: places, answers, the values seen, months in a row as one line.

import type { SeenValue, Shown, TraceNode } from "@andersom/runtime";
import { expect, it } from "vitest";
import { plain } from "./style.js";
import { traceText } from "./trace.js";

const value = (text: string, exact: boolean | string = text): Shown => ({
  kind: "waarde",
  value: exact,
  text,
});
const yes = value("ja", true);
const no = value("nee", false);
const node = (
  article: string,
  lid: string | undefined,
  text: string,
  result: Shown,
  rest: Partial<TraceNode> & { onderdeel?: string } = {},
): TraceNode => {
  const { onderdeel, ...others } = rest;
  const place = {
    article,
    ...(lid === undefined ? {} : { lid }),
    ...(onderdeel === undefined ? {} : { onderdeel }),
  };
  return { place, text, result, seen: [], children: [], ...others };
};
const months = (name: string, amounts: readonly string[]): SeenValue[] =>
  amounts.map((text, index) => ({
    name,
    thing: "inwoner",
    month: `2025-${String(index + 1).padStart(2, "0")}`,
    result: value(text),
  }));

it("tells a decision from the rule down to the values", () => {
  const trace = node(
    "3",
    "2",
    "de inwoner heeft recht op inkomenstoeslag als aan al deze voorwaarden is voldaan",
    no,
    {
      children: [
        node("3", "2", "het inkomen is in elke maand hoogstens 105% van de bijstandsnorm;", no, {
          onderdeel: "a",
          seen: months("het inkomen", ["€ 1.200", "€ 1.200", "€ 1.300", "€ 1.200"]),
        }),
        node("3", "2", "de inwoner volgt geen opleiding", yes, {
          onderdeel: "b",
          seen: [{ name: "de inwoner volgt een opleiding", thing: "inwoner", result: no }],
        }),
        node("5", "1", "de inwoner heeft geen recht op inkomenstoeslag", no, {
          bypassed: "maatwerk",
          by: { article: "5", lid: "2" },
        }),
      ],
    },
  );
  expect(traceText(trace, { style: plain, width: 78, nameOf: (id) => id })).toBe(
    `✗ artikel 3 lid 2: de inwoner heeft recht op inkomenstoeslag als aan al deze
  voorwaarden is voldaan → nee
  ✗ onderdeel a: het inkomen is in elke maand hoogstens 105% van de
    bijstandsnorm → nee
    · het inkomen in januari 2025 tot en met februari 2025: € 1.200
    · het inkomen in maart 2025: € 1.300
    · het inkomen in april 2025: € 1.200
  ✓ onderdeel b: de inwoner volgt geen opleiding → ja
  ✗ artikel 5 lid 1: de inwoner heeft geen recht op inkomenstoeslag → nee
    (maatwerk: artikel 5 lid 2)`,
  );
});

it("names what is unknown", () => {
  const result: Shown = {
    kind: "onbekend",
    facts: [{ fact: "f1", thing: "inwoner" }],
    judgements: [],
    holes: [],
  };
  const text = traceText(node("1", undefined, "de leeftijd is minstens 21 jaar", result), {
    style: plain,
    width: 78,
    nameOf: (id) => (id === "f1" ? "geboortedatum" : id),
  });
  expect(text).toBe("? artikel 1: de leeftijd is minstens 21 jaar → nog onbekend: geboortedatum");
});

it("says once what a rule and its body both say, with the answer of the body", () => {
  const text = "de inwoner heeft een laag inkomen als geldt: het inkomen is hoogstens € 1.200";
  const rule = node("3", "1", text, yes, {
    children: [
      node("3", "1", "het inkomen is hoogstens € 1.200", no, {
        seen: [{ name: "inkomen", thing: "inwoner", result: value("€ 1.300") }],
      }),
    ],
  });
  expect(traceText(rule, { style: plain, width: 120, nameOf: (id) => id })).toBe(
    `✗ artikel 3 lid 1: ${text} → nee\n  · inkomen: € 1.300`,
  );
});

it("leaves out the conditions of a rule that does not apply here", () => {
  const rule = node("6", "1", "recht op overgangsbedrag als geldt: de inwoner werkt", no, {
    bypassed: "niet van toepassing verklaard",
    children: [node("6", "2", "de aanvraagdatum ligt in 2025", no), node("6", "1", "de inwoner werkt", yes)],
  });
  expect(traceText(rule, { style: plain, width: 100, nameOf: (id) => id })).toBe(
    "✗ artikel 6 lid 1: recht op overgangsbedrag als geldt: de inwoner werkt → nee (geldt hier niet)\n" +
      "  ✗ lid 2: de aanvraagdatum ligt in 2025 → nee",
  );
});

it("tells the same finding about many months once", () => {
  const findings = ["januari", "februari", "maart"].map((month) => ({
    code: "bedrag verlopen" as const,
    message: `In ${month} is de norm niet bekend.`,
    places: [{ declaration: "bedragen norm" }],
  }));
  const failed = node("3", "1", "het inkomen is laag", { kind: "fout", findings });
  expect(traceText(failed, { style: plain, width: 200, nameOf: (id) => id })).toBe(
    "! artikel 3 lid 1: het inkomen is laag → In januari is de norm niet bekend. (bedragen norm, en nog 2 keer zoiets)",
  );
});
