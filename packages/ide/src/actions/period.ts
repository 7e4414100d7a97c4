// An amount per month as an amount per year and back, where not a cent is lost; the value keeps its own period.

import { formatMoney, parseDecimal, rational, type Rational } from "@andersom/runtime";
import type { DefinitionStatement, MoneyLiteral, Tail } from "@andersom/syntax";
import { around, type ActionContext, type CodeAction } from "./action.js";

/** `is € 1.200 per maand` ↔ `is € 14.400 per jaar, omgerekend per maand`. */
export function periodActions(context: ActionContext): readonly CodeAction[] {
  const { uri, text } = context;
  const statement = around<DefinitionStatement>(context, "DefinitionStatement");
  if (statement?.body.form !== "value" || statement.body.value.kind !== "MoneyLiteral") return [];
  const money: MoneyLiteral = statement.body.value;
  const { per } = money;
  if (per?.count !== 1 || (per.unit !== "maand" && per.unit !== "jaar")) return [];
  const [tail, more] = statement.tails;
  if (more !== undefined || (tail !== undefined && tail.kind !== "Converted")) return [];
  const converted = amountIn(money);
  if (converted === undefined) return [];
  const other = per.unit === "maand" ? "jaar" : "maand";
  const back = tail === undefined ? `, omgerekend per ${per.unit}` : "";
  if (tail !== undefined && !isOwn(tail, other)) return [];
  const amount = `${formatMoney(converted)} per ${other}`;
  return [
    {
      title: `Schrijf als ${amount}`,
      kind: "refactor",
      edits: [
        {
          uri,
          start: money.span.start,
          end: tail === undefined ? money.span.end : endOf(text, tail),
          newText: amount + back,
        },
      ],
    },
  ];
}

/** Twelve months in a year; undefined where the amount has no whole cents any more. */
function amountIn({ decimal, per }: MoneyLiteral): Rational | undefined {
  const own = parseDecimal(decimal);
  if (own === undefined) return undefined;
  const other = per?.unit === "maand" ? rational(own.n * 12n, own.d) : rational(own.n, own.d * 12n);
  return (other.n * 100n) % other.d === 0n ? other : undefined;
}

function isOwn(tail: Extract<Tail, { kind: "Converted" }>, unit: string): boolean {
  return tail.per.unit === unit && tail.per.count === 1;
}

function endOf(text: string, { span }: Tail): number {
  return Math.min(span.end, text.length);
}
