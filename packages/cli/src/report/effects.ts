// The register of effects: every article serves an effect, every effect is served, tested and measured, or it says that not.

import type { Article, DecisionModel } from "@andersom/semantics";
import type { DecisionOptions } from "./decision.js";
import { hang, printable, sentence } from "./text.js";

export interface EffectRegister {
  readonly effects: readonly RegisteredEffect[];
  /** Articles with a right, refusal or power that serve no effect. */
  readonly unserving: readonly ServingArticle[];
}
export interface RegisteredEffect {
  readonly name: string;
  readonly grondwaarde?: { readonly text: string; readonly law?: string; readonly article?: string };
  readonly articles: readonly ServingArticle[];
  readonly measure?: string;
  /** How it is known whether it is reached: by a test in the text, by a person, or not at all. */
  readonly test: "toets" | "oordeel" | "geen";
  readonly testText?: string;
}
export interface ServingArticle {
  readonly article: string;
  readonly title: string;
}

export function effectRegister(model: DecisionModel): EffectRegister {
  const own = model.articles.filter(({ place }) => place.instrument === undefined);
  const deciding = new Set(
    [
      ...model.rights.flatMap((right) => [...right.grants, ...right.refusals, ...right.powers]),
      ...model.powers,
    ]
      .filter(({ place }) => place.instrument === undefined)
      .flatMap(({ place }) => place.article ?? []),
  );
  return {
    effects: model.effects.map((effect): RegisteredEffect => {
      const { reached, reachedBy, measure, grondwaarde, grondwaardeOf } = effect;
      const cited = model.laws
        .find(({ name }) => name === grondwaardeOf?.law)
        ?.grondwaarden.find(({ name }) => name === grondwaardeOf?.name)?.citation;
      const testText = reached?.text ?? reachedBy;
      return {
        name: effect.name,
        ...(grondwaarde === undefined
          ? {}
          : {
              grondwaarde: {
                text: grondwaarde,
                ...(grondwaardeOf === undefined ? {} : { law: grondwaardeOf.law }),
                ...(cited === undefined ? {} : { article: cited.text }),
              },
            }),
        articles: own.filter(({ effects }) => effects.includes(effect.id)).map(serving),
        ...(measure === undefined ? {} : { measure }),
        test: reached !== undefined ? "toets" : reachedBy !== undefined ? "oordeel" : "geen",
        ...(testText === undefined ? {} : { testText }),
      };
    }),
    unserving: own.filter(({ number, effects }) => effects.length === 0 && deciding.has(number)).map(serving),
  };
}

function serving({ number, title }: Article): ServingArticle {
  return { article: number, title };
}

export function effectsText(
  { effects, unserving }: EffectRegister,
  title: string,
  { style, width }: Pick<DecisionOptions, "style" | "width">,
): string {
  const blocks = effects.map((effect) => {
    const served = effect.articles.map(named).join("; ");
    const lines = [
      ...(effect.grondwaarde === undefined ? [] : [`Grondwaarde: ${grondwaardeText(effect.grondwaarde)}`]),
      served === "" ? "Geen enkel artikel dient dit effect." : `Dienen dit effect: ${served}`,
      testLine(effect),
      effect.measure === undefined ? "Niet gemeten: er staat geen ‘Meten: …’." : `Gemeten: ${effect.measure}`,
    ];
    const mark = effect.articles.length === 0 ? style.warning("!") : style.success("✓");
    return [
      `${mark} ${style.strong(printable(effect.name))}`,
      ...lines.map((line) => hang("  ", printable(sentence(line)), width)),
    ].join("\n");
  });
  const head = style.strong(`Effecten: ${printable(title)}`);
  const end =
    unserving.length === 0
      ? "Elk artikel met een recht of bevoegdheid dient een effect."
      : `${style.warning("!")} ${hang("", `Dienen geen effect: ${printable(unserving.map(named).join("; "))}.`, width)}`;
  const none = effects.length === 0 ? ["Deze verordening noemt geen effecten."] : [];
  return `${[head, ...none, ...blocks, end].join("\n\n")}\n`;
}

function named({ article, title }: ServingArticle): string {
  return title === "" ? `artikel ${article}` : `artikel ${article} ${title}`;
}

function grondwaardeText({ text, law, article }: NonNullable<RegisteredEffect["grondwaarde"]>): string {
  return law === undefined || article === undefined ? text : `${text} (${article} ${law})`;
}

function testLine({ test, testText }: RegisteredEffect): string {
  if (test === "geen") return "Niet getoetst: er staat geen ‘Bereikt als …’";
  if (test === "oordeel") return `Of het is bereikt, beoordeelt: ${testText ?? "een mens"}`;
  return testText === undefined ? "Of het is bereikt, volgt uit een toets" : `Bereikt als: ${testText}`;
}
