// The places that references mean, looked up when the whole text is there.

import { articlesIn, type LegalArticle, type LegalBlock, type LegalInline, type LegalPart } from "./tree.js";

/** Every id of articles, leden, lists and items. */
export function idsOf(parts: readonly LegalPart[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const blocks = (list: readonly LegalBlock[]): void => {
    for (const block of list) {
      if (block.kind === "zin") continue;
      ids.add(block.eId);
      if (block.kind === "lijst")
        for (const item of block.items) {
          ids.add(item.eId);
          blocks(item.blocks);
        }
    }
  };
  const visit = (part: LegalPart): void => {
    ids.add(part.eId);
    if (part.kind === "artikel") {
      for (const lid of part.leden) {
        ids.add(lid.eId);
        blocks(lid.blocks);
      }
    } else part.children.forEach(visit);
  };
  parts.forEach(visit);
  return ids;
}

/** The same text, in which a reference points at a place that is there, or at nothing. */
export function resolved(parts: readonly LegalPart[]): readonly LegalPart[] {
  const ids = idsOf(parts);
  const effects = effectPlaces(parts);
  const inline = (part: LegalInline): LegalInline => {
    if (typeof part === "string" || part.kind !== "verwijzing" || part.target === undefined) return part;
    const { target, ...rest } = part;
    const found = effects.get(target) ?? nearest(target, ids);
    return found === undefined ? rest : { ...rest, target: found };
  };
  const block = (one: LegalBlock): LegalBlock => {
    if (one.kind === "zin") return { ...one, content: one.content.map(inline) };
    if (one.kind === "tabel") return one;
    return {
      ...one,
      items: one.items.map((item) => ({
        ...item,
        content: item.content.map(inline),
        blocks: item.blocks.map(block),
      })),
    };
  };
  const article = (one: LegalArticle): LegalArticle => ({
    ...one,
    opening: one.opening.map(block),
    leden: one.leden.map((lid) => ({ ...lid, blocks: lid.blocks.map(block) })),
  });
  const visit = (part: LegalPart): LegalPart =>
    part.kind === "artikel"
      ? article(part)
      : { ...part, opening: part.opening.map(block), children: part.children.map(visit) };
  return parts.map(visit);
}

/** Where each effect is named: the item of the list, or the lid when there is one effect. */
function effectPlaces(parts: readonly LegalPart[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const note = (eId: string, rules: readonly string[] | undefined): void => {
    for (const id of rules ?? []) if (id.startsWith("effect:") && !places.has(id)) places.set(id, eId);
  };
  for (const article of articlesIn(parts))
    for (const lid of article.leden)
      for (const block of lid.blocks)
        if (block.kind === "lijst") for (const { eId, origin } of block.items) note(eId, origin.rules);
  return places;
}

/** The place itself, the same onderdeel in another list of the lid, the only lid of the article, or what it lies in. */
function nearest(target: string, ids: ReadonlySet<string>): string | undefined {
  if (ids.has(target)) return target;
  const step = /^stap_(.+)$/u.exec(target)?.[1];
  if (step !== undefined) return [...ids].find((id) => id.endsWith(`__item_stap-${step}`));
  const [, lid, item] = /^(.*?)__list_1__item_([^_]+)/u.exec(target) ?? [];
  if (lid !== undefined && item !== undefined) {
    const other = [...ids].find((id) => id.startsWith(`${lid}__list_`) && id.endsWith(`__item_${item}`));
    if (other !== undefined) return other;
    const only = [...ids].find(
      (id) => id.startsWith(`${lid}__para_1__list_`) && id.endsWith(`__item_${item}`),
    );
    if (only !== undefined) return only;
  }
  const above = target.replace(/__[a-z]+_[^_]*$/u, "");
  return above === target ? undefined : nearest(above, ids);
}
