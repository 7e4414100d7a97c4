// The type of a value that a person chooses without bounds (`het college bepaalt de hoogte van X`): what its name says it is.

import type { ValueType } from "../model/index.js";
import type { NameIndex } from "../names/index.js";

/** The values of a right that are a day. */
const DAYS: readonly string[] = ["begindatum", "ingangsdatum", "einddatum"];

/** `hoogte van X` is what X was announced as, `duur van X` months (a bound may say otherwise), `vorm van X` one of the keuzes; undefined for another name. */
export function chosenType(key: string, index: NameIndex): ValueType | undefined {
  const [what = "", right] = key.split(/ van (.*)/su, 2);
  if (right === undefined) return undefined;
  if (what === "hoogte") {
    const found = index.others.get(right)?.find((entry) => entry.symbol.kind === "voorziening");
    return found?.symbol.kind === "voorziening" ? found.symbol.amount : undefined;
  }
  if (what === "duur") return { kind: "getal", unit: "maand" };
  if (DAYS.includes(what)) return { kind: "datum" };
  return choiceNamed(what, index);
}

/** `vorm: keuze uit gift of lening` fixes what every `vorm van …` may be. */
export function choiceNamed(what: string, index: NameIndex): ValueType | undefined {
  const found = index.others.get(what)?.find((entry) => entry.symbol.kind === "keuze");
  return found?.symbol.kind === "keuze" ? { kind: "keuze", options: found.symbol.options } : undefined;
}
