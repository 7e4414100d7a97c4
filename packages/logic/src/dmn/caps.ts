// Caps and floors that other sentences put on a value; limits that hold for everybody, or that one condition switches.

import type { Place } from "@andersom/runtime";
import type { Definition } from "@andersom/semantics";
import { extreme } from "./arithmetic.js";
import { junction } from "./condition.js";
import { NotInDmn } from "./data.js";
import type { Draft } from "./draft.js";
import { asNumber, condition, number } from "./expression.js";
import { unitSuffix } from "./input.js";
import type { Code } from "./value.js";

/** Caps that always apply, with a cap that is never below a floor. */
export function capped(draft: Draft, definition: Definition, code: Code, key: string, place?: Place): Code {
  let found = asNumber(code);
  let [top, bottom]: (undefined | { low: bigint; high: bigint; scale: bigint })[] = [undefined, undefined];
  for (const cap of definition.caps) {
    const applies = junction(
      draft,
      "all",
      [cap.scope, cap.when]
        .filter((one) => one !== undefined)
        .map((one) => ({ condition: condition(draft, one, key) })),
      `${key}: grens`,
      cap.text,
      cap.place,
    );
    if (applies.kind !== "constant" || typeof applies.value !== "boolean")
      throw new NotInDmn("een grens die niet voor iedereen geldt");
    if (!applies.value) continue;
    if (cap.comparison === "<" || cap.comparison === ">")
      throw new NotInDmn("een grens die zelf niet meetelt");
    const limit = number(draft, cap.limit, key);
    if (cap.comparison === "<=") top = limit;
    else bottom = limit;
    if (top !== undefined && bottom !== undefined && top.low * bottom.scale < bottom.high * top.scale)
      throw new NotInDmn("grenzen die kunnen botsen");
    // An absent value has no cap to be compared with.
    if (limit.sources.length > 0) throw new NotInDmn("een grens die per huishouden verschilt");
    found = extreme(
      draft,
      cap.comparison === "<=" ? "min" : "max",
      found,
      limit,
      `${key}${unitSuffix(definition.type, found.scale)}`,
      place,
    );
  }
  return found;
}
