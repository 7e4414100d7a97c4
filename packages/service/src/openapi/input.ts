// The request of an ordinance as parts of an OpenAPI description: the JSON Schema of a household in its own terms.

import { inputSchema } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";

type Schema = Readonly<Record<string, unknown>>;

/** The name of the schema of a request. */
export const household = "Huishouden";

/** OpenAPI keeps schemas under plain names of its own, so the things of the ordinance get one each. */
export function inputComponents(model: DecisionModel): Readonly<Record<string, Schema>> {
  const { $schema: _dialect, $defs, title: _title, ...root } = inputSchema(model);
  const things = Object.keys($defs as Schema);
  const names = new Map(things.map((thing, index) => [thing, nameOf(thing, things.slice(0, index))]));
  const lead = (ref: string): string => {
    const thing = decodeURIComponent(ref.slice("#/$defs/".length))
      .replaceAll("~1", "/")
      .replaceAll("~0", "~");
    return `#/components/schemas/${names.get(thing) ?? thing}`;
  };
  const described = {
    ...root,
    description:
      "De gegevens van een huishouden. Wat niet is opgegeven, is onbekend; null is niet van toepassing. Bedragen zijn tekst in euro’s (“1401.50”).",
  };
  const request = moved(described, lead) as Schema;
  const all = Object.entries($defs as Schema).map(
    ([thing, schema]) => [names.get(thing) ?? thing, moved(schema, lead) as Schema] as const,
  );
  return { [household]: request, ...Object.fromEntries(reached(request, all)) };
}

/** A thing that no request can hold inside another needs no schema of its own. */
function reached(
  request: Schema,
  all: readonly (readonly [name: string, schema: Schema])[],
): readonly (readonly [name: string, schema: Schema])[] {
  const found = new Set<string>();
  const open = [JSON.stringify(request)];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const [name, schema] of all) {
      if (found.has(name) || !text.includes(`"#/components/schemas/${name}"`)) continue;
      found.add(name);
      open.push(JSON.stringify(schema));
    }
  }
  return all.filter(([name]) => found.has(name));
}

/** A copy with every reference led to its new place. */
function moved(value: unknown, lead: (ref: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, lead));
  if (typeof value !== "object" || value === null) return value;
  const { anyOf } = value as { anyOf?: readonly Schema[] };
  if (anyOf?.length === 2 && anyOf[0]?.["format"] === "date" && anyOf[1]?.["type"] === "null") {
    // The design rules look for the format of a date beside its name.
    const { anyOf: _, ...rest } = value as Schema;
    return { ...rest, type: ["string", "null"], format: "date" };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string" ? lead(inner) : moved(inner, lead),
    ]),
  );
}

/** "inwoner" is DingInwoner; two things that would come to one name are numbered. */
function nameOf(thing: string, earlier: readonly string[]): string {
  const plain = (text: string): string =>
    `Ding${text
      .normalize("NFD")
      .replace(/[^A-Za-z0-9]+/g, " ")
      .split(" ")
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join("")}`;
  const same = earlier.filter((other) => plain(other) === plain(thing)).length;
  return same === 0 ? plain(thing) : `${plain(thing)}${String(same + 1)}`;
}
