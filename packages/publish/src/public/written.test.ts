// A text of the author in the place of a rule: what only says more of that rule goes with it.
import { compileProject } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { expect, it } from "vitest";
import { renderMarkdown } from "../markdown/render.js";
import { publicVersion } from "./public-version.js";

const share =
  "  De draagkracht is 35% van het inkomen, omgerekend per jaar, naar boven afgerond op hele euro's, tenzij anders bepaald.";

const page = (publiek: string, lid3 = share): string => {
  const text = toeslagText({
    facts: `gegevens van het gezin, meervoud gezinnen
  het inkomen: bedrag per maand, van het gezin.
  > Hoe hoog is uw inkomen?

`,
    articles: `
lid 1
  De inwoner heeft recht op toeslag als geldt: de leeftijd is minstens 18 jaar.

lid 2
  De hoogte van de toeslag is de draagkracht, maar hoogstens € 500.

lid 3
${lid3}

${publiek}`,
  });
  const { ordinances, diagnostics } = compileProject([{ uri: "v.andersom", text }]);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return renderMarkdown(publicVersion(ordinances[0]!.model, { on: "2026-03-01" }));
};

it("is not followed by what only said more of the rule", () => {
  const more = ["Wij ronden dit", "Soms zegt een andere regel iets anders."];
  const made = page("");
  for (const words of more) expect(made).toContain(words);
  const told = "Wij kijken wat u zelf kunt betalen.";
  const written = page(`publiek bij lid 3\n  > ${told}`);
  expect(written).toContain(told);
  expect(written).toContain("U krijgt nooit meer dan € 500 per jaar.");
  for (const words of more) expect(written).not.toContain(words);
});

it("has no heading above it that only opened the rule", () => {
  const table = `  De draagkracht is:
    | leeftijd         | draagkracht |
    | minder dan 65 jaar | € 200       |
    | minstens 65 jaar | € 300       |`;
  const heading = "Zo bepalen wij uw draagkracht:";
  expect(page("", table)).toContain(heading);
  const written = page("publiek bij lid 3\n  > Wie ouder is, krijgt meer.", table);
  expect(written).toContain("Wie ouder is, krijgt meer.");
  expect(written).not.toContain(heading);
});

it("stands for a sentence that names its value by itself", () => {
  expect(page("")).toContain(
    "\n\nDe draagkracht van uw gezin is 35% van het inkomen van uw gezin, omgerekend per jaar.\n",
  );
  expect(page("")).not.toContain("Zo berekenen wij");
  const parts = page(
    "",
    "  De draagkracht is het inkomen plus € 100 per maand plus € 50 per maand, tenzij anders bepaald.",
  );
  expect(parts).toContain("Zo berekenen wij de draagkracht van uw gezin:\n\n- het inkomen van uw gezin");
  expect(parts).not.toContain("is dit:");
});
