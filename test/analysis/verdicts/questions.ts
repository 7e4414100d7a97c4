// Questions about any ordinance: outcomes of rights, rules that meet or leave a hole, and limits of what is computed.

import type { Literal } from "../../../packages/analysis/src/solver/literal.js";
import { opposite } from "../../../packages/analysis/src/solver/literal.js";
import { constantSum } from "../../../packages/analysis/src/solver/sum.js";
import { different } from "../../../packages/analysis/src/encode/definition.js";
import type { Encoding } from "@andersom/analysis";
import {
  compare,
  isNotApplicable,
  isRational,
  isUnknown,
  rational,
  type Operand,
  type ThingRef,
} from "@andersom/runtime";
import type { DecisionModel, Definition } from "@andersom/semantics";
import type { Dice } from "@andersom/testkit";
import { isUndecided, type Decided } from "./decided.js";

export interface Asked {
  /** For a person who looks at a disagreement. */
  readonly name: string;
  readonly literals: readonly Literal[];
  /** Whether a household shows what was asked for; undefined where the interpreter is not asked that. */
  readonly shown: (decided: Decided) => boolean | undefined;
  /** Shown by a household exactly where it holds: what cannot be, must then not be shown by any. */
  readonly exact?: true;
}

const outcomes = { granted: "toegekend", refused: "geweigerd", judged: "ter beoordeling" } as const;

/** What there is to ask about a model in one shape; random limits and pairs come from the dice. */
export function questionsOf(model: DecisionModel, encoding: Encoding, dice: Dice): readonly Asked[] {
  const single = [...rightsOf(model, encoding), ...definitionsOf(model, encoding, dice)];
  const pairs =
    single.length < 2
      ? []
      : Array.from({ length: single.length }, () => both(dice.pick(single), dice.pick(single)));
  return [...single, ...pairs];
}

function both(a: Asked, b: Asked): Asked {
  return {
    name: `${a.name} en ${b.name}`,
    ...(a.exact && b.exact ? { exact: true } : {}),
    literals: [...a.literals, ...b.literals],
    shown(decided) {
      const [x, y] = [a.shown(decided), b.shown(decided)];
      return x === undefined || y === undefined ? undefined : x && y;
    },
  };
}

function rightsOf(model: DecisionModel, encoding: Encoding): readonly Asked[] {
  return model.rights.flatMap((right) => {
    const subject = encoding.subjectFor(right.thing, undefined);
    if (subject === undefined) return [];
    const standing = encoding.right(right.id, subject);
    const kind = (decided: Decided): string | undefined => decided.right(right.id);
    const asked = (["granted", "refused", "judged"] as const).map((outcome): Asked => ({
      name: `${right.name}: ${outcomes[outcome]}`,
      literals: [standing[outcome]],
      // What waits for a judgement elsewhere is ter beoordeling as well.
      ...(outcome === "judged" ? {} : { exact: true }),
      shown: (decided) => kind(decided) === outcomes[outcome],
    }));
    const none: Asked = {
      name: `${right.name}: geen uitkomst`,
      literals: [standing.granted, standing.refused, standing.judged].map(opposite),
      // What waits for another right that is judged has no outcome either, and is shown as ter beoordeling.
      shown: (decided) => kind(decided) !== "toegekend" && kind(decided) !== "geweigerd",
    };
    const rules = standing.rules.flatMap(({ rule, holds, applies }, at): Asked[] => [
      { name: `${right.name}: regel ${at} geldt`, literals: [holds.holds], shown: () => undefined },
      {
        name: `${right.name}: regel ${at} is van toepassing en geldt niet`,
        literals: [applies.holds, opposite(holds.holds)],
        shown: () => undefined,
      },
      {
        name: `${right.name}: regel ${at} heeft geen waarde`,
        literals: [opposite(applies.holds), opposite(applies.fails)],
        shown: (decided) => decided.isUndecided([rule.scope, rule.condition], right.thing),
      },
    ]);
    return [...asked, none, ...rules];
  });
}

