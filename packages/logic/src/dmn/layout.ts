// Where each box of the requirements graph stands: inputs below, every decision above what it needs.

export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** The ids of what it needs. */
  readonly needs: readonly string[];
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const [gapX, gapY] = [40, 90];

/** Layers by the longest way down; within a layer each box stands near the middle of what it is tied to. */
export function layout(boxes: readonly Box[]): ReadonlyMap<string, Placed> {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const depths = depthsOf(boxes, byId);
  const used = new Map<string, string[]>();
  for (const { id, needs } of boxes)
    for (const need of needs) used.set(need, [...(used.get(need) ?? []), id]);
  const layers: string[][] = [];
  for (const { id } of boxes) (layers[depths.get(id)!] ??= []).push(id);
  const order = new Map<string, number>();
  layers.forEach((layer) => {
    layer.forEach((id, at) => order.set(id, at));
  });
  const middle = (ids: readonly string[], otherwise: number): number =>
    ids.length === 0 ? otherwise : ids.reduce((total, id) => total + order.get(id)!, 0) / ids.length;
  for (let pass = 0; pass < 8; pass++) {
    const upward = pass % 2 === 0;
    for (const layer of upward ? layers : [...layers].reverse()) {
      const keys = new Map(
        layer.map((id, at) => [id, middle(upward ? byId.get(id)!.needs : (used.get(id) ?? []), at)]),
      );
      layer.sort((a, b) => keys.get(a)! - keys.get(b)! || order.get(a)! - order.get(b)!);
      layer.forEach((id, at) => order.set(id, at));
    }
  }
  return placed(layers, byId);
}

function depthsOf(boxes: readonly Box[], byId: ReadonlyMap<string, Box>): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depth = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    depths.set(id, 0);
    const found = Math.max(-1, ...(byId.get(id)?.needs ?? []).map(depth)) + 1;
    depths.set(id, found);
    return found;
  };
  for (const { id } of boxes) depth(id);
  // An input stands just below the first decision that needs it.
  for (const { id, needs } of boxes) {
    if (needs.length > 0) continue;
    const above = boxes.filter((box) => box.needs.includes(id)).map((box) => depths.get(box.id)!);
    if (above.length > 0) depths.set(id, Math.max(0, Math.min(...above) - 1));
  }
  return depths;
}

/** A wide layer takes more than one row, so that the drawing stays about as high as it is wide. */
const widest = 9;

function placed(
  layers: readonly (readonly string[])[],
  byId: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Placed> {
  const rows = layers.flatMap((layer) =>
    Array.from({ length: Math.ceil(layer.length / widest) }, (_, at) =>
      layer.slice(at * widest, (at + 1) * widest),
    ),
  );
  const widths = rows.map((row) => row.reduce((total, id) => total + byId.get(id)!.width + gapX, -gapX));
  const full = Math.max(0, ...widths);
  const found = new Map<string, Placed>();
  let y = 80;
  [...rows].reverse().forEach((row, index) => {
    let x = 150 + Math.round((full - widths[rows.length - 1 - index]!) / 2);
    for (const id of row) {
      const { width, height } = byId.get(id)!;
      found.set(id, { x, y, width, height });
      x += width + gapX;
    }
    y += Math.max(...row.map((id) => byId.get(id)!.height)) + gapY;
  });
  return found;
}
