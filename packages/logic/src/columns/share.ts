// Equal values under one name: what the same loop computes twice is computed once.

const constant = /^const (\w+) = (.+);$/u;
const name = /\b[tjd][0-9]+[sou]?\b/gu;

/** The text of a loop, line by line; a value is shared within its block and the blocks inside it. */
export function shareValues(text: string): string {
  const blocks = [new Map<string, string>()];
  const instead = new Map<string, string>();
  const lines: string[] = [];
  for (const written of text.split("\n")) {
    const line = written.replace(name, (one) => instead.get(one) ?? one);
    const [, made, value] = constant.exec(line) ?? [];
    // The name that is made is not one of those that were replaced.
    const own = constant.exec(written)?.[1] ?? made;
    if (own !== undefined && value !== undefined && isShared(value)) {
      const known = /^(?:[td][0-9]+[sou]?|-?[0-9]+)$/u.test(value)
        ? value
        : blocks.map((block) => block.get(value)).find((one) => one !== undefined);
      if (known !== undefined) {
        instead.set(own, known);
        continue;
      }
      blocks.at(-1)!.set(value, own);
    }
    lines.push(line);
    for (const one of line) {
      if (one === "{") blocks.push(new Map<string, string>());
      else if (one === "}" && blocks.length > 1) blocks.pop();
    }
  }
  return withoutUnused(lines).join("\n");
}

/** A value that nobody reads is not computed; what only it read goes with it. */
function withoutUnused(lines: readonly string[]): readonly string[] {
  const used = new Set<string>();
  // From the last line up: a value is made before it is read.
  const kept = [...lines].reverse().filter((line) => {
    const made = constant.exec(line)?.[1];
    if (made !== undefined && /^t[0-9]+$/u.test(made) && !used.has(made)) return false;
    for (const [one] of line.matchAll(/\bt[0-9]+\b/gu)) if (one !== made) used.add(one);
    return true;
  });
  return kept.reverse();
}

/** Only what never changes: no name that begins with `_`, no function literal. */
function isShared(value: string): boolean {
  return !/\b_|=>|\bseveral\b/u.test(value);
}
