// Which rule decides a value: stated precedence, defaults, contradictions, tables, brackets, caps and circles.

import { decide } from "@andersom/logic";
import type { Shown } from "@andersom/runtime";
import { placeText } from "@andersom/runtime";
import type { Definition, DefinitionRule, Expr, RuleBody } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import {
  aFact,
  at,
  compare,
  count,
  def,
  definition,
  fact,
  model,
  money,
  num,
  peildatum,
  rule,
  yesNo,
} from "./model.js";

const facts = [aFact("a"), aFact("b"), aFact("inkomen", money), aFact("kinderen", count)];

function value(
  rules: readonly DefinitionRule[],
  given: object = {},
  more: Partial<Definition> = {},
  others: readonly Definition[] = [],
): Shown {
  const definitions = [definition("hoogte", money, rules, more), ...others];
  const decision = decide(model({ facts, definitions }), {
    peildatum: "2026-03-15",
    gegevens: { inwoner: given },
  });
  return decision.values[0]!.result;
}

const amount = (shown: Shown): string =>
  shown.kind === "waarde" ? shown.text : shown.kind === "fout" ? shown.findings[0]!.code : shown.kind;
const body = (table: RuleBody): Partial<DefinitionRule> => ({ body: table });

describe("precedence", () => {
  const general = rule("r1", "4.1", num("100"));
  const special = rule("r2", "4.2", num("200"), { when: fact("a") });

  it("two rules that differ without stated precedence contradict each other, naming both", () => {
    const result = value([general, special], { a: true });
    expect(result).toMatchObject({ kind: "fout", findings: [{ code: "tegenspraak" }] });
    expect(result.kind === "fout" && result.findings[0]!.places.map(placeText)).toEqual([
      "artikel 4 lid 1",
      "artikel 4 lid 2",
    ]);
    expect(amount(value([general, special], { a: false }))).toBe("€ 100");
  });

  it("two rules that agree do not", () => {
    expect(amount(value([general, rule("r2", "4.2", num("100.00"))]))).toBe("€ 100");
  });

  it("in afwijking van: only where both apply", () => {
    const departs = { ...special, overrides: ["r1"] };
    expect(amount(value([general, departs], { a: true }))).toBe("€ 200");
    expect(amount(value([departs, general], { a: false }))).toBe("€ 100");
    expect(amount(value([general, departs]))).toBe("onbekend");
  });

  it("an exception to the exception names the exception", () => {
    const third = rule("r3", "4.3", num("300"), { when: fact("b"), overrides: ["r2"] });
    expect(amount(value([general, { ...special, overrides: ["r1"] }, third], { a: true, b: true }))).toBe(
      "€ 300",
    );
  });

  it("tenzij anders bepaald gives way to any other rule that applies", () => {
    const standard = { ...general, isDefault: true };
    expect(amount(value([standard, special], { a: true }))).toBe("€ 200");
    expect(amount(value([standard, special], { a: false }))).toBe("€ 100");
  });

  it("an outcome is given when what is missing cannot change it", () => {
    const same = rule("r2", "4.2", num("100"), { when: fact("a"), overrides: ["r1"] });
    expect(amount(value([general, same]))).toBe("€ 100");
  });

  it("no rule is an error for a value and nee for a notion", () => {
    expect(amount(value([special], { a: false }))).toBe("geen regel");
    const notion = definition("arm", yesNo, [rule("r", "1", fact("a")), rule("r'", "2", fact("b"))], {
      combine: "any",
    });
    const arm = (given: object): Shown =>
      decide(model({ facts, definitions: [notion] }), { gegevens: { inwoner: given } }).values[0]!.result;
    expect(
      [{ a: false, b: false }, { a: false, b: true }, { b: true }, { b: false }].map((given) =>
        amount(arm(given)),
      ),
    ).toEqual(["nee", "ja", "ja", "onbekend"]);
  });

  it("a clause can be read before its exceptions", () => {
    const double: Expr = { op: "multiply", args: [num("2", count), def("hoogte", money, "r1")], type: money };
    expect(
      amount(
        value([general, rule("r2", "4.2", double, { when: fact("a"), overrides: ["r1"] })], { a: true }),
      ),
    ).toBe("€ 200");
  });
});

