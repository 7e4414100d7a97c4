// The person of a story is the name that its title starts with; a title without a name tells no story.
import { expect, it } from "vitest";
import { personOf } from "./story.js";

it.each([
  ["Samira voedt haar zoon alleen op", "Samira", false],
  ["Daan rondde vorig jaar een opleiding af", "Daan", false],
  ["Ahmed en Leyla hebben drie kinderen", "Ahmed en Leyla", true],
  ["Mevrouw De Wit is 81 jaar en woont alleen", "Mevrouw De Wit", false],
  ["Jan van der Berg heeft al AOW", "Jan van der Berg", false],
])("%s", (title, name, plural) => {
  expect(personOf(title)).toEqual({ kind: "named", name, plural });
});

it.each([
  "Een uitzondering geldt alleen voor artikel 5",
  "De eerste maand van de drie jaar telt mee",
  "Huur, schulden en opvoeden tegelijk",
  "Wie de toeslag houdt, krijgt geen overgangsbedrag",
  "Van Nadia is nog niet bekend hoeveel spaargeld zij heeft",
  "Gemiddeld was het laag genoeg, maar één maand was te hoog",
])("%s tells of no named person", (title) => {
  expect(personOf(title)).toBeUndefined();
});
