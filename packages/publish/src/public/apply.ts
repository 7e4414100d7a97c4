// How to get a right: who starts, where the steps stand, what an application needs, and when the decision comes.

import type { ActTerm, Right } from "@andersom/semantics";
import { linkTo, paragraph, section } from "../document/build.js";
import type { Block, Inline, Section } from "../document/document.js";
import { originOf } from "../phrase/told.js";
import { articlesOf } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { partOf } from "./fold.js";
import { hasSteps, termWords } from "./procedure.js";
import type { Subject } from "./subjects.js";

/** `needs`: what an application for this alone needs. */
export function applySection(context: PublicContext, subject: Subject, needs: readonly Block[]): Section {
  const { rights, told } = subject;
  if (told.opens === "ambtshalve")
    return section(say(context, fixed.apply), [paragraph(say(context, fixed.unasked)), ...needs]);
  const first: Inline[] = [
    // Who asks for a child is another one than whom the rules call "u".
    context.forChild === true ? fixed.onRequestForChild : say(context, fixed.onRequest),
    ...linksOf(context, subject),
  ];
  return section(say(context, fixed.apply), [paragraph(first), ...needs, ...termBlocks(context, rights)]);
}

/** The steps, told once for all; and what an application needs, unless that stands with the right itself. */
function linksOf(context: PublicContext, { title }: Subject): Inline[] {
  const needs = articlesOf(
    context,
    context.index.model.requirements.map(({ place }) => place),
  ).map((article) => partOf(context, article));
  const titles = [
    ...new Set([...(hasSteps(context) ? [say(context, fixed.procedure)] : []), ...needs]),
  ].filter((one) => one !== title);
  if (titles.length === 0) return [];
  const links = titles.flatMap((one, at): Inline[] => [
    at === 0 ? "" : at === titles.length - 1 ? " en " : ", ",
    linkTo(one),
  ]);
  return [` ${fixed.alsoRead}`, ...links.filter((one) => one !== ""), "."];
}

/** `U krijgt ons besluit binnen twee weken na uw aanvraag.`, from the table of terms. */
function termBlocks(context: PublicContext, rights: readonly Right[]): Block[] {
  const terms = rights.flatMap((right) => termOf(context, right) ?? []);
  const texts = new Map(terms.map((term) => [termWords(context, term.term.text), term]));
  return [...texts].map(([termijn, { place }]) =>
    paragraph(say(context, fixed.decisionTerm, { termijn }), originOf(place)),
  );
}

/** The term of the decision about this right, where the ordinance names one. */
export function termOf({ index }: PublicContext, right: Right): ActTerm | undefined {
  return index.model.acts
    .filter(({ kind, place }) => kind === "besluit" && place.instrument === undefined)
    .flatMap(({ terms }) => terms ?? [])
    .find((one) => one.right === right.id);
}
