// The voorbeelden as a test report: passed or not, what came out instead and why, and what no example touches.

import { namesOf, decide, type ExampleReport, type ExamplesReport, type LidCoverage } from "@andersom/logic";
import { placeText } from "@andersom/runtime";
import type { DecisionModel, Expectation } from "@andersom/semantics";
import { outcomeText, type DecisionOptions } from "./decision.js";
import type { Style } from "./style.js";
import { count, hang, indent, printable, sentence } from "./text.js";

export interface TestedOrdinance {
  readonly title: string;
  readonly model: DecisionModel;
  readonly report: ExamplesReport;
}

interface Look {
  readonly style: Style;
  readonly width: number;
}

/** Every ordinance with its examples and coverage, and one line of totals at the end. */
export function examplesText(tested: readonly TestedOrdinance[], look: Look): string {
  const { style } = look;
  const blocks = tested.flatMap((ordinance) => [
    style.strong(printable(ordinance.title)),
    ordinance.report.examples
      .filter(({ base }) => !base)
      .map((example) => exampleText(example, ordinance, look))
      .join("\n"),
    coverageText(ordinance.report.coverage, look),
  ]);
  blocks.push(totalsText(tested, look));
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** "3 voorbeelden: 3 geslaagd, 0 mislukt." */
export function totalsText(tested: readonly TestedOrdinance[], { style }: Look): string {
  const { examples, passed, failed, bases } = testSummary(tested);
  const totals =
    examples === 0
      ? "Er zijn geen voorbeelden. Schrijf er een met de kop ‘voorbeeld …’; dan ziet u of de regels doen wat u bedoelt."
      : `${count(examples, "voorbeeld", "voorbeelden")}: ${String(passed)} geslaagd, ${String(failed)} mislukt.`;
  const note = bases === 0 ? "" : ` (${count(bases, "uitgangspunt", "uitgangspunten")} niet meegeteld)`;
  return (failed > 0 ? style.error(totals) : style.success(totals)) + style.quiet(note);
}

/** Base cases expect nothing and are not counted. */
export function testSummary(
  tested: readonly TestedOrdinance[],
): Record<"examples" | "passed" | "failed" | "bases", number> {
  const all = tested.flatMap(({ report }) => report.examples);
  const counted = all.filter(({ base, passed }) => !base || !passed);
  const passed = counted.filter((example) => example.passed).length;
  return {
    examples: counted.length,
    passed,
    failed: counted.length - passed,
    bases: all.length - counted.length,
  };
}

/** One example: passed, or what came out instead and why. */
export function exampleText(example: ExampleReport, ordinance: TestedOrdinance, look: Look): string {
  const { style, width } = look;
  const title = printable(example.title);
  if (example.passed) return `${style.success("✓")} ${title}`;
  const { file, line } = example.place.source ?? { file: "", line: 0 };
  const lines = [
    `${style.error("✗")} ${style.strong(title)} ${style.quiet(`(${printable(file)}:${String(line)})`)}`,
  ];
  for (const { text, message } of example.problems) {
    lines.push(
      hang(
        "  ",
        `Niet begrepen: ${sentence(printable(text)).replace(/\.$/, "")}. ${printable(message)}`,
        width,
      ),
    );
  }
  for (const { status, text, explanation } of example.expectations) {
    if (status === "geslaagd") continue;
    lines.push(hang("  Verwacht: ", sentence(printable(text)), width));
    const label = status === "mislukt" ? "  Maar:     " : "  Niet uit te voeren: ";
    lines.push(hang(label, sentence(printable(explanation)), width));
  }
  const why = whyText(example, ordinance, look);
  return [...lines, ...(why === "" ? [] : ["", why, ""])].join("\n");
}

/** The rights that a failed expectation is about, each with how its outcome came about. */
function whyText(example: ExampleReport, { model }: TestedOrdinance, look: Look): string {
  const expected = model.examples.find(({ id }) => id === example.id)?.expect ?? [];
  const failed = expected.filter((_, index) => example.expectations[index]?.status === "mislukt");
  const rights = new Set(failed.flatMap((one) => rightsOf(one, model)));
  if (rights.size === 0) return "";
  const decision = decide(model, example.input, { trace: true });
  const options: DecisionOptions = { style: look.style, width: look.width - 2, explain: true };
  const trace = { ...options, nameOf: namesOf(model) };
  const told = decision.rights.filter(({ right }) => rights.has(right));
  return indent(told.map((outcome) => outcomeText(outcome, model, options, trace)).join("\n\n"), "  ");
}

/** Also for an amount that differs: the right that it is the amount of. */
function rightsOf(expectation: Expectation, model: DecisionModel): string[] {
  switch (expectation.form) {
    case "recht":
      return [expectation.right];
    case "ter beoordeling":
      return expectation.right === undefined ? [] : [expectation.right];
    case "nog onbekend":
    case "niet aan de orde":
      return expectation.names.map(({ id }) => id);
    case "waarde": {
      const { left } = expectation;
      if (left.op !== "definition") return [];
      return model.rights
        .filter(({ amount, extent }) => [amount, extent].includes(left.definition))
        .map(({ id }) => id);
    }
    default:
      return [];
  }
}

function coverageText(coverage: readonly LidCoverage[], { style, width }: Look): string {
  if (coverage.length === 0) return "";
  const touched = coverage.filter(({ applied }) => applied.length > 0).length;
  const head = `Dekking: de voorbeelden raken ${String(touched)} van de ${count(coverage.length, "lid", "leden")} met regels.`;
  const untouched = coverage.filter(({ applied }) => applied.length === 0);
  const partly = coverage.filter(({ rules, applied }) => applied.length > 0 && applied.length < rules.length);
  const lines = [
    ...untouched.map((lid) => `Geen voorbeeld raakt ${placeText(lid.place)}${lineOf(lid)}.`),
    ...partly.map(
      (lid) =>
        `Van ${placeText(lid.place)} ${lid.applied.length === 1 ? "is" : "zijn"} ${String(lid.applied.length)} van de ${String(lid.rules.length)} regels geraakt${lineOf(lid)}.`,
    ),
  ];
  return [style.strong(head), ...lines.map((line) => hang("  ", line, width))].join("\n");
}

function lineOf({ place }: LidCoverage): string {
  return place.source === undefined ? "" : ` (${printable(place.source.file)}:${String(place.source.line)})`;
}

/** What `test --format json` prints of one ordinance. */
export function examplesJson({ title, report }: TestedOrdinance): object {
  const at = (place: ExampleReport["place"]) => ({ file: place.source?.file, line: place.source?.line });
  return {
    ordinance: title,
    examples: report.examples.map((example) => ({
      title: example.title,
      ...at(example.place),
      passed: example.passed,
      base: example.base,
      expectations: example.expectations.map(({ text, status, explanation, place }) => ({
        text,
        ...at(place),
        status,
        ...(explanation === "" ? {} : { explanation }),
      })),
      problems: example.problems,
    })),
    coverage: report.coverage.map(({ article, lid, place, rules, applied }) => ({
      article,
      ...(lid === undefined ? {} : { lid }),
      ...at(place),
      rules: rules.length,
      applied: applied.length,
    })),
  };
}