function definitionsOf(model: DecisionModel, encoding: Encoding, dice: Dice): readonly Asked[] {
  return model.definitions.flatMap((definition) => {
    // Who belongs to something is no value that is compared.
    if (readsMonths(model, definition) || definition.type.kind === "lijst") return [];
    const subject = encoding.subjectFor(definition.thing, undefined);
    if (definition.thing !== undefined && subject === undefined) return [];
    return definitionOf(encoding, definition, subject, dice);
  });
}

/** Of a series, or something that has a value within a month only. */
function readsMonths(model: DecisionModel, { type, rules, caps }: Definition): boolean {
  if (type.reeks === true) return true;
  const series = new Set(model.facts.filter((fact) => fact.type.reeks === true).map(({ id }) => id));
  const text = JSON.stringify([rules, caps]);
  return [...series].some((id) => text.includes(JSON.stringify(id)));
}

function definitionOf(
  encoding: Encoding,
  definition: Definition,
  subject: ThingRef | undefined,
  dice: Dice,
): readonly Asked[] {
  const { formulas } = encoding;
  const { rules, value } = encoding.definition(definition.id, subject, undefined);
  const name = definition.name;
  const told = (decided: Decided): Operand => decided.definition(definition, subject);
  const none = (decided: Decided): boolean => isUndecided(told(decided));
  const asked: Asked[] = [];
  rules.forEach((a, at) =>
    rules.slice(at + 1).forEach((b, after) =>
      asked.push({
        name: `${name}: regels ${at} en ${at + 1 + after} spreken elkaar tegen`,
        literals: [a.holds.holds, b.holds.holds, different(encoding, a.value, b.value)],
        shown: (decided) => definition.combine === "any" || isUndecided(told(decided)),
      }),
    ),
  );
  if (rules.length > 0)
    asked.push({
      name: `${name}: geen regel`,
      literals: rules.map(({ holds }) => holds.fails),
      shown: (decided) => {
        const seen = told(decided);
        if (definition.type.kind === "ja-nee") return seen === false;
        // Whether somebody may choose it instead rests on facts that this question does not read.
        return isUnknown(seen) && seen.facts.length > 0 ? undefined : isUndecided(seen);
      },
    });
  if (value.kind === "ja-nee")
    asked.push(
      {
        name: `${name}: ja`,
        literals: [value.holds],
        shown: (decided) => told(decided) === true,
        exact: true,
      },
      {
        name: `${name}: nee`,
        literals: [value.fails],
        shown: (decided) => told(decided) === false,
        exact: true,
      },
      {
        name: `${name}: geen waarde`,
        literals: [opposite(value.holds), opposite(value.fails)],
        shown: none,
      },
    );
  if (!("there" in value) || value.kind === "lijst") return asked;
  asked.push(
    {
      name: `${name}: niet van toepassing`,
      literals: [value.notApplicable],
      shown: (decided) => isNotApplicable(told(decided)),
      exact: true,
    },
    {
      name: `${name}: geen waarde`,
      literals: [opposite(value.there), opposite(value.notApplicable)],
      shown: none,
    },
  );
  if (value.kind !== "getal") return asked;
  for (const sign of [">=", "<=", "=", "<"] as const) {
    const limit = rational(
      BigInt(dice.pick([0, 1, 100, 33_333, 150_000, 140_150, 1_000_000, -1, dice.whole(0, 300_000)])),
      100n,
    );
    asked.push({
      name: `${name} ${sign} ${limit.n}/${limit.d}`,
      literals: [value.there, formulas.compare(sign, value.sum, constantSum(limit))],
      exact: true,
      shown(decided) {
        const found = told(decided);
        if (!isRational(found)) return false;
        const order = compare(found, limit);
        return sign === ">="
          ? order >= 0
          : sign === "<="
            ? order <= 0
            : sign === "="
              ? order === 0
              : order < 0;
      },
    });
  }
  return asked;
}
