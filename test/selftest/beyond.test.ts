// Where these rules leave it to others, the self-test and the letter say why: no rule is about it, old rules are, or a rule leaves room.
import { createPlanner } from "@andersom/logic";
import { motivation, Session, toldOutcome } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { expect, it } from "vitest";
import { loadSelfTest } from "./compare.js";

const on = "2026-03-16";
const own = `  inkomen: bedrag per maand.
  > Hoe hoog is uw inkomen?
  dag van het vorige besluit: datum.
  > Wanneer kreeg u het vorige besluit?
`;
const grant = `  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 1.000 per maand.
  De hoogte van de toeslag is € 100.
`;
const scoped = `  Dit artikel geldt alleen als geldt: het inkomen is hoogstens € 2.000 per maand.\n${grant}`;
const net = "\nartikel 2 Overig\n  Vangnet: het college beslist.\n";
const old = `
overgang lopende toeslag
  Geldt als de dag van het vorige besluit ligt voor 1 januari 2026.
  De oude regels gelden tot het einde van het besluit, uiterlijk tot 1 januari 2027.
`;
const room = `  Het college kan de toeslag verlenen als geldt: het inkomen is hoogstens € 1.500 per maand.
  De hoogte van de toeslag is € 100.
`;

/** What the self-test says at its end, and the letter, of somebody with this income. */
async function said(
  articles: string,
  inkomen: string,
  besluit: string,
): Promise<readonly [unknown, unknown]> {
  const { ordinances, diagnostics } = compileProject([
    { uri: "toeslag.andersom", text: toeslagText({ own, articles }) },
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const { model } = ordinances[0]!;
  const { program, data } = await loadSelfTest(model, on);
  const start = { right: data.rights[0]!, child: false };
  const session = new Session(program, data, start);
  for (let asked = session.state.question; asked !== undefined; asked = session.state.question) {
    const text = asked.data.answer.form === "datum" ? besluit : inkomen;
    expect(session.answer({ form: "tekst", text })).toBeUndefined();
  }
  const gegevens = {
    inwoner: { inkomen, "dag van het vorige besluit": besluit.split("-").reverse().join("-") },
  };
  const [right] = createPlanner(model)({ peildatum: on, gegevens }, { trace: true }).persons[0]!.decision
    .rights;
  const letter = motivation(model, right!, { on })!.blokken.filter(({ soort }) => soort === "beoordelen");
  return [
    toldOutcome(data, start, session.state).judged.flatMap(({ lead, items }) => [lead, ...items]),
    letter.flatMap(({ regels }) => regels.map(({ tekst }) => tekst)),
  ];
}

const decides = "De gemeente beslist hierover zelf:";

it("says that no rule is about it", async () => {
  expect(await said(scoped + net, "2500", "01-02-2026")).toEqual([
    [decides, "geen van deze regels gaat over uw situatie"],
    ["Geen van de regels gaat hierover. Wij mogen dan zelf beslissen, op grond van artikel 2."],
  ]);
});

it("says that old rules are", async () => {
  const [page, letter] = await said(grant + old, "900", "01-06-2025");
  expect(page).toEqual([
    decides,
    "dit gaat volgens de oude regels",
    "De gemeente bekijkt ook nog:",
    "of de oude regels nog gelden (tot het einde van het besluit)",
  ]);
  expect(letter).toEqual([expect.stringMatching(/^Dit gaat volgens de oude regels, op grond van .+\.$/u)]);
});

it("says that a rule leaves room", async () => {
  expect(await said(room, "1200", "01-02-2026")).toEqual([
    [decides, "de regels zeggen dat het kan, niet dat het moet"],
    ["Wij mogen hier zelf kiezen, op grond van artikel 1."],
  ]);
});

it("asks once what may be unknown, where knowing it makes a difference", async () => {
  const articles = `  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 2.000 per maand.
  De hoogte van de toeslag is:
    a. € 100 als geldt: de dag van het vorige besluit is nog niet bekend;
    b. € 10 in alle andere gevallen.
`;
  const { model } = compileProject([{ uri: "toeslag.andersom", text: toeslagText({ own, articles }) }])
    .ordinances[0]!;
  const { program, data } = await loadSelfTest(model, on);
  const run = (besluit: string | undefined, inkomen = "900"): readonly unknown[] => {
    const start = { right: data.rights[0]!, child: false };
    const session = new Session(program, data, start);
    const asked: string[] = [];
    for (let one = session.state.question; one !== undefined; one = session.state.question) {
      asked.push(one.data.question.reader);
      const text = one.data.answer.form === "datum" ? besluit : inkomen;
      session.answer(text === undefined ? { form: "onbekend" } : { form: "tekst", text });
    }
    return [asked, ...toldOutcome(data, start, session.state).worth];
  };
  const both = ["Hoe hoog is uw inkomen?", "Wanneer kreeg u het vorige besluit?"];
  expect(run(undefined)).toEqual([both, "U krijgt dan € 100."]);
  expect(run("01-02-2026")).toEqual([both, "U krijgt dan € 10."]);
  expect(run("01-02-2026", "2500")).toEqual([[both[0]]]);
});
