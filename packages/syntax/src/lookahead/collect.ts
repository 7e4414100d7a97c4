/** What the grammar looks ahead at, as Chevrotain computes it. That takes long, so only the generator and a test ask for it. */
import {
  Alternation,
  getLookaheadPaths,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  Terminal,
  type IProduction,
  type LookaheadProductionType,
  type Rule,
} from "chevrotain";
import { MAX_LOOKAHEAD } from "./choice.js";

/** A choice of the grammar: `rule METHOD index`, and its alternatives as `choice.ts` reads them. */
type ChoiceText = readonly [key: string, alternatives: string];

/** All choices of these rules, in the order of the grammar. */
export function choicesOf(rules: readonly Rule[]): readonly ChoiceText[] {
  return rules.flatMap((rule) => rule.definition.flatMap((part) => inside(rule, part)));
}

function inside(rule: Rule, part: IProduction): ChoiceText[] {
  if (part instanceof Terminal || part instanceof NonTerminal) return [];
  const { definition } = part as IProduction & { readonly definition: IProduction[] };
  return [...choiceAt(rule, part), ...definition.flatMap((one) => inside(rule, one))];
}

function choiceAt(rule: Rule, part: IProduction): ChoiceText[] {
  if (part instanceof Alternation) {
    // Not in the types: whether one of the alternatives has a guard.
    const guarded = (part as Alternation & { readonly hasPredicates?: boolean }).hasPredicates === true;
    return [
      [`${rule.name} OR ${String(part.idx)}`, (guarded ? "? " : "") + paths(rule, part.idx, "Alternation")],
    ];
  }
  if (part instanceof Option)
    return [[`${rule.name} OPTION ${String(part.idx)}`, paths(rule, part.idx, "Option")]];
  if (part instanceof Repetition)
    return [[`${rule.name} MANY ${String(part.idx)}`, paths(rule, part.idx, "Repetition")]];
  if (part instanceof RepetitionMandatory)
    return [[`${rule.name} AT_LEAST_ONE ${String(part.idx)}`, paths(rule, part.idx, "RepetitionMandatory")]];
  return [];
}

function paths(rule: Rule, occurrence: number, prodType: LookaheadProductionType): string {
  const found = getLookaheadPaths({ occurrence, rule, prodType, maxLookahead: MAX_LOOKAHEAD });
  // Of what may be left out the first alternative is what stands in it, the other what comes after.
  const alternatives = prodType === "Alternation" ? found : found.slice(0, 1);
  return alternatives
    .map((alternative) => alternative.map((path) => path.map(({ name }) => name).join(" ")).join("|"))
    .join(" / ");
}
