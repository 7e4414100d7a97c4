// Values that a made-up program computes: sentences, tables, slices and choices, with their exceptions and limits.

import { clause, condition } from "./conditions.js";
import { moment } from "./dates.js";
import { anyUnit, isMoney, literal, number, term, totals, totalWords } from "./numbers.js";
import type { Unit } from "./names.js";
import { listed, optional, phrase, type Phrase } from "./phrase.js";
import { subjectOf, valuesOf, waysTo, type NamedSaying, type Scope, type World } from "./scope.js";

/** What is written about one value: sentences that may each stand by themselves, in an order of their own. */
export type Sentences = readonly Phrase[];

/** `, maar minstens € 0, naar boven afgerond op hele euro's`. */
export function tails(world: World, scope: Scope, unit: Unit): Phrase {
  const { dice } = world;
  const limit = (words: string): Phrase =>
    optional(
      "staart",
      `, maar ${words} `,
      dice.chance(0.8) ? literal(world, unit) : term(world, scope, unit, 0),
    );
  const parts: Phrase[] = [];
  if (dice.chance(0.25)) parts.push(limit("minstens"));
  if (dice.chance(0.2)) parts.push(limit("hoogstens"));
  if (dice.chance(0.3)) parts.push(optional("staart", `, ${rounding(world, unit)}`));
  return phrase("staarten", ...parts);
}

function rounding(world: World, unit: Unit): string {
  const { dice } = world;
  const how = dice.pick(["naar boven afgerond op", "naar beneden afgerond op", "afgerond op"]);
  if (isMoney(unit))
    return `${how} ${dice.pick(["hele euro's", "hele centen", "een veelvoud van € 0,20", "een veelvoud van € 5"])}`;
  return `${how} ${dice.pick(["hele getallen", "een veelvoud van 0,5"])}`;
}

/** The sentences that give a value of a unit; `name` with its article. */
export function definition(world: World, scope: Scope, name: string, unit: Unit): Sentences {
  const { dice } = world;
  const subject = capital(name);
  const value = (): Phrase => number(world, scope, unit, 2);
  return dice.weigh<() => Sentences>([
    [5, () => [phrase("zin", `${subject} is `, value(), tails(world, scope, unit), ".")]],
    [
      2,
      () => [
        phrase("zin", `${subject} is `, value(), tails(world, scope, unit), ", tenzij anders bepaald."),
        ...Array.from({ length: dice.whole(1, 2) }, () =>
          optional(
            "zin",
            `${subject} is `,
            value(),
            tails(world, scope, unit),
            " als ",
            condition(world, scope),
            ".",
          ),
        ),
      ],
    ],
    [0.7, () => [phrase("zin", `${subject} is `, value(), " als ", condition(world, scope), ".")]],
    [1.5, () => [phrase("zin", `${subject} is:`, cases(world, scope, unit), ".")]],
    [2, () => table(world, scope, subject, unit) ?? [phrase("zin", `${subject} is `, value(), ".")]],
    [isMoney(unit) ? 1 : 0, () => slices(world, scope, subject, unit)],
    [
      1,
      () => {
        const total = totalWhere(world, scope, unit);
        return [phrase("zin", `${subject} is `, total ?? value(), ".")];
      },
    ],
    [
      unit === "bedrag per jaar" ? 1.5 : 0,
      () => [
        phrase(
          "zin",
          `${subject} is `,
          number(world, scope, "bedrag per maand", 1),
          ", omgerekend per jaar.",
        ),
      ],
    ],
    [
      unit === "bedrag per maand" ? 1 : 0,
      () => [
        phrase(
          "zin",
          `${subject} is `,
          number(world, scope, "bedrag per jaar", 1),
          ", omgerekend per maand.",
        ),
      ],
    ],
  ])();
}

/** A total over those elements for which something holds: it runs to the end of the sentence. */
function totalWhere(world: World, scope: Scope, unit: Unit): Phrase | undefined {
  const found = totals(world, scope, unit);
  if (found.length === 0) return undefined;
  const { list, value } = world.dice.pick(found);
  const where = clause(world, { ...scope, element: list }, 0);
  return phrase(unit, `${totalWords(world, list, value.name)} waarvoor geldt: `, where);
}

function cases(world: World, scope: Scope, unit: Unit): Phrase {
  const { dice } = world;
  const value = (): Phrase => term(world, scope, unit, 1);
  const items = Array.from({ length: dice.whole(1, 3) }, () =>
    phrase("geval", value(), " als geldt: ", simple(world, scope)),
  );
  if (dice.chance(0.8)) items.push(phrase("geval", value(), " in alle andere gevallen"));
  return listed("gevallen", "a.", items);
}

/** A clause that nothing can follow and that holds no list. */
function simple(world: World, scope: Scope): Phrase {
  const sayings = valuesOf(world, scope, "ja-nee") as readonly NamedSaying[];
  const { dice } = world;
  if (sayings.length > 0 && dice.chance(0.5)) {
    const one = dice.pick(sayings);
    return phrase(
      "ja-nee",
      `${dice.pick(waysTo(world, scope, one)).subject} ${one.saying[dice.whole(0, 1)]}`,
    );
  }
  const unit = anyUnit(world, scope);
  return phrase(
    "ja-nee",
    term(world, scope, unit, 0),
    ` is ${dice.pick(["minstens", "hoogstens", "meer dan", "minder dan"])} `,
    literal(world, unit),
  );
}

