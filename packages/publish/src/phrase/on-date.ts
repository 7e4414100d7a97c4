// A page is made for one day: what text applies then is known, and is no condition for the reader.

/** The same data with each "the peildatum lies on or after …" answered for the day of the page. */
export function onDate<T>(part: T, on: string): T {
  return answered(part, on) as T;
}

function answered(part: unknown, on: string): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((one) => answered(one, on));
  const holds = holdsOn(part, on);
  if (holds !== undefined) return { op: "constant", value: holds, type: { kind: "ja-nee" } };
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, answered(value, on)]));
}

interface Lies {
  readonly op?: unknown;
  readonly relation?: unknown;
  readonly date?: { readonly op?: unknown };
  readonly target?: { readonly op?: unknown; readonly value?: unknown };
}

function holdsOn({ op, relation, date, target }: Lies, on: string): boolean | undefined {
  if (op !== "lies" || date?.op !== "peildatum" || target?.op !== "constant") return undefined;
  if (typeof target.value !== "string") return undefined;
  switch (relation) {
    case "vanaf":
      return on >= target.value;
    case "uiterlijk op":
      return on <= target.value;
    case "voor":
      return on < target.value;
    case "na":
      return on > target.value;
    default:
      return undefined;
  }
}
