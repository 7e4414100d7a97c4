// What the reader must do and what the municipality may do, besides the rights.

import type { Bound, Duty, Power, Requirement } from "@andersom/semantics";
import { bullets, item, paragraph } from "../document/build.js";
import type { Block, ListItem } from "../document/document.js";
import { reflexive } from "../dutch/address.js";
import { capital, sentence } from "../dutch/clause.js";
import { spokenNumbers } from "../dutch/number-words.js";
import { plainSentence } from "../phrase/plain.js";
import { actorName, isMunicipality, spokenTo } from "../phrase/fragment.js";
import { toldDemand } from "../phrase/demand.js";
import { withArticle } from "../phrase/naming.js";
import { allOf } from "../phrase/simplify.js";
import { originOf, toldItem } from "../phrase/told.js";
import { dateText } from "../phrase/plain-value.js";
import { valuePhrase } from "../phrase/value.js";
import { conditionBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { hasClause } from "./procedure.js";
import { statedIf } from "./stated-if.js";

/** `U moet de eigen verklaring inleveren.`, with its term, its conditions and what follows when it is not done. */
export function dutyItem(context: PublicContext, duty: Duty): ListItem {
  const reader = isReader(context, duty.holder);
  const own = (words: string): string => (reader ? reflexive(words, context.address) : words);
  const holder = reader
    ? say(context, "{U moet}")
    : capital(`${actorName(duty.holder)} ${isMunicipality(duty.holder) ? "moeten" : "moet"}`);
  const does = duty.does !== undefined && duty.items.length === 0;
  const bare = does
    ? withoutLateTerm(context, duty, sentence(spokenNumbers(own(spokenTo(context, duty.text)))))
    : duty.items.length === 0
      ? sentence(`${holder} ${spokenTo(context, duty.name)}`)
      : `${holder} dit doen:`;
  const guards = { scope: duty.scope, condition: duty.condition };
  const { text, blocks } =
    does || duty.items.length > 0
      ? { text: bare, blocks: guardBlocks(context, duty) }
      : statedIf(context, bare, holder, guards, "Dit geldt als");
  const items = duty.items.map((one) =>
    sentence(own(spokenTo(context, `${one.text}${one.term === undefined ? "" : `, ${one.term.text}`}`))),
  );
  return item(
    text,
    [
      ...(items.length === 0 ? [] : [bullets(items)]),
      ...(duty.open ? [paragraph("In ons besluit kan meer staan.")] : []),
      ...(duty.term === undefined || text.includes(spokenNumbers(spokenTo(context, duty.term.text)))
        ? []
        : [paragraph(sentence(spokenNumbers(`dat moet ${spokenTo(context, duty.term.text)}`)))]),
      ...blocks,
      ...conditionBlocks(context, duty.exception, "Dit geldt niet als"),
      ...(duty.extent === undefined
        ? []
        : [
            paragraph(
              sentence(spokenNumbers(`dat is ${duty.extent.replace(/, (?=hoogstens|minstens)/gu, " en ")}`)),
            ),
          ]),
      ...(duty.lapsesOn === undefined
        ? []
        : [paragraph(sentence(`dit geldt tot ${dateText(duty.lapsesOn)}`))]),
      ...(duty.consequence === undefined
        ? []
        : [paragraph(consequenceText(context, duty, duty.consequence))]),
    ],
    { ...originOf(duty.place), rule: duty.id },
  );
}

/** Behind a clause of its own (`een wijziging die gevolgen heeft`) the term is a sentence of its own. */
function withoutLateTerm(context: PublicContext, { term }: Duty, text: string): string {
  const words = term === undefined ? undefined : spokenNumbers(spokenTo(context, term.text));
  if (words === undefined || !text.endsWith(` ${words}.`)) return text;
  const bare = text.slice(0, -words.length - 2).replace(/,$/u, "");
  return hasClause(bare) ? sentence(bare) : text;
}

/** When a duty holds: its scope and its condition are one list to the reader. */
function guardBlocks(context: PublicContext, { scope, condition }: Duty): Block[] {
  return conditionBlocks(context, allOf([scope, condition]), "Dit geldt als");
}

/** `Komt u dit niet na? Dan geldt de tweede categorie.`: other sentences may stand between the duty and this. */
function consequenceText(context: PublicContext, duty: Duty, consequence: string): string {
  const question =
    duty.does !== undefined && isReader(context, duty.holder)
      ? say(context, "{Komt u} dit niet na?")
      : "Gebeurt dit niet?";
  const category = categoryOf(duty);
  if (category !== undefined) return `${question} Dan geldt de ${category}.`;
  const act = plainSentence(
    context,
    consequence.replace(/^(?:de|het) /u, (word) => capital(word)),
  );
  const ours = /^Wij (\p{L}+) (.+)$/u.exec(act);
  if (ours !== null) return `${question} ${sentence(`Dan ${ours[1]} wij ${ours[2]}`)}`;
  return `${question} ${sentence(`Dan geldt dit: ${spokenTo(context, consequence)}`)}`;
}

/** `tweede categorie`: of which category it is not to keep this duty. */
export function categoryOf({ consequence = "" }: Duty): string | undefined {
  const word = /^(?:(?:de|het) )?(\p{L}+e) categorie\.?$/iu.exec(consequence)?.[1];
  return word === undefined ? undefined : `${word} categorie`;
}

function isReader(context: PublicContext, holder: string): boolean {
  const thing = context.index.things.get(context.index.reader)?.name ?? "inwoner";
  return holder === thing || holder.toLowerCase() === `de ${thing}`;
}

/** `Wij mogen de besteding controleren.`, or a value that a person chooses within bounds. */
export function powerItem(context: PublicContext, power: Power): ListItem {
  const reader = isReader(context, power.actor);
  const actor = reader ? capital(context.address) : capital(actorName(power.actor));
  const decides = power.decides === undefined ? undefined : context.index.definitions.get(power.decides);
  const verb = isMunicipality(power.actor) ? (decides ? "bepalen" : "mogen") : decides ? "bepaalt" : "mag";
  const what =
    decides === undefined
      ? spokenTo(context, power.name).replace(/^nadere regels (?:stellen|geven)$/u, "extra regels maken")
      : withArticle(context, decides.name);
  const listed = power.items ?? [];
  // A name that stops at a preposition goes on in words of the ordinance, unless what follows is a list.
  const open = listed.length === 0 && /\b(?:over|van|aan|met|voor|bij|op)$/u.test(power.name);
  const longer = decides === undefined ? lengthened(context, power, what) : undefined;
  const bounds = longer === undefined ? boundSentence(context, power.bounds) : "";
  const bare = sentence(
    open
      ? spokenTo(context, power.text)
      : `${actor} ${verb} ${longer ?? what}${listed.length > 0 ? ":" : ""}`,
  );
  const guards = { scope: power.scope, condition: power.condition };
  const { text, blocks } = statedIf(context, bare, open ? "" : `${actor} ${verb}`, guards, "Dit mag als");
  const items = listed.map((one) => sentence(spokenTo(context, one.text)));
  return item(
    text,
    [
      ...(items.length === 0 ? [] : [bullets(items)]),
      ...(bounds === "" ? [] : [paragraph(bounds)]),
      ...blocks,
    ],
    { ...originOf(power.place), rule: power.id },
  );
}

/** `de proefplaats met hoogstens één maand verlengen`: how much longer it may be; undefined for another power. */
function lengthened(context: PublicContext, { bounds }: Power, what: string): string | undefined {
  const [only, ...others] = bounds;
  const [, thing] = /^(.+) verlengen$/u.exec(what) ?? [];
  if (only === undefined || others.length > 0 || thing === undefined) return undefined;
  if (only.comparison !== "<=" || !["duur", "getal"].includes(only.limit.type.kind)) return undefined;
  return spokenNumbers(`${thing} met hoogstens ${valuePhrase(context, only.limit)} verlengen`);
}

/** `Dat is hoogstens 12 maanden.` */
export function boundSentence(context: PublicContext, bounds: readonly Bound[]): string {
  const words = bounds.map(({ comparison, limit }) => {
    const least = comparison === ">=" || comparison === ">";
    return `${least ? "minstens" : "hoogstens"} ${valuePhrase(context, limit)}`;
  });
  return words.length === 0 ? "" : sentence(spokenNumbers(`dat is ${words.join(" en ")}`));
}

/** What an application must be like; what is missing may be repaired (Awb 4:5). */
export function requirementBlocks(context: PublicContext, requirements: readonly Requirement[]): Block[] {
  if (requirements.length === 0) return [];
  const items = requirements.map((requirement) => requirementItem(context, requirement));
  return [paragraph(say(context, fixed.requirements)), bullets(items), paragraph(say(context, fixed.repair))];
}

export function requirementItem(context: PublicContext, requirement: Requirement): ListItem {
  const one = toldItem(toldDemand(context, requirement.condition));
  return { ...one, origin: { ...originOf(requirement.place), rule: requirement.id } };
}
