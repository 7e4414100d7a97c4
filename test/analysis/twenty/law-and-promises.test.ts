// Of the twenty checks, those about the law and about promises: the defect put back into the example is found, and the example has none.
import { analyse, analyses } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { checks, type Check } from "./law-and-promises.js";

const clean = ordinanceFiles("examples/sociaal-domein");

function found({ changes, analysis }: Check) {
  const files = clean.map(({ uri, text }) => ({
    uri,
    text: changes.reduce((changed, [file, from, to]) => {
      if (file !== uri) return changed;
      expect(changed).toContain(from);
      return changed.replace(from, to);
    }, text),
  }));
  const all = withLaws(files);
  const { ordinances, diagnostics, parse } = compileProject(all);
  const [ordinance] = ordinances;
  const own = analyses.filter(({ name }) => name === analysis);
  expect(own).toHaveLength(1);
  return analyse({ model: ordinance!.model, files: all, parse, diagnostics }, { analyses: own }).findings;
}

describe.each(checks)("check $number: $name", (check) => {
  it("is found, with its household", () => {
    const told = found(check).filter(({ code, message }) => code === check.code && check.says.test(message));
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]?.witness !== undefined).toBe(check.household);
  });

  it.runIf(check.changes.length > 0)("is not found in the example itself", () => {
    expect(found({ ...check, changes: [] })).toEqual([]);
  });
});
