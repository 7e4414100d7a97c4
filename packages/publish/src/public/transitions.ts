// Who had help before the rules changed: for whom the old rules still hold, and until when.

import type { Transition } from "@andersom/semantics";
import { bullets, item, paragraph, sectionIfAny } from "../document/build.js";
import type { Block, ListItem, Section } from "../document/document.js";
import { capital, sentence, lowerFirst } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { spokenTo } from "../phrase/fragment.js";
import { dateText } from "../phrase/plain-value.js";
import { originOf } from "../phrase/told.js";
import { conditionBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** Old rules that still hold for somebody on the day of the page. */
export function transitionSections(context: PublicContext): Section[] {
  const open = (context.index.model.transitions ?? []).filter(
    ({ until }) => until === undefined || context.on < until,
  );
  return sectionIfAny(
    say(context, fixed.transitions),
    open.length === 0 ? [] : [bullets(open.map((one) => transitionItem(context, one)))],
  );
}

function transitionItem(context: PublicContext, transition: Transition): ListItem {
  const { about, condition, until } = transition;
  const judged = condition === undefined;
  const rest = about === undefined ? undefined : whoseWords(context, about);
  const rights = transition.rights.flatMap((id) => context.index.rights.get(id)?.name ?? []);
  const lead =
    rest ??
    sentence(
      `${transition.title}${about === undefined && rights.length > 0 ? ` (${joined(rights, "en")})` : ""}`,
    );
  // A lid without a name of its own has nothing to open with but what it says.
  const bare = rest === undefined && /^artikel \d/iu.test(transition.title) && condition !== undefined;
  const then: Block[] = [
    ...conditionBlocks(context, condition, bare ? "Dat is zo als" : "Dit geldt als"),
    ...(bare ? [] : [paragraph(outcome(context, transition))]),
    ...(until === undefined || transition.text.includes(dateText(until))
      ? []
      : [paragraph(`Vanaf ${dateText(until)} gelden voor iedereen de nieuwe regels.`)]),
    ...later(context, transition),
    ...(judged ? [paragraph(say(context, fixed.askUs))] : []),
  ];
  return item(bare ? fixed.oldRulesStill : lead, then, {
    ...originOf(transition.place),
    rule: transition.id,
  });
}

/** `Hebt u een besluit van voor 1 maart 2026?`, or the words of the ordinance about the inwoner. */
function whoseWords(context: PublicContext, about: string): string {
  const words = about.replace(/\.$/u, "");
  const has = /^voor (?:de|een|elke) inwoner met (.+)$/iu.exec(words)?.[1];
  // Nobody has what he did: that is what it is about.
  if (has !== undefined && /^een (?:gedraging|overtreding|gebeurtenis)(?!\p{L})/iu.test(has))
    return `Gaat het om ${has}?`;
  if (has !== undefined) return say(context, "{Hebt u} {rest}?", { rest: has });
  return sentence(`dit geldt ${lowerFirst(words)}`);
}

function outcome(context: PublicContext, { text, regime }: Transition): string {
  const old = /^De oude (?:regels|beleidsregels) (?:gelden|blijven)\b.*$/iu.test(text);
  if (regime === "gunstigste regels") return say(context, fixed.bestRules);
  // What comes behind a comma is a limit: `, maar hoogstens met de verlaging volgens de nieuwe regels`.
  const inverted = /^(De oude \p{L}+) (gelden|blijven)(,? .*)$/iu.exec(text.replace(/\.$/u, ""));
  if (old && inverted !== null && !/ als /u.test(text)) {
    const [, subject = "", verb = "", rest = ""] = inverted;
    return sentence(`dan ${verb} ${lowerFirst(subject)}${spokenTo(context, rest)}`);
  }
  return sentence(capital("dan gelden de oude regels nog"));
}

/** What must have been done before the new rules hold. */
function later(context: PublicContext, { then }: Transition): Block[] {
  return then === undefined
    ? []
    : [
        paragraph(sentence(`daarna gelden de nieuwe regels, ${spokenTo(context, then.text)}`), {
          ...originOf(then.place),
        }),
      ];
}
