// One of several values: first a text that says which, then a table that gives it, and whether it is there.

import { formatIsoDate, type Place } from "@andersom/runtime";
import type { Definition } from "@andersom/semantics";
import { common } from "./arithmetic.js";
import { textCondition, type TestCondition } from "./condition.js";
import { addDecision, type Draft } from "./draft.js";
import { NotInDmn, listed, opens, quoted, type DmnRow, type Open, type Stand } from "./data.js";
import { asNumber } from "./expression.js";
import { unitSuffix, unitText } from "./input.js";
import { standDecision } from "./stand.js";
import { standOf, standSource, type Code } from "./value.js";

/** A text variable that names an option, or says how the choice is open. */
export type Choice = TestCondition & { readonly name: string };

/** A choice that already says whether the value is there. */
export interface SettledChoice {
  readonly name: string;
  readonly stands: readonly Stand[];
}

export interface Option {
  /** The text that chooses it. */
  readonly says: string;
  readonly code: Code;
  readonly note?: string;
}

/** The one of these conditions that holds: "rij 1", "rij 2", …; none or more than one is a fault. */
export function standText(
  draft: Draft,
  tests: readonly TestCondition[],
  label: string,
  description: string,
  place?: Place,
): Choice {
  const columns = tests.flatMap((one) => one.columns);
  const cells = (cell: (at: number) => string): readonly string[] => tests.map((_, at) => cell(at));
  const decided = listed(["ja", "nee"]);
  const rows: DmnRow[] = tests.map((_, at) => ({
    cells: cells((other) => (other === at ? quoted("ja") : quoted("nee"))),
    output: quoted(`rij ${at + 1}`),
  }));
  const open = new Set<Open>(["fout", ...tests.flatMap((one) => [...one.open])]);
  const set: Open[] = [];
  rows.push({ cells: cells(() => decided), output: quoted("fout") });
  for (const one of opens) {
    set.push(one);
    if (!tests.some((test) => test.open.has(one))) continue;
    rows.push({
      cells: cells(() => (one === "onbekend" ? "-" : listed(["ja", "nee", ...set]))),
      output: quoted(one),
    });
  }
  const name = addDecision(draft, label, description, "string", { hit: "FIRST", columns, rows }, place);
  return { ...textCondition(name, open), name };
}

/** The value of the option that is chosen. */
export function chosen(
  draft: Draft,
  definition: Pick<Definition, "type">,
  choice: Choice | SettledChoice,
  options: readonly Option[],
  label: string,
  place?: Place,
): Code {
  const { type } = definition;
  const settled = "stands" in choice;
  const stands = settled
    ? []
    : options.map(({ code, says }) => standOfCode(draft, code, `${label} ${says}`, place));
  const plain = stands.every((one) => one.text === quoted("bekend"));
  const open: readonly Stand[] = settled ? choice.stands : [...choice.open];
  const all = new Set<Stand>([...open, ...stands.flatMap(({ stands: own }) => own)]);
  const columns = [{ expr: choice.name, type: "string" as const }];
  const source = plain
    ? {
        column: columns[0]!,
        known: listed(options.map(({ says }) => says)),
        absent: new Map<Stand, string>(open.map((one) => [one, quoted(one)])),
      }
    : standSource(
        addDecision(
          draft,
          `stand van ${label}`,
          `Of “${label}” bekend is, en zo niet, waarom.`,
          "string",
          {
            hit: "FIRST",
            columns,
            rows: [
              ...options.map(({ says, note }, at) => ({
                cells: [quoted(says)],
                output: stands[at]!.text,
                ...(note === undefined ? {} : { note }),
              })),
              { cells: ["-"], output: choice.name },
            ],
          },
          place,
        ),
        [...all],
      );
  const row = (at: number, output: string): DmnRow => ({
    cells: [quoted(options[at]!.says)],
    output,
    ...(options[at]!.note === undefined ? {} : { note: options[at]!.note }),
  });
  const known = options
    .map(({ code }, at) => ({ code, at }))
    .filter(({ code }) => !(code.kind === "static" && standOf(code.value) !== undefined));
  if (known.length === 0) throw new NotInDmn("een waarde die er nooit is");
  switch (type.kind) {
    case "bedrag":
    case "getal":
    case "percentage": {
      const numbers = common(known.map(({ code }) => asNumber(code)));
      const scale = numbers[0]!.scale;
      const name = addDecision(
        draft,
        `${label}${unitSuffix(type, scale)}`,
        `${label}, in ${unitText(type, scale)}.`,
        "number",
        {
          hit: "UNIQUE",
          columns,
          rows: numbers.map(({ expr }, index) => row(known[index]!.at, expr)),
        },
        place,
      );
      return {
        kind: "number",
        expr: name,
        scale,
        low: numbers.map(({ low }) => low).reduce((a, b) => (a < b ? a : b)),
        high: numbers.map(({ high }) => high).reduce((a, b) => (a > b ? a : b)),
        sources: [source],
      };
    }
    case "datum": {
      const name = addDecision(
        draft,
        label,
        `${label}.`,
        "date",
        {
          hit: "UNIQUE",
          columns,
          rows: known.map(({ code, at }) => row(at, dateExpr(code))),
        },
        place,
      );
      return { kind: "date", expr: name, sources: [source] };
    }
    case "keuze": {
      const name = addDecision(
        draft,
        label,
        `${label}.`,
        "string",
        {
          hit: "UNIQUE",
          columns,
          rows: known.map(({ code, at }) => row(at, textExpr(code))),
        },
        place,
      );
      return { kind: "text", expr: name, options: type.options, sources: [source] };
    }
    default:
      throw new NotInDmn(`een waarde van de soort ${type.kind}`);
  }
}

function dateExpr(code: Code): string {
  if (code.kind === "static" && typeof code.value === "number") return `date("${formatIsoDate(code.value)}")`;
  if (code.kind === "date") return code.expr;
  throw new NotInDmn("een datum die uit een andere volgt");
}

function textExpr(code: Code): string {
  if (code.kind === "static" && typeof code.value === "string") return quoted(code.value);
  if (code.kind === "text") return code.expr;
  throw new NotInDmn("een keuze die uit iets anders volgt");
}

/** Text, or a variable with the text, that says whether a value is there; and the ways in which it can be absent. */
export function standOfCode(
  draft: Draft,
  code: Code,
  label: string,
  place?: Place,
): { readonly text: string; readonly stands: readonly Stand[] } {
  if (code.kind === "static") {
    const stand = standOf(code.value);
    return stand === undefined
      ? { text: quoted("bekend"), stands: [] }
      : { text: quoted(stand), stands: [stand] };
  }
  const { sources } = code;
  if (sources.length === 0) return { text: quoted("bekend"), stands: [] };
  const [only] = sources;
  const isStand = sources.length === 1 && only!.known === quoted("bekend");
  const source = isStand ? only! : standDecision(draft, sources, label, place);
  return { text: source.column.expr, stands: [...source.absent.keys()] };
}
