// Folds of a small ordinance: each as the first and the last line of what is folded.

import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { folding } from "./folding.js";

const folds = (text: string): readonly string[] => {
  const workspace = new Workspace();
  workspace.setFile("v.andersom", text);
  return folding(workspace, "v.andersom").map(({ start, end, kind }) => {
    const lines = text.slice(start, end).split("\n");
    return `${kind}: ${lines[0]!.trim()} … ${lines[lines.length - 1]!.trim()}`;
  });
};

describe("folding", () => {
  it("folds chapters, articles, leden, lists, tables and notes", () => {
    expect(
      folds(`// Een notitie
// van twee regels
hoofdstuk 1 Meedoen

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens € 900 per maand;
    b. de inwoner heeft geen werk.

lid 2
  De hoogte van de toeslag is:
    | leefvorm | hoogte |
    | alleen | € 100 |

voorbeeld Sam
  Dan de inwoner heeft recht op toeslag.

hoofdstuk 2 Slot
  > Tekst.
`),
    ).toEqual([
      "opmerking: // Een notitie … // van twee regels",
      "deel: hoofdstuk 1 Meedoen … Dan de inwoner heeft recht op toeslag.",
      "deel: artikel 1 Toeslag … | alleen | € 100 |",
      "deel: lid 1 … b. de inwoner heeft geen werk.",
      "deel: aan al deze voorwaarden is voldaan: … b. de inwoner heeft geen werk",
      "deel: lid 2 … | alleen | € 100 |",
      "deel: | leefvorm | hoogte | … | alleen | € 100 |",
      "deel: voorbeeld Sam … Dan de inwoner heeft recht op toeslag.",
      "deel: hoofdstuk 2 Slot … > Tekst.",
    ]);
  });

  it("keeps what was found when a line above is added", () => {
    const workspace = new Workspace();
    const article = "artikel 1 Toeslag\n  Effect: meedoen.\n";
    workspace.setFile("v.andersom", article);
    const before = folding(workspace, "v.andersom");
    workspace.setFile("v.andersom", `\n${article}`);
    expect(folding(workspace, "v.andersom")).toEqual(
      before.map(({ start, end, kind }) => ({ start: start + 1, end: end + 1, kind })),
    );
  });

  it("knows nothing of a file that is not there", () => {
    expect(folding(new Workspace(), "weg.andersom")).toEqual([]);
  });
});
