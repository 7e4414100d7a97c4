// Every HTML page that the command makes of every example: what a council, a resident and an officer get to see.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createPlanner, createProbe, exampleInput } from "@andersom/logic";
import {
  adoptedText,
  algorithmRegister,
  algorithmRegisterPage,
  buildingBlocks,
  buildingBlocksPage,
  changeDecision,
  dataRegister,
  dataRegisterPage,
  legalDocument,
  motivation,
  motivationPage,
  publicVersion,
  readTheme,
  renderHtml,
  selfTest,
  type Document,
  type HtmlOptions,
  type LegalText,
  type Theme,
} from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { ordinanceFiles, ordinanceFolders, withLaws, type OrdinanceFile } from "@andersom/testkit";

const on = "2026-03-01";

/** The folders of the examples. */
export const examples: readonly string[] = ordinanceFolders("examples");

export interface NamedPage {
  /** The form, as the command calls it. */
  readonly form: string;
  /** The same page in the look that is asked for. */
  readonly html: (theme?: Theme) => string;
}

/** The theme of Waterrade, as it stands beside its ordinance. */
export function waterrade(): Theme {
  const { theme } = readTheme(
    readFileSync(join("examples/sociaal-domein", "thema.json"), "utf8"),
    "thema.json",
  );
  if (theme === undefined) throw new Error("the theme of the example is refused");
  return theme;
}

/** All pages of one example. */
export function pagesOf(folder: string): readonly NamedPage[] {
  const files = ordinanceFiles(folder);
  const { model, text } = compiled(files);
  const old = compiled(files.map(earlier)).text;
  const decision = changeDecision(old, text, { inForce: "2027-01-01" });
  const page = (form: string, document: Document, options: HtmlOptions = {}): NamedPage => ({
    form,
    html: (theme) => renderHtml(document, { ...options, theme }),
  });
  const address = model.instrument.formOfAddress;
  return [
    page("publieksversie", publicVersion(model, { on }), { address, selfTest: selfTest(model, { on }) }),
    page("verordening", legalDocument(text)),
    ...(decision === undefined ? [] : [page("wijzigingsbesluit", decision)]),
    page("gegevensregister", dataRegisterPage(dataRegister(model, on))),
    page("algoritmeregister", algorithmRegisterPage(algorithmRegister(model, on))),
    page("bouwstenen", buildingBlocksPage(buildingBlocks(model, on))),
    ...letters(model).map((document) => page("brief", document)),
  ];
}

function compiled(files: readonly OrdinanceFile[]): { model: DecisionModel; text: LegalText } {
  const project = compileProject(withLaws(files));
  const { model } = project.ordinances[0]!;
  const parsed = files.map((file) => ({ ...file, parse: project.parse(file.uri) }));
  return { model, text: adoptedText(model, parsed, { on }) };
}

/** The ordinance before its first amount, term, age and description of a word were changed. */
function earlier(file: OrdinanceFile): OrdinanceFile {
  const text = file.text
    .replace(/€ (\d)(?=[\d.,]* per)/u, (_all, digit: string) => `€ ${digit}${digit}`)
    .replace(/(?<=binnen )(\d+)(?= weken)/u, (weeks) => String(Number(weeks) + 2))
    .replace(/\b\d+(?=%| jaar)/gu, (number) => String(Number(number) + 1))
    .replace(/(?<=^begrip .*\n {2}> )/mu, "Zoals eerder bekendgemaakt: ");
  return { ...file, text };
}

/** About the first voorbeelden that are about a right; none where the ordinance gives no right. */
function letters(model: DecisionModel): readonly Document[] {
  const plan = createPlanner(model);
  const probeOf = createProbe(model);
  const all = model.examples.slice(0, 4).map((example) => {
    const household = exampleInput(model, example);
    const probe = probeOf(household);
    const outcomes = plan(household, { trace: true }).persons.flatMap(({ decision }) => decision.rights);
    const motivaties = outcomes.flatMap((outcome) => {
      const thing = model.rights.find(({ id }) => id === outcome.right)?.thing ?? "";
      return (
        motivation(model, outcome, { on, seen: { probe, subject: { thing, key: outcome.thing } } }) ?? []
      );
    });
    return { who: example.title, motivaties };
  });
  const told = all.filter(({ motivaties }) => motivaties.length > 0);
  return told.length === 0 ? [] : [motivationPage(model.instrument.title, on, told)];
}
