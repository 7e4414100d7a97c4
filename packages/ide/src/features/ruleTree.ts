// The rules about a right or value as a tree: what decides, what goes before it, and what it is worth.

import { placeText } from "@andersom/runtime";
import type { DecisionModel, Definition, DefinitionRule, Place, Right, RightRule } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import { ordinanceOf, spanOf, titledPlace } from "../told/places.js";
import type { Workspace } from "../workspace.js";

export type RuleNodeKind = "recht" | "waarde" | "groep" | "regel" | "uitzondering" | "geval" | "grens";

export interface RuleNode {
  readonly soort: RuleNodeKind;
  readonly naam: string;
  /** "artikel 3 lid 1 (Wie de toeslag krijgt)"; empty for a group. */
  readonly waar: string;
  readonly plek?: Span;
  /** "gaat voor artikel 2 lid 1", "geldt als geen andere regel geldt", "geldt vanaf 1 juli 2026". */
  readonly bijzonder: readonly string[];
  readonly daaronder: readonly RuleNode[];
}

export interface RuleTree {
  readonly titel: string;
  /** Only what stands at the place that was asked about. */
  readonly beperkt: boolean;
  /** Rights first, then the values that stand by themselves. */
  readonly bomen: readonly RuleNode[];
}

/**
 * The rules of the ordinance that a file belongs to; undefined for a file of no ordinance.
 * @param offset only what has a rule or its name at this place; where nothing has, everything.
 */
export function ruleTree(workspace: Workspace, uri: string, offset?: number): RuleTree | undefined {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return undefined;
  const { model, title } = found;
  const teller = new Teller(model);
  const own = (place: Place): boolean => place.instrument === undefined;
  const belongs = new Set(model.rights.flatMap(valuesOf).map(([, id]) => id));
  const trees = [
    ...model.rights.filter(({ place }) => own(place)).map((right) => teller.right(right)),
    ...model.definitions
      .filter(({ id, place, rules }) => own(place) && rules.length > 0 && !belongs.has(id))
      .map((definition) => teller.value(definition)),
  ];
  const here = offset === undefined ? [] : trees.filter((tree) => stands(tree, uri, offset));
  const limited = here.length > 0;
  return { titel: title, beperkt: limited, bomen: limited ? here : trees };
}

function stands(node: RuleNode, uri: string, offset: number): boolean {
  const { plek } = node;
  if (plek !== undefined && plek.uri === uri && plek.start <= offset && offset <= plek.end) return true;
  return node.daaronder.some((child) => stands(child, uri, offset));
}

/** The values of a right, with what they are called. */
function valuesOf(right: Right): readonly (readonly [name: string, id: string])[] {
  const all = [
    ["hoogte", right.amount],
    ["omvang", right.extent],
    ["duur", right.duration],
    ["vorm", right.aidForm],
    ["begint", right.start],
    ["eindigt", right.end],
  ] as const;
  return all.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const]));
}

class Teller {
  private readonly places = new Map<string, Place>();
  /** Which rules say that they go before this one. */
  private readonly beaten = new Map<string, Place[]>();

  constructor(private readonly model: DecisionModel) {
    const rules = [
      ...model.rights.flatMap(({ grants, refusals, powers }) => [...grants, ...refusals, ...powers]),
      ...model.definitions.flatMap((definition) => definition.rules),
    ];
    for (const { id, place } of rules) this.places.set(id, place);
    for (const { place, overrides } of rules)
      for (const id of overrides) this.beaten.set(id, [...(this.beaten.get(id) ?? []), place]);
  }

  right(right: Right): RuleNode {
    const groups: readonly (readonly [name: string, rules: readonly RightRule[]])[] = [
      ["Er is recht op als", right.grants],
      ["Er is geen recht op als", right.refusals],
      ["Het kan worden gegeven als", right.powers],
    ];
    return {
      soort: "recht",
      naam: right.name,
      ...this.at(right.place),
      bijzonder: [
        ...(right.once ? ["eenmalig"] : []),
        ...(right.limit === undefined ? [] : [plain(right.limit.text)]),
        ...(right.ceiling === undefined ? [] : [plain(right.ceiling.text)]),
        right.opens,
      ],
      daaronder: [
        ...groups
          .filter(([, rules]) => rules.length > 0)
          .map(([name, rules]) =>
            group(
              name,
              rules.map((rule) => this.rule(rule, "regel")),
            ),
          ),
        ...valuesOf(right).flatMap(([name, id]) => {
          const definition = this.model.definitions.find((one) => one.id === id);
          return definition === undefined
            ? []
            : [{ ...this.value(definition), naam: `${name}: ${definition.name}` }];
        }),
      ],
    };
  }

  value(definition: Definition): RuleNode {
    const alone = definition.rules.length === 1;
    return {
      soort: "waarde",
      naam: definition.name,
      ...this.at(definition.place),
      bijzonder: !alone && definition.combine === "any" ? ["een van deze regels is genoeg"] : [],
      daaronder: [
        ...definition.rules.map((rule) =>
          this.rule(rule, rule.overrides.length > 0 ? "uitzondering" : "regel"),
        ),
        ...definition.caps.map(({ place, text }): RuleNode => ({
          soort: "grens",
          naam: plain(text),
          ...this.at(place),
          bijzonder: [],
          daaronder: [],
        })),
      ],
    };
  }

  private rule(rule: RightRule | DefinitionRule, kind: RuleNodeKind): RuleNode {
    const before = rule.overrides.flatMap((id) => this.places.get(id) ?? []);
    const after = this.beaten.get(rule.id) ?? [];
    const { validity } = rule;
    return {
      soort: kind,
      naam: plain(rule.text),
      ...this.at(rule.place),
      bijzonder: [
        ...before.map((place) => `gaat voor ${placeText(place)}`),
        ...after.map((place) => `wijkt voor ${placeText(place)}`),
        ...("isDefault" in rule && rule.isDefault ? ["geldt alleen als geen andere regel geldt"] : []),
        ...(rule.scope === undefined ? [] : ["geldt alleen binnen de reikwijdte van het artikel of lid"]),
        ...(validity?.from === undefined ? [] : [`geldt vanaf ${validity.from}`]),
        ...(validity?.to === undefined ? [] : [`geldt tot en met ${validity.to}`]),
      ],
      daaronder: "body" in rule ? this.cases(rule) : [],
    };
  }

  private cases({ body, place }: DefinitionRule): RuleNode[] {
    const at = (naam: string, own: Place): RuleNode => ({
      soort: "geval",
      naam,
      ...this.at(own),
      bijzonder: [],
      daaronder: [],
    });
    switch (body.form) {
      case "value":
        return [];
      case "cases":
        return body.cases.map((one) => at(`onderdeel ${one.label}`, one.place));
      case "table":
        return body.rows.map((row) =>
          at(`${row.cells.map(({ raw }) => raw).join(" · ")} → ${row.resultRaw}`, row.place),
        );
      case "brackets":
        return body.rows.map((row) => at(row.raw, row.place ?? place));
    }
  }

  private at(place: Place): { readonly waar: string; readonly plek?: Span } {
    const span = spanOf(place);
    return { waar: titledPlace(this.model, place), ...(span === undefined ? {} : { plek: span }) };
  }
}

function group(naam: string, daaronder: readonly RuleNode[]): RuleNode {
  return { soort: "groep", naam, waar: "", bijzonder: [], daaronder };
}

/** On one line, without its full stop. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim().replace(/[.;]$/u, "");
}
