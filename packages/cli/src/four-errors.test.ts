// The four mistakes that policy officers make most, as they see them: the place, the cause, what to do, and a repair.

import { compileProject } from "@andersom/semantics";
import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { run } from "./program.js";
import { scratch } from "./testing/scratch.js";

const ordinance = (condition: string): string => `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.

voorzieningen
  toeslag: bedrag per maand.

gegevens van de inwoner, meervoud inwoners
  maandloon: bedrag per maand, van de inwoner.
  > Wat verdient u per maand?
  ziektekosten: bedrag per jaar, van de inwoner.
  > Welke kosten had u dit jaar?
  de inwoner heeft schulden: ja of nee, van de inwoner.
  > Hebt u schulden?
  de inwoner is ziek: ja of nee, van de inwoner.
  > Bent u ziek?

bedragen bij de norm

  | naam | bedrag          | vanaf          | tot en met   |
  | norm | € 900 per maand | 1 januari 2026 | 30 juni 2026 |

artikel 1 Toeslag
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op toeslag als ${condition}.

lid 2
  De hoogte van de toeslag per maand is 10% van de norm.

maatwerk bij lid 2
  De gemeente mag de hoogte van de toeslag per maand hoger vaststellen als de inwoner ziek is.
  De hoogte van de toeslag per maand is dan hoogstens € 200 per maand.
`;

const command = (condition: string, ...more: [household?: object]): Promise<{ output: string }> => {
  const [household] = more;
  const files = { "v.andersom": ordinance(condition), "h.json": JSON.stringify(household ?? {}) };
  const args = household === undefined ? ["check", "."] : ["decide", ".", "--gegevens", "h.json"];
  return run(args, scratch(files, { width: 100 }));
};

/** What is left after each repair that is offered. */
function afterRepairs(condition: string): string[][] {
  const text = ordinance(condition);
  const fixes = compileProject([{ uri: "v.andersom", text }]).diagnostics.flatMap((one) => one.fixes ?? []);
  return fixes.map(({ edits }) =>
    compileProject([{ uri: "v.andersom", text: applyEdits(text, edits) }]).diagnostics.map(
      ({ code }) => code,
    ),
  );
}

describe("a monthly and a yearly amount", () => {
  const condition = "het maandloon min de ziektekosten hoogstens € 1.000 per maand is";

  it("are told apart, with the sentence that is missing", async () => {
    expect((await command(condition)).output)
      .toBe(`fout AND2009: ‘het maandloon’ is een bedrag per maand, maar ‘de ziektekosten’ is een bedrag per
jaar. De perioden verschillen.
   ┌─ v.andersom:30:41
   │
30 │   De inwoner heeft recht op toeslag als het maandloon min de ziektekosten hoogstens € 1.000 p…
   │                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

Wat kunt u doen: Reken een van de twee om in een eigen zin, en gebruik daarna die naam: ‘De
ziektekosten per maand zijn de ziektekosten, omgerekend per maand.’

1 bestand bekeken: 1 fout.
Meer over een melding: andersom explain AND2009
`);
  });

  it("are repaired by that sentence", () => {
    expect(afterRepairs(condition)).toEqual([[]]);
  });
});

describe("en and of in one sentence", () => {
  const condition =
    "de inwoner schulden heeft en de inwoner ziek is of het maandloon hoogstens € 1.000 per maand is";

  it("are shown in both readings", async () => {
    expect((await command(condition)).output)
      .toBe(`fout AND1012: In deze voorwaarde staan ‘en’ en ‘of’ door elkaar. Wat bij elkaar hoort, is dan niet
zeker.
   ┌─ v.andersom:30:67
   │
30 │ …heeft recht op toeslag als de inwoner schulden heeft en de inwoner ziek is of het maandloon …
   │                                                       ^^^^^^^^^^^^^^^^^^^^^^^^

Wat kunt u doen: Maak er een lijst van. Bedoelt u: ‘minstens een van deze gronden geldt: a. de
inwoner schulden heeft en de inwoner ziek is; b. het maandloon hoogstens € 1.000 per maand is’? Of
bedoelt u: ‘aan al deze voorwaarden is voldaan: a. de inwoner schulden heeft; b. de inwoner ziek is
of het maandloon hoogstens € 1.000 per maand is’?

1 bestand bekeken: 1 fout.
Meer over een melding: andersom explain AND1012
`);
  });

  it("are repaired by each of them", () => {
    expect(afterRepairs(condition)).toEqual([[], []]);
  });
});

const inwoner = { maandloon: "900", "de inwoner is ziek": true };

describe("an amount that has expired", () => {
  it("is not used: the day, the amount and what to write are named", async () => {
    const household = { peildatum: "2026-07-15", gegevens: { inwoner } };
    const { output } = await command("het maandloon hoogstens € 1.000 per maand is", household);
    expect(output).toContain("✓ toeslag: toegekend, de hoogte is niet bekend\n");
    expect(output).toMatch(
      /norm. is vastgesteld tot en met 30 juni 2026 en dus niet bekend op\s+15 juli\s+2026\./,
    );
    expect(output).toMatch(/wat er geldt vanaf\s+1 juli 2026/);
    expect(output).toContain("(bedragen bij de norm)");
    expect(output).not.toContain("€ 90 ");
  });
});

describe("a departure out of bounds", () => {
  const depart = (amount: string): Promise<{ output: string }> =>
    command("het maandloon hoogstens € 1.000 per maand is", {
      peildatum: "2026-03-15",
      gegevens: { inwoner },
      maatwerk: [
        {
          clausule: "artikel 1 lid 2",
          door: "de gemeente",
          richting: "hoger",
          motivering: "De kosten zijn hoog.",
          waarde: { "hoogte van de toeslag": amount },
        },
      ],
    });

  it("is refused with the bound, and the rule holds", async () => {
    const { output } = await depart("250");
    expect(output).toContain("✓ toeslag: toegekend, € 90 per maand\n");
    expect(output).toContain(`Maatwerk
  Artikel 1 lid 2: geweigerd. € 250 per maand is te hoog: deze bepaling laat hoogstens € 200 per
  maand toe. Kies een waarde binnen die grens.
`);
  });

  it("is accepted on the bound", async () => {
    const { output } = await depart("200");
    expect(output).toContain("✓ toeslag: toegekend, € 200 per maand\n");
  });
});
