// Items of computed values: fixed amounts, tables, brackets, caps, and the conditions under which each counts.

import { parseDecimal } from "@andersom/runtime";
import type { Definition, DefinitionRule, Expr } from "@andersom/semantics";
import { inForce } from "../phrase/amounts.js";
import { reachOf } from "../phrase/reach.js";
import { figureOfConstant, figuresIn } from "./figures.js";
import type { Item, Way } from "./item.js";
import type { Maker } from "./maker.js";
import { waysOf, wordWay } from "./ways.js";
import { wordsOf } from "./words.js";

/** Of every value of the ordinance itself, and of what rights, duties and powers need of a law. */
export function valueItems(maker: Maker): readonly Item[] {
  const { model } = maker.index;
  const { rights, duties, powers, departures, requirements, guarantees } = model;
  const ofRights = rights.flatMap(({ amount, extent, duration, aidForm, start, end }) =>
    [amount, extent, duration, aidForm, start, end].flatMap((id) => id ?? []),
  );
  const used = reachOf(maker.index, [
    rights,
    duties,
    powers,
    departures,
    requirements,
    guarantees,
    model.definitions.filter(({ id, place }) => ofRights.includes(id) || place.instrument === undefined),
  ]);
  return model.definitions
    .filter(({ name }) => name !== "leeftijd")
    .filter(({ id, place }) => place.instrument === undefined || used.definitions.has(id))
    .flatMap((definition) => [
      ...definition.rules.flatMap((rule) => definitionItems(maker, definition, rule)),
      ...definition.caps.flatMap((cap) => [
        maker.item("bedrag", cap, cap.text, waysOf(maker.index, cap.limit)),
        ...maker.conditions("voorwaarde", cap, cap.scope, cap.when),
      ]),
    ]);
}

function definitionItems(maker: Maker, definition: Definition, rule: DefinitionRule): readonly Item[] {
  const conditions = maker.conditions("voorwaarde", rule, rule.scope, rule.when);
  const { body } = rule;
  switch (body.form) {
    case "value":
      return definition.type.kind === "ja-nee"
        ? [...maker.conditions("voorwaarde", rule, body.value), ...conditions]
        : [...computed(maker, definition, rule, body.value), ...conditions];
    case "cases":
      return [
        ...body.cases.flatMap((one) => [
          ...computed(maker, definition, { ...rule, place: one.place }, one.value),
          ...maker.conditions("voorwaarde", { id: rule.id, place: one.place }, one.when),
        ]),
        ...conditions,
      ];
    case "brackets":
      return [
        ...body.rows.map((row) => {
          const percent = parseDecimal(row.percent);
          const figures = [...figuresIn(row.raw.replace(/\|.*$/u, ""))].filter((one) => !one.endsWith(" "));
          const share = percent === undefined ? [] : [`${percent.n}/${percent.d} %`];
          const ways = [{ figures: [...figures, ...share], names: [] }];
          return maker.item("bedrag", rule, row.raw, [], { place: row.place, elsewhere: ways, row: true });
        }),
        ...conditions,
      ];
    case "table":
      return [
        ...body.rows
          .filter((row) => inForce(row, maker.on))
          .map((row) => {
            const cells = row.cells.map((cell) => cell.raw).filter((raw) => !/^elke?$/iu.test(raw));
            const text = [...cells, row.resultRaw].join(" | ");
            const ways = rowWays(maker, row.result, cells);
            return maker.item("bedrag", rule, text, [], { place: row.place, elsewhere: ways, row: true });
          }),
        ...conditions,
      ];
  }
}

/** The cells with their numbers and words, and the result: of a name for an amount the amount, for that is what a reader looks for. */
function rowWays(maker: Maker, result: Expr, cells: readonly string[]): readonly Way[] {
  const figures = cells.flatMap((cell) => [...figuresIn(cell)].filter((one) => !one.endsWith(" ")));
  // A cell stands there as it is written, so each word of it must.
  const names = cells.flatMap((cell) => wordsOf(cell).map((word) => [[word]]));
  const amount = result.op === "constant" ? undefined : fixedFigure(maker, result);
  if (amount !== undefined) return [{ figures: [...figures, amount], names }];
  return waysOf(maker.index, result).map((way) => ({
    figures: [...figures, ...way.figures],
    names: [...names, ...way.names],
  }));
}

/** How many names may stand for one another. */
const longestChain = 8;

/** The figure of a name that is one fixed value on the day: worked out here, so that the page is not held against itself. */
function fixedFigure(maker: Maker, expr: Expr, chain = longestChain): string | undefined {
  if (expr.op === "constant") return figureOfConstant(expr);
  const definition = expr.op === "definition" ? maker.index.definitions.get(expr.definition) : undefined;
  const [rule, ...others] = definition?.rules ?? [];
  if (definition === undefined || rule === undefined || others.length > 0 || chain === 0) return undefined;
  if (definition.caps.length > 0 || rule.when !== undefined || rule.scope !== undefined) return undefined;
  const { body } = rule;
  if (body.form === "value") return fixedFigure(maker, body.value, chain - 1);
  if (body.form !== "table" || body.columns.length > 0) return undefined;
  const [row, ...more] = body.rows.filter((one) => inForce(one, maker.on));
  return row === undefined || more.length > 0 ? undefined : fixedFigure(maker, row.result, chain - 1);
}

/** What a value is made of: each figure in it, and at least the names that it is computed from. */
function computed(maker: Maker, definition: Definition, rule: DefinitionRule, value: Expr): readonly Item[] {
  const rounding = value.op === "round" ? [value] : [];
  // What a begrip means may be told by the sentence that its author wrote.
  const prose = (definition.prose ?? []).map(({ text }) => text).join("");
  const ways = [...waysOf(maker.index, value), ...(prose === "" ? [] : [wordWay(prose)])];
  const kind = ways[0]?.figures.length === 0 ? "berekening" : "bedrag";
  // One amount may stand behind its name wherever that is: "de kilometergrens (6 kilometer)".
  const named = ways.map((way) => ({ ...way, names: [...way.names, ...wordWay(definition.name).names] }));
  const text = `${definition.name}: ${rule.text}`;
  return [
    value.op === "constant"
      ? maker.item(kind, rule, text, ways, { elsewhere: named })
      : maker.item(kind, rule, text, ways),
    ...rounding.map(() => maker.item("bedrag", rule, "afronding", [wordWay("ronden"), wordWay("afgerond")])),
    ...(rule.extendableTo === undefined
      ? []
      : [
          maker.item(
            "termijn",
            rule,
            `te verlengen tot ${rule.extendableTo.text ?? ""}`,
            waysOf(maker.index, rule.extendableTo),
          ),
        ]),
  ];
}
