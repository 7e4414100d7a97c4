// Words that leave open when, or when not.

import { vagueTerm } from "../../diagnostics/drafting.js";
import { anyOf, hits, type DraftingRule } from "./rule.js";
import { legal } from "./text.js";

const term = "Noem een termijn: ‘binnen 5 werkdagen na de aanvraag’.";
const condition = "Zeg wanneer wel en wanneer niet, of laat het iemand beoordelen met een ‘oordeel’.";
const words = new Map([
  ["zo spoedig mogelijk", term],
  ["zo snel mogelijk", term],
  ["onverwijld", term],
  ["terstond", term],
  ["tijdig", term],
  ["binnen een redelijke termijn", term],
  ["binnen redelijke termijn", term],
  ["te zijner tijd", term],
  ["in beginsel", condition],
  ["in principe", condition],
  ["zo nodig", condition],
  ["indien nodig", condition],
  ["waar nodig", condition],
  ["waar mogelijk", condition],
  ["zoveel mogelijk", condition],
  ["in voorkomende gevallen", condition],
  ["in daartoe aanleiding gevende gevallen", condition],
  ["passende maatregelen", condition],
]);
const pattern = anyOf(words.keys());

export const vagueRule: DraftingRule = {
  *run(text) {
    for (const { span, written } of hits(legal(text), pattern)) {
      const advice = words.get(written.toLowerCase());
      if (advice !== undefined) yield vagueTerm.at(span, { written, advice });
    }
  },
};
