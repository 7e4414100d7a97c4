// Which rule decides: precedence only as stated; two rules that differ without it are a fault, as in the interpreter.

import type { Definition, DefinitionRule } from "@andersom/semantics";
import { common, sum } from "./arithmetic.js";
import { bodyCode } from "./body.js";
import { chosen, standOfCode, type Option } from "./choose.js";
import { named, textCondition, type Condition, type TestCondition } from "./condition.js";
import { addDecision, type Draft } from "./draft.js";
import {
  NotInDmn,
  listed,
  opens,
  quoted,
  type DmnColumn,
  type DmnRow,
  type Open,
  type Stand,
} from "./data.js";
import { asNumber } from "./expression.js";
import { standOf, type Code } from "./value.js";

/** A rule with when it applies by itself, and when it holds: applies, and none that goes before it does. */
export interface Speaking {
  readonly rule: DefinitionRule;
  readonly applies: Condition;
  readonly holds: Condition;
  readonly where: string;
}

const silent = "geldt niet";

/** What a rule says, as text: "geldt niet", an answer, or how it is open whether or what it says. */
interface Voice {
  readonly name: string;
  readonly answers: readonly string[];
  readonly stands: ReadonlySet<Stand>;
}

function voice(
  draft: Draft,
  rule: Speaking,
  text: string,
  stands: readonly Stand[],
  answers: readonly string[],
  key: string,
): Voice {
  const label = `wat ${rule.where} zegt over ${key}`;
  const holds = named(draft, rule.holds, `${rule.where} beslist ${key}`, rule.rule.text, rule.rule.place);
  const rows: DmnRow[] = [
    { cells: [quoted("nee")], output: quoted(silent) },
    { cells: [quoted("ja")], output: text },
    { cells: ["-"], output: holds.columns[0]!.expr },
  ];
  const name = addDecision(
    draft,
    label,
    rule.rule.text,
    "string",
    { hit: "FIRST", columns: holds.columns, rows },
    rule.rule.place,
  );
  return { name, answers, stands: new Set<Stand>([...holds.open, ...stands]) };
}

/** Two rules of which one goes before the other never hold together. */
function excluding(a: Speaking, b: Speaking): boolean {
  const before = (one: DefinitionRule, other: DefinitionRule): boolean =>
    one.overrides.includes(other.id) || (other.isDefault && !one.isDefault);
  return before(a.rule, b.rule) || before(b.rule, a.rule);
}

const mayBeOpen = ({ holds }: Speaking): boolean => holds.kind === "test" && holds.open.size > 0;

/** Groups of rules that may all still hold and give the same, of which one surely applies: then that is the answer. */
function agreeing(
  rules: readonly Speaking[],
  same: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const width = rules.length;
  if (width > 5) {
    const open = rules.some(
      (rule, at) => mayBeOpen(rule) && rules.some((_, other) => other !== at && same(at, other)),
    );
    if (open) throw new NotInDmn("meer dan vijf regels die nog open kunnen zijn");
    return [];
  }
  const groups: number[][] = [];
  for (let set = 1; set < 1 << width; set++) {
    const members = rules.flatMap((_, at) => ((set >> at) & 1 ? [at] : []));
    if (members.length < 2 || !members.some((at) => mayBeOpen(rules[at]!))) continue;
    if (members.every((a) => members.every((b) => a === b || same(a, b)))) groups.push(members);
  }
  return groups;
}

/** The condition "this rule applies by itself" as a column, where it is not always so. */
function appliesColumn(draft: Draft, rule: Speaking, key: string): TestCondition | undefined {
  const { applies } = rule;
  if (applies.kind === "constant" && applies.value === true) return undefined;
  return named(draft, applies, `${rule.where} geldt voor ${key}`, rule.rule.text, rule.rule.place);
}

/** Rows from columns by name; a column that a row does not mention is not looked at. */
function table(
  columns: readonly DmnColumn[],
  rows: readonly {
    readonly cells: ReadonlyMap<string, string>;
    readonly output: string;
    readonly note?: string;
  }[],
) {
  return {
    hit: "FIRST" as const,
    columns,
    rows: rows.map(({ cells, ...rest }): DmnRow => ({
      ...rest,
      cells: columns.map(({ expr }) => cells.get(expr) ?? "-"),
    })),
  };
}

