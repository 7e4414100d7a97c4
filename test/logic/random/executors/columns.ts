// The column kernel, on the households of a batch as one population.

import {
  columnOutcomes,
  columnState,
  compileColumns,
  longestListOf,
  runColumns,
  shapesOf,
} from "@andersom/logic";
import { isKnown, rational, toDecimalString } from "@andersom/runtime";
import { populationOf } from "../../columns-population.js";
import { answerKey, type Answer, type Executor } from "../executor.js";

export const columns: Executor = {
  name: "columns",
  run({ model, households, given, fixed }) {
    const { population, rowsOf, left: facts } = populationOf(model, households, fixed);
    const kernel = compileColumns(model, {
      shapes: shapesOf(population),
      longestList: longestListOf(population),
      given,
    });
    const answers = households.map(() => new Map<string, Answer>());
    // A fact that has no column form would be unknown to the kernel: what asks for it is not compared.
    const blind = facts.filter((fact) => kernel.asked.includes(fact));
    const left = [
      ...kernel.exact.map(({ name, reason }) => ({ what: name, reason })),
      ...blind.map((fact) => ({ what: "programma", reason: `het gegeven ${fact} past in geen kolom` })),
    ];
    if (blind.length > 0) return { answers, left };
    runColumns(kernel, population, ({ persons: [i0], households: [h0, h1], buffer }) => {
      for (let home = h0; home < h1; home++)
        for (const right of kernel.rights) {
          const rows = right.table === "persons" ? rowsOf[home]! : ["huishouden"];
          rows.forEach((subject, at) => {
            const row = right.table === "persons" ? population.firstPerson[home]! + at - i0 : home - h0;
            const outcome = columnOutcomes[buffer(right.outcome)[row]!]!;
            answers[home]!.set(answerKey(subject, right.right), { outcome, ...amountOf(right, row, buffer) });
          });
        }
    });
    return { answers, left };
  },
};

type Right = ReturnType<typeof compileColumns>["rights"][number];

function amountOf(
  { amount }: Right,
  row: number,
  buffer: (name: string) => ArrayLike<number>,
): { readonly amount?: string } {
  if (amount === undefined) return {};
  const code = amount.state === undefined ? 0 : buffer(amount.state)[row]!;
  if (code === 0) {
    const value = rational(BigInt(buffer(amount.value)[row]!), amount.scale);
    return { amount: isKnown(value) ? toDecimalString(value) : "fout" };
  }
  if (code === columnState.notApplicable) return { amount: "niet van toepassing" };
  return { amount: (code & columnState.fault) !== 0 ? "fout" : "onbekend" };
}
