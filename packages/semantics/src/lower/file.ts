// Blocks of a file → what they contribute to the decision model, and their messages.

import type { Block, Content, Diagnostic, Property } from "@andersom/syntax";
import type { OutlineBlock } from "../declare/outline.js";
import { ruleIds, siteOf, type BlockSite, type Site } from "../declare/sites.js";
import { notRunYet } from "../diagnostics/rules.js";
import {
  isAct,
  isFreedom,
  lowerAct,
  lowerDutyAct,
  lowerFreedom,
  lowerLate,
  lowerOrder,
  lowerReport,
  lowerStep,
} from "./acts.js";
import { lowerAdviceDuty } from "./advice.js";
import { articleOf, chapterOf, citationsOf, termText } from "./articles.js";
import { lowerConsent } from "./consent.js";
import type { BindingCounts, LowerContext } from "./context.js";
import { definedSymbol, lowerCap, lowerDefinition, lowerNotion, lowerNotionAct } from "./definition.js";
import { lowerDelegation } from "./delegations.js";
import { lowerConflict } from "./conflicts.js";
import { lowerContent, lowerTermSentence } from "./documents.js";
import { lowerConsequence, lowerDuty, lowerGuarantee, lowerRequirement } from "./duties.js";
import { lowerDutyBlock } from "./duty-block.js";
import { lowerCoreValue, lowerEffect } from "./effects.js";
import { lowerExample } from "./examples.js";
import { checkName, lowerFactBlock, lowerJudgement } from "./facts.js";
import { lowerHeader } from "./header.js";
import { lowerCarry, lowerMeasureStart, lowerSpread } from "./measures.js";
import { declaredValue } from "./named.js";
import { lowerOccasion } from "./occasions.js";
import { lowerImposed } from "./imposed.js";
import { isOfClause } from "./departures.js";
import { lowerLadderStep } from "./ladder.js";
import { lowerIndexations } from "./indexations.js";
import { checkLabels } from "./label-homes.js";
import { lowerLaw } from "./law.js";
import { lowerParameterTable } from "./parameters.js";
import { emptyPart, type ModelPart } from "./part.js";
import { contextOf, type LowerInput } from "./site-context.js";
import { checkSubstitutions, fillingOf } from "./open-term.js";
import { checkedCitation } from "./references.js";
import { emptyRight, lowerPower, lowerRight } from "./rights.js";
import { lowerOffer, lowerSignal } from "./signals.js";
import type { SiteInfo } from "./site-info.js";
import { lowerNotApplicable, lowerScope } from "./switches.js";
import { fileValidity, saysWhenValid, type FileValidity } from "./validity.js";
import { lowerOldRules, lowerTransition, isOfTransition } from "./transition.js";
import { lowerCeiling, lowerForms, lowerThisRight } from "./this-right.js";
import type { NameUse } from "../occurrences/use.js";
import { ownRules, switchByDays, withinValidity } from "./validity-rules.js";
import { keyOf, keyText, printed, withoutArticle } from "../names/normalise.js";

/** What some blocks of a file mean together, and their messages. */
export interface LoweredBlocks {
  readonly part: ModelPart;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: BindingCounts;
  /** Which words name what. */
  readonly uses: readonly NameUse[];
}

/**
 * Lowers blocks that can be understood without the others of their file: all of an article, or all declarations with one
 * heading; of a law all there are. Never throws on what was written; what cannot be understood becomes a message and a hole.
 */
