// `in afwijking van …`: the rules that give way.

import type { Override } from "@andersom/syntax";
import { departsFromNothing } from "../diagnostics/rules.js";
import type { LowerContext } from "./context.js";
import { checkReference, rulesAt } from "./references.js";
import type { SiteInfo } from "./site-info.js";

/** Ids of the rules at the places named that decide the same thing; a message when there are none. `onverminderd` gives no precedence. */
export function overriddenRules(
  override: Override,
  decides: string,
  site: SiteInfo,
  context: LowerContext,
): readonly string[] {
  if (override.form === "onverminderd") return [];
  const found: string[] = [];
  for (const reference of override.references) {
    const exists = checkReference(reference, context, site);
    if (reference.stap !== undefined) continue;
    const same = rulesAt(reference, context, site).filter(
      (rule) => rule.id !== site.ruleId && rule.decides?.split(" | ").some((name) => sameName(name, decides)),
    );
    if (exists && same.length === 0)
      context.report(
        departsFromNothing.at(reference.span, { reference: context.source(reference.span), decides }),
      );
    found.push(...same.map((rule) => rule.id));
  }
  return found;
}

/**
 * `draagkracht per maand` and `draagkracht` name the same value when only one carries its period; begin, end and length of a
 * period decide the same period.
 */
function sameName(a: string, b: string): boolean {
  const bare = (name: string): string =>
    name.replace(/ per (?:\d+ )?\S+$/u, "").replace(/^(?:begindatum|einddatum|duur) van /u, "");
  return a === b || bare(a) === bare(b);
}
