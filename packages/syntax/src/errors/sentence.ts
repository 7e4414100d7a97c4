/** Messages about a sentence that cannot be read. */
import { defineDiagnostic } from "../diagnostic.js";

export const unreadable = defineDiagnostic<{ found: string; expected: string; where: string }>({
  code: "AND1010",
  name: "unreadable-sentence",
  severity: "fout",
  summary: "Een zin heeft geen vorm die de taal kent.",
  message: ({ found, expected, where }) =>
    `Deze ${where} kan ik niet lezen` + (found === "" ? "" : `: ik loop vast bij ‘${found}’`) + "." + (expected === "" ? "" : ` Hier past ${expected}.`),
  hint: () => "Kijk of er een komma, een dubbele punt of een woord ontbreekt. Staat er een woord als ‘is’, ‘en’ of ‘niet’ in een naam? Zet die naam tussen ‘ en ’.",
});

export const sentenceDiagnostics = [unreadable];
