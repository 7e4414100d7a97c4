// Chance that depends on a seed alone, so that every run can be made again.

export interface Dice {
  /** A number in [0, 1). */
  readonly roll: () => number;
  /** A whole number from `low` up to and with `high`. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(options: readonly T[]) => T;
  /** One of the options, each as often as its weight says. */
  readonly weigh: <T>(options: readonly (readonly [weight: number, option: T])[]) => T;
  /** Some of the options in their own order, at most `most`. */
  readonly some: <T>(options: readonly T[], most: number) => T[];
}

/** Mulberry32: small, fast, and the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(roll() * (high - low + 1));
  const pick = <T>(options: readonly T[]): T => {
    const found = options[whole(0, options.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  return {
    roll,
    whole,
    pick,
    chance: (probability) => roll() < probability,
    weigh(options) {
      let left = roll() * options.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, option] of options) if ((left -= weight) < 0) return option;
      return pick(options)[1];
    },
    some(options, most) {
      const left = [...options];
      while (left.length > most) left.splice(whole(0, left.length - 1), 1);
      return left;
    },
  };
}

/** The same things in another order. */
export function shuffled<T>(dice: Dice, all: readonly T[]): T[] {
  const left = [...all];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(dice.whole(0, left.length - 1), 1));
  return out;
}
