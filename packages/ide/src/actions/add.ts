// What an article may still lack: an effect, room to depart, an explanation, a voorbeeld.

import { capital } from "@andersom/runtime";
import type { Block, BlockEntry, RightStatement } from "@andersom/syntax";
import type { DecisionModel } from "@andersom/semantics";
import { skeletonHousehold } from "../voorbeeld/skeleton.js";
import { voorbeeldText } from "../voorbeeld/write.js";
import { insert, type ActionContext, type CodeAction } from "./action.js";
import { articleAround, behind, newBlock } from "./article.js";
import { aboveNotes } from "./begrip.js";
import { voorbeeldAt } from "./witness.js";

/** What can be added to the article around the range; nothing outside articles, and nothing in a law. */
export function addActions(context: ActionContext): readonly CodeAction[] {
  const article = articleAround(context);
  const model = context.model();
  if (article === undefined || model === undefined || model.instrument.kind === "wet") return [];
  return [
    ...addEffect(context, article, model),
    ...addMaatwerk(context, article, model),
    ...addExplanation(context, article),
    ...addExample(context, article, model),
  ];
}

const MOST_EFFECTS = 6;

/** `Effect: meedoen.`, for each effect there is, and for a new one. */
function addEffect(
  { uri, text, entries }: ActionContext,
  article: readonly BlockEntry[],
  model: DecisionModel,
): readonly CodeAction[] {
  const [{ block }] = article as [BlockEntry];
  const told = block.content.some(
    (content) => content.kind === "Property" && (content.key === "effect" || content.key === "effecten"),
  );
  if (told) return [];
  const at = behind(text, block.heading);
  const property = (name: string): ReturnType<typeof insert> => insert(uri, at, `\n  Effect: ${name}.`);
  const first = entries.find(
    ({ keyword }) => keyword === "hoofdstuk" || keyword === "paragraaf" || keyword === "artikel",
  )!;
  const above = aboveNotes(text, first.start);
  const taken = new Set(model.effects.map(({ name }) => name));
  let name = "nieuw effect";
  for (let count = 2; taken.has(name); count++) name = `nieuw effect ${count}`;
  return [
    ...model.effects.slice(0, MOST_EFFECTS).map((effect): CodeAction => ({
      title: `Zeg welk effect dit artikel dient: ${effect.name}`,
      kind: "refactor",
      edits: [property(effect.name)],
    })),
    {
      title: "Zeg welk effect dit artikel dient: een nieuw effect",
      kind: "refactor",
      edits: [
        insert(uri, above, `effect ${name}\n  > Schrijf hier wat inwoners hieraan hebben.\n\n`),
        property(name),
      ],
      fill: name,
    },
  ];
}

