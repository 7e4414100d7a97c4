// A judgement with sure cases ("in ieder geval ja als …"): they answer before the person does.

import type { FactRead } from "@andersom/semantics";
import { junction, named, textCondition, truthTexts, type Condition } from "./condition.js";
import { addDecision, type Draft } from "./draft.js";
import { NotInDmn, listed, opens, quoted, type DmnRow, type Open } from "./data.js";
import { condition } from "./expression.js";
import { factCondition, factOf, remember } from "./input.js";

export function sureCondition(draft: Draft, expr: FactRead): Condition {
  // Before what is remembered: that of somebody else is another judgement.
  const fact = factOf(draft, expr);
  return remember(draft, `sure ${fact.id} ${expr.about ?? ""}`, () => {
    const given = factCondition(draft, expr);
    if (given.kind !== "test") throw new NotInDmn("een oordeel dat vaststaat");
    const cases = (answer: boolean): Condition => {
      const label = `zeker ${truthTexts[answer ? "yes" : "no"]}: ${fact.key}`;
      const items = (fact.sureCases ?? [])
        .filter((one) => one.answer === answer)
        .map((one) => ({ condition: condition(draft, one.when, label) }));
      const found = junction(
        draft,
        "any",
        items,
        label,
        `Wanneer “${fact.name}” in ieder geval ${answer ? "ja" : "nee"} is.`,
        fact.place,
      );
      return named(
        draft,
        found,
        label,
        `Wanneer “${fact.name}” in ieder geval ${answer ? "ja" : "nee"} is.`,
        fact.place,
      );
    };
    const [yes, no] = [cases(true), cases(false)];
    if (yes.kind !== "test" || no.kind !== "test") throw new NotInDmn("een oordeel dat vaststaat");
    const row = (y: string, n: string, g: string, output: string): DmnRow => ({
      cells: [y, n, g],
      output: quoted(output),
    });
    const [ja, nee] = [quoted("ja"), quoted("nee")];
    const rows: DmnRow[] = [
      row(ja, ja, "-", "fout"),
      row(ja, nee, "-", "ja"),
      row(nee, ja, "-", "nee"),
      row(nee, nee, "true", "ja"),
      row(nee, nee, "false", "nee"),
      row("-", nee, "true", "ja"),
      row(nee, "-", "false", "nee"),
    ];
    const set: Open[] = [];
    for (const one of opens) {
      set.push(one);
      const cell = one === "onbekend" ? "-" : listed(["ja", "nee", ...set]);
      rows.push(row(cell, cell, one === "fout" || one === "gat" ? "true,false" : "-", one));
    }
    const columns = [...yes.columns, ...no.columns, ...given.columns];
    const name = addDecision(
      draft,
      `${fact.key} met zekere gevallen`,
      `${fact.name}, met de gevallen waarin dat vaststaat.`,
      "string",
      { hit: "FIRST", columns, rows },
      fact.place,
    );
    return textCondition(name, new Set(opens));
  });
}
