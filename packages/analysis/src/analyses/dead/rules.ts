// Rules that can never apply, and rows and cases of theirs that never hold.

import { placeText } from "@andersom/runtime";
import type { Definition, DefinitionRule, Duty, Expr, Place, Right, RightRule } from "@andersom/semantics";
import type { Fix } from "@andersom/syntax";
import { pause, type Analysis, type Findings, type Question } from "../../analysis.js";
import type { Context } from "../../context.js";
import { deadRow, deadRule } from "../../diagnostics/dead.js";
import { personThing } from "../../encode/shape.js";
import { dutyApplies, ruleOf, standingOf } from "../shared/standing.js";

export const deadRules: Analysis = {
  name: "dode-regels",
  *run(context) {
    const { model } = context;
    const itself = <T>(part: T): readonly T[] => [part];
    yield* context.over("dode-regels: rechten", model.rights, itself, (right) => deadInRight(context, right));
    yield* context.over("dode-regels: waarden", model.definitions, itself, (definition) =>
      deadInDefinition(context, definition),
    );
    yield* context.over("dode-regels: plichten", model.duties, itself, (duty) => deadDuty(context, duty));
  },
};

/** The rules of one right. */
function* deadInRight(context: Context, right: Right): Findings {
  for (const rule of [...right.grants, ...right.refusals, ...right.powers])
    yield* deadPart(context, right, rule);
}

/** The rules of one value. */
function* deadInDefinition(context: Context, definition: Definition): Findings {
  for (const rule of definition.rules) {
    yield* deadDefinitionRule(context, definition, rule);
    if (!context.dead.has(rule.id)) yield* deadRows(context, definition, rule);
  }
}

/** One duty, that nobody ever has. */
function* deadDuty(context: Context, duty: Duty): Findings {
  if (!context.isOwn(duty.place) || (duty.condition ?? duty.scope ?? duty.exception) === undefined) return;
  yield pause;
  const never = nobody(
    context,
    { about: personThing, asks: ["plicht"], parts: [duty] },
    (encoding, subject) => [dutyApplies(encoding, duty, subject)],
  );
  if (!never) return;
  context.dead.add(duty.id);
  yield deadRule.at(context.span(duty.place), {
    sort: `de plicht ‘${duty.does ?? duty.name}’`,
    what: textOf(duty.condition ?? duty.exception ?? duty.scope),
  });
}

/** First whether anybody can on the first day: mostly so, and much less work than a proof. */
function nobody(
  context: Context,
  asked: Pick<Question, "about" | "asks" | "parts" | "rests">,
  literals: Question["literals"],
): boolean {
  const question = { ...asked, literals };
  return context.quick(question) === "kan niet" && context.never(question);
}

function* deadPart(context: Context, right: Right, rule: RightRule): Findings {
  if (!context.isOwn(rule.place) || (rule.condition ?? rule.scope) === undefined) return;
  if (context.dead.has(rule.id)) return;
  yield pause;
  const parts = [rule.condition ?? {}, rule.scope ?? {}];
  const never = nobody(context, { about: right.thing, asks: ["regel"], parts }, (encoding, subject) => {
    const scope = encoding.scope(right.thing, subject);
    return [encoding.condition(rule.scope, scope).holds, encoding.condition(rule.condition, scope).holds];
  });
  if (!never) return;
  context.dead.add(rule.id);
  yield deadRule.at(context.span(rule.place), {
    sort: placeText(rule.place),
    what: textOf(rule.condition ?? rule.scope),
  });
}

function* deadDefinitionRule(context: Context, definition: Definition, rule: DefinitionRule): Findings {
  if (!context.isOwn(rule.place) || (rule.when ?? rule.scope) === undefined) return;
  yield pause;
  const parts = [rule.when ?? {}, rule.scope ?? {}];
  const asked = { about: definition.thing, asks: ["regel van", rule.id], parts, rests: [definition] };
  const never = nobody(context, asked, (encoding, subject) => [
    ruleOf(standingOf(encoding, definition, subject), rule.id).applies.holds,
  ]);
  if (!never) return;
  context.dead.add(rule.id);
  yield deadRule.at(context.span(rule.place), {
    sort: placeText(rule.place),
    what: textOf(rule.when ?? rule.scope),
  });
}

/** Rows of a table that nobody has, while its rule does apply to somebody. */
function* deadRows(context: Context, definition: Definition, { id, body, place }: DefinitionRule): Findings {
  if (!context.isOwn(place) || (body.form !== "table" && body.form !== "cases")) return;
  const tests: readonly { readonly exprs: readonly Expr[]; readonly place: Place; readonly text: string }[] =
    body.form === "table"
      ? body.rows.map((row) => ({
          exprs: row.cells.flatMap(({ test }) => (test === null ? [] : [test])),
          place: row.place,
          text: row.cells.map(({ raw }) => raw.trim()).join(" | "),
        }))
      : body.cases.map((one) => ({
          exprs: one.when === undefined ? [] : [one.when],
          place: one.place,
          text: one.label,
        }));
  for (const [at, { exprs, place: at0, text }] of tests.entries()) {
    const isRest = body.form === "cases" && exprs.length === 0;
    if (exprs.length === 0 && !isRest) continue;
    yield pause;
    const asked = {
      about: definition.thing,
      asks: ["rij", id, at],
      parts: isRest ? [body] : exprs,
      rests: [definition],
    };
    const never = nobody(context, asked, (encoding, subject) => {
      const standing = standingOf(encoding, definition, subject);
      if (isRest) return [ruleOf(standing, id).rows![at]!];
      const scope = encoding.scope(definition.thing, encoding.subjectFor(definition.thing, subject));
      const month = definition.type.reeks === true ? { month: encoding.monthNow } : {};
      return exprs.map((expr) => encoding.condition(expr, { ...scope, ...month }).holds);
    });
    if (never)
      yield deadRow.at(
        context.span(at0),
        { what: definition.name, row: text },
        { fixes: removal(context, at0, body.form === "table" && body.rows.length > 1) },
      );
  }
}

/** A row of a table stands on a line of its own. */
function removal(context: Context, { source: { file, start, end } }: Place, isRow: boolean): readonly Fix[] {
  const text = context.project.files.find(({ uri }) => uri === file)?.text;
  if (text === undefined || !isRow) return [];
  const from = text.lastIndexOf("\n", start) + 1;
  const next = text.indexOf("\n", Math.max(start, end - 1));
  const to = next < 0 ? text.length : next + 1;
  if (!/^\s*\|.*\|\s*$/u.test(text.slice(from, to))) return [];
  return [
    { title: "Haal deze rij weg", safe: false, edits: [{ uri: file, start: from, end: to, newText: "" }] },
  ];
}

function textOf(expr: Expr | undefined): string {
  const text = expr?.text ?? "";
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
