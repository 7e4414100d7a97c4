// The worksheet of the reversed test: per right from the effect to the law, as data. What a person weighs stays a question.

import type { Decision } from "@andersom/logic";
import { placeText, type Place, type RightOutcome } from "@andersom/runtime";
import type { Article, DecisionModel, Effect, Prose, Right } from "@andersom/semantics";
import { legalStep, type LegalStep } from "./legal.js";
import { lifeStep, type LifeStep } from "./life.js";

/** Rights with the decision that they stand in; `who` is there when the file names people. */
export interface DecidedFor {
  readonly who?: string;
  readonly decision: Decision;
  readonly rights: readonly RightOutcome[];
}

export interface Worksheet {
  readonly who?: string;
  readonly right: string;
  readonly name: string;
  readonly outcome: RightOutcome;
  readonly effect: EffectStep;
  readonly life: LifeStep;
  readonly foundation: FoundationStep;
  readonly ethics: EthicsStep;
  readonly legal: LegalStep;
}

export interface EffectStep {
  readonly effects: readonly {
    readonly name: string;
    readonly text: string;
    readonly measure?: string;
    /** What the rules and given judgements say: "bereikt", "niet bereikt" or "niet bekend". */
    readonly reached: "bereikt" | "niet bereikt" | "niet bekend";
  }[];
  readonly questions: readonly string[];
}

export interface FoundationStep {
  readonly values: readonly { readonly effect: string; readonly value: string }[];
  /** The provisions of law that the articles rest on. */
  readonly laws: readonly string[];
  readonly questions: readonly string[];
}

export interface EthicsStep {
  readonly chapters: readonly string[];
  readonly values: readonly { readonly name: string; readonly text: string; readonly weight: number }[];
  readonly questions: readonly string[];
}

/** One worksheet for each right that is in play. */
export function worksheetsOf(model: DecisionModel, decided: readonly DecidedFor[]): readonly Worksheet[] {
  return decided.flatMap(({ who, decision, rights }) =>
    rights.flatMap((outcome): readonly Worksheet[] => {
      const right = model.rights.find(({ id }) => id === outcome.right);
      if (right === undefined || outcome.kind === "niet aan de orde") return [];
      const articles = articlesOf(model, right);
      const effects = model.effects.filter(({ id }) =>
        articles.some((article) => article.effects.includes(id)),
      );
      const { trace: _trace, ...told } = outcome;
      return [
        {
          ...(who === undefined ? {} : { who }),
          right: right.id,
          name: right.name,
          outcome: told,
          effect: effectStep(model, effects, decision),
          life: lifeStep(model, outcome, who),
          foundation: foundationStep(model, effects, articles),
          ethics: ethicsStep(model, articles),
          legal: legalStep(model, right, outcome, decision.departures),
        },
      ];
    }),
  );
}

/** The articles of the ordinance that say something about the right or what it is worth. */
function articlesOf(model: DecisionModel, right: Right): readonly Article[] {
  const worth = [right.amount, right.extent, right.duration, right.aidForm];
  const rules = [...right.grants, ...right.refusals, ...right.powers];
  const definitions = model.definitions.filter(({ id }) => worth.includes(id)).flatMap((one) => one.rules);
  const numbers = [...rules, ...definitions].map(({ place }) => ownArticle(place));
  return model.articles.filter(
    ({ number, place }) => place.instrument === undefined && numbers.includes(number),
  );
}

function ownArticle({ instrument, article }: Place): string | undefined {
  return instrument === undefined ? article : undefined;
}

function effectStep(
  model: DecisionModel,
  effects: readonly Effect[],
  { effects: reached }: Decision,
): EffectStep {
  const questions = effects.map(({ name, reachedBy }) => {
    const by = model.facts.find(({ id }) => id === reachedBy)?.judge ?? reachedBy;
    const judge = by === undefined ? "" : ` Dat oordeel geeft ${by}.`;
    return `Wordt het effect ‘${name}’ voor dit huishouden bereikt als de uitkomst zo blijft? Waaraan ziet u dat?${judge}`;
  });
  return {
    effects: effects.map(({ id, name, prose, measure }) => {
      const shown = reached.find((one) => one.id === id)?.reached;
      const known =
        shown?.kind === "waarde" ? (shown.value === true ? "bereikt" : "niet bereikt") : "niet bekend";
      return { name, text: proseText(prose), ...(measure === undefined ? {} : { measure }), reached: known };
    }),
    questions:
      questions.length > 0
        ? questions
        : [
            "De artikelen over dit recht noemen geen effect. Wat wil de gemeente hier voor dit huishouden bereiken?",
          ],
  };
}

function foundationStep(
  model: DecisionModel,
  effects: readonly Effect[],
  articles: readonly Article[],
): FoundationStep {
  const values = effects.flatMap(({ name, grondwaarde }) =>
    grondwaarde === undefined ? [] : [{ effect: name, value: grondwaarde }],
  );
  const bases = articles.flatMap((article) => article.bases);
  const laws = (bases.length > 0 ? bases : model.instrument.bases).map(placeText);
  const questions = values.map(
    ({ effect, value }) =>
      `Het effect ‘${effect}’ dient de grondwaarde ‘${value}’. Komt die waarde voor dit huishouden in gevaar door deze uitkomst?`,
  );
  return {
    values,
    laws: [...new Set(laws)],
    questions:
      questions.length > 0
        ? questions
        : [
            "Bij het effect staat geen grondwaarde. Welke waarde van de wet staat hier op het spel, en voor wie?",
          ],
  };
}

function ethicsStep(model: DecisionModel, articles: readonly Article[]): EthicsStep {
  const chapters = model.chapters.filter(({ number }) => articles.some(({ chapter }) => chapter === number));
  const stars = new Map<string, number>();
  for (const { id, stars: weight } of chapters.flatMap((chapter) => chapter.coreValues))
    stars.set(id, Math.max(weight, stars.get(id) ?? 0));
  const values = model.coreValues
    .filter(({ id }) => stars.has(id))
    .map(({ id, name, prose }) => ({ name, text: proseText(prose), weight: stars.get(id) ?? 0 }))
    .sort((a, b) => b.weight - a.weight);
  const questions = values.map(({ name }) => `Doet deze uitkomst recht aan ‘${name}’? Waarom wel of niet?`);
  if (values.length > 1)
    questions.push(
      "Botsen twee van deze waarden hier? Welke gaat dan voor, en kunt u dat aan de inwoner uitleggen?",
    );
  if (values.length === 0)
    questions.push(
      "Het hoofdstuk noemt geen kernwaarden. Is deze uitkomst redelijk voor dit huishouden, en kunt u dat aan de inwoner uitleggen?",
    );
  return { chapters: chapters.map(({ number, title }) => `hoofdstuk ${number} ${title}`), values, questions };
}

/** Prose on one line, with the names of values that it would fill in. */
function proseText(prose: Prose): string {
  return prose
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
}
