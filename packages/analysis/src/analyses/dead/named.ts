// What the parts of a model name, counted, so that after an edit only the parts that came and went are read.

/** Counts texts over parts; a part is read once for as long as it is there. */
export class Named {
  private parts: ReadonlySet<object> = new Set();
  private readonly counts = new Map<string, number>();

  /** Now these are the parts. */
  follow(parts: ReadonlySet<object>): void {
    for (const part of parts) if (!this.parts.has(part)) this.add(part, 1);
    for (const part of this.parts) if (!parts.has(part)) this.add(part, -1);
    this.parts = parts;
  }

  has(text: string): boolean {
    return this.counts.has(text);
  }

  private add(part: object, by: 1 | -1): void {
    for (const text of textsIn(part)) {
      const count = (this.counts.get(text) ?? 0) + by;
      if (count === 0) this.counts.delete(text);
      else this.counts.set(text, count);
    }
  }
}

const texts = new WeakMap<object, readonly string[]>();

/** Every text in plain data, each once; kept with it. What declares a thing does not name it: its own id is left out. */
function textsIn(part: object): readonly string[] {
  const known = texts.get(part);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const stack: unknown[] = [part];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next === "string") found.add(next);
    else if (typeof next === "object" && next !== null)
      for (const [key, value] of Object.entries(next))
        if (key !== "place" && !(next === part && key === "id" && "rules" in part)) stack.push(value);
  }
  const made = [...found];
  texts.set(part, made);
  return made;
}
