// Metadata of Akoma Ntoso: the work (the ordinance), its expression (this text on this day) and its manifestation (this file).

import type { LegalText } from "../adopted/tree.js";
import { node, type Node } from "./builder.js";
import { slug } from "./ids.js";

/** Who made the file; the authority is that of the ordinance itself. */
const source = "#andersom";

/** The identification of the whole. */
export function aknMeta(text: LegalText): Node {
  return meta(text, "main", references(text));
}

/** The same for a part that is a document of its own. */
export function componentMeta(text: LegalText, component: string): Node {
  return meta(text, component);
}

function meta(text: LegalText, component: string, references?: Node): Node {
  const { instrument, on } = text;
  const work = workUri(text);
  const expression = `${work}/nld@${on}`;
  const begins = instrument.inForce ?? on;
  const author = node("FRBRauthor", { href: "#gemeente" });
  const level = (
    name: string,
    uri: string,
    this_: string,
    date: string,
    what: string,
    ...more: Node[]
  ): Node =>
    node(
      name,
      {},
      node("FRBRthis", { value: this_ }),
      node("FRBRuri", { value: uri }),
      node("FRBRdate", { date, name: what }),
      author,
      more,
    );
  return node(
    "meta",
    {},
    node(
      "identification",
      { source },
      level(
        "FRBRWork",
        work,
        `${work}/!${component}`,
        begins,
        instrument.inForce === undefined ? "peildatum" : "inwerkingtreding",
        node("FRBRcountry", { value: "nl" }),
        node("FRBRsubtype", { value: instrument.kind.replace(" ", "-") }),
      ),
      level(
        "FRBRExpression",
        expression,
        `${expression}/!${component}`,
        on,
        "peildatum",
        node("FRBRlanguage", { language: "nld" }),
      ),
      level(
        "FRBRManifestation",
        `${expression}.xml`,
        `${expression}/!${component}.xml`,
        on,
        "peildatum",
        node("FRBRformat", { value: "application/akn+xml" }),
      ),
    ),
    references,
  );
}

/** Who is referred to in all metadata of the file: an identifier stands in it once. */
function references(text: LegalText): Node {
  const { instrument } = text;
  return node(
    "references",
    { source },
    node("TLCOrganization", {
      eId: "gemeente",
      href: `/akn/ontology/organization/nl/${authority(text)}`,
      showAs: instrument.municipality === undefined ? "de gemeente" : `gemeente ${instrument.municipality}`,
    }),
    node("TLCOrganization", {
      eId: "andersom",
      href: "/akn/ontology/organization/andersom",
      showAs: "Andersom",
    }),
  );
}

function authority({ instrument }: LegalText): string {
  return instrument.municipality === undefined ? "gemeente" : `gemeente-${slug(instrument.municipality)}`;
}

/** `/akn/nl/act/gemeente-waterrade/2026/verordening-sociaal-domein-waterrade-2026`. */
function workUri(text: LegalText): string {
  const { instrument, on } = text;
  const year = (instrument.inForce ?? on).slice(0, 4);
  return `/akn/nl/act/${authority(text)}/${year}/${slug(instrument.citationTitle)}`;
}
