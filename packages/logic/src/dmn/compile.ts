// A decision model as DMN: everything for one day, cut into a file per right, and what DMN does not carry.

import { formatIsoDate, placeText, type Day } from "@andersom/runtime";
import type { DecisionModel, Definition, Right } from "@andersom/semantics";
import { indexModel } from "../interpreter/world.js";
import type { ModelIndex } from "../interpreter/run.js";
import { named } from "./condition.js";
import { NotInDmn, quoted, type DmnDecision, type DmnInput, type FeelType } from "./data.js";
import { definitionCode, definitionCondition } from "./definition.js";
import { addDecision, startDraft, type Draft } from "./draft.js";
import { common, onScale } from "./arithmetic.js";
import { scaleOf, unitSuffix } from "./input.js";
import { numberOf, type StaticCode } from "./value.js";
import { identifier } from "./names.js";
import { rightCode, rightCondition, type RightCode } from "./right.js";
import { sureCondition } from "./sure.js";
import { standOfCode } from "./choose.js";

/** One DMN file: a right with everything it stands on, or the notions that no right stands on. */
export interface DmnPart {
  /** File name without extension. */
  readonly file: string;
  readonly title: string;
  readonly inputs: readonly DmnInput[];
  readonly decisions: readonly DmnDecision[];
}

export type DmnRight = { readonly right: string; readonly name: string } & (
  | ({ readonly form: "dmn"; readonly file: string; readonly prepared: readonly string[] } & RightCode)
  | { readonly form: "niet"; readonly reason: string }
);

export type DmnDefinition = { readonly definition: string; readonly name: string } & (
  | {
      readonly form: "dmn";
      readonly file: string;
      readonly variable: string;
      readonly prepared: readonly string[];
      /** Whole parts of a number; absent for conditions, dates and choices. */
      readonly scale?: bigint;
      /** The variable, or the text, that says whether it is there; conditions say it themselves. */
      readonly stand?: string;
    }
  | { readonly form: "niet"; readonly reason: string }
);

export interface DmnExport {
  readonly title: string;
  readonly day: string;
  readonly parts: readonly DmnPart[];
  readonly rights: readonly DmnRight[];
  readonly definitions: readonly DmnDefinition[];
  /** What an ordinance has and a DMN file does not, in Dutch sentences. */
  readonly leftOut: readonly string[];
  readonly index: ModelIndex;
  readonly dayFacts: ReadonlySet<string>;
}

export function compileDmn(written: DecisionModel, day: Day): DmnExport {
  const index = indexModel(written);
  const { model } = index;
  const draft = startDraft(index, day, {
    definitionCode,
    definitionCondition,
    rightCondition,
    sureCondition,
  });
  const rights = model.rights.map((right): readonly [Right, RightCode | string] => [
    right,
    attempt(() => rightCode(draft, right)),
  ]);
  const definitions = model.definitions
    .filter(({ kind }) => kind !== "parameter")
    .map((definition): readonly [Definition, Value | string] => [
      definition,
      attempt(() => valueOf(draft, definition)),
    ]);
  const parts: DmnPart[] = [];
  const files = new Set<string>();
  const add = (title: string, roots: readonly string[]): DmnPart => {
    let file = identifier(title).replace(/_/g, "-");
    while (files.has(file)) file = `${file}-2`;
    files.add(file);
    const part = { file, title, ...reachable(draft, roots) };
    parts.push(part);
    return part;
  };
  const madeRights = rights.map(([right, code]): DmnRight => {
    const base = { right: right.id, name: right.name };
    if (typeof code === "string") return { ...base, form: "niet", reason: code };
    const roots = [code.outcome, code.amount?.name, code.grounds].filter((one) => one !== undefined);
    const part = add(right.name, roots);
    return { ...base, form: "dmn", file: part.file, prepared: preparedIn(part), ...code };
  });
  const holder = (roots: readonly string[]): DmnPart | undefined =>
    parts.find(({ decisions }) => roots.every((root) => decisions.some(({ name }) => name === root)));
  const loose = definitions.flatMap(([, value]) =>
    typeof value === "string" || holder(value.roots) !== undefined ? [] : value.roots,
  );
  if (loose.length > 0) add("overige begrippen", loose);
  const madeDefinitions = definitions.map(([{ id, name }, value]): DmnDefinition => {
    const base = { definition: id, name };
    if (typeof value === "string") return { ...base, form: "niet", reason: value };
    const { variable, scale, stand, roots } = value;
    const part = holder(roots);
    if (part === undefined) return { ...base, form: "niet", reason: "een begrip zonder eigen beslissing" };
    return {
      ...base,
      form: "dmn",
      file: part.file,
      variable,
      prepared: preparedIn({ ...part, ...reachable(draft, roots) }),
      ...(scale === undefined ? {} : { scale }),
      ...(stand === undefined ? {} : { stand }),
    };
  });
  return {
    title: model.instrument.title,
    day: formatIsoDate(day),
    parts,
    rights: madeRights,
    definitions: madeDefinitions,
    leftOut: leftOut(model),
    index,
    dayFacts: draft.dayFacts,
  };
}

interface Value {
  readonly variable: string;
  readonly scale?: bigint;
  readonly stand?: string;
  readonly roots: readonly string[];
}

