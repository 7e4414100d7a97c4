// How often an ordinance writes `de` and `het` before a name. After an edit only the texts that came and went are counted.

import type { DecisionModel } from "@andersom/semantics";

export type Article = "de" | "het";

interface Counted {
  readonly texts: readonly string[];
  /** All of it in small letters, where a name was counted that was not counted before. */
  written?: string;
  readonly counts: Map<string, Record<Article, number>>;
}

/** Of the model that was asked for last: the next one mostly differs in a few sentences. */
let last: Counted = { texts: [], counts: new Map() };

/** Names that are counted for one model; more are counted anew. */
const most = 5_000;

/** `de` or `het`, whichever stands before a name more often; undefined where neither does. */
export function articlesBefore(model: DecisionModel): (name: string) => Article | undefined {
  let own: Counted | undefined;
  return (name) => {
    own ??= following(writtenTexts(model));
    const words = name.toLowerCase();
    let counts = own.counts.get(words);
    if (counts === undefined) {
      counts = { de: 0, het: 0 };
      count(counts, (own.written ??= own.texts.join("\n").toLowerCase()), words, 1);
      if (own.counts.size >= most) own.counts.clear();
      own.counts.set(words, counts);
    }
    const { de, het } = counts;
    if (de === 0 && het === 0) return undefined;
    return het > de ? "het" : "de";
  };
}

/** What was counted, with the texts that came and without those that went. */
function following(texts: readonly string[]): Counted {
  const before = last;
  let start = 0;
  const shortest = Math.min(texts.length, before.texts.length);
  while (start < shortest && texts[start] === before.texts[start]) start++;
  let end = 0;
  while (end < shortest - start && texts.at(-1 - end) === before.texts.at(-1 - end)) end++;
  const changes = new Map<string, number>();
  const note = (all: readonly string[], by: number): void => {
    for (let at = start; at < all.length - end; at++)
      changes.set(all[at]!, (changes.get(all[at]!) ?? 0) + by);
  };
  note(texts, 1);
  note(before.texts, -1);
  const changed = [...changes].filter(([, by]) => by !== 0);
  const same = changed.length === 0 && before.written !== undefined;
  last = { texts, counts: new Map(), ...(same ? { written: before.written } : {}) };
  if (changed.length > texts.length / 4) return last;
  for (const [words, counts] of before.counts) {
    const now = { ...counts };
    for (const [text, by] of changed) count(now, text.toLowerCase(), words, by);
    last.counts.set(words, now);
  }
  return last;
}

function writtenTexts(model: DecisionModel): readonly string[] {
  const rules = model.rights.flatMap((right) => [...right.grants, ...right.refusals, ...right.powers]);
  return [
    ...rules.map((rule) => rule.text),
    ...model.definitions.flatMap((definition) => definition.rules.map((rule) => rule.text)),
    ...model.definitions.flatMap((definition) => definition.caps.map((cap) => cap.text)),
    ...model.departures.map((departure) => departure.text),
    ...model.powers.map((power) => power.text),
    ...model.duties.map((duty) => duty.text),
    ...model.requirements.map((requirement) => requirement.text),
    ...model.examples.flatMap((example) => [...example.given, ...example.expect].map((line) => line.text)),
    ...model.facts.map((fact) => fact.name),
  ];
}

function count(counts: Record<Article, number>, written: string, name: string, times: number): void {
  for (let at = written.indexOf(name); at !== -1; at = written.indexOf(name, at + 1)) {
    const article = written.endsWith("de ", at) ? "de" : written.endsWith("het ", at) ? "het" : undefined;
    if (article === undefined) continue;
    const before = written[at - article.length - 2] ?? " ";
    const after = written[at + name.length] ?? " ";
    if (!/\p{L}/u.test(before) && !/\p{L}/u.test(after)) counts[article] += times;
  }
}
