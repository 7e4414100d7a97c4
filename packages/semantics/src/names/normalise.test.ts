// How names are compared, and what comes up when one is misspelt.

import { describe, expect, it } from "vitest";
import { wordOrders } from "./index.js";
import { keyOfText, keyText } from "./normalise.js";
import { suggest } from "./suggest.js";

const key = (text: string): string => keyText(keyOfText(text));

describe("comparing names", () => {
  it.each([
    ["de Inwoner", "inwoner"],
    ["het inkomen van het huishouden", "inkomen van huishouden"],
    ["een  baan", "baan"],
    ["De kosten zijn betaald", "kosten is betaald"],
    ["nog vast te stellen", "vast te stellen"],
    ["Coördinatie", "coördinatie"],
    ["Coo\u0308rdinatie", "coördinatie"],
    ["", ""],
  ])("“%s” is “%s”", (written, compared) => {
    expect(key(written)).toBe(compared);
  });
});

describe("word orders of a sentence that starts with its verb", () => {
  it("has the main clause, the verb at the end, and the separable verb in one", () => {
    const orders = ["raakt baan kwijt", "baan kwijt raakt", "baan kwijtraakt"];
    expect(wordOrders("raakt baan kwijt")).toEqual(expect.arrayContaining(orders));
  });

  it("has one order for one word", () => {
    expect(wordOrders("werkt")).toEqual(["werkt"]);
  });

  it("counts equal orders once", () => {
    expect(new Set(wordOrders("telt mee")).size).toBe(wordOrders("telt mee").length);
  });
});

describe("bedoelt u", () => {
  const names = [
    "inkomen",
    "inkomensgrens",
    "vermogen",
    "de inwoner volgt een studie",
    "datum van het besluit",
    "kind",
  ];

  it.each([
    ["het inkommen", ["inkomen"]],
    ["vermorgen", ["vermogen"]],
    ["besluit van het datum", ["datum van het besluit"]],
    ["de inwoner volgt een studi", ["de inwoner volgt een studie"]],
    ["knid", ["kind"]],
    ["kinderbijslag", []],
  ])("“%s”: %j", (written, expected) => {
    expect(suggest(written, names)).toEqual(expected);
  });

  it("leaves out the name itself, article aside", () => {
    expect(suggest("het inkomen", ["inkomen"])).toEqual([]);
  });

  it("gives at most three, nearest first", () => {
    const near = ["toeslaga", "toeslagb", "toeslagc", "toeslagd"];
    expect(suggest("toeslag", near)).toEqual(near.slice(0, 3));
  });
});
