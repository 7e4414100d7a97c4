// What is no outcome of a household and has another meaning now: tasks and terms of the municipality, steps, maatwerk.

import type { Bound, DecisionModel, Place } from "@andersom/semantics";
import type { FactChange, Rewritten } from "./data.js";
import type { Matching } from "./matching.js";
import type { Versions } from "./pair.js";

interface Part {
  readonly id?: string;
  readonly text?: string;
  readonly name?: string;
  readonly title?: string;
  readonly place?: Place;
  readonly bounds?: readonly Bound[];
}

/** The lists of a model that hold no outcome, with what one of it is called. */
const lists: readonly (readonly [string, (model: DecisionModel) => readonly Part[]])[] = [
  ["taak", ({ acts }) => acts],
  ["bevoegdheid", ({ powers }) => powers],
  ["maatwerk", ({ departures }) => departures],
  ["vereiste voor de aanvraag", ({ requirements }) => requirements],
  ["aanbod", ({ offers = [] }) => offers],
  ["signaal", ({ signals = [] }) => signals],
  ["inhoud van een stuk", ({ documents }) => documents],
  ["stap", ({ steps }) => steps],
  ["stilstaan van een termijn", ({ suspensions }) => suspensions],
  ["advies", ({ advice }) => advice],
  ["nadere regels", ({ delegations }) => delegations],
  ["toestemming", ({ consents = [] }) => consents],
  ["overgang", ({ transitions = [] }) => transitions],
  ["botsing", ({ conflicts }) => conflicts],
  ["waarborg", ({ guarantees }) => guarantees],
  ["effect", ({ effects }) => effects],
  ["maatregel", ({ measures }) => measures],
];

export function restOf({ old, new: fresh, matching }: Versions): readonly Rewritten[] {
  const found = lists.flatMap(([what, of]) => changedParts(what, of(old), of(fresh), matching));
  return [...header(old, fresh), ...found];
}

/** Parts with another meaning, new ones and lapsed ones; other words with the same meaning are no difference here. */
function changedParts(
  what: string,
  old: readonly Part[],
  fresh: readonly Part[],
  { isSame }: Matching,
): readonly Rewritten[] {
  const left = new Set(fresh);
  const alone: Part[] = [];
  const twins: (readonly [Part, Part])[] = [];
  const ways: readonly ((a: Part, b: Part) => boolean)[] = [
    (a, b) => wordsOf(a) === wordsOf(b) && isSame(a, b),
    (a, b) => wordsOf(a) === wordsOf(b),
    (a, b) => a.id !== undefined && a.id === b.id,
    (a, b) => isSame(a, b),
  ];
  const open = new Set(old);
  for (const fits of ways)
    for (const one of open) {
      const twin = [...left].find((other) => fits(one, other));
      if (twin === undefined) continue;
      open.delete(one);
      left.delete(twin);
      // The same words mean the same, but for what they name elsewhere, which is told there.
      if (wordsOf(one) !== wordsOf(twin) && !isSame(one, twin)) twins.push([one, twin]);
    }
  alone.push(...open);
  const where = ({ place }: Part): { place?: Place } => (place === undefined ? {} : { place });
  return [
    ...twins.map(([a, b]) => ({ what, old: wordsOf(a), new: wordsOf(b), ...where(b) })),
    ...alone.map((one) => ({ what, old: wordsOf(one), ...where(one) })),
    ...[...left].map((one) => ({ what, new: wordsOf(one), ...where(one) })),
  ];
}

/** As written, with the bounds that stand in a sentence of their own. */
function wordsOf({ text, name, title, bounds = [] }: Part): string {
  const words = text ?? title ?? name ?? "";
  const limits = bounds.map(
    ({ comparison, limit }) => `${comparisons[comparison]} ${limit.text ?? "een berekende grens"}`,
  );
  return limits.length === 0 ? words : `${words.replace(/\.$/u, "")} (${limits.join(", ")}).`;
}

const comparisons: Readonly<Record<Bound["comparison"], string>> = {
  "<=": "hoogstens",
  ">=": "minstens",
  "<": "minder dan",
  ">": "meer dan",
};

/** What the header says of the ordinance as a whole. */
function header(old: DecisionModel, fresh: DecisionModel): readonly Rewritten[] {
  const fields = [
    ["inwerkingtreding", "inForce"],
    ["terugwerkende kracht", "retroactiveTo"],
    ["vervaldatum", "lapses"],
    ["afronding", "rounding"],
  ] as const;
  return fields.flatMap(([what, field]): Rewritten[] => {
    const [was, is] = [old.instrument[field], fresh.instrument[field]];
    if (was === is) return [];
    return [{ what, ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) }];
  });
}

/** Facts that are new, gone, called otherwise or answered otherwise. */
export function factChanges({ facts }: Matching): readonly FactChange[] {
  return facts.flatMap(({ old, new: fresh }): FactChange[] => {
    if (old === undefined) return fresh === undefined ? [] : [{ kind: "nieuw", name: fresh.name }];
    if (fresh === undefined) return [{ kind: "vervallen", name: old.name }];
    const found: FactChange[] = [];
    if (old.name !== fresh.name) found.push({ kind: "andere naam", name: fresh.name, formerly: old.name });
    const [before, after] = [answers(old.type), answers(fresh.type)];
    const added = after.filter((one) => !before.includes(one));
    const gone = before.filter((one) => !after.includes(one));
    const notes = [
      ...(added.length === 0 ? [] : [`erbij: ${added.join(", ")}`]),
      ...(gone.length === 0 ? [] : [`eraf: ${gone.join(", ")}`]),
    ];
    if (notes.length > 0) found.push({ kind: "andere antwoorden", name: fresh.name, note: notes.join("; ") });
    return found;
  });
}

function answers(type: DecisionModel["facts"][number]["type"]): readonly string[] {
  return [
    ...(type.kind === "keuze" ? type.options : []),
    ...(type.nvt === true ? ["niet van toepassing"] : []),
  ];
}
