/** Writes what is made from the grammar: EBNF, railroad diagrams, TextMate grammar and the types of the concrete tree. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCstDts } from "chevrotain";
import { choicesOf } from "../src/lookahead/collect.js";
import { grammarRules } from "../src/parser.js";
import { ebnf } from "./grammar/ebnf.js";
import { railroad } from "./grammar/railroad.js";
import { textmate } from "./grammar/textmate.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
mkdirSync(`${root}grammar`, { recursive: true });
const rules = grammarRules("checked");
const productions = Object.values(rules);

writeFileSync(`${root}grammar/andersom.ebnf`, ebnf(productions));
writeFileSync(`${root}grammar/railroad.html`, railroad(productions));
writeFileSync(`${root}grammar/andersom.tmLanguage.json`, `${JSON.stringify(textmate(), null, 2)}\n`);
const types = generateCstDts(rules);
writeFileSync(
  `${root}packages/syntax/src/cst.generated.ts`,
  `/** Types of the concrete tree, made from the grammar by scripts/grammar.ts. */\n${types.trimEnd()}\n`,
);
const choices = choicesOf(productions).map(
  ([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)},`,
);
writeFileSync(
  `${root}packages/syntax/src/lookahead/choices.generated.ts`,
  [
    "/** What the parser looks ahead at in each choice of the grammar, made by scripts/grammar.ts; see choice.ts. */",
    "export const choices: Readonly<Record<string, string>> = {",
    ...choices,
    "};",
    "",
  ].join("\n"),
);
