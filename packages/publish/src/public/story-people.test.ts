// A story about more people: what is given is said of the person it is about, and so is what came out.
import { compileProject } from "@andersom/semantics";
import { expect, it } from "vitest";
import { renderMarkdown } from "../markdown/render.js";
import { publicVersion } from "./public-version.js";

const text = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect opgroeien
  > Kinderen groeien goed op.

voorzieningen
  jeugdhulp: voorziening.

gegevens van de inwoner, meervoud inwoners
  kinderen: nul of meer inwoners, per stuk kind, uit de BRP.
  de inwoner volgt een studie: ja of nee, van de inwoner.
  de inwoner heeft hulp nodig: ja of nee, van de inwoner.

artikel 1 Jeugdhulp
  Effect: opgroeien.
  De inwoner heeft recht op jeugdhulp als geldt: de inwoner heeft hulp nodig.

voorbeeld Sonja vraagt hulp voor Bram
  > Bram heeft hulp nodig.
  Op 16 maart 2026.
  Sonja: volgt een studie, heeft geen hulp nodig.
  Bram: heeft hulp nodig.
  Bram is kind van Sonja.
  Het huishouden bestaat uit Sonja en Bram.
  Dan:
    a. Bram heeft recht op jeugdhulp.
`;

it("tells of each person by name", () => {
  const model = compileProject([{ uri: "hulp.andersom", text }]).ordinances[0]!.model;
  const page = renderMarkdown(
    publicVersion(model, {
      on: "2026-03-16",
      calculator: { value: () => undefined },
    }),
  );
  for (const line of [
    "- Sonja volgt een studie.",
    "- Sonja heeft geen hulp nodig.",
    "- Bram heeft hulp nodig.",
    "**Bram krijgt jeugdhulp.**",
  ])
    expect(page).toContain(line);
  expect(page).not.toContain("Sonja heeft hulp nodig");
});
