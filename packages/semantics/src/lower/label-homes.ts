// Labels in a block that does not read them: what stands there would be lost in silence.

import type { Block, Property } from "@andersom/syntax";
import type { BlockSite } from "../declare/sites.js";
import { labelElsewhere, type LabelHome } from "../diagnostics/labels.js";
import type { LowerContext } from "./context.js";

/**
 * Where a label means something. Only labels of which one place reads them; a label that is missing here may stand
 * anywhere, also where nothing reads it: a finding too many is worse here than one too few.
 */
const labelHomes: ReadonlyMap<string, LabelHome> = new Map<string, LabelHome>([
  ["effect", "artikel"],
  ["effecten", "artikel"],
  ["grondslag", "artikel"],
  ["gemeente", "kop"],
  ["vastgesteld door", "kop"],
  ["treedt in werking op", "kop"],
  ["aanspreekvorm", "kop"],
  ["schrijfwijze", "kop"],
  ["publieksversie", "kop"],
  ["afronding", "kop"],
  ["gebruikt", "kop"],
  ["kernwaarden", "hoofdstuk"],
  ["antwoord", "oordeel"],
  ["weegt mee", "oordeel"],
  ["meten", "effect"],
  ["hoort bij", "plicht"],
  ["omvang", "plicht"],
  ["bij niet nakomen", "plicht"],
]);

type Keyword = Block["keyword"];

const HEADERS: ReadonlySet<Keyword> = new Set<Keyword>([
  "verordening",
  "beleidsregels",
  "nadere regels",
  "wet",
]);

/** Blocks of rows and stories, where the same words can be a name; and what stands before any heading. */
const UNLABELLED: ReadonlySet<Keyword> = new Set<Keyword>([
  "gegevens van",
  "oordelen van",
  "voorzieningen",
  "keuzes",
  "voorbeeld",
  "begin",
]);

/** Reports the labels of a block of an ordinance that mean nothing there. */
export function checkLabels({ block, article }: BlockSite, context: LowerContext): void {
  if (context.law !== undefined || UNLABELLED.has(block.keyword)) return;
  for (const content of block.content) {
    if (content.kind !== "Property") continue;
    const home = labelHomes.get(content.key);
    if (home === undefined || isHome(home, block, article) || saysLaw(content, block)) continue;
    const colon = context.source(content.span).charAt(content.label.length) === ":" ? ":" : "";
    context.report(
      labelElsewhere.at(content.span, { label: `${content.label}${colon}`, block: block.keyword, home }),
    );
  }
}

/** Everything that stands in an article is of that article, also a begrip or a plicht with an effect of its own. */
function isHome(home: LabelHome, { keyword }: Block, article: string | undefined): boolean {
  if (home === "artikel") return article !== undefined;
  return home === "kop" ? HEADERS.has(keyword) : keyword === home;
}

/** In the text of an article `Bij niet nakomen: …` is a sentence about the plicht before it, and is told as one. */
function saysLaw({ key }: Property, { keyword }: Block): boolean {
  return key === "bij niet nakomen" && (keyword === "artikel" || keyword === "lid");
}