export function lowerBlocks(outlined: readonly OutlineBlock[], input: LowerInput): LoweredBlocks {
  const { law } = input;
  const blocks = outlined.map(siteOf);
  const ids = ruleIds(outlined, blocks);
  const diagnostics: Diagnostic[] = [];
  const validity = fileValidity(blocks, law !== undefined, (found) => void diagnostics.push(found));
  const part: ModelPart = emptyPart();
  const counts: BindingCounts = { lookedUp: 0, unknown: 0, twoReadings: 0 };
  const uses: NameUse[] = [];
  const mutable = part as { -readonly [K in keyof ModelPart]: ModelPart[K] };
  for (const site of blocks) {
    const context = contextOf(input, site, diagnostics, counts, uses);
    const { block } = site;
    checkLabels(site, context);
    if (
      block.keyword === "verordening" ||
      block.keyword === "beleidsregels" ||
      block.keyword === "nadere regels" ||
      block.keyword === "wet"
    ) {
      const siteOfBlock = (other: Block): BlockSite => blocks.find((one) => one.block === other) ?? site;
      if (block.keyword === "wet")
        mutable.law = lowerLaw(
          blocks.map((one) => one.block),
          block,
          law ?? block.heading.title,
          (other) => contextOf(input, siteOfBlock(other), diagnostics, counts, uses),
        );
      else mutable.instrument = lowerHeader(block, context);
    } else {
      const before = { switches: part.switches.length, definitions: part.definitions.length };
      lowerBlock(site, blocks, ids, validity, context, part);
      withinValidity(site, validity, ids, before, context, part);
    }
    if (block.keyword === "artikel")
      part.articles.push(articleOf(site, blocks, ids, validity.ofHeading, context));
    if (block.keyword === "hoofdstuk") part.chapters.push(chapterOf(site, context));
  }
  switchByDays(validity, ids, (span, site) => contextOf(input, site, [], counts).placeOf(span), part);
  return { part, diagnostics, counts, uses };
}

function lowerBlock(
  site: BlockSite,
  blocks: readonly BlockSite[],
  ids: ReadonlyMap<Content, string>,
  validity: FileValidity,
  context: LowerContext,
  part: ModelPart,
): void {
  const { block } = site;
  const info: SiteInfo = {
    ruleId: "",
    heading: block.heading,
    block,
    ...(site.article === undefined ? {} : { article: site.article }),
    ...(site.lid === undefined ? {} : { lid: site.lid }),
    ownRules: (subject) => ownRules(validity, site, subject, ids),
    articleContent: () =>
      site.article === undefined
        ? []
        : blocks.filter((other) => other.article === site.article).flatMap((other) => other.sites),
  };
  switch (block.keyword) {
    case "effect":
      lowerEffect(block, context, part);
      return;
    case "kernwaarde":
      lowerCoreValue(block, context, part);
      return;
    case "voorbeeld":
      lowerExample(block, info, context, part);
      return;
    case "oordeel":
      lowerJudgement(block, context, part);
      return;
    case "toestemming":
      lowerConsent(block, context, part);
      return;
    case "signaal":
      lowerSignal(block, context, part);
      break;
    case "trede":
      lowerLadderStep(block, context, part);
      break;
    case "stap":
      lowerStep(block, context, part);
      break;
    case "voorzieningen":
      declareRights(block, context, part);
      return;
    case "gegevens van":
    case "oordelen van":
      lowerFactBlock(block, context, part);
      break;
    case "begrip":
    case "open begrip":
      lowerTerm(site, context, part);
      break;
    case "bedragen":
      lowerSource(block, context, part);
      break;
    case "overgang":
      lowerTransition(block, context, part);
      break;
    default:
      break;
  }
  const rest =
    block.keyword === "plicht"
      ? lowerDutyBlock(block, (content) => ids.get(content) ?? "", info, context, part)
      : block.keyword === "botsing"
        ? lowerConflict(block, context, part)
        : undefined;
  lowerIndexations(block, context, part);
  if (context.law === undefined) lowerCitedPowers(block, context, part);
  for (const one of site.sites)
    if (rest === undefined || rest.includes(one.content))
      lowerSentence(one, { ...info, ruleId: ids.get(one.content) ?? "" }, context, part);
}

