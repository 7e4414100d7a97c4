// Random programs in the intermediate form: every operation, list and scope comes up.

import type {
  ColumnIr,
  IrNode,
  IrOperation,
  IrTable,
  IrValue,
  IrWalk,
  ScopeId,
  ValueId,
} from "@andersom/logic";
import { everywhere, operandsOf, rowsOf } from "@andersom/logic";
import { columns, months, type Random } from "./random-rows.js";

const at = (name: string): number => columns.findIndex(({ fact }) => fact === name);

/** Kinds of values: numbers of any size, states, tests, days and rows of people. */
type Kind = "number" | "state" | "test" | "day" | "person" | "home" | "month";

/** A household has its people in walks only. */
const nobody = new Error("nobody here");

export function randomIr(random: Random, size: number): ColumnIr {
  const values: IrValue[] = [];
  const kinds: Kind[] = [];
  const scopes: (
    { kind: "everywhere" } | { kind: "rows"; table: IrTable } | { kind: "walk"; walk: number; parent: number }
  )[] = [{ kind: "everywhere" }, { kind: "rows", table: "persons" }, { kind: "rows", table: "households" }];
  const walks: IrWalk[] = [];
  const nodes: IrNode[] = [];
  const pick = (count: number): number => Math.floor(random() * count);
  const among = <T>(list: readonly T[]): T => list[pick(list.length)]!;
  const depthOf = (scope: ScopeId): number => {
    const one = scopes[scope]!;
    return one.kind === "walk" ? depthOf(one.parent) + 1 : one.kind === "rows" ? 1 : 0;
  };
  const deepest = (ids: readonly ValueId[]): ScopeId =>
    ids.map((id) => values[id]!.scope).reduce((a, b) => (depthOf(b) > depthOf(a) ? b : a), everywhere);
  const add = (kind: Kind, op: IrOperation, low: number, high: number, scope?: ScopeId): ValueId => {
    const known = values.findIndex(
      (one) =>
        JSON.stringify({ ...one, low: 0, high: 0, scope: 0 }) ===
        JSON.stringify({ ...op, low: 0, high: 0, scope: 0 }),
    );
    if (known >= 0) return known;
    kinds.push(kind);
    return values.push({ ...op, low, high, scope: scope ?? deepest(operandsOf(op)) }) - 1;
  };
  const constant = (kind: Kind, value: number): ValueId => add(kind, { op: "constant", value }, value, value);
  const range = (id: ValueId): readonly [number, number] => [values[id]!.low, values[id]!.high];
  const inScope = (scope: ScopeId, of: ScopeId): boolean => {
    for (let now = scope; ;) {
      if (of === now || of === everywhere) return true;
      const one = scopes[now]!;
      if (one.kind !== "walk") return false;
      now = one.parent;
    }
  };
  const visible = (scope: ScopeId, kind: Kind): readonly ValueId[] =>
    values.flatMap((one, id) => (kinds[id] === kind && inScope(scope, one.scope) ? [id] : []));

  function value(scope: ScopeId, kind: Kind, pass: number, depth: number): ValueId {
    const known = visible(scope, kind);
    if (known.length > 0 && (depth <= 0 || random() < 0.25)) return among(known);
    if (kind !== "person" && kind !== "home")
      try {
        return made(scope, kind, pass, depth);
      } catch (error) {
        if (error !== nobody) throw error;
        return constant(kind, 0);
      }
    return made(scope, kind, pass, depth);
  }

  function made(scope: ScopeId, kind: Kind, pass: number, depth: number): ValueId {
    const make = (of: Kind): ValueId => value(scope, of, pass, depth - 1);
    if (depth <= 0 && kind !== "person" && kind !== "home")
      return constant(
        kind,
        kind === "state"
          ? among([0, 0, 1, 2, 4, 6, 16, 32])
          : kind === "test"
            ? pick(2)
            : kind === "month"
              ? pick(months.count)
              : pick(300),
      );
    switch (kind) {
      case "number":
        return number(scope, pass, depth, make);
      case "test": {
        const op = among(["equal", "unequal", "less", "at-most", "and", "or", "xor"] as const);
        if (op === "and" || op === "or")
          return add("test", { op, left: make("test"), right: make("test") }, 0, 1);
        if (op === "xor") return add("test", { op, left: make("test"), right: constant("test", 1) }, 0, 1);
        const of = among(["number", "number", "state", "day", "person"] as const);
        return add("test", { op, left: make(of), right: make(of) }, 0, 1);
      }
      case "state": {
        const which = pick(6);
        if (which === 0) return add("state", { op: "or", left: make("state"), right: make("state") }, 0, 63);
        if (which === 1)
          return add("state", { op: among(["need", "truth"] as const), arg: make("state") }, 0, 63);
        if (which === 2)
          return add(
            "state",
            { op: "select", test: make("test"), yes: make("state"), no: make("state") },
            0,
            63,
          );
        if (which === 3) return folded(scope, pass, depth, "state");
        const stored = readable("state", pass);
        if (which === 4 && stored.length > 0) {
          const { node, table } = among(stored);
          return add(
            "state",
            {
              op: "stored",
              node,
              part: nodes[node]!.result.kind === "ja-nee" ? "value" : "state",
              row: table === "persons" ? make("person") : make("home"),
            },
            0,
            63,
          );
        }
        const column = among(["werkt", "inkomen", "partner", "soort", "loon"]);
        const part = column === "werkt" ? ("value" as const) : ("state" as const);
        const month = column === "loon" ? { month: make("month") } : {};
        return add("state", { op: "column", column: at(column), part, row: make("person"), ...month }, 0, 63);
      }
      case "day": {
        const which = pick(4);
        if (which === 0)
          return add("day", { op: "add-months", day: make("day"), months: pick(30) - 15 }, -90_000, 90_000);
        if (which === 1)
          return add(
            "day",
            { op: among(["first-of-month", "last-of-month"] as const), day: make("day") },
            -90_000,
            90_000,
          );
        if (which === 2)
          return add(
            "day",
            { op: "first-day-of-key", key: add("number", { op: "month-key", day: make("day") }, 0, 40_000) },
            -90_000,
            90_000,
          );
        return add(
          "day",
          { op: "column", column: at("geboren"), part: "value", row: make("person") },
          0,
          30_000,
        );
      }
      case "person": {
        const inside = visible(scope, "person");
        if (inside.length > 0 && random() < 0.7) return among(inside);
        const rows =
          rootOf(scope) === "persons"
            ? add("person", { op: "own-row", table: "persons" }, 0, 1e6, rowsOf.persons)
            : undefined;
        const from = inside.length > 0 ? among(inside) : rows;
        if (from === undefined) throw nobody;
        if (random() < 0.5) return rows ?? from;
        if (random() < 0.3) return add("person", { op: "row-where", test: make("test"), row: from }, 0, 1e6);
        return add("person", { op: "column", column: at("partner"), part: "value", row: from }, 0, 1e6);
      }
      case "home": {
        if (rootOf(scope) === "households" && random() < 0.6)
          return add("home", { op: "own-row", table: "households" }, 0, 1e6, rowsOf.households);
        return add("home", { op: "home", row: make("person") }, 0, 1e6);
      }
      case "month":
        return constant("month", pick(months.count));
    }
  }

  function rootOf(scope: ScopeId): IrTable | undefined {
    const one = scopes[scope]!;
    return one.kind === "walk" ? rootOf(one.parent) : one.kind === "rows" ? one.table : undefined;
  }

  function number(scope: ScopeId, pass: number, depth: number, make: (of: Kind) => ValueId): ValueId {
    const limit = 2 ** 40;
    const op = among([
      "add",
      "subtract",
      "multiply",
      "minimum",
      "maximum",
      "divide",
      "absolute",
      "select",
      "column",
      "column",
      "fold",
      "fold",
      "stored",
      "completed-years",
      "completed-months",
      "table",
      "home-column",
      "series",
    ] as const);
    const [a, b] = [make("number"), make("number")];
    const [[al, ah], [bl, bh]] = [range(a), range(b)];
    switch (op) {
      case "add":
      case "subtract": {
        const [low, high] = op === "add" ? [al + bl, ah + bh] : [al - bh, ah - bl];
        return Math.max(-low, high) > limit ? a : add("number", { op, left: a, right: b }, low, high);
      }
      case "multiply": {
        const corners = [al * bl, al * bh, ah * bl, ah * bh];
        const [low, high] = [Math.min(...corners), Math.max(...corners)];
        return Math.max(-low, high) > limit ? a : add("number", { op, left: a, right: b }, low, high);
      }
      case "minimum":
      case "maximum":
        return add("number", { op, left: a, right: b }, Math.min(al, bl), Math.max(ah, bh));
      case "divide": {
        const by =
          random() < 0.7
            ? constant("number", 1 + pick(500))
            : add("number", { op: "maximum", left: b, right: constant("number", 1) }, 1, Math.max(1, bh));
        return add(
          "number",
          { op, rounding: among(["floor", "ceiling", "half-away"] as const), left: a, right: by },
          Math.min(al, 0) - 1,
          Math.max(ah, 0) + 1,
        );
      }
      case "absolute":
        return add("number", { op, arg: a }, 0, Math.max(-al, ah, 0));
      case "select":
        return add("number", { op, test: make("test"), yes: a, no: b }, Math.min(al, bl), Math.max(ah, bh));
      case "table":
        return add(
          "number",
          {
            op,
            table: 0,
            at: add(
              "number",
              {
                op: "minimum",
                left: add(
                  "number",
                  { op: "maximum", left: a, right: constant("number", 0) },
                  0,
                  Math.max(ah, 0),
                ),
                right: constant("number", 4),
              },
              0,
              4,
            ),
          },
          -50_000,
          50_000,
        );
      case "completed-years":
      case "completed-months":
        return add("number", { op, from: make("day"), to: make("day") }, -9000, 9000);
      case "home-column":
        return add(
          "number",
          { op: "column", column: at("woonlasten"), part: "value", row: make("home") },
          -100_000,
          200_000,
        );
      case "series":
        return add(
          "number",
          { op: "column", column: at("loon"), part: "value", row: make("person"), month: make("month") },
          -100_000,
          200_000,
        );
      case "column":
        return add(
          "number",
          { op, column: at(among(["inkomen", "soort"])), part: "value", row: make("person") },
          -100_000,
          200_000,
        );
      case "fold":
        return folded(scope, pass, depth, "number");
      case "stored": {
        const stored = readable("number", pass);
        if (stored.length === 0) return a;
        const { node, table, low, high } = among(stored);
        return add(
          "number",
          { op, node, part: "value", row: table === "persons" ? make("person") : make("home") },
          Math.min(0, low),
          Math.max(0, high),
        );
      }
    }
  }

  function readable(kind: "number" | "state", pass: number) {
    return nodes.flatMap(({ result, table, pass: made }, node) => {
      if (
        made >= pass ||
        (kind === "number"
          ? result.kind !== "number"
          : result.kind !== "ja-nee" && result.state === undefined)
      )
        return [];
      const { low, high } = values[result.value]!;
      return [{ node, table, low, high }];
    });
  }

  function folded(scope: ScopeId, pass: number, depth: number, kind: "number" | "state"): ValueId {
    const root = rootOf(scope);
    if (root === undefined || depthOf(scope) > 2) return constant(kind, 0);
    const make = (of: Kind): ValueId => value(scope, of, pass, depth - 2);
    const walk = walkIn(scope, make);
    const inner = walks[walk]!.scope;
    const isMonths = walks[walk]!.list.kind === "months";
    add(
      isMonths ? "number" : "person",
      { op: "element", walk },
      isMonths ? months.first : 0,
      isMonths ? months.first + 12 : 1e6,
      inner,
    );
    const when = random() < 0.5 ? { when: value(inner, "test", pass, depth - 1) } : {};
    if (kind === "state")
      return add(
        "state",
        { op: "fold", walk, reduce: "or", body: value(inner, "state", pass, depth - 1), ...when },
        0,
        63,
        scope,
      );
    if (isMonths && random() < 0.5)
      return add(
        "number",
        { op: "fold", walk, reduce: "longest-run", body: value(inner, "test", pass, depth - 1) },
        0,
        12,
        scope,
      );
    const body = value(inner, "number", pass, depth - 1);
    const [low, high] = range(body);
    const reduce = among(["sum", "minimum", "maximum"] as const);
    const times = reduce === "sum" ? 8 : 1;
    if (Math.max(-low, high) * times > 2 ** 40) return constant(kind, 0);
    return add(
      "number",
      { op: "fold", walk, reduce, body, ...when },
      Math.min(0, low * times),
      Math.max(0, high * times),
      scope,
    );
  }

  function walkIn(scope: ScopeId, make: (of: Kind) => ValueId): number {
    const kind = among(["members", "members", "list", "one", "union", "months", "nobody"] as const);
    const list = ((): IrWalk["list"] => {
      switch (kind) {
        case "members":
          return { kind: "column", column: at("leden"), row: make("home") };
        case "list":
          return { kind: "column", column: at("kinderen"), row: make("person") };
        case "one":
          return { kind: "one", row: make("person"), ...(random() < 0.6 ? { when: make("test") } : {}) };
        case "months":
          return { kind: "months", first: months.first + pick(3), last: months.first + 2 + pick(6) };
        case "nobody":
          return { kind: "nobody" };
        case "union": {
          const parts = Array.from({ length: 1 + pick(3) }, () => {
            const walk = walkIn(scope, make);
            if (["months", "union"].includes(walks[walk]!.list.kind)) return undefined;
            const inner = walks[walk]!.scope;
            add("person", { op: "element", walk }, 0, 1e6, inner);
            return random() < 0.5 ? { walk, when: value(inner, "test", 0, 2) } : { walk };
          });
          return { kind: "union", parts: parts.filter((one) => one !== undefined) };
        }
      }
    })();
    if (list.kind === "union" && list.parts.length === 0) return walkIn(scope, make);
    const own = scopes.push({ kind: "walk", walk: walks.length, parent: scope }) - 1;
    return walks.push({ list, scope: own, parent: scope, most: 100 }) - 1;
  }

  for (let pass = 0; pass < 4; pass++) {
    const table: IrTable = pass % 2 === 0 ? "persons" : "households";
    add(table === "persons" ? "person" : "home", { op: "own-row", table }, 0, 1e6, rowsOf[table]);
    for (let count = 0; count < size; count++) {
      const scope = rowsOf[table];
      const isState = random() < 0.4;
      const value_ = value(scope, isState ? "state" : "number", pass, 5);
      const result = isState
        ? { kind: "ja-nee" as const, value: value_, scale: 1n }
        : {
            kind: "number" as const,
            value: value_,
            scale: 100n,
            ...(random() < 0.5 ? { state: value(scope, "state", pass, 4) } : {}),
          };
      nodes.push({
        about: "definition",
        id: `n${nodes.length}`,
        name: `waarde ${nodes.length}`,
        table,
        pass,
        read: true,
        result,
      });
    }
  }
  return {
    values,
    scopes,
    walks,
    columns,
    tables: [[5, 5, -40_000, 7, 7]],
    dictionary: ["koop", "huur"],
    nodes,
    rights: [],
    longestList: 100,
  };
}
