// Conditions over a list: "Er is een maatregel waarvoor dit klopt", "Geen van uw huisgenoten …".

import type { Expr, Thing } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import type { Teller } from "./teller.js";
import { told, type Speaker, type Told } from "./told.js";

type Quantified = Expr & { op: "some" | "every" | "none" };

export function toldQuantifier(teller: Teller, expr: Quantified, positive: boolean, speaker: Speaker): Told {
  const thing = listThing(teller, expr);
  const one = thing?.name ?? expr.variable.replace(/#\d+$/u, "");
  const denied = { some: "none", none: "some", every: "some" } as const;
  const form = positive ? expr.op : denied[expr.op];
  const bodyPositive = positive || expr.op !== "every";
  if (isAlways(expr.body)) return told(sentence(form === "none" ? `er is geen ${one}` : `er is een ${one}`));
  const { mode, items } = speaker.list(teller, expr.body, bodyPositive);
  const start = {
    some: `Er is een ${one} waarvoor`,
    none: `Er is geen ${one} waarvoor`,
    every: `Voor elke ${one} geldt dat`,
  }[form];
  const after = question(teller, expr);
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) {
    const clause = lowerFirst(only.text.replace(/\.$/u, ""));
    return {
      ...only,
      after: [...only.after, ...after],
      text: form === "every" ? `Voor elke ${one} geldt: ${clause}.` : `${start} dit geldt: ${clause}.`,
    };
  }
  const what =
    mode === "any"
      ? "minstens één van deze dingen klopt"
      : items.length === 2
        ? "dit allebei klopt"
        : "dit allemaal klopt";
  return told(`${start} ${what}:`, { below: items, after });
}

/** What the list is about, in the question that the officer wrote for it. */
function question(teller: Teller, expr: Quantified): string[] {
  const asked = expr.list.op === "fact" ? teller.index.facts.get(expr.list.fact)?.question : undefined;
  return asked === undefined ? [] : [`Het gaat om deze vraag: ‘${asked}’`];
}

/** `er is een maatregel` without more: the body is simply true. */
function isAlways(body: Expr): boolean {
  return body.op === "constant" && body.value === true;
}

function listThing(teller: Teller, expr: Quantified): Thing | undefined {
  const id = expr.list.type.kind === "lijst" ? expr.list.type.thing : undefined;
  return id === undefined ? undefined : teller.index.things.get(id);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
