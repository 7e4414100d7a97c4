// The small ordinance with the forms that no other example has: it compiles, its stories come true and notice slips.
import { runExamples } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles } from "@andersom/testkit";
import { expect, it } from "vitest";

function outcome(change: (text: string) => string = (text) => text) {
  const files = ordinanceFiles("examples/meedoenfonds").map(({ uri, text }) => ({ uri, text: change(text) }));
  const { ordinances, diagnostics } = compileProject(files);
  const failed = runExamples(ordinances[0]!.model).examples.filter(({ passed }) => !passed);
  return { errors: diagnostics.map(({ code }) => code), failed: failed.map(({ title }) => title) };
}

it("has nothing to report, and its stories come true", () => {
  expect(outcome()).toEqual({ errors: [], failed: [] });
});

it.each([
  ["volgens de Sportwet", "", "Bo sport bij een club"],
  ["Werkt terug tot 1 januari 2026", "Werkt terug tot 2 januari 2026", "Sjef vraagt in januari aan"],
  ["Werkt terug tot 1 januari 2026", "Werkt terug tot 31 december 2025", "Sjef vraagt te vroeg aan"],
  ["geldt vanaf 1 juli 2026", "geldt vanaf 30 juni 2026", "Piet vraagt voor de wijziging aan"],
  ["geldt vanaf 1 juli 2026", "geldt vanaf 2 juli 2026", "Piet vraagt op de eerste dag aan"],
  ["hoogstens € 1.200 per maand", "hoogstens € 1.201 per maand", "Wim verdient te veel, wat het bedrag ook wordt"],
])("notices “%s” that became “%s” in “%s”", (right, wrong, story) => {
  expect(outcome((text) => text.replace(right, wrong)).failed).toContain(story);
});
