// XML of running text: elements and words, escaped where they are written. Inside a line no white space is ever added.

import { xmlEscaped } from "@andersom/logic";

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly (Node | string)[];
  /** Holds running words, so that white space in it counts. */
  readonly line: boolean;
}

type Child = Node | string | undefined | readonly (Node | string)[];

/** An element that holds other elements. */
export function node(name: string, attributes: Node["attributes"], ...children: readonly Child[]): Node {
  return { name, attributes, children: flat(children), line: false };
}

/** An element that holds running words. */
export function line(name: string, attributes: Node["attributes"], ...children: readonly Child[]): Node {
  return { name, attributes, children: flat(children), line: true };
}

function flat(children: readonly Child[]): (Node | string)[] {
  return children.flat().filter((one): one is Node | string => one !== undefined);
}

/** The whole file. */
export function xmlDocument(root: Node): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}\n`;
}

function written(one: Node, indent: string): string {
  const open = `${indent}<${one.name}${attributesOf(one)}`;
  if (one.children.length === 0) return `${open}/>`;
  if (one.line) return `${open}>${one.children.map(inLine).join("")}</${one.name}>`;
  const inner = one.children.map((child) =>
    typeof child === "string" ? `${indent}  ${xmlEscaped(child)}` : written(child, `${indent}  `),
  );
  return `${open}>\n${inner.join("\n")}\n${indent}</${one.name}>`;
}

function inLine(child: Node | string): string {
  if (typeof child === "string") return xmlEscaped(child);
  const open = `<${child.name}${attributesOf(child)}`;
  return child.children.length === 0
    ? `${open}/>`
    : `${open}>${child.children.map(inLine).join("")}</${child.name}>`;
}

function attributesOf({ attributes }: Node): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${xmlEscaped(value)}"`]))
    .join("");
}

/** Whether there is anything to read in words: a line of white space alone says nothing. */
export function hasWords(text: string): boolean {
  return text.trim() !== "";
}