describe("tables", () => {
  const kinderen = fact("kinderen", count);
  const row = (test: Expr | null, result: string, place: string, more: object = {}) => ({
    cells: [{ raw: "", test }],
    result: num(result),
    resultRaw: result,
    place: at(place),
    ...more,
  });
  const table = (...rows: ReturnType<typeof row>[]): DefinitionRule =>
    rule(
      "t",
      "4.1",
      num("0"),
      body({
        form: "table",
        columns: [{ header: "kinderen", expr: kinderen }],
        resultHeader: "hoogte",
        rows,
      }),
    );
  const none = row(compare(kinderen, "=", num("0", count)), "200", "4.1");
  const some = row(compare(kinderen, ">=", num("1", count)), "300", "4.1");

  it("take the one row that holds", () => {
    expect(["0", "1", "7"].map((kinderen) => amount(value([table(none, some)], { kinderen })))).toEqual([
      "€ 200",
      "€ 300",
      "€ 300",
    ]);
    expect(amount(value([table(none, some)]))).toBe("onbekend");
    expect(amount(value([table(row(null, "5", "4.1"))]))).toBe("€ 5");
  });

  it("report a gap and an overlap with their places", () => {
    expect(value([table(some)], { kinderen: 0 })).toMatchObject({
      kind: "fout",
      findings: [{ code: "gat", places: [{ article: "4", lid: "1" }] }],
    });
    expect(value([table(none, row(null, "1", "4.2"))], { kinderen: 0 })).toMatchObject({
      findings: [{ code: "overlap", places: [{ lid: "1" }, { lid: "2" }] }],
    });
  });

  it("read parameters by date; a successor closes its predecessor; what has expired is an error", () => {
    const dated = (...dates: readonly [string?, string?][]): DefinitionRule =>
      table(
        ...dates.map(([validFrom, validTo], index) =>
          row(null, String(index + 1), "4.1", {
            ...(validFrom && { validFrom }),
            ...(validTo && { validTo }),
          }),
        ),
      );
    expect(amount(value([dated(["2025-01-01"], ["2026-01-01"])]))).toBe("€ 2");
    expect(amount(value([dated(["2025-01-01"], ["2026-03-16"])]))).toBe("€ 1");
    expect(amount(value([dated(["2026-01-01", "2026-03-15"])]))).toBe("€ 1");
    expect(amount(value([dated(["2026-01-01", "2026-03-14"])]))).toBe("bedrag verlopen");
    expect(amount(value([dated(["2026-03-16"])]))).toBe("bedrag verlopen");
  });
});

describe("numbers", () => {
  it("count in marginal brackets, without a jump at a bound", () => {
    const rows = [
      { to: num("1000"), percent: "0", raw: "", place: at("1") },
      { from: num("1000"), to: num("1500"), percent: "50", raw: "", place: at("1") },
      { from: num("1500"), percent: "100", raw: "", place: at("1") },
    ];
    const capacity = rule("b", "4", num("0"), body({ form: "brackets", base: fact("inkomen", money), rows }));
    const of = (inkomen: string): string => amount(value([capacity], { inkomen }));
    expect(["-5", "1000", "1000.01", "1500", "1700"].map(of)).toEqual([
      "€ 0",
      "€ 0",
      "€ 0,005",
      "€ 250",
      "€ 450",
    ]);
  });

  it("keep the tightest cap, and never a cap below a floor", () => {
    const cap = (
      id: string,
      comparison: "<=" | ">=",
      limit: string,
      when?: Expr,
    ): Definition["caps"][number] => ({
      id,
      place: at("8.4"),
      text: id,
      comparison,
      limit: num(limit),
      ...(when === undefined ? {} : { when }),
    });
    const capped = (caps: Definition["caps"], given: object = {}): string =>
      amount(value([rule("r", "1", num("5000"))], given, { caps }));
    expect(capped([cap("x", "<=", "4300"), cap("y", "<=", "4000")])).toBe("€ 4.000");
    expect(capped([cap("x", "<=", "100"), cap("y", ">=", "200")])).toBe("grenzen botsen");
    expect(capped([cap("x", "<=", "4300", fact("a"))])).toBe("onbekend");
    expect(capped([cap("x", "<=", "9000", fact("a"))])).toBe("€ 5.000");
  });

  it("divide by zero into an error", () => {
    expect(
      amount(
        value([rule("r", "1", { op: "divide", args: [num("1"), fact("inkomen", money)], type: money })], {
          inkomen: 0,
        }),
      ),
    ).toBe("deling door nul");
  });
});

describe("circles", () => {
  it("are an error that names its members, wherever one starts", () => {
    const other = definition("duur", money, [rule("d", "2", def("hoogte", money))]);
    const result = value([rule("r", "1", def("duur", money))], {}, {}, [other]);
    expect(result).toMatchObject({
      kind: "fout",
      findings: [{ code: "cirkel", message: "Dit hangt van zichzelf af: duur, hoogte." }],
    });
  });

  it("include a peildatum that is defined by a dated amount", () => {
    const definitions = [definition("peildatum", { kind: "datum" }, [rule("p", "1", peildatum)])];
    const decision = decide(model({ definitions, peildatum: "peildatum" }), { peildatum: "2026-03-15" });
    expect(decision.peildatum).toMatchObject({ kind: "fout", findings: [{ code: "cirkel" }] });
  });

  it("do not stop a long chain, and a chain without end is an error and not a crash", () => {
    const chain = (length: number): Definition[] =>
      Array.from({ length }, (_, index) =>
        definition(`d${index}`, money, [
          rule(`r${index}`, "1", index === 0 ? num("1") : def(`d${index - 1}`, money)),
        ]),
      );
    expect(amount(value([rule("r", "1", def("d200", money))], {}, {}, chain(201)))).toBe("€ 1");
    expect(amount(value([rule("r", "1", def("d4999", money))], {}, {}, chain(5000)))).toBe("cirkel");
  });
});
