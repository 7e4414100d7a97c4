// Forms that are one sentence: text in, outcome out, from the interpreter and from the generated module.

import { decide, generateModule } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { loadModule } from "./load.js";

const header = toeslagText({
  header: "Treedt in werking op 1 januari 2026.\n  Afronding: hele centen.",
  facts: `gegevens van de gedraging, meervoud gedragingen
  verlaging: percentage, uit de eigen administratie.

`,
  own: `  inkomen: bedrag per maand, van de inwoner.
  uren: aantal uren per week, van de inwoner.
  gedragingen: nul of meer gedragingen, uit de eigen administratie.
`,
  articles: "\nlid 1\n",
});

/** The right and the values, by both executors; they must be equal. */
async function outcome(sentences: string, inwoner: object): Promise<Record<string, string>> {
  const { ordinances, diagnostics } = compileProject([{ uri: "a.andersom", text: header + sentences }]);
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const { model } = ordinances[0]!;
  const input = { peildatum: "2026-03-16", gegevens: { inwoner } };
  const decision = decide(model, input);
  const module = await loadModule(generateModule(model).js);
  expect(module.decide(input)).toEqual(decision);
  const values = decision.values.map(({ name, result }) => [
    name,
    result.kind === "waarde" ? result.text : result.kind,
  ]);
  const [right] = decision.rights;
  const amount = right?.kind === "toegekend" ? right.amount : undefined;
  return {
    recht: right!.kind,
    ...(amount?.kind === "onbekend" ? { hoogte: `onbekend: ${amount.holes.join(", ")}` } : {}),
    ...(Object.fromEntries(values) as Record<string, string>),
  };
}

const granted =
  "  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 1.400 per maand.\n";

describe("a margin", () => {
  const margin =
    "  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens de grens plus € 5 per maand.\n  De grens per maand is € 1.400 per maand.\n  De hoogte van de toeslag is € 100.\n";

  it("counts on top of the bound, to the cent", async () => {
    expect((await outcome(margin, { inkomen: "1405" })).recht).toBe("toegekend");
    expect((await outcome(margin, { inkomen: "1405.01" })).recht).toBe("geweigerd");
  });
});

describe("naar rato", () => {
  it("is exact until it is rounded once", async () => {
    const sentence =
      "  De hoogte van de toeslag is € 1.000 naar rato van de uren ten opzichte van 36 uur per week, naar boven afgerond op hele euro's.\n";
    expect(await outcome(granted + sentence, { inkomen: "900", uren: "7" })).toMatchObject({
      "hoogte van de toeslag": "€ 195",
    });
  });
});

describe("samenloop", () => {
  const sentence =
    "  De hoogte van de toeslag is € 100.\n  De opgelegde verlaging is de hoogste verlaging van alle gedragingen.\n";

  it("takes the highest of the list", async () => {
    const gedragingen = [{ verlaging: "5" }, { verlaging: "30" }];
    expect(await outcome(granted + sentence, { inkomen: "900", gedragingen })).toMatchObject({
      "opgelegde verlaging": "30%",
    });
  });

  it("is unknown while one of them is", async () => {
    const gedragingen = [{ verlaging: "5" }, {}];
    expect(await outcome(granted + sentence, { inkomen: "900", gedragingen })).toMatchObject({
      "opgelegde verlaging": "onbekend",
    });
  });
});

describe("a hole", () => {
  it("never evaluates, and only stops what needs it", async () => {
    const sentence = "  De hoogte van de toeslag is [bedrag].\n";
    expect((await outcome(granted + sentence, { inkomen: "1500" })).recht).toBe("geweigerd");
    expect(await outcome(granted + sentence, { inkomen: "900" })).toEqual({
      recht: "toegekend",
      hoogte: "onbekend: [bedrag] is nog niet ingevuld",
    });
  });
});

