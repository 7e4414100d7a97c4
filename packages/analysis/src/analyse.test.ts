// The frame of the analyses: households are confirmed, what goes wrong stays apart, and equal questions have equal answers.

import { compileProject } from "@andersom/semantics";
import { contradictingToeslagText as text } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { analyse, analyseSteps } from "./analyse.js";
import type { Analysis } from "./analysis.js";
import type { Project } from "./context.js";
import { Context } from "./context.js";
import { twoValues } from "./analyses/contradiction/two-values.js";
import type { Encoding } from "./encode/encoding.js";
import { no, opposite, yes } from "./solver/literal.js";

function projectOf(source: string): Project {
  const files = [{ uri: "verordening.andersom", text: source }];
  const { ordinances, diagnostics, parse } = compileProject(files);
  return { model: ordinances[0]!.model, files, parse, diagnostics };
}

describe("analyse", () => {
  it("reports with a household and a day", () => {
    const { findings } = analyse(projectOf(text), { analyses: [twoValues] });
    expect(findings.map(({ code, message, witness }) => [code, message, witness?.text])).toEqual([
      [
        "AND4001",
        "Artikel 1 lid 2 en artikel 1 lid 3 geven op 1 januari 2026 een verschillende waarde voor ‘hoogte van de toeslag’, en er staat niet welke voorgaat.",
        "Een inwoner met een inkomen van € 1.200 per maand. Deze inwoner volgt een opleiding. Peildatum: 1 januari 2026.",
      ],
    ]);
    expect(findings[0]?.witness?.household).toMatchObject({
      peildatum: "2026-01-01",
      personen: { aanvrager: { inkomen: "1200", "inwoner volgt een opleiding": true } },
    });
  });

  it("gives the same twice", () => {
    expect(analyse(projectOf(text))).toEqual(analyse(projectOf(text)));
  });

  it("can be left at every step, and gives the same in steps", () => {
    const steps = analyseSteps(projectOf(text));
    const seen: string[] = [];
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) seen.push(step.value);
    expect(step.value).toEqual(analyse(projectOf(text)));
    // More than one step within an analysis that asks more than one question.
    expect(seen.filter((name) => name === "dode-regels").length).toBeGreaterThan(2);
  });

  it("goes on after an analysis that fails, and says which one it was", () => {
    const broken: Analysis = {
      name: "kapot",

      *run() {
        throw new Error("oeps");
      },
    };
    const { findings, perAnalysis } = analyse(projectOf(text), { analyses: [broken, twoValues] });
    expect(findings.map(({ code }) => code)).toEqual(["AND9001", "AND4001"]);
    expect(perAnalysis.map(({ name, failure }) => [name, failure !== undefined])).toEqual([
      ["kapot", true],
      ["twee-waarden", false],
    ]);
  });
});

describe("a question", () => {
  it("is onbekend when the interpreter does not see what was found", () => {
    const context = new Context(projectOf(text));
    const answer = context.find({ about: "inwoner", literals: () => [], confirms: () => false });
    expect(answer).toBe("onbekend");
    expect(context.tally).toEqual({ asked: 1, unknown: 1 });
  });

  it("is kan niet when no household of any shape has it", () => {
    const context = new Context(
      projectOf(text.replace("minstens € 1.200 per maand is.", "minder dan € 0 per maand is.")),
    );
    const [rule] = context.model.definitions
      .flatMap(({ rules }) => rules)
      .filter(({ place }) => place.lid === "3");
    expect(
      context.possible({
        about: "inwoner",
        literals: (encoding, subject) => {
          const definition = context.model.definitions.find(({ rules }) => rules.includes(rule!))!;
          const found = encoding.definition(definition.id, subject, undefined).rules;
          return [found.find((one) => one.rule.id === rule!.id)!.holds.holds];
        },
      }),
    ).toBe("kan niet");
  });

  it("is kan niet where nobody has what it needs, and its literals are not made", () => {
    const context = new Context(projectOf(text));
    let made = 0;
    const literals = (): [] => {
      made++;
      return [];
    };
    const apart = (encoding: Encoding) => {
      const one = encoding.formulas.condition();
      return [one, opposite(one)];
    };
    expect(context.possible({ about: "inwoner", needs: () => [no], literals })).toBe("kan niet");
    expect(context.possible({ about: "inwoner", needs: apart, literals })).toBe("kan niet");
    expect(made).toBe(0);
    expect(context.possible({ about: "inwoner", needs: () => [yes], literals })).toBe("kan");
    expect(made).toBe(1);
    expect(context.tally).toEqual({ asked: 3, unknown: 0 });
  });
});