/** `Bron: artikel 21 van de Participatiewet` in a block of amounts says where each of them comes from. */
function lowerSource(block: Block, context: LowerContext, part: ModelPart): void {
  const asIn = citationsOf(block, "bron", context);
  if (asIn.length === 0) return;
  for (const content of block.content) {
    if (content.kind !== "DefinitionStatement") continue;
    for (const name of content.names) {
      const symbol = definedSymbol(name, context);
      if (symbol !== undefined)
        part.definitions.push({
          id: symbol.id,
          rules: [],
          caps: [],
          also: false,
          asIn,
          place: context.placeOf(content.span),
        });
    }
  }
}

function declareRights(block: Block, context: LowerContext, part: ModelPart): void {
  for (const content of block.content) {
    if (content.kind !== "FactRow") continue;
    const words = content.name.words;
    part.rights.push({
      ...emptyRight(`recht:${keyText(keyOf(words))}`),
      name: printed(withoutArticle(words)),
      declared: context.placeOf(content.span),
      ...(content.attributes.some((attribute) => attribute.form === "eenmalig") ? { once: true } : {}),
      subjects: content.attributes.flatMap((attribute) =>
        attribute.form === "over" ? [printed(withoutArticle(attribute.words.words)).toLowerCase()] : [],
      ),
      ...(content.attributes.some((attribute) => /ambtshalve/iu.test(printed(attribute.words.words)))
        ? { opens: "ambtshalve" as const }
        : {}),
    });
  }
}

/** Prose and imports of a begrip; its body is a sentence like any other. */
function lowerTerm(site: BlockSite, context: LowerContext, part: ModelPart): void {
  const name = site.block.heading.name;
  if (name === undefined) return;
  if (context.law === undefined)
    checkName(
      name.words.flatMap(({ text, quoted }) => (quoted === true ? [] : [text])),
      printed(name.words),
      site.block.heading,
      context,
    );
  const key = keyText(keyOf(name.words));
  const symbol = declaredValue(context.index, `begrip ${key}`, context.law);
  if (symbol === undefined) return;
  const { prose, asIn } = termText(site, context);
  checkSubstitutions(site.block, context);
  part.definitions.push({
    id: symbol.id,
    rules: fillingOf(site, key, context),
    caps: [],
    also: false,
    place: context.placeOf(site.block.heading.span),
    ...(prose.length === 0 ? {} : { prose }),
    ...(asIn.length === 0 ? {} : { asIn }),
  });
}

/** `Bevoegdheid: artikel 9 lid 2 Participatiewet.`, wherever it stands. */
function lowerCitedPowers(block: Block, context: LowerContext, part: ModelPart): void {
  for (const content of block.content) {
    if (content.kind !== "Property" || content.key !== "bevoegdheid") continue;
    for (const reference of content.values.flatMap((value) => value.references ?? [])) {
      part.citedPowers.push({
        citation: checkedCitation(reference, context),
        place: context.placeOf(reference.span),
      });
    }
  }
}

/** `Vangnet: het college beslist.` */
function lowerCatchAll(content: Property, context: LowerContext, part: ModelPart): void {
  const { statement } = content;
  if (statement?.kind !== "ActStatement" || statement.actor === undefined) return;
  part.catchAll.push({
    actor: printed(statement.actor.words),
    text: context.source(content.span),
    place: context.placeOf(content.span),
  });
}

/** Blocks in which `Dit lid geldt vanaf …` and `Vervalt op …` say when the text applies. */
const DATED = new Set<Block["keyword"]>(["artikel", "lid", "begrip", "open begrip", "bedragen"]);

