// A household that was tried is kept as a voorbeeld that comes out.

import { atOnce } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { exampleSteps } from "./examples.js";
import { keepExample } from "./keep-example.js";
import { tryOut } from "./tryOut.js";

const text = `verordening Verordening zwemles Waterrade 2026

  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Aan de publieksversie kunnen geen rechten worden ontleend.

effect veilig in het water
  > Jongeren kunnen zwemmen.

voorzieningen
  zwemles: bedrag.

gegevens van de inwoner, meervoud inwoners
  leeftijd: aantal jaren, uit de BRP.
  > Hoe oud bent u?
  de inwoner heeft een zwemdiploma: ja of nee, van de inwoner.
  > Hebt u al een zwemdiploma?

artikel 1 Zwemles
  Effect: veilig in het water.

lid 1
  De inwoner heeft recht op zwemles als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 16 jaar;
    b. de inwoner heeft geen zwemdiploma.

lid 2
  De hoogte van de zwemles is € 250.
`;

function workspaceOf(written: string): Workspace {
  const workspace = new Workspace();
  workspace.setFile("v.andersom", written);
  return workspace;
}

describe("keeping a household as a voorbeeld", () => {
  it("writes what was answered and what comes out, and it is a test from then on", () => {
    const workspace = workspaceOf(text);
    let form = tryOut(workspace, "v.andersom", {}, "2026-03-02")!;
    for (let turn = 0; form.vraag !== undefined && turn < 5; turn++) {
      const { plek, antwoord } = form.vraag;
      const waarde = antwoord.soort === "ja-nee" ? false : "19";
      form = tryOut(
        workspace,
        "v.andersom",
        { huishouden: form.huishouden, antwoord: { plek, waarde } },
        "2026-03-02",
      )!;
    }
    const kept = keepExample(workspace, "v.andersom", form.huishouden, "Sara is 19", "2026-03-02")!;
    const { edit, plek } = kept;
    const after = `${text.slice(0, edit.start)}${edit.newText}${text.slice(edit.end)}`;
    expect(after.slice(plek.start)).toMatch(/^voorbeeld Sara is 19\n/u);
    expect(after).toContain("geen zwemdiploma.\n  Dan ");
    const found = atOnce(exampleSteps(workspaceOf(after), "v.andersom"))!;
    expect(found.fouten).toBe(0);
    expect(found.voorbeelden.map(({ titel, status }) => [titel, status])).toEqual([
      ["Sara is 19", "geslaagd"],
    ]);
  });

  it("has nothing to keep for a file of no ordinance, and stands anything", () => {
    const workspace = workspaceOf(text);
    expect(keepExample(workspace, "other.andersom", {}, "x", "2026-03-02")).toBeUndefined();
    expect(keepExample(workspace, "v.andersom", null, "x", "2026-03-02")).toBeUndefined();
    expect(() =>
      keepExample(workspace, "v.andersom", { gegevens: 3, personen: "x" }, "x", "2026-03-02"),
    ).not.toThrow();
  });
});
