// The code of a page says what the readable code says: texts come through whole, and places stay the same or different.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Place } from "@andersom/semantics";
import { createCompactEmitter, squeezed, type CompactEmitter } from "./compact.js";

function valueOf(emit: CompactEmitter, code: string): unknown {
  const text = [...emit.tables(), squeezed([...emit.declarations(), `return ${code};`].join("\n"))].join(
    "\n",
  );
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this is how a test can ask the engine itself
  return (new Function("$", text) as () => unknown)();
}

function place(cited: Omit<Place, "source">, start: number): Place {
  return { ...cited, source: { file: "a.andersom", start, end: start + 1, line: 1, column: start } };
}

describe("a text", () => {
  it("is the same text in the code", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "a , b",
        " : ",
        "{ x }",
        "</script>",
        "<!--",
        "-->",
        "\u2028",
        "S[0]",
        "=> ",
        "__proto__",
      ),
    );
    fc.assert(
      fc.property(fc.array(texts), fc.string(), (list, name) => {
        const emit = createCompactEmitter();
        const values = [...list.map((text) => emit.literal(text)), `{ ${emit.field(name)}: 1 }`];
        const code = `[ ${values.join(", ")} ]`;
        expect(valueOf(emit, code)).toEqual([...list, Object.fromEntries([[name, 1]])]);
        expect([...emit.tables(), code].join("")).not.toMatch(/<[/!]|-->|[\u2028\u2029]/u);
      }),
    );
  });

  it("stands there once", () => {
    const emit = createCompactEmitter();
    const codes = ["het inkomen", "het vermogen", "het inkomen"].map((text) => emit.literal(text));
    expect(codes).toEqual(["S[0]", "S[1]", "S[0]"]);
  });
});

describe("a place", () => {
  it("is the same where it stands in the same place of the file", () => {
    const emit = createCompactEmitter();
    const lid = { article: "3", lid: "1" };
    const codes = [place(lid, 5), place(lid, 5), place(lid, 9), place({ article: "3" }, 5)].map((one) =>
      emit.place(one),
    );
    expect(codes).toEqual(["P[0]", "P[0]", "P[1]", "P[2]"]);
    expect(valueOf(emit, "P")).toEqual([
      { article: "3", lid: "1", at: 0 },
      { article: "3", lid: "1", at: 1 },
      { article: "3", at: 2 },
    ]);
  });

  it("keeps what a reader is told of it", () => {
    const emit = createCompactEmitter();
    emit.place(place({ chapter: "1", article: "3", declaration: "begrip inkomen" }, 1));
    emit.place(place({ declaration: "begrip peildatum" }, 2));
    emit.place(place({ instrument: "Participatiewet", declaration: "bijlage 1" }, 3));
    expect(valueOf(emit, "P")).toEqual([
      { article: "3", declaration: "begrip inkomen", at: 0 },
      { declaration: "begrip peildatum", at: 1 },
      { instrument: "Participatiewet", declaration: "bijlage 1", at: 2 },
    ]);
  });
});

it("writes a function once, and none that only calls another", () => {
  const emit = createCompactEmitter();
  const read = emit.read("$.variable(x, 1)");
  expect([read, emit.lambda(read), emit.lambda("$.variable(x, 1)"), emit.lambda("true")]).toEqual([
    "c1(x)",
    "c1",
    "c1",
    "always",
  ]);
});
