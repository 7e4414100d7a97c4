// The choices that are on file are those of the grammar, and choose as Chevrotain would.
import { EOF, LLkLookaheadStrategy, type IToken, type TokenType } from "chevrotain";
import { expect, test } from "vitest";
import { grammarRules } from "../parser.js";
import { allTokens } from "../tokens/index.js";
import { beginsWith, chooseFrom, typesByName } from "./choice.js";
import { choices } from "./choices.generated.js";
import { choicesOf } from "./collect.js";

const rules = grammarRules("checked");

test("run `npm run generate` when this fails: the choices on file are those of the grammar", () => {
  expect(choices).toEqual(Object.fromEntries(choicesOf(Object.values(rules))));
});

test("for every pair of tokens the choice is the one that Chevrotain makes", () => {
  const types = typesByName(allTokens);
  const chevrotain = new LLkLookaheadStrategy({ maxLookahead: 2 });
  const tokens = [...allTokens, EOF];
  const prodTypes = { OPTION: "Option", MANY: "Repetition", AT_LEAST_ONE: "RepetitionMandatory" } as const;
  let asked = 0;
  for (const [key, text] of Object.entries(choices)) {
    const [name = "", method = "", index = ""] = key.split(" ");
    const options = {
      rule: rules[name]!,
      prodOccurrence: Number(index),
      maxLookahead: 2,
      dynamicTokensEnabled: false,
      hasPredicates: text.startsWith("? "),
    };
    const guards = text.split(" / ").map((_, at) => ({ GATE: () => at !== 1, ALT: () => undefined }));
    const prodType = prodTypes[method as keyof typeof prodTypes];
    const theirs: unknown =
      method === "OR"
        ? chevrotain.buildLookaheadForAlternation(options)
        : chevrotain.buildLookaheadForOptional({ ...options, prodType });
    const ours: unknown = method === "OR" ? chooseFrom(text, types) : beginsWith(text, types);
    const differing: string[] = [];
    // A second token only matters where one is looked at.
    for (const second of /\w \w/u.test(text) ? tokens : [EOF]) {
      for (const first of tokens) {
        const ahead = { LA_FAST: (far: number) => tokenOf(far === 1 ? first : second) };
        asked++;
        if (answer(ours, ahead, guards) !== answer(theirs, ahead, guards))
          differing.push(`${first.name} ${second.name}`);
      }
    }
    expect(differing, key).toEqual([]);
  }
  expect(asked).toBeGreaterThan(30_000);
});

function answer(look: unknown, ahead: object, guards: readonly object[]): unknown {
  return (look as (this: object, guards: readonly object[]) => unknown).call(ahead, guards);
}

function tokenOf(tokenType: TokenType): IToken {
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx } as IToken;
}
