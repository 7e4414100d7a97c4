// Official and old words, each with an ordinary one.

import { hardWord } from "../../diagnostics/drafting.js";
import { replaced } from "../shared/replaced.js";
import { anyOf, hits, type DraftingRule } from "./rule.js";

const easier = new Map([
  ["teneinde", "om"],
  ["alsmede", "en"],
  ["derhalve", "daarom"],
  ["dientengevolge", "daardoor"],
  ["desalniettemin", "toch"],
  ["niettegenstaande", "ondanks"],
  ["ten behoeve van", "voor"],
  ["met betrekking tot", "over"],
  ["ten aanzien van", "over"],
  ["inzake", "over"],
  ["reeds", "al"],
  ["thans", "nu"],
  ["nimmer", "nooit"],
  ["mits", "als"],
  ["indien", "als"],
  ["aangaande", "over"],
  ["omtrent", "over"],
  ["conform", "volgens"],
  ["middels", "met"],
  ["door middel van", "met"],
  ["belanghebbende", "inwoner"],
  ["belanghebbenden", "inwoners"],
  ["geschieden", "gebeuren"],
  ["geschiedt", "gebeurt"],
]);
const pattern = anyOf(easier.keys());

export const hardWordRule: DraftingRule = {
  profile: "omgekeerd",
  *run(text) {
    for (const { span, written } of hits(
      text.filter(({ kind }) => kind === "tekst" || kind === "titel"),
      pattern,
    )) {
      const word = easier.get(written.toLowerCase());
      if (word !== undefined)
        yield hardWord.at(span, { written, easier: word }, { fixes: [replaced(span, written, word)] });
    }
  },
};
