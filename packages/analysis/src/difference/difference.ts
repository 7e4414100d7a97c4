// Two versions of an ordinance: what changes for whom, with a household for every change, and what is proved to stay.

import { createProbe, exampleInput, type Decision } from "@andersom/logic";
import { formatIsoDate, type Day } from "@andersom/runtime";
import type { DecisionModel, Definition, HouseholdInput } from "@andersom/semantics";
import { personThing, shapes } from "../encode/shape.js";
import type { Change, Compared, Difference } from "./data.js";
import { dutyItem, valueItem } from "./duty.js";
import type { Item } from "./item.js";
import { match, type Pairing } from "./matching.js";
import type { Versions } from "./pair.js";
import { reachable } from "./reach.js";
import { factChanges, restOf } from "./rest.js";
import { loneRightItem, rightItem } from "./right.js";
import { Search, type Deciders } from "./search.js";

/** Compares two versions on one day, as if both were in force on it. */
export function difference(old: DecisionModel, fresh: DecisionModel, peildatum: Day): Difference {
  const written: Versions = { old, new: fresh, matching: match(old, fresh) };
  const rest = restOf(written);
  const models = { old: alwaysInForce(old), new: alwaysInForce(fresh) };
  const versions: Versions = { ...models, matching: match(models.old, models.new) };
  const decide = { old: deciderOf(models.old), new: deciderOf(models.new) };
  const search = new Search(versions, peildatum, decide);
  const items = itemsOf(versions);
  // Where everything means the same, no voorbeeld has to be decided to know how it comes out.
  const same = rest.length === 0 && items.every(({ item }) => item.same);
  const examples = same ? [] : examplesOf(versions, decide);
  const outcomes = items.map(({ item, verdict }): Compared => {
    const found = withExamples(search.compare(item), item, examples);
    return verdict === undefined ? found : { ...found, verdict };
  });
  const facts = factChanges(versions.matching);
  const has = (...wanted: Compared["verdict"][]): boolean =>
    outcomes.some(({ verdict }) => wanted.includes(verdict));
  return {
    peildatum: formatIsoDate(peildatum),
    forms: formsText(),
    verdict:
      has("verschil", "nieuw", "vervallen") || rest.length > 0
        ? "verschil"
        : has("onbekend")
          ? "onbekend"
          : "niemand",
    outcomes,
    facts,
    rest,
    examples: {
      decided: examples.length,
      different: examples.filter((one) => items.some(({ item }) => one.see(item).length > 0)).length,
    },
  };
}

interface Listed {
  readonly item: Item;
  /** For what only one version has. */
  readonly verdict?: "nieuw" | "vervallen";
}

function itemsOf(versions: Versions): readonly Listed[] {
  const { old, new: fresh, matching } = versions;
  const rights = matching.rights.flatMap(({ old: was, new: is }): Listed[] => {
    if (was !== undefined && is !== undefined) return [{ item: rightItem(versions, was, is) }];
    if (is !== undefined) return [{ item: loneRightItem(is, "new"), verdict: "nieuw" }];
    return was === undefined ? [] : [{ item: loneRightItem(was, "old"), verdict: "vervallen" }];
  });
  const duties = old.duties.flatMap((was): Listed[] => {
    const is =
      fresh.duties.find(({ id }) => id === was.id) ?? fresh.duties.find(({ text }) => text === was.text);
    return is === undefined ? [] : [{ item: dutyItem(versions, was, is) }];
  });
  return [...rights, ...duties, ...looseValues(versions).map((item) => ({ item }))];
}

/** Values with another meaning that no right or duty rests on: a person sees them by themselves. */
function looseValues(versions: Versions): readonly Item[] {
  const { old, new: fresh, matching } = versions;
  const behind = new Set([...reachable(old), ...reachable(fresh)]);
  const changed = fresh.definitions.flatMap((is): (readonly [Definition, Definition])[] => {
    const was = old.definitions.find(({ id }) => id === is.id);
    if (was === undefined || behind.has(is.id) || is.place.instrument !== undefined) return [];
    return matching.isSame(was, is) ? [] : [[was, is]];
  });
  const inner = new Set(
    changed.flatMap(([, is]) => [...reachable(fresh, [is])].filter((id) => id !== is.id)),
  );
  const things = new Set(fresh.things.filter(({ root }) => root).map(({ id }) => id));
  return changed
    .filter(([, { id, thing }]) => !inner.has(id) && things.has(thing ?? personThing))
    .map(([was, is]) => valueItem(versions, was, is));
}