/** A definition as a variable, with the variable that says whether it is there. */
function valueOf(draft: Draft, definition: Definition): Value {
  const { key, name, place } = definition;
  if (definition.type.kind === "ja-nee") {
    const found = named(draft, definitionCondition(draft, definition.id), key, `${name}.`, place);
    const variable = found.columns[0]!.expr;
    return { variable, roots: [variable] };
  }
  const code = definitionCode(draft, definition.id);
  if (code.kind === "static") return fixedValue(draft, definition, code);
  if (code.kind === "monotone") {
    if (code.variable === undefined) throw new NotInDmn("een waarde die alleen in vergelijkingen voorkomt");
    return { variable: code.variable, scale: 1n, roots: [code.variable] };
  }
  if (!draft.decisions.has(code.expr)) throw new NotInDmn("een waarde zonder eigen beslissing");
  const { text } = standOfCode(draft, code, key, place);
  const stand = text.startsWith('"') ? {} : { stand: text };
  const roots = [code.expr, ...("stand" in stand ? [text] : [])];
  return { variable: code.expr, ...(code.kind === "number" ? { scale: code.scale } : {}), ...stand, roots };
}

/** A value that is the same for everybody on this day, as a table of one row. */
function fixedValue(draft: Draft, definition: Definition, { value }: StaticCode): Value {
  const { key, name, place, type } = definition;
  const fixed = (label: string, feel: FeelType, output: string): string =>
    addDecision(
      draft,
      label,
      `${name}, op ${formatIsoDate(draft.day)} voor iedereen gelijk.`,
      feel,
      { hit: "UNIQUE", columns: [], rows: [{ cells: [], output }] },
      place,
    );
  if (typeof value === "number") {
    const variable = fixed(key, "date", `date("${formatIsoDate(value)}")`);
    return { variable, roots: [variable] };
  }
  if (typeof value === "string") {
    const variable = fixed(key, "string", quoted(value));
    return { variable, roots: [variable] };
  }
  const { expr, scale } = onScale(
    numberOf(value),
    common([numberOf(value), { ...numberOf(value), scale: scaleOf(type) }])[0]!.scale,
  );
  const variable = fixed(`${key}${unitSuffix(type, scale)}`, "number", expr);
  return { variable, scale, roots: [variable] };
}

function attempt<X>(make: () => X): X | string {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotInDmn) return error.message;
    throw error;
  }
}

/** The variables that a text of FEEL reads. */
export function variablesIn(text: string): readonly string[] {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/[a-z_]\w*/g) ?? [];
}

/** What a decision reads: its columns, cells and outputs. */
export function readBy({ table }: DmnDecision): ReadonlySet<string> {
  const texts = [
    ...table.columns.map(({ expr }) => expr),
    ...table.rows.flatMap(({ cells, output }) => [...cells, output]),
  ];
  return new Set(texts.flatMap(variablesIn));
}

/** Everything that these variables stand on, in the order in which it was made. */
function reachable(draft: Draft, roots: readonly string[]): Pick<DmnPart, "inputs" | "decisions"> {
  const found = new Set<string>();
  const todo = [...roots];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const decision = draft.decisions.get(name);
    if (decision !== undefined) todo.push(...readBy(decision));
  }
  return {
    inputs: [...draft.inputs.values()].filter(({ name }) => found.has(name)),
    decisions: [...draft.decisions.values()].filter(({ name }) => found.has(name)),
  };
}

function preparedIn({ inputs }: Pick<DmnPart, "inputs">): readonly string[] {
  return inputs.flatMap(({ name, prepared }) => (prepared === undefined ? [] : [name]));
}

/** What an ordinance says that no decision table says. */
function leftOut(model: DecisionModel): readonly string[] {
  const many = (count: number, text: (count: number) => string): string[] =>
    count === 0 ? [] : [text(count)];
  return [
    ...model.departures.map(
      (one) =>
        `Maatwerk (${placeText(one.place)}): ${one.text} Een afwijking is een besluit van ${one.actor}; de DMN geeft de uitkomst zonder afwijking.`,
    ),
    ...model.rights
      .filter(({ duration, aidForm, start, end, extent }) =>
        [duration, aidForm, start, end, extent].some((one) => one !== undefined),
      )
      .map(({ name, duration, aidForm, start, end, extent }) => {
        const parts = [
          duration === undefined ? [] : ["duur"],
          aidForm === undefined ? [] : ["vorm"],
          extent === undefined ? [] : ["omvang"],
          start === undefined ? [] : ["begindatum"],
          end === undefined ? [] : ["einddatum"],
        ].flat();
        return `Bij ${name}: ${parts.join(", ")} staat niet bij de uitkomst.`;
      }),
    ...many(model.duties.length, (count) => `${count} plicht${count === 1 ? "" : "en"}.`),
    ...many(
      model.steps.length + model.acts.length,
      (count) =>
        `${count} stap${count === 1 ? "" : "pen"} en handeling${count === 1 ? "" : "en"} van de procedure, met hun termijnen.`,
    ),
    ...many(
      model.powers.length,
      (count) =>
        `${count} bevoegdhe${count === 1 ? "id" : "den"} die geen recht ${count === 1 ? "geeft" : "geven"}.`,
    ),
    ...many(
      model.measures.length,
      (count) => `${count} maatregel${count === 1 ? "" : "en"} met een verloop over maanden.`,
    ),
    ...many(
      model.requirements.length,
      (count) => `${count} vereiste${count === 1 ? "" : "n"} aan de aanvraag.`,
    ),
    ...many(model.guarantees.length, (count) => `${count} waarborg${count === 1 ? "" : "en"}.`),
    ...many(
      (model.signals ?? []).length + (model.offers ?? []).length,
      (count) => `${count} signal${count === 1 ? "" : "en"} en aanbod van de gemeente.`,
    ),
    ...many(model.conflicts.length, (count) => `${count} botsing${count === 1 ? "" : "en"}.`),
  ];
}
