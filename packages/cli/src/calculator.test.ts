// The amounts of the public version are those of a decision.

import { compileProject } from "@andersom/semantics";
import { expect, it } from "vitest";
import { calculatorFor } from "./calculator.js";
import { ordinance } from "./scaffold/ordinance.js";

it("computes with what is known, and says when that is not enough", () => {
  const [compiled] = compileProject([{ uri: "v.andersom", text: ordinance }]).ordinances;
  if (compiled === undefined) throw new Error("the scaffold gave no ordinance");
  const { model } = compiled;
  const amount = model.definitions.find(({ name }) => name === "hoogte van de sportbijdrage");
  const children = model.facts.find(({ name }) => name === "aantal kinderen");
  if (amount === undefined || children === undefined) throw new Error("the scaffold has other names");
  const expr = {
    op: "definition",
    definition: amount.id,
    type: amount.type,
    of: {
      op: "variable",
      name: amount.thing ?? "inwoner",
      type: { kind: "ding", thing: "inwoner", optional: false },
    },
  } as const;
  const calculator = calculatorFor(model);
  expect(calculator.value(expr, "2026-03-01", [])).toBeUndefined();
  expect(calculator.value(expr, "2026-03-01", [{ fact: children.id, value: "2" }])).toBe("450");
  expect(calculator.value(expr, "2026-03-01", [{ fact: children.id, value: "7" }])).toBe("600");
});
