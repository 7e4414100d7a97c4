// To what a value is rounded: cents, euros and units have words of their own, any other step is a multiple.
import { expect, it } from "vitest";
import type { ValueType } from "@andersom/semantics";
import { stepWords } from "./rounding.js";

const euro: ValueType = { kind: "bedrag" };
const counting = (unit: string): ValueType => ({ kind: "getal", unit });

it.each<[string, ValueType, string]>([
  ["0.01", euro, "hele centen"],
  ["1", euro, "hele euro’s"],
  ["5", { kind: "bedrag", per: { unit: "maand", count: 1 } }, "een veelvoud van € 5"],
  ["0.5", counting("uur"), "halve uren"],
  ["1", counting("uur"), "hele uren"],
  ["0.25", counting("uur"), "hele kwartieren"],
  ["1", counting("jaar"), "hele jaren"],
  ["1", counting(""), "hele getallen"],
  ["10", counting("uur"), "een veelvoud van 10 uur"],
  ["0.5", { kind: "percentage" }, "halve procenten"],
])("%s is %o", (step, type, words) => {
  expect(stepWords(step, type)).toBe(words);
});
