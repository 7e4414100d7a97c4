// Voorbeelden in the formats of other tools: each is a test, which may fail at a line.

import type { ExampleReport } from "@andersom/logic";
import { exampleText, type TestedOrdinance } from "../examples.js";
import { plain } from "../style.js";
import { annotationText } from "./github.js";
import type { Case } from "./junit.js";

const look = { style: plain, width: 100 };

/** Every voorbeeld that expects something, by ordinance. */
export function exampleCases(tested: readonly TestedOrdinance[]): readonly Case[] {
  return tested.flatMap((ordinance) =>
    counted(ordinance).map((example): Case => {
      const { title, place, passed } = example;
      const base = {
        name: title,
        suite: ordinance.title,
        file: place.source?.file,
        line: place.source?.line,
      };
      if (passed) return base;
      const text = exampleText(example, ordinance, look);
      return {
        ...base,
        outcome: { kind: "failure", message: reasonOf(example), type: "voorbeeld", text },
      };
    }),
  );
}

/** Every voorbeeld that fails, beside its line. */
export function exampleAnnotations(tested: readonly TestedOrdinance[]): string {
  const failed = tested.flatMap((ordinance) =>
    counted(ordinance)
      .filter(({ passed }) => !passed)
      .map((example) => ({ example, ordinance })),
  );
  return failed
    .map(({ example, ordinance }) => {
      const { file = "", line } = example.place.source ?? {};
      const title = `voorbeeld ${example.title}`;
      const message = exampleText(example, ordinance, look);
      return `${annotationText({ severity: "fout", file, line, title, message })}\n`;
    })
    .join("");
}

/** An uitgangspunt expects nothing; it counts only where it cannot be run. */
function counted({ report }: TestedOrdinance): readonly ExampleReport[] {
  return report.examples.filter(({ base, passed }) => !base || !passed);
}

/** The first thing that is not as expected. */
function reasonOf({ problems, expectations }: ExampleReport): string {
  const problem = problems[0];
  if (problem !== undefined) return problem.message;
  const failed = expectations.find(({ status }) => status !== "geslaagd");
  return failed === undefined ? "" : `Verwacht: ${failed.text}. Maar: ${failed.explanation}`;
}
