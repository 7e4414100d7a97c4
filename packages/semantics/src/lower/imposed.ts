// `De gemeente legt geen verlaging op als …`: whether there is a measure.

import type { ActStatement } from "@andersom/syntax";
import { imposedBy } from "../declare/values.js";
import { keyOf, keyText } from "../names/normalise.js";
import { aboutDefined } from "./about.js";
import type { LowerContext } from "./context.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { negate, YES_NO } from "./yes-no.js";

/**
 * The act as a rule about the notion `er is een verlaging`; false when the act imposes nothing. A sentence with geen goes before one
 * without; where there are only sentences with geen, there is a measure in all other cases (see the merge of definitions).
 */
export function lowerImposed(
  statement: ActStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const imposed = imposedBy(statement);
  if (imposed === undefined || statement.override !== undefined) return false;
  const key = `er is ${keyText(keyOf(imposed))}`;
  const symbol = context.index.predicates.get(key)?.find((entry) => entry.origin === context.law)?.symbol;
  if (symbol?.kind !== "waarde" || symbol.imposed === undefined) return false;
  context.counts.lookedUp += 1;
  context.saw(imposed, symbol.id, true);
  const inner = { ...aboutDefined([symbol], statement.span, context), inMonth: true };
  const place = context.placeOf(statement.span);
  const yes = { op: "constant", value: true, type: YES_NO } as const;
  const refused = statement.negation !== undefined;
  part.definitions.push({
    id: symbol.id,
    rules: [
      {
        id: site.ruleId,
        place,
        text: context.source(statement.span),
        ...(statement.condition === undefined
          ? {}
          : { when: inner.lower.condition(statement.condition, inner) }),
        body: { form: "value", value: refused ? negate(yes) : yes },
        isDefault: !refused,
        overrides: [],
      },
    ],
    caps: [],
    also: false,
    place,
  });
  return true;
}
