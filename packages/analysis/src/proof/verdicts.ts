// Every answer of the solver with what it was asked, so that another solver can be asked the same.

import type { Literal } from "../solver/literal.js";
import type { Store } from "../solver/store.js";
import { questionText, storeText } from "./smtlib.js";

/** *kan*: some household has what was asked for. *kan niet*: proved that none has. */
export type Said = "kan" | "kan niet" | "onbekend";

/** All that was asked of the households of one shape on one day, as text for another solver. */
export interface ProofText {
  /** The household and the rules, as SMT-LIB. */
  readonly base: string;
  readonly questions: readonly { readonly text: string; readonly said: Said }[];
}

export class Verdicts {
  private readonly stores = new Map<Store, Map<string, { literals: readonly Literal[]; said: Said }>>();

  /** Notes an answer; the same question about the same households counts once. */
  note(store: Store, literals: readonly Literal[], said: Said): void {
    const asked = this.stores.get(store) ?? new Map<string, { literals: readonly Literal[]; said: Said }>();
    this.stores.set(store, asked);
    const key = literals
      .map(({ v, ge, k }) => `${v}${ge ? ">" : "<"}${k}`)
      .sort()
      .join(" ");
    asked.set(key, { literals, said });
  }

  /** How often each answer was given. */
  get counts(): Readonly<Record<Said, number>> {
    const counts: Record<Said, number> = { kan: 0, "kan niet": 0, onbekend: 0 };
    for (const asked of this.stores.values()) for (const { said } of asked.values()) counts[said]++;
    return counts;
  }

  /** Made when somebody asks for it: it is long. */
  *texts(): Generator<ProofText> {
    for (const [store, asked] of this.stores)
      yield {
        base: storeText(store),
        questions: [...asked.values()].map(({ literals, said }) => ({ text: questionText(literals), said })),
      };
  }
}
