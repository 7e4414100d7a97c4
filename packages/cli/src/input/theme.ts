// The theme of a municipality: the file that was named, or the one beside the ordinance, and what to say about it.

import { readTheme, type Theme } from "@andersom/publish";
import { SourceText } from "@andersom/syntax";
import { dirname, join } from "node:path";
import type { Host } from "../host.js";
import { frame } from "../report/frame.js";
import { styleFor } from "../report/style.js";
import { count, printable, wrap } from "../report/text.js";
import { isProblem, type Problem } from "../result.js";
import { absent } from "../files.js";

/** Beside an ordinance, a file with one of these names is its theme: everybody who builds it gets the same look. */
const ownNames = ["thema.json", "thema.css"] as const;

/** Frames that are shown at most; a theme that is wrong is often wrong everywhere. */
const mostShown = 12;

export interface ChosenTheme {
  /** Absent where nobody gave one. */
  readonly theme?: Theme;
  /** How much of it is used and what is hard to read; empty without a theme. */
  readonly told: string;
  /** What of it is hard to read on paper, for whoever makes Word or PDF. */
  readonly toldOfPaper?: string;
}

/** @param path of the ordinance, @param asked the file that was named on the command line. */
export function chooseTheme(asked: string | undefined, path: string, host: Host): ChosenTheme | Problem {
  const file = asked ?? besideOrdinance(path, host);
  if (file === undefined) return { told: "" };
  if (typeof file !== "string") return file;
  if (host.kind(file) !== "file") return { problem: absent(file, host) };
  const read = host.read(file);
  if (isProblem(read)) return read;
  const { theme, faults, contrast, onPaper, used, unused } = readTheme(read.text, file);
  const source = new SourceText(file, read.text);
  const style = styleFor(host.colours);
  const shown = (word: string, paint: (text: string) => string, at: (typeof faults)[number]): string => {
    const [first = "", ...rest] = wrap(`${word}: ${printable(at.message)}`, host.width);
    const title = [paint(word) + style.strong(first.slice(word.length)), ...rest].join("\n");
    return `${title}\n${frame(source, at.start, at.end, { style, width: host.width, paint })}`;
  };
  if (theme === undefined) {
    const blocks = faults.slice(0, mostShown).map((one) => shown("fout", style.error, one));
    const total = count(faults.length, "fout", "fouten");
    return {
      problem: [...blocks, `${printable(file)}: ${total} in het thema; er is niets geschreven.`].join("\n\n"),
    };
  }
  const rest =
    unused === 0
      ? ""
      : `; ${count(unused, "ander token heeft", "andere tokens hebben")} geen plaats op onze pagina’s`;
  const told = `Thema: ${printable(file)}, ${count(used, "token", "tokens")} gebruikt${rest}.`;
  const blocks = contrast.slice(0, mostShown).map((one) => shown("let op", style.warning, one));
  const more = contrast.length - blocks.length;
  if (more > 0) blocks.push(`En nog ${count(more, "keer", "keer")} te weinig contrast.`);
  const paper = onPaper.slice(0, mostShown).map((one) => `${shown("let op", style.warning, one)}\n`);
  return { theme, told: `${[told, ...blocks].join("\n\n")}\n`, toldOfPaper: paper.join("\n") };
}

function besideOrdinance(path: string, host: Host): string | Problem | undefined {
  const folder = host.kind(path) === "folder" ? path : dirname(path);
  const there = host.list(folder);
  const [first, second] = ownNames.filter((name) => there.includes(name));
  if (first === undefined) return undefined;
  if (second !== undefined)
    return {
      problem: `In ‘${folder}’ staan ${first} en ${second}. Noem het thema dat geldt: --thema ${second}.`,
    };
  return join(folder, first);
}
