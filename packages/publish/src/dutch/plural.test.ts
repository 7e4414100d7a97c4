// More than one of a word: the plural of nouns, and verbs with "wij".

import { expect, it } from "vitest";
import { weForm } from "./plural.js";

it.each([
  ["bevestigt", "bevestigen"],
  ["voert", "voeren"],
  ["stuurt", "sturen"],
  ["neemt", "nemen"],
  ["maakt", "maken"],
  ["biedt", "bieden"],
  ["geeft", "geven"],
  ["schrijft", "schrijven"],
  ["kiest", "kiezen"],
  ["regelt", "regelen"],
  ["stelt", "stellen"],
  ["legt", "leggen"],
  ["beslist", "beslissen"],
  ["meldt", "melden"],
  ["beoordeelt", "beoordelen"],
  ["onderzoekt", "onderzoeken"],
  ["besluit", "besluiten"],
  ["zorgt", "zorgen"],
  ["betaalt", "betalen"],
  ["heeft", "hebben"],
  ["vaststelt", "vaststellen"],
  ["aanwijst", "aanwijzen"],
  ["bijdraagt", "bijdragen"],
  ["opent", "openen"],
  ["weigert", "weigeren"],
])("%s: wij %s", (verb, plural) => {
  expect(weForm(verb)).toBe(plural);
});
