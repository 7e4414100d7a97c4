// From the paths that a user typed to source files: files, folders (with what is below them) and globs.

import { dirname, relative, resolve, sep } from "node:path";
import { suggestion } from "@andersom/runtime";
import { isDynamicPattern } from "tinyglobby";
import type { Host } from "./host.js";
import { isProblem, type Problem } from "./result.js";

export const extension = ".andersom";

export interface SourceFile {
  /** As shown to the user: relative to where he stands, with forward slashes. */
  readonly uri: string;
  readonly text: string;
  /**
   * Did the user ask for it? Files next to a file that he named are read as well, because an ordinance is
   * seldom one file; what is wrong in those is not reported.
   */
  readonly asked: boolean;
}

/** Reads every source file that the paths name, in a fixed order. */
export function findSources(paths: readonly string[], host: Host): readonly SourceFile[] | Problem {
  const asked = new Set<string>();
  const neighbours = new Set<string>();
  for (const path of paths) {
    const found = expand(path, host);
    if (isProblem(found)) return found;
    for (const file of found.files) asked.add(file);
    for (const folder of found.contexts) {
      for (const name of host.glob(`*${extension}`, folder))
        neighbours.add(shown(resolve(host.cwd, folder, name), host));
    }
  }
  const all = [...new Set([...asked, ...neighbours])].sort();
  const sources: SourceFile[] = [];
  for (const [index, uri] of all.entries()) {
    if (all.length > 200 && index % 50 === 0)
      host.progress(`Lezen: ${String(index)} van ${String(all.length)} bestanden`);
    const read = host.read(uri);
    if (!isProblem(read)) sources.push({ uri, text: read.text, asked: asked.has(uri) });
    else if (asked.has(uri)) return read;
  }
  host.progress("");
  return sources;
}

interface Expanded {
  readonly files: readonly string[];
  /** Folders of which the files are read along. */
  readonly contexts: readonly string[];
}

function expand(path: string, host: Host): Expanded | Problem {
  const kind = host.kind(path);
  if (kind === "file") {
    if (!path.endsWith(extension)) {
      return {
        problem: `‘${path}’ is geen bestand met een verordening: de naam eindigt niet op ${extension}.`,
      };
    }
    return { files: [shown(resolve(host.cwd, path), host)], contexts: [dirname(path)] };
  }
  if (kind === "folder") {
    const names = host.glob(`**/*${extension}`, path);
    if (names.length === 0)
      return { problem: `In de map ‘${path}’ staan geen bestanden die eindigen op ${extension}.` };
    return { files: names.map((name) => shown(resolve(host.cwd, path, name), host)), contexts: [] };
  }
  if (isDynamicPattern(path)) {
    const names = host.glob(path, ".").filter((name) => name.endsWith(extension));
    if (names.length === 0)
      return { problem: `Geen bestand dat eindigt op ${extension} past bij ‘${path}’.` };
    const files = names.map((name) => shown(resolve(host.cwd, name), host));
    return { files, contexts: [...new Set(files.map((file) => dirname(file)))] };
  }
  return { problem: absent(path, host) };
}

/** One sentence about a path that does not exist, with the name that was probably meant. */
export function absent(path: string, host: Host): string {
  const folder = dirname(path);
  const names = host.list(folder);
  const wanted = resolve(host.cwd, path)
    .slice(resolve(host.cwd, folder).length)
    .replace(/^[/\\]/, "");
  const guess = nearest(wanted, names);
  const hint =
    guess === undefined ? "" : ` Bedoelt u ‘${path.slice(0, path.length - wanted.length)}${guess}’?`;
  return `Het bestand of de map ‘${path}’ bestaat niet.${hint}`;
}

/** The shared extension says nothing, so only what stands before it is compared. */
function nearest(wanted: string, names: readonly string[]): string | undefined {
  if (!wanted.endsWith(extension)) return suggestion(wanted, names);
  const stems = names
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));
  const stem = suggestion(wanted.slice(0, -extension.length), stems);
  return stem === undefined ? undefined : stem + extension;
}

function shown(path: string, host: Host): string {
  return relative(host.cwd, path).split(sep).join("/");
}
