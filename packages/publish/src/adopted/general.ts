// What holds for the whole text and what no article says: begrippen and facts outside the articles, effects, who decides, rounding.

import type { Block, Content, Property, ScopeStatement } from "@andersom/syntax";
import { capital } from "../dutch/clause.js";
import { enumeration, letter, sentence } from "./build.js";
import { quotedName } from "./clause.js";
import { scope } from "./declarations.js";
import { originAt, type Ids, type Printer } from "./printer.js";
import { effectItems } from "./prose.js";
import { judgeOf, type Sources } from "./sources.js";
import { statementBlocks } from "./statement.js";
import { termBlocks, termOf } from "./terms.js";
import type { LegalBlock } from "./tree.js";

/** One lid, when its id is known. */
export type GeneralRule = (ids: Ids) => readonly LegalBlock[];

/**
 * The rules, each a lid: behind the begrippen, or in an article of their own.
 * @param loose begrippen that no article has room for.
 * @param named whether the effects are to be named here: where articles speak of them and none lists them.
 */
export function generalRules(
  printer: Printer,
  { header, effects, computed }: Sources,
  loose: readonly Block[],
  named: boolean,
): readonly GeneralRule[] {
  const { kind, decides } = printer.model.instrument;
  const rules: GeneralRule[] = [];
  const terms = loose.map((block) => termOf(printer, block));
  if (terms.length > 0) rules.push((ids) => termBlocks(printer, terms, ids));
  if (named && printer.model.effects.length > 0) rules.push((ids) => effectRule(printer, ids));
  const reached = effects.flatMap((block) =>
    block.content.filter(isReached).map((node) => ({ block, node })),
  );
  if (reached.length > 0)
    rules.push((ids) =>
      reached.flatMap(({ block, node }) => {
        const name = quotedName(block.heading.title);
        if (node.condition !== undefined) return scope(printer, node, ids, `Het effect ${name} is bereikt`);
        // `Bereikt volgens het oordeel van het college.`
        const by = printer.model.effects.find((one) => one.name === block.heading.title)?.reachedBy;
        const judge = judgeOf(printer.model, by);
        return [
          sentence(
            [`${capital(judge)} beoordeelt of het effect ${name} is bereikt`],
            originAt(printer, node.span),
          ),
        ];
      }),
    );
  const fixed = header?.content.find(
    (node) => node.kind === "FixedStatement" && node.form === "waar staat beslist",
  );
  if (fixed !== undefined && decides !== undefined) {
    const who = /college/u.test(decides) ? "het college van burgemeester en wethouders" : decides;
    rules.push(() => [
      sentence([`Waar in deze ${kind} de gemeente staat, beslist ${who}`], originAt(printer, fixed.span)),
    ]);
  }
  if (computed.length > 0)
    rules.push((ids) => computed.flatMap((node) => statementBlocks(printer, node, ids)));
  const rounding = header?.content.find(
    (node): node is Property => node.kind === "Property" && node.key === "afronding",
  );
  if (rounding !== undefined) {
    const unit = rounding.values.map(({ text }) => text).join(", ");
    rules.push(() => [
      sentence(
        [`Een bedrag wordt afgerond op ${unit}, tenzij anders bepaald`],
        originAt(printer, rounding.span),
      ),
    ]);
  }
  return rules;
}

/** `Deze verordening is er voor deze effecten: a. rondkomen: …`. */
function effectRule(printer: Printer, ids: Ids): readonly LegalBlock[] {
  const { kind } = printer.model.instrument;
  const [is, these] = kind === "verordening" ? ["is", "Deze"] : ["zijn", "Deze"];
  const items = effectItems(printer);
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return [sentence([`${these} ${kind} ${is} er voor het effect `, ...only.content], only.origin)];
  return [
    sentence([`${these} ${kind} ${is} er voor deze effecten:`], { generated: true }, ""),
    enumeration(
      items.map((item, index) => ({ ...item, label: letter(index) })),
      "en",
      ids,
    ),
  ];
}

function isReached(node: Content): node is ScopeStatement {
  return node.kind === "ScopeStatement" && node.form === "bereikt als";
}
