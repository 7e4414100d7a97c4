// What encodings of one household stand on. Two versions of an ordinance that share it speak of the same household:
// a fact that both have is one variable, and what means the same in both is made once.

import type { Definition, Fact } from "@andersom/semantics";
import { Formulas } from "../solver/formulas.js";
import { no, opposite, type Literal } from "../solver/literal.js";
import type { Sum } from "../solver/sum.js";
import type { Encoded } from "./value.js";

/** What stands for a fact of a thing: its value, and whether it is niet van toepassing. */
export interface SharedFact {
  readonly variable: number;
  readonly notApplicable: Literal;
}

/** How a version calls what it may share with another; equal names are one and the same. */
export interface Naming {
  fact(fact: Fact): string;
  right(id: string): string;
  parameter(definition: Definition): string;
  /** Equal for parts of models that have the same meaning; undefined where nothing is known of that. */
  meaning(part: object): string | undefined;
}

/** One version by itself. */
export const ownNames: Naming = {
  fact: ({ id }) => id,
  right: (id) => id,
  parameter: ({ id }) => id,
  meaning: () => undefined,
};

export class Ground {
  readonly formulas = new Formulas();
  /** What was made of parts with one meaning, for one subject and month. */
  readonly made = new Map<string, unknown>();
  /** Variables that may have more values than they have in a household; a model that rests on one is tried for real. */
  readonly loose = new Set<number>();
  private readonly facts = new Map<string, SharedFact>();
  private readonly elements = new Map<string, Literal>();
  private readonly parameters = new Map<string, number>();
  private readonly unknowns = new Map<string, Encoded>();
  private readonly sums = new Map<string, Sum>();
  private readonly texts = new Map<string, number>();

  /** The variable of a fact; what one version says always applies, does in both. */
  fact(key: string, mayBeAbsent: boolean, low: number, high: number): SharedFact {
    const { formulas, facts } = this;
    const known = facts.get(key);
    if (known === undefined) {
      const notApplicable = mayBeAbsent ? formulas.condition() : no;
      const made = { notApplicable, variable: formulas.store.variable(low, high) };
      facts.set(key, made);
      return made;
    }
    if (!mayBeAbsent && known.notApplicable !== no)
      formulas.store.clause(known.notApplicable.v, [opposite(known.notApplicable)]);
    return known;
  }

  /** Whether a place on a list is taken. */
  element(key: string, make: () => Literal): Literal {
    return once(this.elements, key, make);
  }

  parameter(key: string, high: number): number {
    return once(this.parameters, key, () => this.formulas.store.variable(0, high));
  }

  /** A value of which nothing is known; without a key one of its own. */
  unknown(key: string | undefined, make: () => Encoded): Encoded {
    const loosely = (): Encoded => {
      const { store } = this.formulas;
      const from = store.size;
      const value = make();
      for (let v = from; v < store.size; v++) this.loose.add(v);
      return value;
    };
    return key === undefined ? loosely() : once(this.unknowns, key, loosely);
  }

  /** A number that follows a day in a way that has a name. */
  sum(key: string, make: () => Sum): Sum {
    return once(this.sums, key, make);
  }

  textCode(text: string): number {
    return once(this.texts, text, () => this.texts.size);
  }

  textOf(code: number): string | undefined {
    return [...this.texts].find(([, one]) => one === code)?.[0];
  }
}

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
