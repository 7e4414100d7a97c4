// What stands in an article, by kind, held against the kind of construct that a law asks for.

import type { ContentKind, DecisionModel, Definition, Place, RightRule } from "@andersom/semantics";

/** Whether these articles together hold a construct of a kind. `articles`: their numbers; absent: anywhere in the ordinance. */
export function holds(model: DecisionModel, kind: ContentKind, articles?: ReadonlySet<string>): boolean {
  const here = (place: Place): boolean =>
    place.instrument === undefined &&
    (articles === undefined || (place.article !== undefined && articles.has(place.article)));
  const rights = model.rights.filter((right) =>
    [...right.grants, ...right.powers, ...right.refusals].some((rule) => here(rule.place)),
  );
  const rules = rights
    .flatMap(({ grants, powers }) => [...grants, ...powers])
    .filter((rule) => here(rule.place));
  const defined = model.definitions.filter(
    (one) => here(one.place) || one.rules.some((rule) => here(rule.place)),
  );
  const acts = model.acts.filter((act) => here(act.place));
  const powers = model.powers.filter((power) => here(power.place));
  const duties = model.duties.filter((duty) => here(duty.place));
  switch (kind) {
    case "tekst":
      return model.articles.some(
        ({ place, number, leden }) =>
          place.instrument === undefined &&
          (articles === undefined || articles.has(number)) &&
          (leden.some((lid) => lid.rules.length + lid.prose.length + lid.textOnly.length > 0) ||
            defined.length > 0 ||
            model.facts.some((fact) => here(fact.place))),
      );
    case "begrip":
      return defined.length > 0;
    case "bijdrage":
      return defined.some((one) => one.type.kind === "bedrag" && /bijdrage|eigen deel/iu.test(one.name));
    case "hoogte":
      return defined.some(isHeight) || powers.some(({ decides }) => decides !== undefined);
    case "maatwerk":
      return model.departures.some((one) => here(one.place));
    case "open begrip":
      return defined.some((one) => one.kind === "open begrip" || one.type.kind === "ja-nee");
    case "plicht":
      return duties.length > 0 || powers.length > 0;
    case "plicht met gevolg":
      return (
        duties.some(({ consequence, category }) => (consequence ?? category) !== undefined) ||
        defined.some(isHeight) ||
        powers.length > 0
      );
    case "recht met hoogte":
      return rights.some((right) => (right.amount ?? right.extent) !== undefined);
    case "recht met voorwaarden":
      return (
        rules.some(hasCondition) ||
        powers.some(({ condition }) => condition !== undefined) ||
        defined.some((one) => one.type.kind === "ja-nee") ||
        model.facts.some((fact) => fact.kind === "oordeel" && here(fact.place))
      );
    case "recht of bevoegdheid":
      return rules.length + powers.length + acts.length + duties.length > 0;
    case "stappen":
      return model.steps.some((step) => here(step.place)) || acts.length + duties.length > 0;
    case "termijn":
      return (
        [...acts, ...duties].some(
          (one) => one.term !== undefined || ("terms" in one && one.terms !== undefined),
        ) || defined.some((one) => one.type.kind === "duur")
      );
    case "weigering":
      return (
        rights.some((right) => right.refusals.some((rule) => here(rule.place))) ||
        rules.some(hasCondition) ||
        defined.some((one) => one.type.kind === "ja-nee")
      );
  }
}

function hasCondition({ condition, scope }: RightRule): boolean {
  return (condition ?? scope) !== undefined;
}

function isHeight({ type }: Definition): boolean {
  return type.kind === "bedrag" || type.kind === "percentage" || (type.kind === "getal" && type.unit !== "");
}

/** What a kind is called in a message: "regelt geen …". */
export const kindNames: Readonly<Record<ContentKind, string>> = {
  begrip: "begrip",
  bijdrage: "bijdrage",
  hoogte: "hoogte",
  maatwerk: "maatwerk",
  "open begrip": "begrip dat dit invult",
  plicht: "plicht",
  "plicht met gevolg": "plicht met een gevolg",
  "recht met hoogte": "recht met een hoogte",
  "recht met voorwaarden": "recht met voorwaarden",
  "recht of bevoegdheid": "recht of bevoegdheid",
  stappen: "stappen",
  tekst: "tekst",
  termijn: "termijn",
  weigering: "weigering",
};
