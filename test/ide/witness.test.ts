// "Maak hier een voorbeeld van": every household that an analysis shows becomes a voorbeeld that compiles, passes, and is that household.

import { analyse, Encoding, householdOf, shapes, simplest, tell } from "@andersom/analysis";
import { createProbe } from "@andersom/logic";
import { parseIsoDate } from "@andersom/runtime";
import type { Diagnostic } from "@andersom/syntax";
import { ordinanceFiles } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { planted } from "../analysis/defects/cases.js";
import { lawDefects } from "../analysis/defects/law.js";
import { reversedDefects } from "../analysis/defects/reversed.js";
import { plantedText } from "../analysis/defects/text.js";
import { checks } from "../analysis/twenty/checks.js";
import { makeExample, modelOf, workspaceOf } from "./households.js";

const cases: readonly (readonly [name: string, text: string])[] = [
  ...planted.map((one) => [`${one.analysis}: ${one.name}`, plantedText(one)] as const),
  ...[...lawDefects, ...reversedDefects].map(({ name, text }) => [name, text] as const),
  ...checks.map(({ title, text }) => [title, text] as const),
];

/** The findings of a text that show a household. */
function witnessed(text: string) {
  const workspace = workspaceOf(
    text
      .split(/^\/\/ bestand: (?=\S+\n)/mu)
      .map((part, at) =>
        at === 0
          ? { uri: "verordening.andersom", text: part }
          : { uri: part.slice(0, part.indexOf("\n")), text: part.slice(part.indexOf("\n") + 1) },
      ),
  );
  const all = [...workspace.files(), ...workspace.laws().map(({ uri }) => uri)];
  const files = all.map((uri) => ({ uri, text: workspace.source(uri)!.text }));
  const diagnostics = files.flatMap(({ uri }) => workspace.compiler.diagnostics(uri));
  const { findings } = analyse({
    model: modelOf(workspace),
    files,
    parse: (uri) => workspace.parse(uri),
    diagnostics,
  });
  return { workspace, findings: findings.filter(({ witness }) => witness !== undefined) };
}

describe("a household that shows a finding becomes a voorbeeld", () => {
  let count = 0;
  it.each(cases)("%s", (_, text) => {
    const { workspace, findings } = witnessed(text);
    for (const finding of findings) {
      const made = makeExample(workspace, finding);
      expect(made.offered, JSON.stringify(finding.witness)).toBe(true);
      expect(made.wrong, made.text).toEqual([]);
      count++;
    }
  });
  it("was asked of enough of them", () => {
    expect(count).toBeGreaterThan(10);
  });
});

describe("a household with an outcome becomes a voorbeeld", () => {
  it.each([
    ["examples/individuele-inkomenstoeslag", "2026-03-16", 2],
    ["examples/meedoenfonds", "2026-03-16", 3],
    ["examples/sociaal-domein", "2026-03-16", 4],
  ])("%s", (folder, day, least) => {
    const workspace = workspaceOf(ordinanceFiles(folder));
    const model = modelOf(workspace);
    const probe = createProbe(model);
    let [offered, asked] = [0, 0];
    const refused: string[] = [];
    for (const right of model.rights.slice(0, 4))
      for (const shape of [shapes[0]!, shapes[4]!]) {
        const encoding = new Encoding(model, { peildatum: parseIsoDate(day)!, shape, series: "gelijk" });
        const { granted } = encoding.right(right.id, encoding.subjectFor(right.thing, undefined)!);
        const answer = simplest(encoding, [granted], { nodes: 2_000 });
        if (answer.kind !== "kan") continue;
        const household = householdOf(encoding, answer.model);
        if (probe(household).decision.findings.length > 0) continue;
        const place = (right.grants[0] ?? right.powers[0])?.place.source;
        if (place === undefined) continue;
        const finding: Diagnostic = {
          code: "AND4999",
          name: "proef",
          severity: "waarschuwing",
          span: { uri: place.file, start: place.start, end: place.end },
          message: "",
          data: {},
          witness: { text: tell(model, household), household },
        };
        const made = makeExample(workspace, finding);
        asked++;
        if (made.offered) {
          offered++;
          expect(made.wrong, made.text).toEqual([]);
        } else refused.push(JSON.stringify(household));
      }
    expect(offered, refused.join("\n")).toBeGreaterThanOrEqual(least);
    expect(offered / asked, refused.join("\n")).toBeGreaterThan(0.8);
  });
});
