// Terms of steps and acts, held against the terms of the law: counted from the same event, and not longer (or shorter) than it says.

import { formatIsoDate } from "@andersom/runtime";
import type { Act, DecisionModel, LawBound, LawLimit, LimitValue, Place, Term } from "@andersom/semantics";
import type { Diagnostic, Fix } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { shorterTermMissing, termCrossed } from "../../diagnostics/law.js";
import { basesOf, cited, covers, holdsOn, lawOf } from "./citations.js";
import { crosses } from "./lengths.js";

export const statutoryTerms: Analysis = {
  name: "termijnen-van-de-wet",
  *run(context) {
    const day = formatIsoDate(context.peildatum);
    for (const bound of context.model.laws.flatMap(({ bounds }) => bounds)) {
      const [, step, about] = /^termijn van (.+?)(?: over (.+))?$/u.exec(bound.subject.key) ?? [];
      if (step === undefined || !holdsOn(bound, day)) continue;
      const written = termsOf(context.model, bound, step, about).filter(({ place }) => context.isOwn(place));
      for (const limit of bound.limits ?? [])
        yield* bound.when === undefined
          ? beyond(context, bound, limit, written)
          : ownTermMissing(context, bound, limit, written);
    }
  },
};

interface Written {
  readonly term: Term;
  readonly place: Place;
  readonly conditional: boolean;
}

/** The terms that the ordinance gives a step, for the kind of help that the law speaks of. */
function termsOf(
  model: DecisionModel,
  bound: LawBound,
  step: string,
  about: string | undefined,
): readonly Written[] {
  return model.acts
    .filter((act) => isStep(model, act, step))
    .flatMap((act): readonly Written[] => {
      const conditional = act.condition !== undefined;
      const rows = (act.terms ?? []).filter((row) => isAbout(model, bound, about, row.about, row.right));
      const table = rows.map(({ term, place }) => ({ term, place, conditional }));
      const plain = act.term === undefined || !regulates(model, bound, about) ? [] : [act.term];
      return [...table, ...plain.map((term) => ({ term, place: act.place, conditional }))];
    });
}

function isStep({ steps }: DecisionModel, act: Act, wanted: string): boolean {
  const key = steps.find(({ id }) => id === act.step)?.key;
  return (
    key === wanted ||
    act.event === wanted ||
    (wanted === "besluit" && act.kind === "besluit" && key === undefined)
  );
}

/** A row of a table of terms: by its own words, or a right that rests on the article of the law about who gets help. */
function isAbout(
  model: DecisionModel,
  { law }: LawBound,
  about: string | undefined,
  row: string,
  right: string | undefined,
): boolean {
  if (about === undefined || plain(row) === about) return true;
  if (model.rights.some(({ key }) => key === about)) return false;
  const found = model.rights.find(({ id }) => id === right);
  const conditions = model.laws
    .filter(({ name }) => name === law)
    .flatMap(({ contents }) => contents)
    .filter(({ asksFor }) => asksFor === "recht met voorwaarden");
  return (found?.grants ?? []).some(({ place }) =>
    basesOf(model).some(
      ({ article, citation }) =>
        article?.number === place.article &&
        conditions.some((one) => covers(one.citation, citation, model.laws)),
    ),
  );
}

/** Whether an act without a kind of help is also about the help that the law speaks of. */
function regulates(model: DecisionModel, { law }: LawBound, about: string | undefined): boolean {
  if (about === undefined || model.rights.some(({ key }) => key === about)) return true;
  return basesOf(model).some(
    ({ article, citation }) => article !== undefined && lawOf(citation, model.laws)?.name === law,
  );
}

type LegalTerm = Extract<LimitValue, { readonly form: "termijn" }>;

function comparable({ value }: LawLimit, { event, form, count, unit }: Term): LegalTerm | undefined {
  if (value.form !== "termijn" || value.relation !== "na" || event !== value.anchorKey) return undefined;
  return (form === "binnen" || form === "uiterlijk na") && count !== undefined && unit !== undefined
    ? value
    : undefined;
}

function breaks(limit: LawLimit, term: Term): boolean {
  const legal = comparable(limit, term);
  return legal !== undefined && crosses({ count: term.count!, unit: term.unit! }, limit.comparison, legal);
}

function* beyond(
  context: Context,
  bound: LawBound,
  limit: LawLimit,
  written: readonly Written[],
): Iterable<Diagnostic> {
  for (const { term, place } of written)
    if (breaks(limit, term)) {
      const instead = term.form === "binnen" ? `binnen ${limit.text}` : limit.text;
      yield termCrossed.at(
        context.span(place),
        {
          step: named(bound),
          written: term.text,
          place: cited(bound.citation),
          bound: within(limit),
          instead,
          orElse: /^</u.test(limit.comparison)
            ? "korter"
            : /^>/u.test(limit.comparison)
              ? "langer"
              : undefined,
        },
        { fixes: term.form === "binnen" ? asTheLaw(context, place, term.text, instead) : [] },
      );
    }
}

/** The term of the law in the place of what was written; not where its words stand apart, in the cells of a table. */
function asTheLaw({ project }: Context, { source }: Place, written: string, instead: string): readonly Fix[] {
  const text = project.files.find(({ uri }) => uri === source.file)?.text.slice(source.start, source.end);
  const at = text?.indexOf(written) ?? -1;
  if (at < 0) return [];
  const start = source.start + at;
  const edits = [{ uri: source.file, start, end: start + written.length, newText: instead }];
  return [{ title: `Verander in ‘${instead}’`, safe: false, edits }];
}

/** The law has a term of its own for some people: one of the ordinance's terms must keep to it. */
function* ownTermMissing(
  context: Context,
  bound: LawBound,
  limit: LawLimit,
  written: readonly Written[],
): Iterable<Diagnostic> {
  const terms = written.filter(({ term }) => comparable(limit, term) !== undefined);
  const [first] = terms;
  if (first === undefined || terms.some(({ term }) => !breaks(limit, term))) return;
  yield shorterTermMissing.at(context.span(first.place), {
    step: named(bound),
    place: cited(bound.citation),
    bound: within(limit),
    when: bound.when!.text,
  });
}

/** `het gesprek over schuldhulp`. */
function named({ text, subject }: LawBound): string {
  return /^de termijn van (.+?) is /iu.exec(text)?.[1] ?? subject.name;
}

function within({ comparison, text }: LawLimit): string {
  return comparison === ">=" || comparison === ">"
    ? `minstens ${text}`
    : comparison === "="
      ? text
      : `hoogstens ${text}`;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\b(?:de|het|een) /gu, "");
}
