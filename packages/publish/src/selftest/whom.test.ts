// Whom the self-test calls "u": an employer in a test about his right, and whom it is for where a parent asks for a child.
import { bareProgram, moduleKernel, type ModuleProgram } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { selfTestData } from "./build.js";
import { toldOutcome } from "./engine/outcome.js";
import { Session } from "./engine/session.js";
import { questionText, whomText } from "./engine/words.js";
import { leanModel } from "./lean.js";

const text = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  jeugdhulp: voorziening.
  subsidie: voorziening.
  scholing: voorziening.

gegevens van de inwoner, meervoud inwoners
  de inwoner gaat naar school: ja of nee, uit het onderwijsregister.
  > Gaat uw kind naar school?
  kinderen: nul of meer inwoners, per stuk kind, uit de BRP.
  > Hebt u kinderen?
  de inwoner heeft een jobcoach: ja of nee, van de inwoner.
  > Hebt u een jobcoach?

gegevens van de werkgever, meervoud werkgevers
  de werkgever biedt werk: ja of nee, van de werkgever.
  > Biedt u werk?
  de jobcoach heeft een certificaat: ja of nee, uit de zaakadministratie.
  > Heeft de jobcoach een certificaat?

artikel 1 Jeugdhulp
  Effect: meedoen.
  De inwoner heeft recht op jeugdhulp als geldt: de inwoner gaat naar school.

uitleg
  > Gaat uw kind naar school? Dan krijgt uw kind hulp.

artikel 2 Subsidie
  Effect: meedoen.
  De werkgever heeft recht op subsidie als aan al deze voorwaarden is voldaan:
    a. de werkgever biedt werk;
    b. de inwoner heeft een jobcoach;
    c. de jobcoach heeft een certificaat.

artikel 3 Scholing
  Effect: meedoen.
  De inwoner heeft recht op scholing als geldt: de inwoner heeft een jobcoach.
`;

const { ordinances, diagnostics } = compileProject([{ uri: "hulp.andersom", text }]);
const model = ordinances[0]!.model;
const data = selfTestData(model, { on: "2026-03-01" })!;
const code = `export default function ($) {\n${bareProgram(leanModel(model))}\n}`;
const loaded = (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as {
  readonly default: (kernel: typeof moduleKernel) => ModuleProgram;
};
const program = loaded.default(moduleKernel);

/** What is asked and said besides, and then the outcome; `answers` by the first words of a question. */
function run(right: string, child: boolean, answers: Readonly<Record<string, string>>) {
  const found = data.rights.find(({ name }) => name === right)!;
  const start = { right: found, child };
  const session = new Session(program, data, start);
  const asked: (readonly [string, string | undefined])[] = [];
  for (;;) {
    const { question, household } = session.state;
    if (question === undefined) break;
    const words = questionText(question, household);
    asked.push([words, whomText(data, start, question, household)]);
    expect(session.answer({ form: "tekst", text: answers[words] ?? "ja" })).toBeUndefined();
  }
  return { asked, told: toldOutcome(data, start, session.state) };
}

it("compiles", () => {
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
});

describe("a right of the employer", () => {
  it("says of every question with u whom it speaks to", () => {
    const { asked, told } = run("subsidie", false, {});
    expect(new Map(asked)).toEqual(
      new Map([
        ["Biedt u werk?", "‘U’ betekent in deze vraag: de werkgever."],
        ["Hebt u een jobcoach?", "‘U’ betekent in deze vraag: de inwoner."],
        ["Heeft de jobcoach een certificaat?", undefined],
      ]),
    );
    expect(told.whom).toBe("‘U’ betekent hier: de werkgever.");
    expect(told.why.map((one) => one.text)).toContain("U biedt werk.");
  });

  it("gives its reasons to the employer too", () => {
    const { told } = run("subsidie", false, { "Biedt u werk?": "nee" });
    expect(told.why.map((one) => one.text)).toEqual(["U biedt geen werk."]);
  });

  it("is not looked up in the employer", () => {
    const own = Object.values(data.facts).find(({ question }) => question.reader === "Biedt u werk?");
    expect(own?.source).toBeUndefined();
  });
});

describe("a right for a child", () => {
  it("is asked in the words of the officer for a child", () => {
    const { asked, told } = run("jeugdhulp", true, {});
    expect(asked).toEqual([["Gaat uw kind naar school?", undefined]]);
    expect(told.headline).toBe("Uw kind krijgt waarschijnlijk jeugdhulp.");
  });

  it("is asked of the reader who asks for himself, who is told that there is another way", () => {
    const { asked } = run("jeugdhulp", false, {});
    expect(asked).toEqual([["Gaat u naar school?", "Is dit voor uw kind? Kies dan ‘Voor mijn kind’."]]);
  });
});

it("says nothing where the page and the question speak to the same", () => {
  const { asked, told } = run("scholing", false, {});
  expect(asked).toEqual([["Hebt u een jobcoach?", undefined]]);
  expect(told.whom).toBeUndefined();
});