type Row = Parameters<typeof table>[1][number];

/** Below the answers: what is open, the ways that hide least first. */
function openVoices(voices: readonly Voice[]): readonly Row[] {
  const has = (stand: Stand): boolean => voices.some(({ stands }) => stands.has(stand));
  const known = [...new Set([silent, ...voices.flatMap(({ answers }) => answers)])];
  const set: Stand[] = ["niet van toepassing"];
  const cells = (texts: readonly string[]): ReadonlyMap<string, string> =>
    new Map(voices.map(({ name }) => [name, listed(texts)]));
  const rows: Row[] = has("niet van toepassing")
    ? [{ cells: cells([...known, ...set]), output: quoted("niet van toepassing") }]
    : [];
  for (const one of opens) {
    set.push(one);
    if (has(one))
      rows.push({ cells: one === "onbekend" ? new Map() : cells([...known, ...set]), output: quoted(one) });
  }
  return rows;
}

export function selectCondition(
  draft: Draft,
  definition: Definition,
  rules: readonly Speaking[],
  bodyOf: (rule: DefinitionRule, where: string) => Condition,
): Condition {
  const { key, name, place } = definition;
  const bodies = rules.map(({ rule, where }) =>
    named(draft, bodyOf(rule, where), `${key} volgens ${where}`, rule.text, rule.place),
  );
  const voices = rules.map((rule, at) =>
    voice(draft, rule, bodies[at]!.columns[0]!.expr, [...bodies[at]!.open], ["ja", "nee"], key),
  );
  const extra: DmnColumn[] = [];
  const rows: Row[] = [];
  rules.forEach((a, i) => {
    rules.forEach((b, j) => {
      if (i !== j && !excluding(a, b))
        rows.push({
          cells: new Map([
            [voices[i]!.name, quoted("ja")],
            [voices[j]!.name, quoted("nee")],
          ]),
          output: quoted("fout"),
        });
    });
  });
  for (const members of agreeing(rules, () => true)) {
    for (const lead of members) {
      const applies = appliesColumn(draft, rules[lead]!, key);
      for (const answer of ["ja", "nee"]) {
        const cells = new Map(
          voices.map(({ name: own, stands }, at) => [
            own,
            members.includes(at) ? listed(["ja", "nee", ...stands]) : quoted(silent),
          ]),
        );
        for (const at of members) cells.set(bodies[at]!.columns[0]!.expr, quoted(answer));
        if (applies !== undefined) cells.set(applies.columns[0]!.expr, quoted("ja"));
        rows.push({ cells, output: quoted(answer) });
      }
      extra.push(...members.flatMap((at) => bodies[at]!.columns), ...(applies?.columns ?? []));
    }
  }
  const all = (texts: readonly string[]): ReadonlyMap<string, string> =>
    new Map(voices.map(({ name: own }) => [own, listed(texts)]));
  rows.push({ cells: all([silent]), output: quoted("nee"), note: "Geen regel zegt dat het zo is." });
  for (const answer of ["ja", "nee"]) rows.push({ cells: all([answer, silent]), output: quoted(answer) });
  rows.push(...openVoices(voices));
  const open = new Set<Open>([
    "fout",
    ...voices.flatMap(({ stands }) => [...stands].filter((one) => one !== "niet van toepassing")),
  ]);
  const found = addDecision(draft, key, `${name}.`, "string", table(columnsOf(voices, extra), rows), place);
  return textCondition(
    found,
    rules.length === 1 ? new Set([...open].filter((one) => voices[0]!.stands.has(one))) : open,
  );
}

function columnsOf(voices: readonly Voice[], extra: readonly DmnColumn[]): readonly DmnColumn[] {
  const found = new Map<string, DmnColumn>();
  for (const { name } of voices) found.set(name, { expr: name, type: "string" });
  for (const column of extra) found.set(column.expr, column);
  return [...found.values()];
}

