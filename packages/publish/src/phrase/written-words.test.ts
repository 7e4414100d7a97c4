// What an ordinance writes before a name is counted once, and after an edit only in the texts that came and went.
import type { DecisionModel } from "@andersom/semantics";
import { expect, it } from "vitest";
import { articlesBefore } from "./written-words.js";

/** A model in which these texts are duties. */
function model(...texts: readonly string[]): DecisionModel {
  const none = { rights: [], definitions: [], departures: [], powers: [], requirements: [] };
  const duties = texts.map((text) => ({ text }));
  return { ...none, duties, examples: [], facts: [] } as unknown as DecisionModel;
}

it("tells what stands before a name as a whole", () => {
  const before = articlesBefore(
    model("Het inkomen en de huur.", "het huurgeld", "de rente, het rente of het rente", "Orde geld; de wet"),
  );
  expect(before("inkomen")).toBe("het");
  expect(before("Inkomen")).toBe("het");
  expect(before("huur")).toBe("de");
  expect(before("huurgeld")).toBe("het");
  expect(before("rente")).toBe("het");
  expect(before("geld")).toBeUndefined();
  expect(before("r")).toBeUndefined();
  expect(before("wet")).toBe("de");
  expect(before("we")).toBeUndefined();
});

it("follows an edit", () => {
  expect(articlesBefore(model("de loon", "het geld", "het water"))("loon")).toBe("de");
  const later = articlesBefore(model("het loon", "het geld", "het water"));
  expect(later("loon")).toBe("het");
  expect(later("geld")).toBe("het");
});
