// A part of the export as a DMN 1.3 file: decisions, input data, the articles as knowledge sources, and the diagram.

import { capital, placeText } from "@andersom/runtime";
import { readBy, type DmnExport, type DmnPart } from "./compile.js";
import type { DmnDecision, DmnInput } from "./data.js";
import { layout, type Box, type Placed } from "./layout.js";
import { element, xmlText, type Element } from "./xml.js";

const namespaces = {
  xmlns: "https://www.omg.org/spec/DMN/20191111/MODEL/",
  "xmlns:dmndi": "https://www.omg.org/spec/DMN/20191111/DMNDI/",
  "xmlns:dc": "http://www.omg.org/spec/DMN/20180521/DC/",
  "xmlns:di": "http://www.omg.org/spec/DMN/20180521/DI/",
};

export const dmnNamespace = (file: string): string => `https://andersom.nl/dmn/${file}`;

/** An article that decisions rest on. */
interface Authority {
  readonly id: string;
  readonly name: string;
}

export function dmnText(all: Pick<DmnExport, "title" | "day">, part: DmnPart): string {
  const authorities = authoritiesOf(part);
  const names = new Set([...part.inputs, ...part.decisions].map(({ name }) => name));
  const needs = new Map(
    part.decisions.map((one) => [one.name, [...readBy(one)].filter((name) => names.has(name))]),
  );
  const inputs = new Set(part.inputs.map(({ name }) => name));
  const sources = new Map([...authorities.values()].map((one) => [one.id, one]));
  const root = element(
    "definitions",
    {
      ...namespaces,
      id: `definitions_${part.file}`,
      name: part.title,
      namespace: dmnNamespace(part.file),
      exporter: "Andersom",
    },
    element(
      "description",
      {},
      `${part.title} volgens ${all.title}, zoals die geldt op ${all.day}. Bedragen zijn hele centen. Leeg betekent: nog onbekend.`,
    ),
    part.decisions.map((one) =>
      decisionElement(one, needs.get(one.name)!, inputs, authorities.get(one.name)),
    ),
    part.inputs.map(inputElement),
    [...sources.values()].map(({ id, name }) => element("knowledgeSource", { id, name })),
    diagram(part, needs, authorities, sources),
  );
  return xmlText(root);
}

function decisionElement(
  one: DmnDecision,
  needs: readonly string[],
  inputs: ReadonlySet<string>,
  authority: Authority | undefined,
): Element {
  const { name, label, description, type, table } = one;
  return element(
    "decision",
    { id: name, name, label },
    element(
      "description",
      {},
      one.place === undefined ? description : `${description} Zie ${placeText(one.place)}.`,
    ),
    element("variable", { id: `${name}__variable`, name, typeRef: type }),
    needs.map((need) =>
      element(
        "informationRequirement",
        { id: `${name}__${need}` },
        element(inputs.has(need) ? "requiredInput" : "requiredDecision", { href: `#${need}` }),
      ),
    ),
    authority === undefined
      ? undefined
      : element(
          "authorityRequirement",
          { id: `${name}__${authority.id}` },
          element("requiredAuthority", { href: `#${authority.id}` }),
        ),
    element(
      "decisionTable",
      { id: `${name}__table`, hitPolicy: table.hit, outputLabel: label },
      table.columns.map((column, at) =>
        element(
          "input",
          { id: `${name}__in_${at + 1}` },
          element(
            "inputExpression",
            { id: `${name}__expr_${at + 1}`, typeRef: column.type },
            element("text", {}, column.expr),
          ),
        ),
      ),
      element("output", { id: `${name}__out`, name, label, typeRef: type }),
      table.rows.map((row, at) =>
        element(
          "rule",
          { id: `${name}__rule_${at + 1}` },
          row.note === undefined || row.note === "" ? undefined : element("description", {}, row.note),
          row.cells.map((cell, column) =>
            element("inputEntry", { id: `${name}__cell_${at + 1}_${column + 1}` }, element("text", {}, cell)),
          ),
          element("outputEntry", { id: `${name}__result_${at + 1}` }, element("text", {}, row.output)),
        ),
      ),
    ),
  );
}

