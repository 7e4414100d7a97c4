// Long work in slices: what an editor asks meanwhile goes first.

/** How long one slice may take, in milliseconds. */
export const slice = 10;
/** An editor that never stops asking does not keep the work from going on. */
const mostTurns = 20;

/** Lets long work wait for what an editor asks. */
export class Turns {
  #heard = 0;
  #last: Promise<void> = Promise.resolve();

  /** A message came in. */
  heard(): void {
    this.#heard++;
  }

  /**
   * Gives the event loop turns until nothing came in any more: messages are taken up one per turn. Who calls it waits for who
   * called before, so that several long works together take one slice between two turns, and not one each.
   */
  give(): Promise<void> {
    this.#last = this.#last.then(() => this.#quiet());
    return this.#last;
  }

  async #quiet(): Promise<void> {
    for (let given = 0; given < mostTurns; given++) {
      const before = this.#heard;
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (before === this.#heard) return;
    }
  }

  /**
   * Goes through steps, with turns in between.
   * @param goOn is asked after every turn; once it says no, the rest is left.
   * @returns what the steps gave at the end; undefined where they were left.
   */
  async through<T>(
    steps: Iterator<unknown, T>,
    goOn: () => boolean = () => true,
  ): Promise<{ readonly value: T } | undefined> {
    for (let began = Date.now(); ;) {
      const { done, value } = steps.next();
      if (done === true) return { value };
      if (Date.now() - began < slice) continue;
      await this.give();
      if (!goOn()) return undefined;
      began = Date.now();
    }
  }
}