describe("a lapsed lid", () => {
  it("keeps its number and does nothing", async () => {
    const sentences = `${granted}lid 2\n  Vervallen.\nlid 3\n  De hoogte van de toeslag is € 100.\n`;
    expect((await outcome(sentences, { inkomen: "900" })).recht).toBe("toegekend");
  });

  it("may not be referred to", () => {
    const text = `${header}${granted}lid 2\n  Vervallen.\nlid 3\n  In afwijking van lid 2 geldt: de hoogte van de toeslag is € 100.\n`;
    const { diagnostics } = compileProject([{ uri: "a.andersom", text }]);
    expect(diagnostics.filter(({ severity }) => severity === "fout")).not.toEqual([]);
  });
});

describe("a vangnet", () => {
  const scoped = `  Dit artikel geldt alleen als geldt: het inkomen is hoogstens € 1.400 per maand.
  De inwoner heeft recht op toeslag als geldt: de uren zijn minstens 8 uur per week.
  De hoogte van de toeslag is € 100.
`;
  const net = "artikel 2 Overig\n  Vangnet: het college beslist.\n";

  it("leaves to the college what no article is about", async () => {
    expect((await outcome(scoped + net, { inkomen: "1500", uren: "9" })).recht).toBe("ter beoordeling");
    expect((await outcome(scoped, { inkomen: "1500", uren: "9" })).recht).toBe("niet aan de orde");
  });

  it("says nothing where an article does speak", async () => {
    expect((await outcome(scoped + net, { inkomen: "1300", uren: "7" })).recht).toBe("geweigerd");
    expect((await outcome(scoped + net, { inkomen: "1300" })).recht).toBe("nog onbekend");
  });

  it("waits while a refusal may still apply: nobody has to decide what is refused", async () => {
    const refusal =
      "artikel 3 Weigering\n  De inwoner heeft geen recht op toeslag als geldt: de uren zijn hoogstens 2 uur per week.\n";
    const decided = async (uren?: string): Promise<unknown> =>
      (await outcome(scoped + net + refusal, { inkomen: "1500", ...(uren === undefined ? {} : { uren }) }))
        .recht;
    expect(await decided()).toBe("nog onbekend");
    expect(await decided("1")).toBe("geweigerd");
    expect(await decided("9")).toBe("ter beoordeling");
  });
});

describe("a grondslag", () => {
  const sentences = `${granted}  De hoogte van de toeslag is € 100.\n`;
  const based = `artikel 2 Met grondslag\n  Effect: rondkomen.\n  Grondslag: artikel 3 van de Proefwet.\n  De rest is € 5.\n`;

  it("changes no outcome, and stands with its article", async () => {
    const [plain, more] = [sentences, sentences + based];
    expect((await outcome(more, { inkomen: "900" })).recht).toBe(
      (await outcome(plain, { inkomen: "900" })).recht,
    );
    const { ordinances } = compileProject([{ uri: "a.andersom", text: header + more }]);
    expect(ordinances[0]!.model.articles[1]!.bases).toMatchObject([{ article: "3", instrument: "Proefwet" }]);
  });
});

describe("an amount from another source", () => {
  const sentence = "  De hoogte van de toeslag is het laagste van de richtprijs en € 250.\n";
  const source = header.replace(
    "  inkomen: bedrag per maand, van de inwoner.\n",
    "  inkomen: bedrag per maand, van de inwoner.\n  richtprijs: bedrag, opgezocht in ‘bijlage 1’.\n",
  );

  it("is a fact with its source, and unknown until somebody looked it up", () => {
    const { ordinances } = compileProject([{ uri: "a.andersom", text: source + granted + sentence }]);
    const { model } = ordinances[0]!;
    expect(model.facts.find(({ name }) => name === "richtprijs")?.sources).toEqual([
      "opgezocht in bijlage 1",
    ]);
    const amount = (richtprijs?: string) => {
      const inwoner = { inkomen: "900", ...(richtprijs === undefined ? {} : { richtprijs }) };
      const [right] = decide(model, { peildatum: "2026-03-16", gegevens: { inwoner } }).rights;
      return right?.kind === "toegekend" ? right.amount?.kind : right?.kind;
    };
    expect([amount(), amount("180")]).toEqual(["onbekend", "waarde"]);
  });
});
