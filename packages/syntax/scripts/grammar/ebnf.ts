/** The grammar of the parser as EBNF text. */
import type { Alternative} from "chevrotain";
import { Alternation, NonTerminal, Option, Repetition, RepetitionMandatory, Terminal, type Rule } from "chevrotain";
import { readable } from "./label.js";

type Part = Rule["definition"][number];

export function ebnf(rules: readonly Rule[]): string {
  const head = "(* Grammar of Andersom, made from the parser. A sentence is read by the rule of its form. *)\n(* { x } is zero or more, [ x ] is optional, ( x )+ is one or more. *)\n";
  return head + rules.map((rule) => `\n${rule.name} =\n    ${sequence(rule.definition)} .\n`).join("");
}

function sequence(parts: readonly Part[]): string {
  return parts.map(one).join(" ");
}

function one(part: Part): string {
  if (part instanceof NonTerminal) return part.nonTerminalName;
  if (part instanceof Terminal) return readable(part.terminalType);
  if (part instanceof Alternation) {
    const options = part.definition.map((option: Part) => sequence((option as Alternative).definition));
    return options.length === 1 ? options[0]! : `( ${options.join("\n    | ")} )`;
  }
  if (part instanceof Option) return `[ ${sequence(part.definition)} ]`;
  if (part instanceof RepetitionMandatory) return `( ${sequence(part.definition)} )+`;
  if (part instanceof Repetition) return `{ ${sequence(part.definition)} }`;
  return sequence((part as Alternative).definition);
}
