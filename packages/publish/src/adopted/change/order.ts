// What stays where it is when things are put in another order: the longest row that keeps its order.

/** The ids of `after` that stand in `before` in the same order. */
export function inBoth(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((eId, index) => [eId, index]));
  const common = after.flatMap((eId) => {
    const at = places.get(eId);
    return at === undefined ? [] : [{ eId, at }];
  });
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const [index, { at }] of common.entries()) {
    let [length, from] = [1, -1];
    for (let earlier = 0; earlier < index; earlier += 1)
      if (common[earlier]!.at < at && best[earlier]!.length + 1 > length)
        [length, from] = [best[earlier]!.length + 1, earlier];
    best.push({ length, before: from });
  }
  const kept = new Set<string>();
  let at = best.reduce((most, one, index) => (one.length > (best[most]?.length ?? 0) ? index : most), 0);
  while (at >= 0 && at < common.length) {
    kept.add(common[at]!.eId);
    at = best[at]!.before;
  }
  return kept;
}