/** Versions are compared as rules; from when each is in force is said beside it. */
function alwaysInForce(model: DecisionModel): DecisionModel {
  const { inForce: _from, retroactiveTo: _back, lapses: _to, ...instrument } = model.instrument;
  return { ...model, instrument };
}

function deciderOf(model: DecisionModel): (household: HouseholdInput) => Decision {
  const look = createProbe(model);
  return (household) => look(household).decision;
}

interface Tried {
  readonly title: string;
  readonly input: { readonly old: HouseholdInput; readonly new: HouseholdInput };
  readonly see: (item: Item) => ReturnType<Item["observe"]>;
}

/** The voorbeelden of both versions, each decided under both. */
function examplesOf(versions: Versions, decide: Deciders): readonly Tried[] {
  const seen = new Set<string>();
  return (["old", "new"] as const).flatMap((version) =>
    versions[version].examples.flatMap((example): Tried[] => {
      if (example.expect.length === 0) return [];
      const written = exampleInput(versions[version], example);
      const input = {
        old: version === "old" ? written : renamed(written, versions, "new", "old"),
        new: version === "new" ? written : renamed(written, versions, "old", "new"),
      };
      const key = JSON.stringify(input);
      if (seen.has(key)) return [];
      seen.add(key);
      const [before, after] = [decide.old(input.old), decide.new(input.new)];
      return [{ title: example.title, input, see: (item) => item.observe(before, after, undefined) }];
    }),
  );
}

/** A household of one version with the names that the other has for facts and rights. */
function renamed(
  input: HouseholdInput,
  { matching }: Versions,
  from: "old" | "new",
  to: "old" | "new",
): HouseholdInput {
  const names = new Map<string, string>();
  for (const one of [...matching.facts.map(keys), ...matching.rights.map(keys)]) {
    const [was, is] = [one[from], one[to]];
    if (was !== undefined && is !== undefined && was !== is) names.set(was, is);
  }
  if (names.size === 0) return input;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]: [string, unknown]) => [names.get(name) ?? name, visit(one)]),
    );
  };
  return visit(input) as HouseholdInput;
}

/** How household files call what both have. */
function keys({
  old,
  new: fresh,
}: Pairing<{ readonly name: string; readonly key: string; readonly thing: string }>): {
  readonly old: string | undefined;
  readonly new: string | undefined;
} {
  const called = (one: { name: string; key: string } | undefined): string | undefined =>
    one === undefined ? undefined : "grants" in one ? one.name : one.key;
  return { old: called(old), new: called(fresh) };
}

/** What a voorbeeld shows and the search did not. */
function withExamples(compared: Compared, item: Item, examples: readonly Tried[]): Compared {
  const changes = new Map<string, Change>(compared.changes.map((one) => [`${one.aspect} ${one.kind}`, one]));
  const before = changes.size;
  for (const { title, input, see } of examples)
    for (const one of see(item)) {
      const key = `${one.aspect} ${one.kind}`;
      if (!changes.has(key)) changes.set(key, { ...one, witness: { household: input, example: title } });
    }
  if (changes.size === before) return compared;
  return { ...compared, verdict: "verschil", changes: [...changes.values()] };
}

/** "alleenstaand of met een partner, met hoogstens 2 kinderen en …". */
function formsText(): string {
  const most = (count: (shape: (typeof shapes)[number]) => number): number => Math.max(...shapes.map(count));
  return (
    `een inwoner alleen of met een partner, met hoogstens ${most(({ children }) => children)} kinderen ` +
    `en hoogstens ${most(({ things }) => things)} dingen op elke lijst`
  );
}
