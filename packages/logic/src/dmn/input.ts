// Facts and prepared values as input data.

import type { Expr, Fact, FactRead, ValueType } from "@andersom/semantics";
import { addDecision, addInput, keyOf, type Draft } from "./draft.js";
import { NotInDmn, listed, quoted, type DmnInput, type FeelType, type Open, type Stand } from "./data.js";
import { textCondition, type Condition } from "./condition.js";
import { mostCents, mostCount, standSource, type Code, type Source } from "./value.js";

/** Units that are counted in whole numbers. */
const whole =
  /^(persoon|personen|kind|kinderen|jaar|jaren|maand|maanden|week|weken|dag|dagen|keer|lid|leden|dagdeel|dagdelen|ritten|rit|plaats|plaatsen|punt|punten|gezin|gezinnen)?$/u;

/** In how many parts a unit of this type is counted: euros in cents. */
export function scaleOf(type: ValueType): bigint {
  if (type.kind === "bedrag" || type.kind === "percentage") return 100n;
  return type.kind === "getal" && whole.test(type.unit) ? 1n : 100n;
}

/** The unit of a number as words behind a name; a bare number of whole units needs none. */
export function unitSuffix(type: ValueType, scale: bigint): string {
  if (scale === 1n) return type.kind === "bedrag" ? " in euro" : "";
  if (scale === 100n) return type.kind === "bedrag" ? " in centen" : " in honderdsten";
  return ` maal ${scale}`;
}

export function unitText(type: ValueType, scale: bigint): string {
  const unit =
    type.kind === "bedrag"
      ? "euro"
      : type.kind === "percentage"
        ? "procent"
        : type.kind === "getal"
          ? type.unit
          : "";
  const per =
    "per" in type && type.per !== undefined
      ? ` per ${type.per.count === 1 ? "" : `${type.per.count} `}${type.per.unit}`
      : "";
  if (scale === 100n && type.kind === "bedrag") return `hele centen${per}`;
  return scale === 1n ? `een heel aantal ${unit}${per}`.trimEnd() : `1/${scale} ${unit}${per}`.trimEnd();
}

export function isRoot(draft: Draft, expr: Expr): boolean {
  return (
    expr.op === "variable" &&
    draft.index.model.things.some(({ id, name, root }) => root && (id === expr.name || name === expr.name))
  );
}

export function factOf(draft: Draft, expr: FactRead): Fact {
  const fact = draft.index.facts.get(expr.fact);
  if (fact === undefined) throw new NotInDmn(`het gegeven ${expr.fact} is niet gevonden`);
  if (!isRoot(draft, expr.of)) throw new NotInDmn("een gegeven van iemand of iets anders");
  if (fact.type.reeks === true) throw new NotInDmn("een gegeven per maand");
  if (fact.completeFrom !== undefined) throw new NotInDmn("een lijst die later compleet is");
  return fact;
}

/** The expression of a fact without the words around it, so that it is one input wherever it is read. */
function readOf(fact: Fact, about: string | undefined): FactRead {
  const of: Expr = {
    op: "variable",
    name: fact.thing,
    type: { kind: "ding", thing: fact.thing, optional: false },
  };
  return { op: "fact", fact: fact.id, of, type: fact.type, ...(about === undefined ? {} : { about }) };
}

function inputOf(
  fact: Fact,
  about: string | undefined,
  draft: Draft,
): Omit<DmnInput, "name" | "type" | "feed"> {
  const right = about === undefined ? undefined : draft.index.model.rights.find(({ id }) => id === about);
  const over = right === undefined ? "" : ` over ${right.name}`;
  const kind = fact.kind === "oordeel" ? `Oordeel van ${fact.judge ?? "een mens"}` : "Gegeven";
  const sources = fact.sources.length === 0 ? "" : ` (${fact.sources.join(", ")})`;
  const question = fact.question === undefined ? "" : ` ${fact.question}`;
  return {
    label: `${fact.key}${over}`,
    description: `${kind}: ${fact.name}${over}${sources}.${question}`,
    place: fact.place,
  };
}

/** A yes/no fact: true, false, or not given. A judgement that is not given is for a person. */
export function factCondition(draft: Draft, expr: FactRead): Condition {
  const fact = factOf(draft, expr);
  if (fact.type.nvt === true) throw new NotInDmn("een ja/nee-gegeven dat niet van toepassing kan zijn");
  const open: Open = fact.kind === "oordeel" ? "ter beoordeling" : "onbekend";
  const key = `condition fact ${fact.id} ${expr.about ?? ""}`;
  return remember(draft, key, () => {
    const feed = { form: "value" as const, expr: readOf(fact, expr.about), scale: 1n };
    const name = addInput(draft, { ...inputOf(fact, expr.about, draft), type: "boolean", feed });
    return {
      kind: "test",
      columns: [{ expr: name, type: "boolean" }],
      yes: ["true"],
      no: ["false"],
      open: new Set([open]),
      within: (set, base) => [set.has(open) ? "-" : base === "yes" ? "true" : "false"],
    };
  });
}

export function factCode(draft: Draft, expr: FactRead): Code {
  const fact = factOf(draft, expr);
  const read = readOf(fact, expr.about);
  const key = `value fact ${fact.id} ${expr.about ?? ""}`;
  return remember(draft, key, () => {
    if (fact.type.nvt === true)
      return valueInput(draft, read, fact.type, inputOf(fact, expr.about, draft), undefined);
    const stand: Stand = fact.kind === "oordeel" ? "ter beoordeling" : "onbekend";
    return plainInput(draft, read, fact.type, inputOf(fact, expr.about, draft), undefined, stand);
  });
}