/** A table over one or two columns: bands of a number, choices, and yes or no; now and then with a gap or an overlap. */
function table(world: World, scope: Scope, subject: string, unit: Unit): Sentences | undefined {
  const { dice } = world;
  const columns = dice.some(columnsOf(world, scope), dice.whole(1, 2));
  if (columns.length === 0) return undefined;
  const rows = columns.reduce<string[][]>(
    (all, { cells }) => all.flatMap((row) => cells.map((cell) => [...row, cell])),
    [[]],
  );
  const kept = rows.filter(() => !dice.chance(0.04));
  if (dice.chance(0.1)) kept.push(dice.pick(rows));
  const shown = (kept.length === 0 ? rows : kept).map((cells) =>
    optional(
      "rij",
      `    | ${cells.map((cell) => (columns.length > 1 && dice.chance(0.03) ? "elke" : cell)).join(" | ")} | `,
      dice.chance(0.7) ? literal(world, unit) : term(world, scope, unit, 1),
      " |",
    ),
  );
  const head = `    | ${columns.map(({ head }) => head).join(" | ")} | uitkomst |`;
  return [phrase("zin", `${subject} is:\n${head}\n`, listed("rijen", "blocks", shown))];
}

interface Column {
  readonly head: string;
  readonly cells: readonly string[];
}

function columnsOf(world: World, scope: Scope): readonly Column[] {
  const { dice } = world;
  const own = world.named.filter(
    (one) => one.monthly !== true && waysTo(world, scope, one).some(({ tail }) => tail === ""),
  );
  return own
    .flatMap((one): Column[] => {
      if (one.sort === "datum") return [];
      if (one.sort === "ja-nee")
        return [{ head: `${subjectOf(one.owner)} ${one.saying[0]}`, cells: ["ja", "nee"] }];
      if (one.sort === "keuze") return [{ head: one.name, cells: one.options ?? [] }];
      return [{ head: one.name, cells: bands(world, one.sort) }];
    })
    .filter(() => dice.chance(0.7));
}

function bands(world: World, unit: Unit): readonly string[] {
  const texts = Array.from({ length: world.dice.whole(1, 2) }, () => literal(world, unit).parts[0] as string);
  const limits = [...new Set(texts)].sort((a, b) => sizeOf(a) - sizeOf(b));
  const [first = "", second] = limits;
  if (second === undefined) return [`minder dan ${first}`, `minstens ${first}`];
  return [`hoogstens ${first}`, `meer dan ${first} en minder dan ${second}`, `minstens ${second}`];
}

function sizeOf(text: string): number {
  return Number(/[0-9.,]+/u.exec(text)?.[0].replaceAll(".", "").replace(",", ".") ?? 0);
}

/** `per schijf van het inkomen`. */
function slices(world: World, scope: Scope, subject: string, unit: Unit): Sentences {
  const { dice } = world;
  const limits = [
    ...new Set(Array.from({ length: dice.whole(1, 2) }, () => literal(world, unit).parts[0] as string)),
  ].sort((a, b) => sizeOf(a) - sizeOf(b));
  const share = (): string => `${dice.pick(["0", "10", "12,5", "35", "50", "100"])}%`;
  const rows = limits.map(
    (limit, at) => `    | ${at === 0 ? "" : "daarboven "}tot en met ${limit} | ${share()} |`,
  );
  rows.push(`    | daarboven | ${share()} |`);
  const base = term(world, scope, unit, 0);
  return [
    phrase(
      "zin",
      `${subject} is, per schijf van `,
      base,
      `:\n    | deel | telt mee voor |\n${rows.join("\n")}`,
    ),
  ];
}

/** A day that the program computes, now and then with another day in some cases. */
export function dayDefinition(world: World, scope: Scope, name: string): Sentences {
  const { dice } = world;
  const day = (...more: (string | Phrase)[]): Phrase =>
    phrase("zin", `${capital(name)} is `, moment(world, scope, 1), ...more, ".");
  return dice.weigh<() => Sentences>([
    [3, () => [day()]],
    [1, () => [day(", tenzij anders bepaald"), { ...day(" als ", condition(world, scope)), plain: "" }]],
    [0.5, () => [day(" als ", condition(world, scope))]],
  ])();
}

/** A choice that the program makes from others: a row for each. */
export function choiceDefinition(
  world: World,
  scope: Scope,
  name: string,
  options: readonly string[],
): { readonly sentences: Sentences; readonly options: readonly string[] } | undefined {
  const { dice } = world;
  const [column] = dice.some(columnsOf(world, scope), 1);
  if (column === undefined) return undefined;
  const rows = column.cells.map((cell, at) =>
    optional("rij", `    | ${cell} | ${options[at % options.length] ?? ""} |`),
  );
  const head = `    | ${column.head} | uitkomst |`;
  return {
    sentences: [phrase("zin", `${capital(name)} is:\n${head}\n`, listed("rijen", "blocks", rows))],
    options: options.slice(0, column.cells.length),
  };
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
