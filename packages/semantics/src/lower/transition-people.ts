// `Voor de inwoner die …` in an overgang: the people that it is for, where their description can be computed.

import type { Block, FixedStatement } from "@andersom/syntax";
import { peopleNotComputed } from "../diagnostics/time.js";
import type { Expr } from "../model/index.js";
import { bindPredicate } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import { dateNamed } from "./terms.js";
import { YES_NO } from "./yes-no.js";

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

/** Whom the acts of an overgang are for: `Geldt als …`, or its description. Undefined: everybody. */
export function peopleOfTransition(block: Block, context: LowerContext): Expr | undefined {
  for (const content of block.content) {
    if (content.kind === "ScopeStatement" && content.form === "geldt als" && content.condition !== undefined)
      return context.lower.condition(content.condition, context);
    if (content.kind !== "FixedStatement" || content.form !== "voor de inwoner") continue;
    const computed = peopleCondition(content, context);
    if (computed === undefined) {
      const text = context.source(content.span).replace(/\.$/u, "");
      context.report(peopleNotComputed.at(content.span, { text }));
    }
    return computed;
  }
  return undefined;
}

/** `die 18 jaar wordt voor 1 maart 2027`, or `die` and a sentence that the ordinance knows; undefined for any other description. */
export function peopleCondition(about: FixedStatement, context: LowerContext): Expr | undefined {
  const text = context.source(about.span).replace(/\.$/u, "");
  const shown = {
    text: text.replace(/^voor (de|het) /iu, (_, article: string) => `${article} `),
    place: context.placeOf(about.span),
  };
  const born = comesOfAge(text, context);
  if (born !== undefined) return { ...born, ...shown };
  const said = /^voor (?:de |het )?(\S+?)s? die (.+)$/iu.exec(text);
  if (said === null) return undefined;
  const [, who = "", what = ""] = said;
  const [found, other] = bindPredicate(
    keyText(keyOf([{ text: `${who} ${what}`, span: about.span }])),
    context,
  );
  if (found === undefined || other !== undefined) return undefined;
  context.saw([{ text, span: about.span }], found.expr);
  return { ...found.expr, ...shown };
}

function comesOfAge(text: string, context: LowerContext): Expr | undefined {
  const match = /\bdie (\d+) jaar wordt voor (\d+) (\p{L}+) (\d{4})$/iu.exec(text);
  const birth = match === null ? undefined : dateNamed("geboortedatum", context);
  const month = MONTHS.indexOf(match?.[3]?.toLowerCase() ?? "") + 1;
  if (match === null || birth === undefined || month === 0) return undefined;
  const [, years = "", day = "", , year = ""] = match;
  return {
    op: "lies",
    relation: "voor",
    date: {
      op: "date-shift",
      date: birth,
      count: { op: "constant", value: years, type: { kind: "getal", unit: "jaar" } },
      unit: "jaar",
      sign: 1,
      type: { kind: "datum" },
    },
    target: {
      op: "constant",
      value: `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`,
      type: { kind: "datum" },
    },
    type: YES_NO,
  };
}