function lowerSentence(site: Site, info: SiteInfo, context: LowerContext, part: ModelPart): void {
  const { content } = site;
  switch (content.kind) {
    case "RightStatement":
      lowerRight(content, info, context, part);
      return;
    case "PowerStatement":
      if (lowerDelegation(content, info, context, part)) return;
      if (isFreedom(content, site.block)) lowerFreedom(content, info, context, part);
      else lowerPower(content, info, context, part);
      return;
    case "DefinitionStatement":
      if (lowerMeasureStart(content, context, part)) return;
      lowerSpread(content, info.ruleId, part);
      lowerDefinition(content, info, context, part);
      return;
    case "CapStatement":
      if (!content.then) lowerCap(content, info, context, part);
      return;
    case "PredicateDefinition":
      if (
        content.words.length === 0 &&
        site.block.keyword !== "begrip" &&
        site.block.keyword !== "open begrip"
      ) {
        if (content.condition !== undefined)
          context.lower.condition(content.condition, { ...context, inMonth: true });
        context.report(notRunYet.at(content.span, { form: site.block.keyword }));
      } else lowerNotion(content, info, context, part);
      return;
    case "DutyStatement":
      if (!lowerDutyAct(content, info, context, part)) lowerDuty(content, info, context, part);
      lowerAdviceDuty(content, info, context, part);
      return;
    case "RequirementStatement":
      lowerRequirement(content, info, context, part);
      return;
    case "GuaranteeStatement":
      lowerGuarantee(content, info, context, part);
      return;
    case "NotApplicable":
      lowerNotApplicable(content, info, context, part);
      return;
    case "ScopeStatement":
      if (content.form === "geldt als" && site.block.keyword === "overgang") return;
      if (content.form === "genoeg als" && site.block.keyword === "trede") return;
      if (content.form === "geldt voor" && site.block.keyword === "signaal") return;
      if (content.form === "vragen alleen" && site.block.keyword === "gegevens van") return;
      if (!lowerScope(content, info, context, part)) {
        if (content.condition !== undefined)
          context.lower.condition(content.condition, { ...context, inMonth: true });
        context.report(notRunYet.at(content.span, { form: content.form }));
      }
      return;
    case "Table":
      if (site.block.keyword === "bedragen") lowerParameterTable(content, context, part);
      return;
    case "FixedStatement":
      if (DATED.has(site.block.keyword) && saysWhenValid(content)) return;
      if (isOfClause(content)) return;
      if (lowerThisRight(content, info, context, part)) return;
      if (lowerCarry(content, info, context, part)) return;
      if (isOfTransition(content, site.block)) return;
      if (lowerOldRules(content, context, part)) return;
      if (!lowerTermSentence(content, info, context, part))
        context.report(notRunYet.at(content.span, { form: "vaste zin" }));
      return;
    case "ActStatement":
      if (lowerDelegation(content, info, context, part)) return;
      if (lowerOffer(content, info, context, part)) return;
      if (lowerForms(content, info, context, part)) return;
      // "Het college legt geen maatregel op als …" is about a declared notion, not an act by itself.
      if (lowerNotionAct(content, info, context, part) || lowerImposed(content, info, context, part)) return;
      if (isAct(content, site.block, context)) lowerAct(content, info, context, part);
      else {
        if (content.condition !== undefined)
          context.lower.condition(content.condition, { ...context, inMonth: true });
        context.report(notRunYet.at(content.span, { form: FORMS[content.kind] }));
      }
      return;
    case "ConsequenceStatement":
      lowerConsequence(content, info, context, part);
      return;
    case "Property":
      if (content.key === "verslag aan de raad") lowerReport(content, info, context, part);
      if (content.key === "te laat" && !lowerLate(content, info, context, part))
        context.report(notRunYet.at(content.span, { form: "gevolg van te laat zijn" }));
      if (content.key === "plafond") lowerCeiling(content, info, context, part);
      if (content.key === "vangnet" && context.law === undefined) lowerCatchAll(content, context, part);
      return;
    case "OrderStatement":
      lowerOrder(content, info, context, part);
      return;
    case "ContentStatement":
      lowerContent(content, info, context, part);
      return;
    case "OccasionStatement":
      if (lowerOccasion(content, info, context, part)) return;
      context.report(notRunYet.at(content.span, { form: FORMS[content.kind] }));
      return;
    default:
      return;
  }
}

const FORMS = {
  ActStatement: "handeling",
  OccasionStatement: "herhaling of samenloop",
} as const;