type Told = Omit<DmnInput, "name" | "type" | "feed">;

/** One input; without a value it is absent in one way only. */
function plainInput(
  draft: Draft,
  expr: Expr,
  type: ValueType,
  told: Told,
  prepared: string | undefined,
  stand: Stand | undefined,
): Code {
  const more = prepared === undefined ? {} : { prepared };
  const made = (
    feel: FeelType,
    known: string,
    scale = 1n,
    suffix = "",
  ): readonly [string, readonly Source[]] => {
    const name = addInput(draft, {
      ...told,
      ...more,
      label: `${told.label}${suffix}`,
      type: feel,
      feed: { form: "value", expr, scale },
    });
    return [
      name,
      stand === undefined
        ? []
        : [{ column: { expr: name, type: feel }, known, absent: new Map([[stand, undefined]]) }],
    ];
  };
  switch (type.kind) {
    case "bedrag":
    case "getal":
    case "percentage": {
      const scale = scaleOf(type);
      const most = type.kind === "bedrag" ? mostCents : mostCount;
      const unit = { ...told, description: `${told.description} In ${unitText(type, scale)}.` };
      told = unit;
      const [name, sources] = made("number", `[-${most}..${most}]`, scale, unitSuffix(type, scale));
      return { kind: "number", expr: name, scale, low: -most, high: most, sources };
    }
    case "datum": {
      const [name, sources] = made("date", '[date("1000-01-01")..date("2999-12-31")]');
      return { kind: "date", expr: name, sources };
    }
    case "keuze": {
      const [name, sources] = made("string", listed(type.options));
      return { kind: "text", expr: name, options: type.options, sources };
    }
    default:
      throw new NotInDmn(`een waarde van de soort ${type.kind}`);
  }
}

/** A value with a second input that says why it is absent. */
function valueInput(
  draft: Draft,
  expr: Expr,
  type: ValueType,
  told: Told,
  prepared: string | undefined,
): Code {
  const known = plainInput(draft, expr, type, told, prepared, "onbekend");
  if (known.kind !== "number" && known.kind !== "date" && known.kind !== "text") return known;
  const [source] = known.sources;
  const reason = addInput(draft, {
    ...told,
    ...(prepared === undefined ? {} : { prepared }),
    label: `waarom geen ${told.label}`,
    description: `Waarom “${told.label}” er niet is: niet van toepassing, ter beoordeling, gat of fout; leeg als het bekend is of nog niet gegeven.`,
    type: "string",
    feed: { form: "reason", expr },
  });
  const stands = ["fout", "gat", "ter beoordeling", "niet van toepassing"] as const;
  const name = addDecision(
    draft,
    `stand van ${told.label}`,
    `Of “${told.label}” bekend is, en zo niet, waarom.`,
    "string",
    {
      hit: "FIRST",
      columns: [{ expr: reason, type: "string" }, source!.column],
      rows: [
        ...stands.map((one) => ({ cells: [quoted(one), "-"], output: quoted(one) })),
        { cells: ["-", source!.known], output: quoted("bekend") },
        { cells: ["-", "-"], output: quoted("onbekend") },
      ],
    },
    told.place,
  );
  return { ...known, sources: [standSource(name, [...stands, "onbekend"])] };
}

function wordsOf(draft: Draft, expr: Expr, reason: string): Told {
  const text = wordsIn(expr);
  // The words of a fact may be those of its declaration, which does not say whose it is here.
  const whose = expr.op === "fact" && !isRoot(draft, expr.of) ? wordsIn(expr.of) : "";
  const said = text.includes(whose) ? text : `${text}, over ${whose}`;
  const label = text === "" ? "voorbereide waarde" : said;
  return {
    label,
    description: `Aangeleverd, want DMN rekent dit niet uit (${reason}): ${label}.`,
    place: expr.place,
  };
}

function wordsIn({ text = "" }: Expr): string {
  return text.trim().replace(/\s+/g, " ");
}

/** Something DMN cannot compute, as a value that is computed before. */
export function preparedCode(draft: Draft, expr: Expr, reason: string): Code {
  return remember(draft, `prepared value ${keyOf(expr)}`, () =>
    valueInput(draft, expr, expr.type, wordsOf(draft, expr, reason), reason),
  );
}

const everyOpen: ReadonlySet<Open> = new Set<Open>(["fout", "gat", "ter beoordeling", "onbekend"]);

export function preparedCondition(draft: Draft, expr: Expr, reason: string): Condition {
  return remember(draft, `prepared condition ${keyOf(expr)}`, () => {
    const told = wordsOf(draft, expr, reason);
    const name = addInput(draft, {
      ...told,
      type: "string",
      prepared: reason,
      feed: { form: "truth", expr },
    });
    return textCondition(name, everyOpen, true);
  });
}

/** Made once; what cannot be made stays so. */
export function remember<X extends Condition | Code>(draft: Draft, key: string, make: () => X): X {
  const known = draft.made.get(key);
  if (known instanceof NotInDmn) throw known;
  if (known !== undefined) return known as X;
  draft.made.set(key, new NotInDmn("een waarde die van zichzelf afhangt"));
  try {
    const made = make();
    draft.made.set(key, made);
    return made;
  } catch (error) {
    if (error instanceof NotInDmn) draft.made.set(key, error);
    throw error;
  }
}
