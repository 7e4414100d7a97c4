// JUnit XML, which nearly every CI reads: findings as test cases, and voorbeelden as the tests that they are.

import { xmlElement, xmlText, type XmlElement } from "@andersom/logic";
import type { Diagnostic } from "@andersom/syntax";
import type { Finding } from "../findings.js";
import { prettyDiagnostic, type Sources } from "../pretty.js";
import { atLeast } from "../severity.js";
import { plain } from "../style.js";
import { printable } from "../text.js";
import { firstLine, type ReportData } from "./data.js";

/** One test of a suite. */
export interface Case {
  readonly name: string;
  readonly suite: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** Absent: it succeeded. */
  readonly outcome?:
    | { readonly kind: "failure"; readonly message: string; readonly type: string; readonly text: string }
    | { readonly kind: "skipped"; readonly message: string }
    | { readonly kind: "told"; readonly text: string };
}

/** The cases by suite, in the order in which the suites come. */
export function junitText(name: string, cases: readonly Case[]): string {
  const suites = [...new Set(cases.map(({ suite }) => suite))];
  const children = suites.map((suite) => {
    const own = cases.filter((one) => one.suite === suite);
    return xmlElement("testsuite", { name: clean(suite), ...counts(own) }, own.map(testcase));
  });
  return xmlText(xmlElement("testsuites", { name, ...counts(cases) }, children));
}

function counts(cases: readonly Case[]): Record<string, string> {
  const of = (kind: string): string => String(cases.filter(({ outcome }) => outcome?.kind === kind).length);
  return {
    tests: String(cases.length),
    failures: of("failure"),
    errors: "0",
    skipped: of("skipped"),
    time: "0",
  };
}

function testcase({ name, suite, file, line, outcome }: Case): XmlElement {
  const attributes = {
    name: clean(name),
    classname: clean(suite),
    file,
    line: line === undefined ? undefined : String(line),
    time: "0",
  };
  switch (outcome?.kind) {
    case undefined:
      return xmlElement("testcase", attributes);
    case "failure": {
      const { message, type, text } = outcome;
      return xmlElement(
        "testcase",
        attributes,
        xmlElement("failure", { message: clean(message), type }, clean(text)),
      );
    }
    case "skipped":
      return xmlElement("testcase", attributes, xmlElement("skipped", { message: clean(outcome.message) }));
    case "told":
      return xmlElement("testcase", attributes, xmlElement("system-out", {}, clean(outcome.text)));
  }
}

/** Control characters say nothing to a reader of XML; what is left is escaped where the tree is written. */
function clean(text: string): string {
  return printable(text);
}

/** `check` as tests: each finding that makes it fail is a failure, and a file without any is one success. */
export function checkCases({ findings, files, sources, threshold }: ReportData): readonly Case[] {
  const inFile = (uri: string): readonly Case[] => {
    const own = findings.all.filter(({ diagnostic }) => diagnostic.span.uri === uri);
    if (own.length === 0) return [{ name: "geen bevindingen", suite: uri, file: uri }];
    return own.map((finding) =>
      findingCase(finding, sources, atLeast(finding.diagnostic.severity, threshold)),
    );
  };
  const others = findings.all.filter(({ diagnostic }) => !files.includes(diagnostic.span.uri));
  return [...files, ...new Set(others.map(({ diagnostic }) => diagnostic.span.uri))].flatMap(inFile);
}

function findingCase({ diagnostic, path, fate, by }: Finding, sources: Sources, fails: boolean): Case {
  const { code, span } = diagnostic;
  const source = sources.get(span.uri);
  const line = source === undefined ? undefined : source.lineAt(span.start) + 1;
  // A list of tests shows only names: without its place a message may stand there twice.
  const place = path === "" && line !== undefined ? `regel ${line}` : path;
  const base = {
    name: place === "" ? code : `${code} ${place}`,
    suite: span.uri,
    file: span.uri,
    line,
  };
  if (fate === "onderdrukt")
    return { ...base, outcome: { kind: "skipped", message: `Onderdrukt: ${by?.reason ?? ""}` } };
  if (fate === "bekend") return { ...base, outcome: { kind: "skipped", message: "Staat in de basislijn." } };
  const text = prettyDiagnostic(diagnostic, sources, { style: plain, width: 100 });
  if (!fails) return { ...base, outcome: { kind: "told", text } };
  return { ...base, outcome: { kind: "failure", message: firstLine(diagnostic.message), type: code, text } };
}

/** Errors that keep something from being run, as failing tests. */
export function errorCases(errors: readonly Diagnostic[], sources: Sources): readonly Case[] {
  return errors.map((diagnostic) =>
    findingCase({ diagnostic, fingerprint: "", path: "", text: "", fate: "open" }, sources, true),
  );
}
