// Speaking to the reader in the u-form and the je-form, asking, and telling about somebody.
import { describe, expect, it } from "vitest";
import { addressed, possessive, question, withSubject, type Person } from "./address.js";
import { sentence, splitClause, statement } from "./clause.js";

const u: Person = { kind: "reader", address: "u" };
const je: Person = { kind: "reader", address: "je" };
const clauseOf = (text: string) => splitClause(text, ["de inwoner"])!;

describe("the reader as subject", () => {
  it.each([
    ["de inwoner volgt een opleiding", "u volgt een opleiding", "je volgt een opleiding"],
    ["de inwoner is 21 jaar", "u bent 21 jaar", "je bent 21 jaar"],
    ["de inwoner heeft werk", "u hebt werk", "je hebt werk"],
    ["de inwoner kan werken", "u kunt werken", "je kunt werken"],
    ["de inwoner wil hulp", "u wilt hulp", "je wil hulp"],
    ["de inwoner zal werken", "u zult werken", "je zult werken"],
    ["de inwoner redt het zelf", "u redt het zelf", "je redt het zelf"],
    ["de inwoner kreeg jeugdhulp", "u kreeg jeugdhulp", "je kreeg jeugdhulp"],
  ])("%s", (text, withU, withJe) => {
    expect(statement(withSubject(clauseOf(text), u))).toBe(withU);
    expect(statement(withSubject(clauseOf(text), je))).toBe(withJe);
  });
});

describe("questions", () => {
  it.each([
    ["de inwoner volgt een opleiding", "Volgt u een opleiding?", "Volg je een opleiding?"],
    ["de inwoner is alleenstaand", "Bent u alleenstaand?", "Ben je alleenstaand?"],
    ["de inwoner heeft werk", "Hebt u werk?", "Heb je werk?"],
    ["de inwoner kan werken", "Kunt u werken?", "Kun je werken?"],
    ["de inwoner moet betalen", "Moet u betalen?", "Moet je betalen?"],
    ["de inwoner zit in de schulden", "Zit u in de schulden?", "Zit je in de schulden?"],
    ["de inwoner wordt 18 jaar", "Wordt u 18 jaar?", "Word je 18 jaar?"],
    ["de inwoner past op een kind", "Past u op een kind?", "Pas je op een kind?"],
    ["de inwoner gaat naar school", "Gaat u naar school?", "Ga je naar school?"],
    ["de inwoner woonde in de gemeente", "Woonde u in de gemeente?", "Woonde je in de gemeente?"],
    ["de inwoner had werk", "Had u werk?", "Had je werk?"],
  ])("%s", (text, withU, withJe) => {
    expect(question(clauseOf(text), u)).toBe(withU);
    expect(question(clauseOf(text), je)).toBe(withJe);
  });
});

describe("fixed sentences", () => {
  it.each([
    [
      "{Bent u} het niet eens? Dan {kunt u} bezwaar maken.",
      "Ben je het niet eens? Dan kun je bezwaar maken.",
    ],
    ["{U krijgt} dit voor {uw} kinderen.", "Je krijgt dit voor je kinderen."],
    ["Wij vragen het {aan u}.", "Wij vragen het aan jou."],
    ["Dat vragen wij {u}.", "Dat vragen wij je."],
    ["{U hebt} recht. {Hebt u} recht?", "Je hebt recht. Heb je recht?"],
  ])("%s", (text, withJe) => {
    expect(addressed(text, "je")).toBe(withJe);
    expect(addressed(text, "u")).toBe(text.replace(/[{}]/gu, ""));
  });
});

describe("telling", () => {
  it("gives a name its possessive", () => {
    const of = (name: string) => possessive({ kind: "named", name, plural: false });
    expect(["Samira", "Hans", "Daan", "Anne", "Roy"].map(of)).toEqual([
      "Samira’s",
      "Hans’",
      "Daans",
      "Annes",
      "Roy’s",
    ]);
  });

  it("writes whole sentences", () => {
    expect(sentence("ijs en weder dienende")).toBe("IJs en weder dienende.");
    expect(sentence("Volgt u een opleiding?")).toBe("Volgt u een opleiding?");
    expect(sentence("  ")).toBe("");
  });
});
