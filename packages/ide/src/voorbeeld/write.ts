// A voorbeeld as text: a title, a story, what is given and what comes out.

import { indexModel } from "@andersom/publish";
import type { DecisionModel, HouseholdInput } from "@andersom/semantics";
import { expectedOf } from "./expected.js";
import { givensOf } from "./givens.js";
import { NoWords } from "./wording.js";

export interface Story {
  readonly title: string;
  /** For people; empty for none. */
  readonly text: string;
}

/** The longest line of a story. */
const WIDTH = 120;

/** The block of a household; undefined when a voorbeeld cannot say it. With `right`, only what comes of that right is expected. Its last line has no line end. */
export function voorbeeldText(
  model: DecisionModel,
  input: HouseholdInput,
  { title, text }: Story,
  right?: string,
): string | undefined {
  try {
    const index = indexModel(model, input.peildatum);
    const { sentences, names } = givensOf(model, index, input);
    const { expectations, undecided } = expectedOf(model, index, input, names, right);
    const notes = undecided.map(
      (name) => `// Voor ${name} is er nu geen uitkomst. Schrijf hier wat u verwacht: Dan …`,
    );
    const lines = [
      ...wrapped(text.replace(/[{}]/gu, "")).map((line) => `> ${line}`),
      ...sentences,
      ...notes,
      ...expectations.map((one) => `Dan ${one}.`),
    ];
    return [`voorbeeld ${freeTitle(model, title)}`, ...lines.map((line) => `  ${line}`)].join("\n");
  } catch (error) {
    if (error instanceof NoWords) return undefined;
    throw error;
  }
}

/** Whether the sentences of a voorbeeld can say a household; what comes of it is not worked out. */
export function canBeTold(model: DecisionModel, input: HouseholdInput): boolean {
  try {
    givensOf(model, indexModel(model, input.peildatum), input);
    return true;
  } catch (error) {
    if (error instanceof NoWords) return false;
    throw error;
  }
}

/** A title that no other voorbeeld has, on one line. */
function freeTitle(model: DecisionModel, wanted: string): string {
  const taken = new Set(model.examples.map(({ title }) => title.toLowerCase()));
  const title = wanted.replace(/\s+/gu, " ").replace(/[.\s]+$/u, "");
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? title : `${title} (${count})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((one) => one !== "")) {
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