/** Room to depart, in the inwoner's favour, for the effect of the article, with reasons. */
function addMaatwerk(
  { uri, text }: ActionContext,
  article: readonly BlockEntry[],
  model: DecisionModel,
): readonly CodeAction[] {
  const [{ block }] = article as [BlockEntry];
  const number = block.heading.number;
  if (number === undefined || article.some(({ keyword }) => keyword === "maatwerk")) return [];
  const blocks = article.map((entry) => entry.block);
  if (blocks.some((one) => one.content.some(departs))) return [];
  if (model.departures.some(({ wholeOrdinance }) => wholeOrdinance === true)) return [];
  const limits = (one: Block): boolean =>
    one.content.some((content) => content.kind === "RightStatement" && isLimit(content));
  const limiting =
    blocks.find((one) =>
      one.content.some((content) => content.kind === "RightStatement" && content.refuses),
    ) ?? blocks.find(limits);
  if (limiting === undefined) return [];
  const actor = model.instrument.decides ?? "het college";
  const own = model.articles.find((one) => one.number === number)?.effects[0];
  const effect = model.effects.find(({ id }) => id === own) ?? model.effects[0];
  const leden = blocks.filter(({ keyword }) => keyword === "lid");
  const clause = (what: string): string => {
    const tails = [
      "ten gunste van de inwoner",
      ...(effect === undefined ? [] : [`voor het effect ${effect.name}`]),
      "met motivering",
    ];
    const open =
      effect !== undefined && (effect.reached !== undefined || effect.reachedBy !== undefined)
        ? `,\n    als het effect ${effect.name} anders niet wordt bereikt`
        : "";
    return `${capital(actor)} kan afwijken van ${what}, ${tails.join(", ")}${open}.`;
  };
  const last = blocks.filter(({ keyword }) => keyword === "artikel" || keyword === "lid").at(-1)!;
  const at = behind(text, last);
  if (leden.length === 0)
    return [
      {
        title: "Voeg maatwerk toe",
        kind: "refactor",
        edits: [insert(uri, at, `\n  ${clause(`artikel ${number}`)}`)],
      },
    ];
  // A lid may stand elsewhere: below another heading, or in another file.
  const others = model.articles.filter((one) => one.number === number).flatMap((one) => one.leden);
  const numbers = [...leden.map(({ heading }) => heading), ...others].map((one) =>
    Number.parseInt(one.numberTo ?? one.number ?? "0", 10),
  );
  const next = Math.max(...numbers.filter((one) => !Number.isNaN(one))) + 1;
  const what =
    limiting.heading.number === undefined || limiting.keyword !== "lid"
      ? `artikel ${number}`
      : `lid ${limiting.heading.number}`;
  return [
    {
      title: `Voeg maatwerk toe bij ${what}`,
      kind: "refactor",
      edits: [insert(uri, at, newBlock(`lid ${next}\n  ${clause(what)}`))],
    },
  ];
}

function departs(content: Block["content"][number]): boolean {
  return (
    content.kind === "PowerStatement" &&
    content.words.words.some(({ text }) => text.toLowerCase() === "afwijken")
  );
}

/** A refusal, or a right with conditions that somebody may miss. */
function isLimit({ refuses, condition }: RightStatement): boolean {
  return refuses || condition !== undefined;
}

/** Words for residents below the article. */
function addExplanation({ uri, text }: ActionContext, article: readonly BlockEntry[]): readonly CodeAction[] {
  if (article.some(({ keyword }) => keyword === "uitleg")) return [];
  const at = behind(text, article.at(-1)!.block);
  const words = "Schrijf hier in gewone woorden wat dit artikel doet.";
  return [
    {
      title: "Voeg uitleg toe",
      kind: "refactor",
      edits: [insert(uri, at, `\n\nuitleg\n  > ${words}`)],
      fill: words,
    },
  ];
}

/** A voorbeeld of a right of the article, with every gegeven that it needs. */
function addExample(
  context: ActionContext,
  article: readonly BlockEntry[],
  model: DecisionModel,
): readonly CodeAction[] {
  const { workspace, uri, range } = context;
  const rights = model.rights.filter(({ grants, refusals, powers }) =>
    [...grants, ...refusals, ...powers].some(
      ({ place: { source } }) =>
        source.file === uri &&
        article.some(({ block: { span } }) => span.start <= source.start && source.start < span.end),
    ),
  );
  // The right at the cursor first; else the first of the article.
  const here = rights.find(({ grants, refusals, powers }) =>
    [...grants, ...refusals, ...powers].some(
      ({ place: { source } }) => source.start <= range.start && range.start <= source.end,
    ),
  );
  const right = here ?? rights[0];
  if (right === undefined) return [];
  const title = `Voeg een voorbeeld toe van ${right.name}`;
  if (!context.complete) return [{ title, kind: "refactor", edits: [], later: true }];
  const household = skeletonHousehold(model, right.id);
  const text = voorbeeldText(
    model,
    household,
    { title: `Iemand vraagt om ${right.name}`, text: "" },
    right.id,
  );
  if (text === undefined) return [];
  return [
    {
      title,
      kind: "refactor",
      edits: [voorbeeldAt(workspace, uri, range.start, model, text)],
    },
  ];
}
