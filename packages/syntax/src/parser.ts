/** The one parser: all chapters of the grammar in one Chevrotain parser, LL(2), no backtracking, no recovery. */
import { CstParser, type CstNode, type IRecognitionException, type IToken, type TokenType } from "chevrotain";
import { conditionRules } from "./grammar/condition.js";
import { declarationRules } from "./grammar/declaration.js";
import { isOf, type Dsl, type Rule } from "./grammar/dsl.js";
import { exampleRules } from "./grammar/example.js";
import { expressionRules } from "./grammar/expression.js";
import { referenceRules } from "./grammar/reference.js";
import { statementRules } from "./grammar/statement.js";
import { tableRules } from "./grammar/table.js";
import { tailRules } from "./grammar/tail.js";
import { allTokens } from "./tokens/index.js";

/** The inside of Chevrotain that builds the tree. */
interface Engine {
  LA_FAST(howFar: number): IToken;
  readonly CST_STACK: CstNode[];
  /** The tokens of the sentence, with the end of the file a few times behind them. */
  readonly tokVector: readonly IToken[];
  currIdx: number;
  /** `errors` copies this at every question. */
  readonly _errors: readonly IRecognitionException[];
}

/** Made once; `input` is set anew for each sentence. */
class OrdinanceParser extends CstParser {
  readonly rules: Record<string, Rule> = {};

  constructor() {
    super(allTokens, {
      maxLookahead: 2,
      recoveryEnabled: false,
      nodeLocationTracking: "onlyOffset",
      skipValidations: false,
    });
    const $ = this as unknown as Dsl;
    referenceRules($);
    expressionRules($);
    conditionRules($);
    tailRules($);
    statementRules($);
    declarationRules($);
    exampleRules($);
    tableRules($);
    this.performSelfAnalysis();
  }

  /** Chevrotain makes a dictionary for the children of each node; a plain object is made and read faster. */
  cstInvocationStateUpdate(name: string): void {
    const engine = this as unknown as Engine;
    const startOffset = engine.LA_FAST(1).startOffset;
    engine.CST_STACK.push({ name, children: {}, location: { startOffset, endOffset: startOffset } });
  }

  /** The end of a node; without tokens it has no place. */
  cstPostRuleOnlyOffset(node: CstNode): void {
    const last = this.LA(0);
    const location = node.location!;
    if (location.startOffset <= last.startOffset) location.endOffset = last.endOffset!;
    else location.startOffset = location.endOffset = NaN;
  }

  /** A rule of one or more tokens of a category, taken at once: most tokens of a file stand in such a run. */
  run(name: string, category: TokenType): void {
    const $ = this as unknown as Dsl;
    const engine = this as unknown as Engine;
    this.rule(name, () => {
      let end = engine.currIdx + 1;
      // While the grammar is recorded there are no tokens yet.
      if (!this.RECORDING_PHASE) while (isOf(engine.tokVector[end]!, category)) end++;
      if (end === engine.currIdx + 1) {
        $.AT_LEAST_ONE(() => $.CONSUME(category));
        return;
      }
      const node = engine.CST_STACK[engine.CST_STACK.length - 1]!;
      node.children[category.name] = engine.tokVector.slice(engine.currIdx + 1, end);
      engine.currIdx = end - 1;
    });
  }

  rule(name: string, body: () => unknown): void {
    this.rules[name] = this.RULE(name, body);
  }
}

export const parser = new OrdinanceParser();

export interface RuleResult {
  readonly cst: CstNode | undefined;
  readonly errors: readonly IRecognitionException[];
}

/** Parses the tokens of one sentence or part of a sentence with the rule of the given name. */
export function parseRule(name: string, tokens: readonly IToken[]): RuleResult {
  parser.input = tokens as IToken[];
  const cst = parser.rules[name]!.call(parser);
  const errors = (parser as unknown as Engine)._errors;
  return { cst: errors.length === 0 ? cst : undefined, errors };
}
