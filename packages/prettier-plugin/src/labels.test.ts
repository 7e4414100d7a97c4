// Lists get their labels in order and references follow; a list of which a label may be named elsewhere is left alone.

import { describe, expect, it } from "vitest";
import { format } from "./format.js";

const article = (labels: string, rest = ""): string => {
  const [one, two, three] = labels.split(" ") as [string, string, string];
  return `artikel 3 Het besluit

lid 1
  In het besluit staat:
    ${one} het doel;
    ${two} de duur;
    ${three} de reden.
${rest}`;
};
const relabelled = (text: string, others: readonly string[] = []): string => format(text, { others }).text;

describe("labels of a list", () => {
  it("come in order", () => {
    expect(relabelled(article("a. c. d."))).toBe(article("a. b. c."));
    expect(relabelled(article("b. a. c."))).toBe(article("a. b. c."));
    expect(relabelled(article("a. a. b."))).toBe(article("a. b. c."));
    expect(relabelled(article("1°. 3°. 4°."))).toBe(article("1°. 2°. 3°."));
    expect(relabelled(article("– – –"))).toBe(article("– – –"));
  });

  it("come in order below each item", () => {
    const nested = (one: string, two: string): string => `artikel 3 Hulp
  De inwoner heeft recht op hulp als aan al deze voorwaarden is voldaan:
    a. minstens een van deze geldt:
      ${one} de inwoner volgt een studie;
      ${two} de inwoner heeft werk;
    b. minstens een van deze geldt:
      1°. de inwoner woont hier;
      2°. de inwoner werkt hier.
`;
    expect(relabelled(nested("2°.", "5°."))).toBe(nested("1°.", "2°."));
  });

  it("are followed by references in the same file", () => {
    const rest = (letter: string): string => `
lid 2
  Niet van toepassing is lid 1 onderdeel ${letter}.

artikel 4 Meer
  Niet van toepassing is artikel 3 lid 1 onderdeel ${letter}, als de inwoner dat wil.
  Niet van toepassing is artikel 3 lid 2 onderdeel d.
  Grondslag: artikel 3 lid 1 onderdeel d Participatiewet.
`;
    expect(relabelled(article("a. c. d.", rest("d")))).toBe(article("a. b. c.", rest("c")));
  });

  it.each([
    ["a range of letters", "\nlid 2\n  Niet van toepassing is lid 1 onderdeel a tot en met d.\n"],
    ["a letter that is there twice", "\nlid 2\n  Niet van toepassing is lid 1 onderdeel b.\n"],
    ["a reference without the lid", "\nartikel 4 Meer\n  Niet van toepassing is artikel 3 onderdeel d.\n"],
    ["prose", "\nuitleg\n  > Zie onderdeel d.\n"],
    ["a comment", "  // Onderdeel d komt uit de bron.\n"],
    ["a broken sentence", "\nartikel 4 Meer\n  Niet als en van artikel 3 lid 1 onderdeel d.\n"],
    [
      "a second list in the same lid",
      "  Het college weegt mee:\n    a. de duur.\n  Niet van toepassing is onderdeel d.\n",
    ],
  ])("stay because of %s", (_, rest) => {
    const text = article(rest.includes("onderdeel b") ? "a. b. b." : "a. c. d.", rest);
    expect(relabelled(text)).toBe(text);
  });

  it("stay when another file could name one, or when the other files are not known", () => {
    const text = article("a. c. d.");
    expect(
      relabelled(text, ["artikel 7 Slot\n  Niet van toepassing is artikel 3, eerste lid, onderdeel d.\n"]),
    ).toBe(text);
    expect(format(text).text).toBe(text);
    expect(
      relabelled(text, ["artikel 7 Slot\n  Niet van toepassing is artikel 3.1 lid 1 onderdeel d.\n"]),
    ).toBe(article("a. b. c."));
  });

  it("stay in a law, which numbers itself", () => {
    const law = `wet Sterrenwet\n  Korte naam: Sw.\n\n${article("a. c. d.")}`;
    expect(relabelled(law)).toBe(law);
  });

  it("are free in an example, which nobody refers to", () => {
    const example = (label: string): string =>
      `voorbeeld Noor\n  Op 1 maart 2026.\n  Dan:\n    a. Noor heeft recht op hulp;\n    ${label} Noor heeft geen recht op meer.\n`;
    expect(format(example("c.")).text).toBe(example("b."));
  });
});
