// XML as a tree of elements; text and attributes are escaped where the tree is written, and nowhere else.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Element | string)[];
}

export function element(
  name: string,
  attributes: Element["attributes"] = {},
  ...children: readonly (Element | string | undefined | readonly Element[])[]
): Element {
  return { name, attributes, children: children.flat().filter((one) => one !== undefined) };
}

export function xmlText(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;
}

function written({ name, attributes, children }: Element, indent: string): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  const open = `${indent}<${name}${pairs.join("")}`;
  if (children.length === 0) return `${open}/>`;
  if (children.every((one) => typeof one === "string"))
    return `${open}>${children.map(escaped).join("")}</${name}>`;
  const inner = children.map((one) => (typeof one === "string" ? escaped(one) : written(one, `${indent}  `)));
  return `${open}>\n${inner.join("\n")}\n${indent}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text as it may stand in XML. Characters that XML 1.0 does not know, halves of pairs among them, become a replacement sign. */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}")
    .replace(/[&<>"'\n\t]/g, (sign) => entities[sign]!);
}