export function selectCode(
  draft: Draft,
  definition: Definition,
  rules: readonly Speaking[],
  label: string,
): Code {
  const { key, name, place } = definition;
  const options = rules.map(({ rule, where }): Option => ({
    says: where,
    code: bodyCode(draft, definition, rule, `${label} volgens ${where}`),
    note: rule.text,
  }));
  const stands = options.map(({ code, says }) => standOfCode(draft, code, `${label} volgens ${says}`, place));
  const voices = rules.map((rule, at) =>
    voice(draft, rule, stands[at]!.text, stands[at]!.stands, ["bekend"], label),
  );
  const known = quoted("bekend");
  const extra: DmnColumn[] = [];
  const rows: Row[] = [];
  const voiceOf = (at: number): string => voices[at]!.name;
  rules.forEach((a, i) => {
    rules.forEach((b, j) => {
      if (i === j || excluding(a, b)) return;
      const different = areDifferent(options[i]!.code, options[j]!.code);
      if (voices[j]!.stands.has("niet van toepassing"))
        rows.push({
          cells: new Map([
            [voiceOf(i), known],
            [voiceOf(j), quoted("niet van toepassing")],
          ]),
          output: quoted("fout"),
        });
      if (i > j || different === false) return;
      const cells = new Map([
        [voiceOf(i), known],
        [voiceOf(j), known],
      ]);
      if (different === undefined) {
        const gap = gapOf(options[i]!.code, options[j]!.code);
        extra.push(gap);
        cells.set(gap.expr, "< 0,> 0");
      }
      rows.push({ cells, output: quoted("fout"), note: "Twee regels geven een verschillende waarde." });
    });
  });
  for (const members of agreeing(
    rules,
    (a, b) => areDifferent(options[a]!.code, options[b]!.code) !== true,
  )) {
    for (const lead of members) {
      const cells = new Map(
        voices.map(({ name: own, stands: ways }, at) => [
          own,
          members.includes(at) ? listed(["bekend", ...ways]) : quoted(silent),
        ]),
      );
      const applies = appliesColumn(draft, rules[lead]!, key);
      if (applies !== undefined) {
        extra.push(...applies.columns);
        cells.set(applies.columns[0]!.expr, quoted("ja"));
      }
      for (const at of members) {
        if (stands[at]!.text === known) continue;
        if (/^"/u.test(stands[at]!.text)) cells.set(voiceOf(at), quoted("nooit"));
        else {
          extra.push({ expr: stands[at]!.text, type: "string" });
          cells.set(stands[at]!.text, known);
        }
      }
      for (const at of members.slice(1)) {
        if (areDifferent(options[members[0]!]!.code, options[at]!.code) === false) continue;
        const gap = gapOf(options[members[0]!]!.code, options[at]!.code);
        extra.push(gap);
        cells.set(gap.expr, "0");
      }
      rows.push({
        cells,
        output: quoted(options[members[0]!]!.says),
        note: "Welke regel ook geldt, de waarde is dezelfde.",
      });
    }
  }
  rows.push({
    cells: new Map(voices.map(({ name: own }) => [own, quoted(silent)])),
    output: quoted("fout"),
    note: "Geen regel geeft een waarde.",
  });
  options.forEach(({ says, note }, at) => {
    const cells = new Map(
      voices.map(({ name: own }, other) => [own, other === at ? known : listed(["bekend", silent])]),
    );
    rows.push({ cells, output: quoted(says), ...(note === undefined ? {} : { note }) });
  });
  rows.push(...openVoices(voices));
  const ways: readonly Stand[] = [...new Set<Stand>(["fout", ...voices.flatMap((one) => [...one.stands])])];
  const choice = addDecision(
    draft,
    `wat ${key} bepaalt`,
    `Welke regel geldt voor “${name}”.`,
    "string",
    table(columnsOf(voices, extra), rows),
    place,
  );
  return chosen(draft, definition, { name: choice, stands: ways }, options, label, place);
}

/** True or false where it is known beforehand whether two values differ. */
function areDifferent(a: Code, b: Code): boolean | undefined {
  if (a.kind !== "static" || b.kind !== "static") return undefined;
  if (standOf(a.value) !== undefined || standOf(b.value) !== undefined) return undefined;
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one));
  return text(a.value) !== text(b.value);
}

/** The difference of two numbers as a column: zero where they are the same. */
function gapOf(a: Code, b: Code): DmnColumn {
  if ([a, b].some((code) => code.kind === "static" && standOf(code.value) !== undefined))
    throw new NotInDmn("een vaste waarde die er op deze dag niet is");
  const [x, y] = common([asNumber(a), asNumber(b)]);
  return { expr: sum(-1n, [x!, y!]).expr, type: "number" };
}
