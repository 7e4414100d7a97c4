// Where two rules do not go together for one household, and what the ordinance says then.

import type { Conflict } from "@andersom/semantics";
import { bullets, item, paragraph, sectionIfAny } from "../document/build.js";
import type { Block, ListItem, Section } from "../document/document.js";
import { sentence } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { spokenTo } from "../phrase/fragment.js";
import { withArticle } from "../phrase/naming.js";
import { originOf } from "../phrase/told.js";
import { conditionBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

export function conflictSections(context: PublicContext): Section[] {
  const items = context.index.model.conflicts
    .filter(({ place }) => place.instrument === undefined)
    .map((conflict) => conflictItem(context, conflict));
  return sectionIfAny(fixed.conflicts, items.length === 0 ? [] : [bullets(items)]);
}

function conflictItem(context: PublicContext, conflict: Conflict): ListItem {
  const sides = conflict.between.map((side) => sideWords(context, side));
  return item(
    sentence(`soms passen deze twee niet bij elkaar: ${joined(sides, "en")}`),
    [
      ...conditionBlocks(context, conflict.condition, say(context, "Dit gaat {over u} als")),
      ...resolution(context, conflict),
    ],
    { ...originOf(conflict.place), rule: conflict.id },
  );
}

function sideWords(context: PublicContext, side: Conflict["between"][number]): string {
  return side.kind === "plicht" ? `de plicht ‘${side.name}’` : withArticle(context, side.name);
}

/** A duty that rests does so for the part that the ordinance names, and no more. */
function resolution(context: PublicContext, { resolution: found, between }: Conflict): Block[] {
  if (found === undefined) return [paragraph(say(context, fixed.conflictOpen))];
  const side = between.find(({ id }) => id === found.id);
  const words = side === undefined ? found.name : sideWords(context, side);
  if (found.form === "gaat voor") {
    const until = (found.asLongAs?.text ?? "").replace(/^zolang /u, "");
    const long = until === "" ? "" : `, zolang ${spokenTo(context, until)}`;
    return [paragraph(sentence(`dan gaat ${words} voor${long}`))];
  }
  const how = [found.part, found.asLongAs?.text].flatMap((words) => words ?? []);
  const part = how.length === 0 ? "zolang dit zo is" : spokenTo(context, how.join(", "));
  return [paragraph(sentence(`dan geldt ${words} niet ${part}`))];
}
