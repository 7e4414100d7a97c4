// SARIF 2.1.0, the format in which code scanning of GitHub and of others reads findings. Plain data, written as JSON.

import type { Diagnostic, Fix, Severity, Span } from "@andersom/syntax";
import type {
  ArtifactLocation,
  Location,
  Log,
  Region,
  ReportingDescriptor,
  Result,
  Suppression,
} from "sarif";
import type { KnownFinding } from "../../input/baseline.js";
import type { Finding } from "../findings.js";
import type { Sources } from "../pretty.js";
import { printable } from "../text.js";
import type { ReportData } from "./data.js";
import { pageOf } from "./pages.js";

const root = "%SRCROOT%";

const levels = { fout: "error", waarschuwing: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/** The whole log: one run, without times or paths of the machine, so that the same files give the same bytes. */
export function sarifText(data: ReportData, exitCode: number): string {
  const { findings, files, version } = data;
  const codes = [
    ...new Set([
      ...findings.all.map(({ diagnostic }) => diagnostic.code),
      ...findings.gone.map(({ code }) => code),
    ]),
  ].sort();
  const ruleIndex = new Map(codes.map((code, index) => [code, index]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "andersom",
            version,
            semanticVersion: version,
            language: "nl",
            rules: codes.map((code) => rule(code, data)),
          },
        },
        language: "nl",
        columnKind: "utf16CodeUnits",
        automationDetails: { id: "andersom/check" },
        originalUriBaseIds: { [root]: { description: { text: "De map waarin andersom is gedraaid." } } },
        invocations: [{ executionSuccessful: true, exitCode }],
        artifacts: files.map((uri) => ({ location: artifact(uri), sourceLanguage: "andersom" })),
        results: [
          ...findings.all.map((one) => result(one, data, ruleIndex)),
          ...findings.gone.map((one) => goneResult(one, ruleIndex)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: string, { findings, pages }: ReportData): ReportingDescriptor {
  const { title, meaning, markdown } = pageOf(code);
  const one = findings.all.find(({ diagnostic }) => diagnostic.code === code)?.diagnostic;
  return {
    id: code,
    ...(one === undefined ? {} : { name: one.name, defaultConfiguration: { level: levels[one.severity] } }),
    shortDescription: { text: title },
    fullDescription: { text: meaning },
    help: { text: markdown, markdown },
    ...(pages === undefined ? {} : { helpUri: `${pages.replace(/\/+$/u, "")}/${code}.md` }),
  };
}

function result(
  finding: Finding,
  { sources, compared }: ReportData,
  ruleIndex: ReadonlyMap<string, number>,
): Result {
  const { diagnostic, fingerprint, path, fate } = finding;
  const { code, severity, span, related = [], fixes = [], witness } = diagnostic;
  const place = location(span, sources);
  return {
    ruleId: code,
    ruleIndex: ruleIndex.get(code) ?? -1,
    level: levels[severity],
    message: { text: message(messageOf(diagnostic)) },
    locations: [path === "" ? place : { ...place, logicalLocations: [{ fullyQualifiedName: path }] }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, id) => ({
            id,
            ...location(one.span, sources),
            message: { text: message(one.message) },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => repair(fix, sources)) }),
    partialFingerprints: { "andersom/v1": fingerprint },
    ...(compared ? { baselineState: fate === "bekend" ? "unchanged" : "new" } : {}),
    suppressions: suppressions(finding, sources),
    ...(witness === undefined
      ? {}
      : { properties: { huishouden: { tekst: witness.text, gegevens: witness.household } } }),
  };
}

/** What was known and is no longer there. */
function goneResult(
  { code, file, path, text, fingerprint }: KnownFinding,
  ruleIndex: ReadonlyMap<string, number>,
): Result {
  return {
    ruleId: code,
    ruleIndex: ruleIndex.get(code) ?? -1,
    level: "none",
    kind: "pass",
    message: { text: message(`Staat in de basislijn en is er niet meer: ${text}`) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact(file) },
        logicalLocations: [{ fullyQualifiedName: path }],
      },
    ],
    partialFingerprints: { "andersom/v1": fingerprint },
    baselineState: "absent",
  };
}

/** Always there, empty for what counts: a reader then knows that suppressions are reported. */
function suppressions({ fate, by }: Finding, sources: Sources): Suppression[] {
  if (fate === "bekend")
    return [{ kind: "external", status: "accepted", justification: "Staat in de basislijn." }];
  if (by === undefined) return [];
  return [
    {
      kind: "inSource",
      status: "accepted",
      justification: printable(by.reason),
      location: location(by.span, sources),
      ...(by.until === undefined ? {} : { properties: { totEnMet: by.until } }),
    },
  ];
}

function messageOf({ message, hint, witness }: Diagnostic): string {
  return [
    message,
    ...(witness === undefined ? [] : [`Huishouden: ${witness.text}`]),
    ...(hint === undefined ? [] : [`Wat kunt u doen: ${hint}`]),
  ].join("\n\n");
}

/** SARIF reads `[words](place)` as a link and `{0}` as an argument (§3.11); words of an ordinance are neither. */
function message(text: string): string {
  return printable(text)
    .replace(/[\\[\]]/gu, "\\$&")
    .replace(/[{}]/gu, "$&$&");
}

function location(span: Span, sources: Sources): Location {
  const source = sources.get(span.uri);
  return {
    physicalLocation: {
      artifactLocation: artifact(span.uri),
      ...(source === undefined ? {} : { region: region(span, sources) }),
    },
  };
}

function region({ uri, start, end }: Span, sources: Sources): Region {
  const source = sources.get(uri);
  if (source === undefined) return { charOffset: start, charLength: Math.max(0, end - start) };
  const from = source.positionAt(start);
  const to = source.positionAt(Math.max(start, end));
  return {
    startLine: from.line + 1,
    startColumn: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
    charOffset: start,
    charLength: Math.max(0, end - start),
    ...(end > start ? { snippet: { text: source.slice(start, end) } } : {}),
  };
}

function repair({ title, edits }: Fix, sources: Sources): NonNullable<Result["fixes"]>[number] {
  const files = [...new Set(edits.map(({ uri }) => uri))];
  return {
    description: { text: message(title) },
    artifactChanges: files.map((uri) => ({
      artifactLocation: artifact(uri),
      replacements: edits
        .filter((edit) => edit.uri === uri)
        .map((edit) => {
          const { snippet: _snippet, ...deletedRegion } = region(edit, sources);
          return { deletedRegion, insertedContent: { text: edit.newText } };
        }),
    })),
  };
}

/** A path as a relative reference, whatever its characters; a law on board is an address of its own. */
function artifact(uri: string): ArtifactLocation {
  const law = /^andersom:wet\/(.*)$/su.exec(uri)?.[1];
  if (law !== undefined) return { uri: `andersom:wet/${encoded(law)}` };
  return { uri: encoded(uri), uriBaseId: root };
}

function encoded(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\u{fffd}")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
