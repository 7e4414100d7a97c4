// What the parts of a model name, counted, so that after an edit only the parts that came and went are read.

import { oncePer } from "@andersom/runtime";

/** Counts texts over lists of parts; a part is read once for as long as it is there. */
export class Named {
  private lists: readonly (readonly unknown[])[] = [];
  private readonly counts = new Map<string, number>();
  /** What was asked for since the state began. */
  private readonly asked = new Set<string>();
  /** Another object as soon as something else would be said of a text that was asked for. */
  state: object = {};

  /** Now these are the lists, in the order of the last time. A list that is the same as before is passed over, and so is the same part at one place. */
  follow(lists: readonly (readonly unknown[])[]): void {
    const before = this.lists;
    this.lists = lists;
    const changed = new Map<unknown, number>();
    const note = (part: unknown, by: 1 | -1): void => {
      changed.set(part, (changed.get(part) ?? 0) + by);
    };
    for (let at = 0; at < Math.max(lists.length, before.length); at++) {
      const [now, old] = [lists[at] ?? none, before[at] ?? none];
      if (now === old) continue;
      const isAligned = now.length === old.length;
      now.forEach((part, place) => {
        if (!isAligned || part !== old[place]) note(part, 1);
      });
      old.forEach((part, place) => {
        if (!isAligned || part !== now[place]) note(part, -1);
      });
    }
    const texts = new Map<string, number>();
    for (const [part, by] of changed)
      if (by !== 0) for (const text of textsOf(part)) texts.set(text, (texts.get(text) ?? 0) + by);
    for (const [text, by] of texts) if (by !== 0) this.add(text, by);
  }

  has(text: string): boolean {
    this.asked.add(text);
    return this.counts.has(text);
  }

  private add(text: string, by: number): void {
    const before = this.counts.get(text) ?? 0;
    if (before + by === 0) this.counts.delete(text);
    else this.counts.set(text, before + by);
    if ((before !== 0 && before + by !== 0) || !this.asked.has(text)) return;
    this.state = {};
    this.asked.clear();
  }
}

const none: readonly unknown[] = [];

function textsOf(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? textsIn(part) : [];
}

/** Every text in plain data, each once; kept with it. What declares a thing does not name it: its own id is left out. */
const textsIn = oncePer((part: object): readonly string[] => {
  const found = new Set<string>();
  const stack: unknown[] = [part];
  while (stack.length > 0) {
    const next = stack.pop();
    if (typeof next === "object" && next !== null)
      for (const key in next) {
        if (key === "place" || (next === part && key === "id" && "rules" in part)) continue;
        const value = (next as Readonly<Record<string, unknown>>)[key];
        if (typeof value === "string") found.add(value);
        else if (typeof value === "object") stack.push(value);
      }
  }
  return [...found];
});
