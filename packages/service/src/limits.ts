// What one request may ask of the service. Every number is far above what a household needs, and is documented in
// docs/reference/service.md.

export const limits = {
  /** Bytes of a request body. */
  body: 256 * 1024,
  /** Values in a request: texts, numbers, objects and lists, each counted once. */
  values: 20_000,
  /** Persons in a request; a plan costs at most some 65 ms a person under the largest example. */
  persons: 25,
  /** Characters of a text or a name. */
  text: 2_000,
  /** Milliseconds of computing for one request. */
  computing: 5_000,
  /** Requests that wait while all workers compute. */
  waiting: 100,
  /** Megabytes of memory for one worker. */
  memory: 512,
  /** Milliseconds in which a request must have come in. */
  receiving: 15_000,
  /** Milliseconds that requests under way get when the service stops: more than `computing`, and less than the ten
   * seconds after which Docker kills a container. */
  stopping: 8_000,
  /** Connections at the same time. */
  connections: 1_000,
} as const;

/** @returns what is too much, in Dutch, and where; undefined when the request keeps to the limits. */
export function beyondLimits(
  value: unknown,
): { readonly detail: string; readonly pointer?: string } | undefined {
  const open: { readonly value: unknown; readonly pointer: string }[] = [{ value, pointer: "" }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    count += 1;
    if (count > limits.values)
      return { detail: `Een verzoek mag hoogstens ${amount(limits.values)} waarden hebben.` };
    const { value: one, pointer } = next;
    if (typeof one === "string" && one.length > limits.text) return { detail: tooLong, pointer };
    if (typeof one !== "object" || one === null) continue;
    for (const [key, inner] of Object.entries(one)) {
      if (key.length > limits.text) return { detail: tooLong, pointer };
      open.push({ value: inner, pointer: `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}` });
    }
  }
  const people = (value as { personen?: unknown } | null | undefined)?.personen;
  if (typeof people === "object" && people !== null && Object.keys(people).length > limits.persons) {
    return {
      detail: `Een verzoek mag hoogstens ${amount(limits.persons)} personen hebben. Stuur elk huishouden apart; voor een hele bevolking is er andersom simulate.`,
      pointer: "/personen",
    };
  }
  return undefined;
}

const tooLong = `Een tekst of naam mag hoogstens ${amount(limits.text)} tekens hebben.`;

function amount(value: number): string {
  return value.toLocaleString("nl-NL");
}
