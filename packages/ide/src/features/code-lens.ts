// What stands above a line: whether a voorbeeld holds, where a gegeven or begrip is used, and what can be shown of an article.

import { exampleTeller, type ToldExample } from "@andersom/logic";
import { oncePer } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { usesIn } from "../model/uses.js";
import { indexAt, type Range } from "../per-block.js";
import { ordinanceOf } from "../told/places.js";
import type { Workspace } from "../workspace.js";

/** A command of the editor, by name. */
export type LensCommand =
  "andersom.publieksversie" | "andersom.proberen" | "andersom.toonGebruik" | "andersom.voorbeelden";

export interface CodeLens extends Range {
  /** Absent above a voorbeeld: `exampleLens` tells it once it is in sight. */
  readonly title?: string;
  readonly command: LensCommand;
  readonly arguments: {
    readonly uri: string;
    /** The number of the article. */
    readonly artikel?: string;
    /** The id of the voorbeeld. */
    readonly voorbeeld?: string;
    /** Where the name stands whose uses are shown. */
    readonly offset?: number;
  };
}

/** Per ordinance: what runs its voorbeelden, which looks through the whole model once, and what was told already. */
const runsOf = oncePer((model: DecisionModel) => ({
  run: exampleTeller(model),
  told: new Map<string, string>(),
}));

/** What came of a voorbeeld, for the lens above it: run when somebody looks at it, and then kept. */
export function exampleLens(workspace: Workspace, uri: string, voorbeeld: string): string {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return "Nog niet nagerekend";
  if (found.errors > 0) return "Kan pas worden nagerekend als de fouten weg zijn";
  const { run, told } = runsOf(found.model);
  const title = told.get(voorbeeld) ?? toldRun(run(voorbeeld));
  told.set(voorbeeld, title);
  return title;
}

/** The lenses of a file, by place. */
export function codeLens(workspace: Workspace, uri: string): readonly CodeLens[] {
  const text = workspace.source(uri)?.text;
  const found = text === undefined ? undefined : ordinanceOf(workspace, uri);
  if (text === undefined || found === undefined) return [];
  const { model } = found;
  const line = (start: number): Range => {
    const end = text.indexOf("\n", start);
    return { start, end: end < 0 ? text.length : end };
  };
  const lenses: CodeLens[] = [];
  if (model.instrument.kind !== "wet")
    for (const { number, place } of model.articles) {
      if (place.source.file !== uri) continue;
      const at = line(place.source.start);
      lenses.push(
        {
          ...at,
          title: "Toon publieksversie",
          command: "andersom.publieksversie",
          arguments: { uri, artikel: number },
        },
        { ...at, title: "Probeer", command: "andersom.proberen", arguments: { uri, artikel: number } },
      );
    }
  for (const example of model.examples) {
    const { file, start } = example.place.source;
    if (file !== uri) continue;
    lenses.push({
      ...line(start),
      command: "andersom.voorbeelden",
      arguments: { uri, voorbeeld: example.id },
    });
  }
  const uses = usesIn(model);
  for (const { id, place } of [...model.facts, ...model.definitions.filter(isNotion)]) {
    if (place.source.file !== uri) continue;
    const at = line(headingOf(workspace, uri, place.source.start));
    lenses.push({
      ...at,
      title: toldUses(uses.get(id)?.size ?? 0),
      command: "andersom.toonGebruik",
      arguments: { uri, offset: place.source.start },
    });
  }
  return lenses.sort((a, b) => a.start - b.start);
}

/** A begrip is placed at its sentence; its name stands in the heading above that. */
function headingOf(workspace: Workspace, uri: string, offset: number): number {
  const { entries } = workspace.parse(uri);
  const entry = entries[indexAt(entries, offset)];
  return entry?.keyword === "begrip" || entry?.keyword === "open begrip" ? entry.start : offset;
}

/** A begrip with a heading of its own; a value that an article gives stands in that article. */
function isNotion({ kind, place }: DecisionModel["definitions"][number]): boolean {
  return (kind === "begrip" || kind === "open begrip") && place.article === undefined;
}

function toldUses(articles: number): string {
  if (articles === 0) return "Nog in geen artikel gebruikt";
  return articles === 1 ? "Gebruikt in 1 artikel" : `Gebruikt in ${articles} artikelen`;
}

function toldRun(report: ToldExample | undefined): string {
  if (report === undefined) return "Nog niet nagerekend";
  const { status, base, expectations, problems } = report;
  if (problems[0] !== undefined) return `✗ ${problems[0].message}`;
  if (base) return "Uitgangspunt: nog zonder verwachting";
  if (status === "geslaagd")
    return expectations.length === 1 ? "✓ Klopt" : `✓ Alle ${expectations.length} verwachtingen kloppen`;
  const [first, ...more] = expectations.filter((one) => one.status !== "geslaagd");
  const rest = more.length === 0 ? "" : ` (en nog ${more.length})`;
  if (status === "niet uit te voeren") return `– Nog niet na te rekenen: ${first?.explanation ?? ""}${rest}`;
  return `✗ ${first?.text ?? ""}: ${first?.explanation ?? ""}${rest}`;
}
