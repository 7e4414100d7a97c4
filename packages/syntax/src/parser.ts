/** The one parser: all chapters of the grammar in one Chevrotain parser, LL(2), no backtracking, no recovery. */
import {
  CstParser,
  EarlyExitException,
  NoViableAltException,
  type CstElement,
  type CstNode,
  type ILookaheadStrategy,
  type IRecognitionException,
  type IToken,
  type Rule as Production,
  type TokenType,
} from "chevrotain";
import { conditionRules } from "./grammar/condition.js";
import { declarationRules } from "./grammar/declaration.js";
import { isOf, type Dsl, type Rule } from "./grammar/dsl.js";
import { exampleRules } from "./grammar/example.js";
import { expressionRules } from "./grammar/expression.js";
import { referenceRules } from "./grammar/reference.js";
import { statementRules } from "./grammar/statement.js";
import { tableRules } from "./grammar/table.js";
import { tailRules } from "./grammar/tail.js";
import { beginsWith, chooseFrom, MAX_LOOKAHEAD, outOfDate, typesByName } from "./lookahead/choice.js";
import { choices } from "./lookahead/choices.generated.js";
import { allTokens } from "./tokens/index.js";

/** The inside of Chevrotain that builds the tree and keeps what is looked ahead at. */
interface Engine {
  selfAnalysisDone: boolean;
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  setLaFuncCache(key: number, look: unknown): void;
  SAVE_ERROR<E extends Error>(error: E): E;
  LA_FAST(howFar: number): IToken;
  readonly CST_STACK: CstNode[];
  /** The tokens of the sentence, with the end of the file a few times behind them. */
  readonly tokVector: readonly IToken[];
  currIdx: number;
  /** `errors` copies this at every question. */
  readonly _errors: readonly IRecognitionException[];
}

type Shape = new () => CstNode["children"];

/** A constructor of plain objects that have a hidden class of their own. */
function shape(): Shape {
  const Children = function (): void {};
  Children.prototype = Object.prototype;
  return Children as unknown as Shape;
}

function addChild(node: CstNode, name: string, child: CstElement): void {
  const list = node.children[name];
  if (list === undefined) node.children[name] = [child];
  else list.push(child);
}

/** The numbers by which Chevrotain knows the kinds of choices. */
const methods: Readonly<Record<string, number>> = {
  OR: 1 << 8,
  OPTION: 2 << 8,
  MANY: 3 << 8,
  AT_LEAST_ONE: 4 << 8,
};

/** For rules that read nothing. */
const noLookahead: ILookaheadStrategy = {
  validate: () => [],
  buildLookaheadForAlternation: () => () => undefined,
  buildLookaheadForOptional: () => () => false,
};

/**
 * `reading` knows what to look ahead at from the generated choices, because finding that out takes longer than reading a large
 * ordinance. `described` finds out nothing: its rules are there to be looked at. `checked` has Chevrotain judge the grammar.
 */
type Purpose = "reading" | "described" | "checked";

/** Made once for reading; `input` is set anew for each sentence. */
class OrdinanceParser extends CstParser {
  readonly rules: Record<string, Rule> = {};
  private readonly shapes = new Map<string, Shape>();

  constructor(purpose: Purpose) {
    super(allTokens, {
      maxLookahead: MAX_LOOKAHEAD,
      recoveryEnabled: false,
      nodeLocationTracking: "onlyOffset",
      skipValidations: purpose !== "checked",
      ...(purpose === "described" ? { lookaheadStrategy: noLookahead } : {}),
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
    if (purpose === "reading") this.takeChoices();
    else this.performSelfAnalysis();
  }

  /** In place of the analysis of Chevrotain. */
  private takeChoices(): void {
    const engine = this as unknown as Engine;
    const types = typesByName(allTokens);
    for (const [name, text] of Object.entries(choices)) {
      const [rule = "", method = "", index = ""] = name.split(" ");
      const key = engine.fullRuleNameToShort[rule];
      if (key === undefined) throw outOfDate(name);
      engine.setLaFuncCache(
        key | methods[method]! | Number(index),
        method === "OR" ? chooseFrom(text, types) : beginsWith(text, types),
      );
    }
    engine.selfAnalysisDone = true;
  }

  getLaFuncFromCache(key: number): unknown {
    // `super` is not known to the types of Chevrotain.
    const found = (this as unknown as { lookAheadFuncsCache: Map<number, unknown> }).lookAheadFuncsCache.get(
      key,
    );
    if (found === undefined) throw outOfDate(`choice ${String(key)}`);
    return found;
  }

  /** The messages of Chevrotain name every alternative; nobody reads them. */
  raiseNoAltException(): never {
    throw (this as unknown as Engine).SAVE_ERROR(new NoViableAltException("", this.LA(1), this.LA(0)));
  }

  raiseEarlyExitException(): never {
    throw (this as unknown as Engine).SAVE_ERROR(new EarlyExitException("", this.LA(1), this.LA(0)));
  }

  /** Chevrotain makes a dictionary for the children of each node; objects of one shape for each rule are faster. */
  cstInvocationStateUpdate(name: string): void {
    const engine = this as unknown as Engine;
    const startOffset = engine.LA_FAST(1).startOffset;
    let Children = this.shapes.get(name);
    if (Children === undefined) this.shapes.set(name, (Children = shape()));
    // By itself: an object in an object is copied from a mould by the runtime of V8, one by one.
    const location = { startOffset, endOffset: startOffset };
    engine.CST_STACK.push({ name, children: new Children(), location });
  }

  cstPostTerminal(name: string, token: IToken): void {
    const stack = (this as unknown as Engine).CST_STACK;
    addChild(stack[stack.length - 1]!, name, token);
  }

  cstPostNonTerminal(node: CstNode, name: string): void {
    const stack = (this as unknown as Engine).CST_STACK;
    addChild(stack[stack.length - 1]!, name, node);
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

let reading: OrdinanceParser | undefined;

/** The rules of the grammar as data. @param purpose whether Chevrotain is to judge them; it throws when it finds fault. */
export function grammarRules(
  purpose: "described" | "checked" = "described",
): Readonly<Record<string, Production>> {
  return new OrdinanceParser(purpose).getGAstProductions();
}

export interface RuleResult {
  readonly cst: CstNode | undefined;
  readonly errors: readonly IRecognitionException[];
}

/** Parses the tokens of one sentence or part of a sentence with the rule of the given name. */
export function parseRule(name: string, tokens: readonly IToken[]): RuleResult {
  const parser = (reading ??= new OrdinanceParser("reading"));
  parser.input = tokens as IToken[];
  const cst = parser.rules[name]!.call(parser);
  const errors = (parser as unknown as Engine)._errors;
  return { cst: errors.length === 0 ? cst : undefined, errors };
}
