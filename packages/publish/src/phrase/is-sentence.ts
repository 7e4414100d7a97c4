// One value of somebody in a sentence: `De duur van de maatregel is 1 maand.`, `De categorie van de gedraging is de eerste categorie.`

import type { ValueType } from "@andersom/semantics";
import { sentence, withoutArticle } from "../dutch/clause.js";

/** `name` with its article; a choice stands behind a colon, unless it names its own kind. */
export function isSentence(name: string, value: string, type: ValueType, plural: boolean): string {
  const verb = plural ? "zijn" : "is";
  if (type.kind !== "keuze") return sentence(`${name} ${verb} ${value}`);
  const [kind = ""] = withoutArticle(name).split(" ");
  return value.endsWith(` ${kind}`)
    ? sentence(`${name} ${verb} de ${value}`)
    : sentence(`${name} ${verb}: ${value}`);
}
