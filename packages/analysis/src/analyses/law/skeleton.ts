// The beginning of an article for what a law asks, to be filled in by the council.

import { capital } from "@andersom/publish";
import type { ContentKind, DecisionModel, LawContent } from "@andersom/semantics";
import type { Fix } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { cited, ownArticles } from "./citations.js";

/** A sentence of the language for each kind, as an example in a remark. */
const forms: Readonly<Record<ContentKind, string>> = {
  begrip: "begrip …, en daaronder ‘is …’",
  bijdrage: "De bijdrage per maand is € … per maand als ….",
  hoogte: "De hoogte van … is € ….",
  maatwerk: "De gemeente mag afwijken ten gunste van de inwoner als ….",
  "open begrip": "De inwoner … als aan al deze voorwaarden is voldaan: …",
  plicht: "Plicht voor de inwoner: …, als geldt: ….",
  "plicht met gevolg": "plicht …, met ‘Bij niet nakomen: …’",
  "recht met hoogte": "De inwoner heeft recht op … als …. De hoogte van … is € ….",
  "recht met voorwaarden": "De inwoner heeft recht op … als aan al deze voorwaarden is voldaan: …",
  "recht of bevoegdheid": "De gemeente kan … als ….",
  stappen: "stap 1 …, met wat de gemeente doet en binnen welke termijn",
  tekst: "gewone zinnen achter ‘>’",
  termijn: "De gemeente neemt een besluit binnen … weken na ….",
  weigering: "De inwoner heeft geen recht op … als ….",
};

/** Adds an article at the end of the ordinance that says what it is about, on which basis, and in which form to write it. */
export function skeleton({ model, project }: Context, content: LawContent): readonly Fix[] {
  const last = ownArticles(model).at(-1);
  const uri = last?.place.source.file ?? model.instrument.place.source.file;
  const file = project.files.find((one) => one.uri === uri);
  if (file === undefined) return [];
  const subject = content.subject;
  const text = [
    "",
    `artikel ${nextNumber(model)} ${capital(subject)}`,
    `  Grondslag: ${cited(content.citation)}.`,
    "",
    `  // Schrijf hier wat de raad kiest, in deze vorm: ${forms[content.asksFor]}`,
    `  > De gemeente regelt hier: ${subject}.`,
    "",
  ].join("\n");
  const end = file.text.length;
  const start = file.text.endsWith("\n") ? "" : "\n";
  return [
    {
      title: `Begin een artikel over ${subject}`,
      safe: false,
      edits: [{ uri, start: end, end, newText: start + text }],
    },
  ];
}

function nextNumber(model: DecisionModel): string {
  const taken = new Set(ownArticles(model).map(({ number }) => number));
  const [, head = "", last = ""] = /^(.*?)(\d+)$/u.exec(ownArticles(model).at(-1)?.number ?? "0") ?? [];
  for (let next = Number(last === "" ? "0" : last) + 1; ; next++)
    if (!taken.has(`${head}${String(next)}`)) return `${head}${String(next)}`;
}
