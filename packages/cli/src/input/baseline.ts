// The baseline: a file with the findings that an ordinance had when somebody drew a line under them.

import { parseJson } from "@andersom/logic";
import type { Host } from "../host.js";
import { absent } from "../files.js";
import { isProblem, type Problem } from "../result.js";
import type { Finding } from "../report/findings.js";

/** One finding as the file holds it; only the fingerprint counts, the rest is for people who read the file. */
export interface KnownFinding {
  readonly fingerprint: string;
  readonly code: string;
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

export interface Baseline {
  readonly findings: readonly KnownFinding[];
}

const format = "andersom/basislijn";

/** The longest piece of text of an ordinance that the file repeats. */
const longest = 120;

/** Reads the file. */
export function readBaseline(path: string, host: Host): Baseline | Problem {
  if (host.kind(path) === "absent") return { problem: absent(path, host) };
  const read = host.read(path);
  if (isProblem(read)) return read;
  const json = parseJson(read.text);
  const value = json.ok ? json.value : undefined;
  const wrong = `‘${path}’ is geen basislijn: maak haar met andersom check --basislijn ${path} --basislijn-maken.`;
  if (!isRecord(value) || value["format"] !== format || !Array.isArray(value["findings"]))
    return { problem: wrong };
  const findings = value["findings"].map(knownFinding);
  return findings.every((one) => one !== undefined) ? { findings } : { problem: wrong };
}

/** The text of the file: the same findings give the same bytes, and a change in one finding is a change in one place. */
export function baselineText(findings: readonly Finding[]): string {
  const known = findings
    .map(({ diagnostic, fingerprint, path, text }): KnownFinding => {
      const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
      return { code: diagnostic.code, file: diagnostic.span.uri, path, text: short, fingerprint };
    })
    .sort(
      (a, b) =>
        before(a.file, b.file) ||
        before(a.path, b.path) ||
        before(a.code, b.code) ||
        before(a.text, b.text) ||
        before(a.fingerprint, b.fingerprint),
    );
  return `${JSON.stringify({ format, version: 1, findings: known }, null, 2)}\n`;
}

function before(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function knownFinding(value: unknown): KnownFinding | undefined {
  if (!isRecord(value)) return undefined;
  const word = (key: keyof KnownFinding): string => {
    const one = value[key];
    return typeof one === "string" ? one : "";
  };
  const fingerprint = word("fingerprint");
  if (fingerprint === "") return undefined;
  return { fingerprint, code: word("code"), file: word("file"), path: word("path"), text: word("text") };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
