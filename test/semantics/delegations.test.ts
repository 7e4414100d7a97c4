// Delegation: who fills in what, bound to the articles it is about, and checked as a whole.

import { compileProject, type DecisionModel } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

const text = (delegation: string): string =>
  toeslagText({
    articles: `lid 1
  De inwoner heeft recht op toeslag als geldt: de leeftijd is minstens 21 jaar.
lid 2
  De hoogte van de toeslag is € 100.

artikel 4.5 Nadere regels
${delegation}`,
  });

function compile(delegation: string): { model: DecisionModel; messages: string[] } {
  const project = compileProject([{ uri: "v.andersom", text: text(delegation) }]);
  return {
    model: project.ordinances[0]!.model,
    messages: project.diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

describe("delegation", () => {
  it("says who may fill in which value, and where it stands", () => {
    const { model, messages } = compile(`lid 1
  De gemeente kan nadere regels stellen over:
    a. de hoogte van de toeslag in artikel 1 lid 2;
    b. de manier waarop de inwoner de toeslag aanvraagt.
`);
    expect(messages).toEqual([]);
    expect(model.delegations).toMatchObject([
      {
        actor: "De gemeente",
        force: "kan",
        topics: [
          {
            label: "a.",
            citations: [{ article: "1", lid: "2" }],
            rules: ["1.2#1"],
            definition: "waarde:hoogte van toeslag",
            place: { article: "4.5", lid: "1", onderdeel: "a" },
          },
          { label: "b.", text: "de manier waarop de inwoner de toeslag aanvraagt", citations: [], rules: [] },
        ],
      },
    ]);
  });

  it.each([
    ["De gemeente stelt geen nadere regels over: a. wie recht heeft op toeslag in artikel 1 lid 1.", "niet"],
    ["De gemeente kan geen nadere regels stellen over de hoogte van de toeslag.", "niet"],
    ["Het college stelt nadere regels over: het formulier, de bewijsstukken.", "moet"],
    ["Het college kan nadere regels stellen over de hoogte van de toeslag in artikel 1 lid 2.", "kan"],
  ])("reads: %s", (sentence, force) => {
    const { model, messages } = compile(`  ${sentence}\n`);
    expect(messages).toEqual([]);
    expect(model.delegations.map((one) => one.force)).toEqual([force]);
    expect(model.delegations[0]?.topics.length).toBe(sentence.includes("formulier") ? 2 : 1);
    expect(model.powers).toEqual([]);
  });

  it("tells a target that does not exist", () => {
    const { messages } = compile("  De gemeente kan nadere regels stellen over: a. de vorm in artikel 9.\n");
    expect(messages).toEqual(["AND2005 De verwijzing ‘artikel 9’ klopt niet: artikel 9 bestaat niet."]);
  });

  it("tells a topic that is both left and kept", () => {
    const { messages } = compile(`lid 1
  De gemeente kan nadere regels stellen over de hoogte van de toeslag.
lid 2
  De gemeente stelt geen nadere regels over: a. de hoogte van de toeslag in artikel 1 lid 2.
`);
    expect(messages).toEqual([
      "AND2059 Over ‘de hoogte van de toeslag’ mogen hier nadere regels komen, maar artikel 4.5 lid 2 zegt dat die er niet komen.",
    ]);
  });

  it.each([
    ["de hoogte van het persoonsgebonden budget", 1],
    ["de tarieven voor het pgb", 1],
    ["de hoogte van de eigen bijdrage", 1],
    ["de manier van betalen van de bijdrage", 0],
  ])("warns where the raad must decide: %s", (topic, warnings) => {
    const { messages } = compile(`  Het college stelt nadere regels over: a. ${topic}.\n`);
    expect(messages.filter((message) => message.startsWith("AND2060"))).toHaveLength(warnings);
  });
});
