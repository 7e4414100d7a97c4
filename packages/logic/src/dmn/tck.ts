// The voorbeelden as a test file of the DMN TCK, so that any vendor's runner can run them.

import type { DmnCase, DmnExpected } from "./cases.js";
import type { DmnPart } from "./compile.js";
import type { DmnValue } from "./feed.js";
import { element, xmlText, type Element } from "./xml.js";

const namespaces = {
  xmlns: "http://www.omg.org/spec/DMN/20160719/testcase",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:xsd": "http://www.w3.org/2001/XMLSchema",
};

export function tckText(part: DmnPart, cases: readonly DmnCase[]): string {
  return xmlText(
    element(
      "testCases",
      namespaces,
      element("modelName", {}, `${part.file}.dmn`),
      cases.map((one, at) =>
        element(
          "testCase",
          { id: String(at + 1).padStart(3, "0") },
          element("description", {}, one.title),
          Object.entries(one.inputs).map(([name, value]) =>
            element("inputNode", { name }, valueElement(value)),
          ),
          one.expected.map(({ variable, value }) =>
            element(
              "resultNode",
              { name: variable, type: "decision" },
              element("expected", {}, expected(value)),
            ),
          ),
        ),
      ),
    ),
  );
}

function expected(value: DmnExpected["value"]): Element {
  if (value === null) return element("value", { "xsi:nil": "true" });
  if (typeof value === "object" && !("date" in value))
    return element(
      "list",
      {},
      value.map((one) => element("item", {}, valueElement(one))),
    );
  return valueElement(value);
}

function valueElement(value: DmnValue): Element {
  if (typeof value === "object") return element("value", { "xsi:type": "xsd:date" }, value.date);
  const type =
    typeof value === "boolean" ? "xsd:boolean" : typeof value === "number" ? "xsd:decimal" : "xsd:string";
  return element("value", { "xsi:type": type }, String(value));
}
