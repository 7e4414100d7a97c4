// Time in two measures, for what is done again and again: by the clock on the wall, and of all threads of the process together.

/** Milliseconds. */
export interface Took {
  readonly wall: number;
  readonly cpu: number;
}

/** Starts counting; what it gives tells how long that is ago. */
export function clock(): () => Took {
  const cpuStart = process.cpuUsage();
  const start = performance.now();
  return () => {
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(cpuStart);
    return { wall, cpu: (user + system) / 1000 };
  };
}

/** A number as it is printed. */
export const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

/** The middle, what one in twenty takes longer than, and the longest; in both measures. */
export function spread(all: readonly Took[]): Readonly<Record<keyof Took, Readonly<Record<string, number>>>> {
  const of = (measure: keyof Took) => {
    const sorted = all.map((one) => one[measure]).toSorted((a, b) => a - b);
    const at = (part: number): number =>
      rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!);
    return { p50: at(0.5), p95: at(0.95), most: at(1) };
  };
  return { wall: of("wall"), cpu: of("cpu") };
}
