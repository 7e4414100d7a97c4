// The household file: read, and what is wrong with it shown on the line where it stands.

import { parseJson, placeOf, type JsonPlace } from "@andersom/logic";
import { SourceText } from "@andersom/syntax";
import type { Finding } from "@andersom/runtime";
import type { Host } from "../host.js";
import { frame } from "../report/frame.js";
import type { Style } from "../report/style.js";
import { count, printable, wrap } from "../report/text.js";
import { isProblem, type Problem } from "../result.js";
import { absent } from "../files.js";

export interface HouseholdFile {
  readonly value: unknown;
  readonly source: SourceText;
  readonly places: ReadonlyMap<string, JsonPlace>;
}

interface Look {
  readonly style: Style;
  readonly width: number;
}

/** Reads the file, or standard input for "-". */
export function readHouseholdFile(path: string, host: Host, look: Look): HouseholdFile | Problem {
  if (path !== "-" && host.kind(path) === "absent") return { problem: absent(path, host) };
  const read = path === "-" ? host.readInput() : host.read(path);
  if (isProblem(read)) return read;
  const name = path === "-" ? "standaardinvoer" : path;
  const source = new SourceText(name, read.text);
  const json = parseJson(read.text);
  if (json.ok) return { value: json.value, source, places: json.places };
  const { message, start, end } = json.fault;
  const drawn = frame(source, start, end, { ...look, paint: look.style.error });
  return { problem: `De gegevens in ‘${name}’ zijn geen JSON. ${message}\n${drawn}` };
}

/** Every finding on the input with the line it is about, and a summary. */
export function inputFindingsText(
  findings: readonly Finding[],
  file: HouseholdFile,
  look: Look,
  undone = "er is niet beslist",
): string {
  const blocks = findings.map((finding) => {
    const message = wrap(`fout: ${printable(finding.message)}`, look.width).join("\n");
    const title = look.style.error("fout") + look.style.strong(message.slice("fout".length));
    const range = rangeOf(finding, file);
    if (range === undefined) return title;
    return `${title}\n${frame(file.source, range.start, range.end, { ...look, paint: look.style.error })}`;
  });
  const total = count(findings.length, "fout", "fouten");
  return `${[...blocks, `${printable(file.source.uri)}: ${total} in de gegevens; ${undone}.`].join("\n\n")}\n`;
}

/** An unknown name is about the key, anything else about the value. */
export function rangeOf(
  { code, path }: Finding,
  { places }: HouseholdFile,
): { start: number; end: number } | undefined {
  if (path === undefined) return undefined;
  const place = placeOf(places, path);
  return code === "onbekende naam" ? (place?.key ?? place) : place;
}

/** Findings for other programs, each with the place in the file. */
export function inputFindingsJson(findings: readonly Finding[], file: HouseholdFile): readonly object[] {
  const position = (offset: number) => {
    const { line, column } = file.source.positionAt(offset);
    return { line: line + 1, column: column + 1, offset };
  };
  return findings.map((finding) => {
    const range = rangeOf(finding, file);
    const place = range === undefined ? {} : { start: position(range.start), end: position(range.end) };
    return { ...finding, file: file.source.uri, ...place };
  });
}
