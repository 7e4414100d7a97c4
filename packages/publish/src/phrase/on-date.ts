// A page is made for one day: what text applies then is known, and is no condition for the reader.

/** The same data with each "the peildatum lies on or after …" answered for the day of the page; what has none stays what it is. */
export function onDate<T>(part: T, on: string): T {
  return answered(part, on) as T;
}

function answered(part: unknown, on: string): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return answeredList(part, on);
  const holds = holdsOn(part, on);
  if (holds !== undefined) return { op: "constant", value: holds, type: { kind: "ja-nee" } };
  let copy: Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(part)) {
    if (typeof value !== "object" || value === null || key === "place" || key === "type") continue;
    const own = answered(value, on);
    if (own !== value) (copy ??= { ...part })[key] = own;
  }
  return copy ?? part;
}

function answeredList(list: readonly unknown[], on: string): readonly unknown[] {
  const answers = list.map((one) => answered(one, on));
  return answers.every((one, at) => one === list[at]) ? list : answers;
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
