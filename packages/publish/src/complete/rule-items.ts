// Items of rights, powers, duties, departures, requirements and promises.

import type { Bound, Right, RightRule } from "@andersom/semantics";
import type { Item, ItemKind } from "./item.js";
import type { Maker } from "./maker.js";
import { termItems } from "./term-items.js";
import { waysOf, wordWay } from "./ways.js";
import { counted } from "./figures.js";
import { fromInteger, parseDecimal } from "@andersom/runtime";

export function ruleItems(maker: Maker): readonly Item[] {
  const { model } = maker.index;
  return [
    ...model.rights.flatMap((right) => rightItems(maker, right)),
    ...model.requirements.flatMap((one) => maker.conditions("voorwaarde", one, one.condition)),
    ...model.powers.flatMap((power) => [
      maker.item("bevoegdheid", power, power.text, [wordWay(power.name), decidedWay(maker, power.decides)]),
      ...(power.items ?? []).map(({ text }) => maker.item("bevoegdheid", power, text, [wordWay(text)])),
      ...boundItems(maker, "bedrag", power, power.bounds),
      ...maker.conditions("voorwaarde", power, power.scope, power.condition),
    ]),
    ...model.departures.flatMap((one) => [
      maker.item("afwijking", one, one.text, [
        decidedWay(maker, one.decides),
        wordWay("uitzondering"),
        ...(one.decides === undefined ? [wordWay("afwijken")] : []),
      ]),
      ...boundItems(maker, "afwijking", one, one.bounds),
      ...maker.conditions("afwijking", one, one.scope, one.condition),
    ]),
    ...dutyItems(maker),
    ...model.guarantees.flatMap((one) => maker.conditions("recht", one, one.condition)),
    ...model.conflicts.flatMap((one) => maker.conditions("plicht", one, one.condition)),
  ];
}

function rightItems(maker: Maker, right: Right): readonly Item[] {
  const rules = (kind: ItemKind, some: readonly RightRule[]): readonly Item[] =>
    some.flatMap((rule) => {
      const found = maker.conditions(kind, rule, rule.scope, rule.condition);
      // A ground stands in a list under the name of its right.
      const named = kind === "weigeringsgrond" && found.length > 0;
      return [...(named ? [] : [maker.item("recht", rule, rule.text, [wordWay(right.name)])]), ...found];
    });
  const { limit, ceiling } = right;
  const spent = ceiling === undefined ? undefined : parseDecimal(ceiling.amount);
  return [
    ...rules("voorwaarde", right.grants),
    ...rules("voorwaarde", right.powers),
    ...rules("weigeringsgrond", right.refusals),
    ...(limit === undefined
      ? []
      : [
          maker.item("voorwaarde", { id: `${right.id}/limiet`, place: limit.place }, limit.text, [
            {
              figures: [
                counted(fromInteger(limit.times), "keer"),
                ...(limit.within === undefined || limit.within.count === 1
                  ? []
                  : [counted(fromInteger(limit.within.count), limit.within.unit)]),
              ],
              names: limit.circle === undefined ? [] : [[[limit.circle]]],
            },
          ]),
        ]),
    ...(ceiling === undefined || spent === undefined
      ? []
      : [
          maker.item("bedrag", { id: `${right.id}/plafond`, place: ceiling.place }, ceiling.text, [
            { figures: [`${spent.n}/${spent.d} euro`], names: [] },
          ]),
        ]),
    ...(right.forms === undefined
      ? []
      : right.forms.items.map(({ text }) =>
          maker.item("recht", { id: right.id, place: right.forms!.place }, text, [wordWay(text)], {
            elsewhere: [wordWay(text)],
          }),
        )),
    ...(right.longest ?? []).map((expr) =>
      maker.item("termijn", right, expr.text ?? right.name, [], { elsewhere: waysOf(maker.index, expr) }),
    ),
  ];
}

function dutyItems(maker: Maker): readonly Item[] {
  return maker.index.model.duties.flatMap((duty) => [
    maker.item("plicht", duty, duty.text, [wordWay(duty.does ?? duty.name), wordWay(duty.text)]),
    ...duty.items.flatMap((one) => [
      maker.item("plicht", duty, one.text, [wordWay(one.text)]),
      ...(one.term === undefined ? [] : termItems(maker, duty, one.term)),
    ]),
    ...(duty.term === undefined ? [] : termItems(maker, duty, duty.term)),
    ...maker.conditions("voorwaarde", duty, duty.scope, duty.condition),
    ...maker.conditions("voorwaarde", duty, duty.exception),
    ...(duty.consequence === undefined
      ? []
      : [maker.item("sanctie", duty, duty.consequence, [wordWay(duty.consequence)])]),
  ]);
}

function boundItems(
  maker: Maker,
  kind: ItemKind,
  rule: { readonly id: string; readonly place: Item["place"]; readonly text: string },
  bounds: readonly Bound[],
): readonly Item[] {
  return bounds.map(({ limit }) =>
    maker.item(kind, rule, limit.text ?? rule.text, waysOf(maker.index, limit)),
  );
}

function decidedWay(maker: Maker, id: string | undefined): ReturnType<typeof wordWay> {
  const name = id === undefined ? undefined : maker.index.definitions.get(id)?.name;
  return wordWay(name ?? "afwijken");
}