function inputElement({ name, label, description, type, place }: DmnInput): Element {
  return element(
    "inputData",
    { id: name, name, label },
    element("description", {}, place === undefined ? description : `${description} Zie ${placeText(place)}.`),
    element("variable", { id: `${name}__variable`, name, typeRef: type }),
  );
}

/** The article of each decision that stands in one. */
function authoritiesOf(part: DmnPart): ReadonlyMap<string, Authority> {
  const known = new Map<string, Authority>();
  const found = new Map<string, Authority>();
  for (const { name, place } of part.decisions) {
    if (place?.article === undefined) continue;
    const text = placeText({
      article: place.article,
      ...(place.instrument === undefined ? {} : { instrument: place.instrument }),
    });
    const authority = known.get(text) ?? {
      id: `bron_${known.size + 1}`,
      name: capital(text),
    };
    known.set(text, authority);
    found.set(name, authority);
  }
  return found;
}

const signWidth = 7;

function diagram(
  part: DmnPart,
  needs: ReadonlyMap<string, readonly string[]>,
  authorities: ReadonlyMap<string, Authority>,
  sources: ReadonlyMap<string, Authority>,
): Element {
  const width = (name: string): number => Math.min(420, Math.max(150, name.length * signWidth + 40));
  const boxes: readonly Box[] = [
    ...part.inputs.map(({ name }) => ({ id: name, width: width(name), height: 45, needs: [] })),
    ...part.decisions.map(({ name }) => ({
      id: name,
      width: width(name),
      height: 60,
      needs: needs.get(name)!,
    })),
  ];
  const places = new Map(layout(boxes));
  // The articles stand in a column of their own, at the height of the decisions that rest on them.
  const left = 0;
  let next = 80;
  const tops = new Map<string, number>();
  for (const [name, { id }] of authorities)
    tops.set(id, Math.min(tops.get(id) ?? Infinity, places.get(name)!.y));
  for (const [id] of [...tops].sort((a, b) => a[1] - b[1])) {
    places.set(id, { x: left - 150, y: Math.max(next, tops.get(id)!), width: 140, height: 63 });
    next = places.get(id)!.y + 83;
  }
  const bounds = (place: Placed): Element =>
    element("dc:Bounds", {
      x: String(place.x),
      y: String(place.y),
      width: String(place.width),
      height: String(place.height),
    });
  const shapes = [
    ...part.decisions.map(({ name }) => name),
    ...part.inputs.map(({ name }) => name),
    ...sources.keys(),
  ].map((id) =>
    element("dmndi:DMNShape", { id: `${id}__shape`, dmnElementRef: id }, bounds(places.get(id)!)),
  );
  const point = (x: number, y: number): Element =>
    element("di:waypoint", { x: String(Math.round(x)), y: String(Math.round(y)) });
  const edge = (from: string, to: string): Element => {
    const [a, b] = [places.get(from)!, places.get(to)!];
    const below = a.y > b.y;
    const points =
      from.startsWith("bron_") && sources.has(from)
        ? [point(a.x + a.width, a.y + a.height / 2), point(b.x, b.y + b.height / 2)]
        : [
            point(a.x + a.width / 2, below ? a.y : a.y + a.height),
            point(b.x + b.width / 2, below ? b.y + b.height : b.y),
          ];
    return element("dmndi:DMNEdge", { id: `${to}__${from}__edge`, dmnElementRef: `${to}__${from}` }, points);
  };
  const edges = part.decisions.flatMap(({ name }) => [
    ...needs.get(name)!.map((need) => edge(need, name)),
    ...(authorities.has(name) ? [edge(authorities.get(name)!.id, name)] : []),
  ]);
  return element(
    "dmndi:DMNDI",
    {},
    element("dmndi:DMNDiagram", { id: `diagram_${part.file}` }, shapes, edges),
  );
}
