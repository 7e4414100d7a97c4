// The ladder of help in the public version: the treden as questions to the inwoner, and who judges them with him.

import { publicVersion } from "@andersom/publish";
import { expect, it } from "vitest";
import { helpModel } from "../logic/help.js";

it("asks the inwoner what each earlier trede asks, in order", () => {
  const text = JSON.stringify(publicVersion(helpModel(), { on: "2026-03-16" }));
  const at = text.indexOf("Andere hulp is niet genoeg. Wij bekijken dat in deze volgorde:");
  const [own = -1, network = -1, judge = -1] = [
    "Kunt u dit zelf oplossen?",
    "Kunnen familie of buren dit oplossen?",
    "De consulent beoordeelt dit samen met u.",
  ].map((sentence) => text.indexOf(sentence, at));
  expect(at).toBeGreaterThan(0);
  expect(own).toBeGreaterThan(at);
  expect(network).toBeGreaterThan(own);
  expect(judge).toBeGreaterThan(network);
});
