// Days of an article, lid or declaration put onto the rules that stand in it.

import type { Content, Span } from "@andersom/syntax";
import type { BlockSite } from "../declare/sites.js";
import type { DefinitionRule, Expr, Place, TableRow, Validity } from "../model/index.js";
import { keyOf, keyText } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import type { DefinitionPart, ModelPart, Switch } from "./part.js";
import { withinDays, type DatedSegment, type FileValidity } from "./validity.js";
import { negate, YES_NO } from "./yes-no.js";

/** Every rule of a text with days holds on those days only. */
export function switchByDays(
  { dated }: FileValidity,
  ids: ReadonlyMap<Content, string>,
  placeOf: (span: Span, site: BlockSite) => Place,
  part: ModelPart,
): void {
  for (const segment of dated) {
    const [first] = segment.blocks;
    // Amounts have their days in their rows, so that a month of the past reads the amount of then.
    if (first === undefined || first.block.keyword === "bedragen") continue;
    part.switches.push({
      rules: [...rulesOf(segment, ids)],
      onlyIf: withinDays(segment.validity, whatOf(segment), placeOf(placeSpan(segment), first)),
      validity: segment.validity,
    });
  }
}

function placeSpan({ sentence, heading }: DatedSegment): Span {
  return sentence?.span ?? heading;
}

function whatOf({ kind }: DatedSegment): string {
  return kind === "bepaling" ? "deze bepaling" : `dit ${kind}`;
}

/** The sentences of a segment. The peildatum itself is no part of it: it is what the days are held against. */
function rulesOf({ blocks }: DatedSegment, ids: ReadonlyMap<Content, string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { block, sites } of blocks)
    for (const { content } of sites) {
      const id = ids.get(content);
      const names =
        content.kind !== "DefinitionStatement"
          ? []
          : content.names.length > 0
            ? content.names
            : block.heading.name === undefined
              ? []
              : [block.heading.name];
      if (id !== undefined && !names.some((name) => keyText(keyOf(name.words)) === "peildatum"))
        found.add(id);
    }
  return found;
}

/** `dit lid` is this text of it, where an older or newer one has the same number. */
export function ownRules(
  validity: FileValidity,
  site: BlockSite,
  subject: "dit lid" | "dit artikel",
  ids: ReadonlyMap<Content, string>,
): ReadonlySet<string> | undefined {
  const kind = subject === "dit lid" ? "lid" : "artikel";
  const own = validity.around(site).find((segment) => segment.kind === kind);
  return own?.amends === true ? rulesOf(own, ids) : undefined;
}

/** What a text with days says of other rules, and the amounts it gives, hold on its days only. */
export function withinValidity(
  site: BlockSite,
  validity: FileValidity,
  ids: ReadonlyMap<Content, string>,
  before: { readonly switches: number; readonly definitions: number },
  context: LowerContext,
  part: ModelPart,
): void {
  for (const segment of validity.around(site)) {
    if (!validity.dated.includes(segment)) continue;
    if (site.block.keyword === "bedragen")
      part.definitions.forEach((one, at) => {
        if (at >= before.definitions) part.definitions[at] = withDays(one, segment.validity);
      });
    const own = rulesOf(segment, ids);
    const valid = withinDays(segment.validity, whatOf(segment), context.placeOf(placeSpan(segment)));
    part.switches.forEach((one, at) => {
      if (at < before.switches || one.rules.every((id) => own.has(id))) return;
      part.switches[at] = { ...one, onlyIf: unlessOff(valid, one.onlyIf) } satisfies Switch;
    });
  }
}

function unlessOff(valid: Expr, onlyIf: Expr): Expr {
  return { op: "any", items: [{ expr: negate(valid) }, { expr: onlyIf }], type: YES_NO };
}

/** Amounts of a block with days are rows with those days, where a row has none of its own. */
function withDays(part: DefinitionPart, { from, to }: Validity): DefinitionPart {
  const days = {
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
  };
  const dated = (row: TableRow): TableRow =>
    row.validFrom === undefined && row.validTo === undefined ? { ...row, ...days } : row;
  return {
    ...part,
    rules: part.rules.map((rule): DefinitionRule => {
      const { body } = rule;
      if (body.form === "table") return { ...rule, body: { ...body, rows: body.rows.map(dated) } };
      if (body.form !== "value" || rule.when !== undefined) return rule;
      const { value } = body;
      const row: TableRow = {
        cells: [],
        result: value,
        resultRaw: rule.text.replace(/^.*? (?:is|zijn) /u, "").replace(/\.$/u, ""),
        ...days,
        place: rule.place,
      };
      return { ...rule, body: { form: "table", columns: [], resultHeader: rule.text, rows: [row] } };
    }),
  };
}
