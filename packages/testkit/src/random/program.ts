// A made-up ordinance: declarations, values that build on each other, and rights; text that checks without errors, nearly always.

import { concurrence, rightArticle, type RightShape } from "./articles.js";
import { computedValues } from "./computed.js";
import { condition } from "./conditions.js";
import { declarations } from "./declarations.js";
import { diceOf, shuffled, type Dice } from "./dice.js";
import { rightNames, type Unit } from "./names.js";
import { listed, optional, phrase, type Phrase } from "./phrase.js";
import type { Owner, World } from "./scope.js";

/** The same seed makes the same program. Some are small, so that each construct also comes by itself; none is large. */
export function randomProgram(seed: number): Phrase {
  const dice = diceOf(seed);
  const world: World = { dice, named: [], lists: [], rights: [], periods: [], partner: false };
  const facts = declarations(world);
  const homes = facts.homes.length > 0;
  const owners: Owner[] = [
    ...(homes ? ["huishouden" as const] : []),
    ...(facts.payments.length > 0 ? ["betaling" as const] : []),
  ];
  const { of, notions, articles } = computedValues(world, owners, dice.pick([1, 2, 4, 8]));
  const together = dice.chance(0.6) ? concurrence(world, articles.length + 1) : undefined;
  if (together !== undefined) {
    articles.push(together.text);
    notions.push(together.notion);
    world.named.push({ sort: "bedrag", owner: "inwoner", from: "waarde", name: "de aftrek", bare: true });
  }
  const shapes = shuffled(dice, rightNames)
    .slice(0, dice.pick([1, 1, 2, 3]))
    .map((name) => shapeOf(dice, name, homes));
  for (const shape of shapes) {
    const article = articles.length + 1;
    const { text, refusals } = rightArticle(world, article, shape);
    articles.push(text);
    world.rights.push({ ...shape, article, refusals });
  }
  const sure = sureCase(world, articles.length + 1);
  const rights = shapes.map(({ name, unit }) => `  ${name}: ${unit ?? "voorziening"}.`).join("\n");
  return listed("programma", "blocks", [
    header(dice),
    phrase("blok", `\nvoorzieningen\n${rights}`),
    optional("blok", "\nkeuzes\n  vorm: keuze uit gift of lening."),
    block("gegevens van de inwoner, meervoud inwoners", [...facts.people, ...of.inwoner]),
    block("gegevens van het huishouden", [...facts.homes, ...of.huishouden]),
    block("gegevens van de betaling, meervoud betalingen", [...facts.payments, ...of.betaling]),
    block("gegevens van de aanvraag, meervoud aanvragen", facts.application),
    block("oordelen van de consulent", facts.judgements),
    ...facts.amounts,
    ...facts.notions,
    ...notions,
    ...articles,
    ...sure,
  ]);
}

function shapeOf(dice: Dice, name: string, homes: boolean): RightShape {
  const unit = dice.weigh<Unit | undefined>([
    [3, "bedrag"],
    [2, "bedrag per maand"],
    [1, undefined],
  ]);
  return { name, owner: homes && dice.chance(0.2) ? "huishouden" : "inwoner", unit };
}

function block(head: string, rows: readonly Phrase[]): Phrase {
  return rows.length === 0
    ? phrase("niets")
    : phrase("blok", `\n${head}\n`, listed("regels", "blocks", rows));
}

function header(dice: Dice): Phrase {
  const rounding = dice.weigh([
    [3, "\n  Afronding: hele centen."],
    [1, "\n  Afronding: hele euro's."],
    [1, ""],
  ]);
  const from = dice.weigh([
    [8, "1 januari 2020"],
    [1, "1 maart 2026"],
    [0.5, "29 februari 2024"],
  ]);
  return phrase(
    "kop",
    `verordening Verordening proef Waterrade 2026\n\n  Gemeente: Waterrade.\n  Treedt in werking op ${from}.${rounding}\n\neffect meedoen\n  > Inwoners doen mee.`,
  );
}

/** When a judgement needs no person. */
function sureCase(world: World, number: number): Phrase[] {
  const { dice } = world;
  return world.named
    .flatMap((one) => {
      if (one.from !== "oordeel" || one.sort !== "ja-nee" || !dice.chance(0.4)) return [];
      const [verb = "", ...rest] = one.saying[0].split(" ");
      return [
        optional(
          "artikel",
          `\nartikel ${number} Zeker\n  Effect: meedoen.\n\n  De inwoner ${verb} in ieder geval ${dice.chance(0.3) && verb === "is" ? "niet " : ""}${rest.join(" ")} als `,
          condition(world, { owner: "inwoner" }),
          ".",
        ),
      ];
    })
    .slice(0, 1);
}
