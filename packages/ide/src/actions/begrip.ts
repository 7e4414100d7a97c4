// A condition becomes a begrip of its own, with a name that the writer still has to choose; the sentence uses that name.

import {
  isCondition,
  walk,
  type AstNode,
  type Condition,
  type EffectNotReached,
  type Reference,
} from "@andersom/syntax";
import { pathIn, type ActionContext, type CodeAction } from "./action.js";
import { inRule } from "./lists.js";

/** Conditions that lean on the place where they stand, and say nothing as a begrip elsewhere. */
const bound: ReadonlySet<string> = new Set<Condition["kind"]>([
  "EffectNotReached",
  "LadderOutcome",
  "DutyApplies",
]);

/** Offered for a selection that is exactly one condition of a rule. */
export function begripActions(context: ActionContext): readonly CodeAction[] {
  const { uri, text, range, entries, at: here } = context;
  const selected = trimmed(text, range.start, range.end);
  if (selected.start >= selected.end) return [];
  const entry = entries[here];
  if (entry?.keyword !== "artikel" && entry?.keyword !== "lid") return [];
  const path = pathIn(entry.block, selected);
  const node = path.find(
    (one) =>
      isCondition(one) &&
      !bound.has(one.kind) &&
      one.span.start === selected.start &&
      one.span.end === selected.end,
  );
  if (node === undefined || !inRule(path, node) || !standsAlone(context, node)) return [];
  const name = freeName(context);
  const body = bodyOf(text, node);
  const first = context.entries.find(
    ({ keyword }) => keyword === "hoofdstuk" || keyword === "paragraaf" || keyword === "artikel",
  )!;
  const at = aboveNotes(text, first.start);
  const newText = `begrip ${name}\n  ${body}.\n\n`;
  return [
    {
      title: "Maak hier een begrip van",
      kind: "refactor",
      edits: [
        { uri, start: at, end: at, newText },
        { uri, start: selected.start, end: selected.end, newText: name },
      ],
      fill: name,
    },
  ];
}

function trimmed(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const own = text.slice(start, end);
  return {
    start: start + (own.length - own.trimStart().length),
    end: start + own.trimEnd().replace(/[.;]$/u, "").length,
  };
}

/** Whether the condition means the same outside its article and its sentence. */
function standsAlone({ model }: ActionContext, node: AstNode): boolean {
  let alone = true;
  walk(node, (part) => {
    if (part.kind === "LadderOutcome" || part.kind === "DutyApplies" || part.kind === "Hole") alone = false;
    if (part.kind === "EffectNotReached" && (part as EffectNotReached).effect === undefined) alone = false;
    if (part.kind === "Reference") {
      const { article, law, self } = part as Reference;
      if (law === undefined && (article === undefined || self !== undefined)) alone = false;
    }
  });
  const found = model();
  if (!alone || found === undefined) return false;
  // What is judged per soort hulp depends on the right in whose sentence it stands; what is on a list, on the thing in hand.
  if (found.facts.some(({ perRight }) => perRight === true)) return false;
  const listed = found.things
    .filter(({ root }) => !root)
    .flatMap(({ name, plural }) => [name, ...(plural === undefined ? [] : [plural])]);
  const words = new Set(wordsOf(node));
  return !listed.some((name) => name.split(" ").every((word) => words.has(word.toLowerCase())));
}

function wordsOf(node: AstNode): readonly string[] {
  const found: string[] = [];
  walk(node, (part) => {
    if ("words" in part && Array.isArray(part.words))
      for (const word of part.words as readonly { readonly text: string }[])
        found.push(...word.text.toLowerCase().split(/\s+/u));
  });
  return found;
}

const NAME = "de inwoner zit in de doelgroep";

function freeName({ text, model }: ActionContext): string {
  const taken = new Set([...(model()?.definitions ?? []), ...(model()?.facts ?? [])].map(({ name }) => name));
  for (let count = 1; ; count++) {
    const name = count === 1 ? NAME : `de inwoner zit in doelgroep ${count}`;
    if (!taken.has(name) && !text.includes(`begrip ${name}\n`)) return name;
  }
}

/** `als geldt: …` for one condition; a list keeps its own words, and gets letters. */
function bodyOf(text: string, { kind, span }: AstNode): string {
  const own = text.slice(span.start, span.end);
  if (kind !== "ConditionList") return `als geldt: ${own.replace(/\s+/gu, " ")}`;
  const lines = own.split("\n");
  const indents = lines.slice(1).map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents, 80);
  const nested = /^\s*1°\./u.test(lines[1] ?? "");
  return `als ${lines
    .map((line, at) => (at === 0 ? line : `    ${line.slice(least)}`))
    .map((line) =>
      nested
        ? line.replace(
            /^(\s*)(\d+)°\./u,
            (_, space: string, number: string) => `${space}${String.fromCharCode(96 + Number(number))}.`,
          )
        : line,
    )
    .join("\n")}`;
}

/** Notes directly above a heading belong to it. */
export function aboveNotes(text: string, start: number): number {
  let at = text.lastIndexOf("\n", start - 1) + 1;
  while (at > 0) {
    const above = text.lastIndexOf("\n", at - 2) + 1;
    if (!text.slice(above, at).trimStart().startsWith("//")) break;
    at = above;
  }
  return at;
}
