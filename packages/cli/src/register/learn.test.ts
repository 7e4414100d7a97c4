// Which article a departure counts for: what it says itself, what its clause names, or where the clause stands.

import type { DecisionModel } from "@andersom/semantics";
import { expect, it } from "vitest";
import { learn } from "./learn.js";
import { readRegister } from "./read.js";

const model = {
  articles: [{ number: "3", title: "Laag inkomen" }],
  departures: [
    { place: { article: "5", lid: "2" }, targetPlaces: [{ lid: "1", text: "lid 1" }] },
    { place: { article: "9" }, targetPlaces: [] },
    {
      place: { article: "7" },
      targetPlaces: [{ article: "36", lid: "1", instrument: "Participatiewet", text: "artikel 36 lid 1" }],
    },
  ],
} as unknown as DecisionModel;

const departure = (clause: string, more: object = {}) => ({ kind: "aanvaard", clause, ...more });
const lines = [
  [departure("artikel 9", { from: "artikel 3 lid 2" }), departure("artikel 9", { from: "artikel 3" })],
  [
    departure("artikel 5 lid 2"),
    departure("artikel 7"),
    departure("artikel 12 lid 1", { kind: "nog onbekend" }),
  ],
].map((departures) => JSON.stringify({ departures }));

it("counts each departure for the article that it is from", () => {
  const { articles, summary } = learn(model, readRegister(lines.join("\r\n"), "Proef"), 2);
  expect(summary).toMatchObject({ decisions: 2, withDepartures: 2, accepted: 4, open: 1, unreadLines: 0 });
  expect(
    articles.map(({ article, title, attention, places }) => [
      article,
      title,
      attention,
      places.map(({ text }) => text),
    ]),
  ).toEqual([
    ["artikel 3", "Laag inkomen", true, ["artikel 3 lid 2", "artikel 3"]],
    ["artikel 5", undefined, false, ["artikel 5 lid 1"]],
    ["artikel 36 van de Participatiewet", undefined, false, ["artikel 36 lid 1 van de Participatiewet"]],
    ["artikel 12", undefined, false, []],
  ]);
});
