// How much work one item of a comparison is worth: what is hard is said to be open, and never keeps a report waiting for minutes.

import type { Budget } from "../solver/solver.js";

/** What one question may take, and one attempt to make its household plainer. */
const perQuestion = 4_000;
const perAttempt = 1_000;
/** What all questions about an item may take together, and all attempts; what is easy is still answered when it is spent. */
const questions = 10_000;
const attempts = 20_000;
const least = 40;

/** Counted in steps of the search and not in time: on every machine the same answers. */
export class Purse {
  readonly question = budgetOf(questions, perQuestion);
  readonly attempt = budgetOf(attempts, perAttempt);
}

function budgetOf(all: number, most: number): Budget {
  let left = all;
  return {
    get nodes() {
      return Math.max(least, Math.min(most, left));
    },
    spend(nodes) {
      left -= nodes;
    },
  };
}
