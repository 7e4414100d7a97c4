// The header of an ordinance.

import type { Block, Property } from "@andersom/syntax";
import type { Instrument } from "../model/index.js";
import { isoDate } from "./constants.js";
import { lapsesOn } from "./validity.js";
import type { LowerContext } from "./context.js";
import { checkedCitation } from "./references.js";
import { stepOfWords } from "./definition.js";

/** Reads the properties under the heading of an instrument. */
export function lowerHeader(block: Block, context: LowerContext): Instrument {
  const properties = block.content.filter((content): content is Property => content.kind === "Property");
  const all = (key: string): readonly Property[] => properties.filter((property) => property.key === key);
  const text = (...keys: readonly string[]): string | undefined => keys.flatMap(all)[0]?.values[0]?.text;
  const date = (...keys: readonly string[]): string | undefined => {
    const expression = keys.flatMap(all)[0]?.values[0]?.expression;
    return expression?.kind === "DateLiteral"
      ? isoDate(expression.year, expression.month, expression.day)
      : undefined;
  };
  const fixed = (form: string): boolean =>
    block.content.some((content) => content.kind === "FixedStatement" && content.form === form);
  const rounding = text("afronding");
  const rights = publicStatus(
    text("publieksversie"),
    fixed("rechten ontleend"),
    fixed("geen rechten ontleend"),
  );
  const decides = block.content.find(
    (content) => content.kind === "FixedStatement" && content.form === "waar staat beslist",
  );
  return {
    kind: block.keyword as Instrument["kind"],
    title: block.heading.title,
    ...optional("municipality", text("gemeente")),
    ...optional("adoptedBy", text("vastgesteld door")),
    ...optional("inForce", date("treedt in werking op", "treedt in werking")),
    ...optional("retroactiveTo", date("werkt terug tot", "werkt terug tot en met")),
    ...optional("lapses", date("vervalt op") ?? lapsesOn(block.content)),
    ...optional("citationTitle", text("citeertitel")),
    ...optional("rounding", rounding === undefined ? undefined : stepOfWords(rounding)),
    bases: all("gelet op").flatMap((property) =>
      property.values.flatMap((value) =>
        (value.references ?? []).map((reference) => checkedCitation(reference, context, {})),
      ),
    ),
    uses: all("gebruikt").flatMap((property) => property.values.map((value) => value.text)),
    formOfAddress: /^(?:je|jij)/iu.test(text("aanspreekvorm") ?? "") ? "je" : "u",
    ...optional("publicVersionGivesRights", rights),
    ...(/^(?!.*\bniet\b).*van toepassing/iu.test(text("algemene termijnenwet") ?? "")
      ? { generalTermsAct: true }
      : {}),
    ...optional("decides", decides === undefined ? undefined : context.source(decides.span)),
    place: context.placeOf(block.heading.span),
  };
}

function publicStatus(property: string | undefined, rights: boolean, noRights: boolean): boolean | undefined {
  if (rights) return true;
  if (noRights) return false;
  if (property === undefined) return undefined;
  return !/zonder rechten|geen rechten/iu.test(property);
}

/** A property only when it has a value (exactOptionalPropertyTypes). */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
