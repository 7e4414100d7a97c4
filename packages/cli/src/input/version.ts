// One side of a comparison: a file or folder on disk, or one of a git revision (`v1:pad`, `HEAD~1`).

import { isAbsolute, posix, relative } from "node:path";
import { extension, type SourceFile } from "../files.js";
import { absent } from "../files.js";
import type { Host } from "../host.js";
import { loadProject, projectOf, type Project } from "../project.js";
import { isProblem, type Problem } from "../result.js";

export interface Version {
  /** As the user wrote it. */
  readonly name: string;
  readonly project: Project;
}

type Side =
  | { readonly kind: "disk"; readonly path: string }
  | { readonly kind: "git"; readonly revision: string; readonly path: string | undefined };

/** Reads both sides; a revision without a path is about the path of the other side. */
export function readVersions(
  [old, fresh]: readonly [string, string],
  host: Host,
): { readonly old: Version; readonly new: Version } | Problem {
  const sides = { old: sideOf(old, host), new: sideOf(fresh, host) };
  const paths = [sides.old.path, sides.new.path].map((path) =>
    path !== undefined && isAbsolute(path) ? relative(host.cwd, path) || "." : path,
  );
  const before = read(old, sides.old, paths[1], host);
  if (isProblem(before)) return before;
  const after = read(fresh, sides.new, paths[0], host);
  return isProblem(after) ? after : { old: before, new: after };
}

/** What is on disk comes first; `v1:` is always a revision, and `./v1` always a path. */
function sideOf(text: string, host: Host): Side {
  if (host.kind(text) !== "absent") return { kind: "disk", path: text };
  const [, revision = text, path] = /^([^:]*):(.*)$/su.exec(text) ?? [];
  return { kind: "git", revision, path: path === "" ? "." : path };
}

function read(name: string, side: Side, otherPath: string | undefined, host: Host): Version | Problem {
  if (side.kind === "disk") {
    const project = loadProject([side.path], host);
    return isProblem(project) ? project : { name, project };
  }
  const path = side.path ?? otherPath ?? ".";
  const found = host.revision(side.revision, path, extension);
  if (found === undefined)
    return { problem: `${absent(name, host)} En git kent geen versie ‘${side.revision}’.` };
  if (isProblem(found)) return found;
  if (found.files.length === 0)
    return {
      problem: `In de versie ‘${side.revision}’ staan onder ‘${path}’ geen bestanden die eindigen op ${extension}.`,
    };
  const wanted = posix.normalize(path.replaceAll("\\", "/"));
  const files = found.files.map(({ path: file, text }): SourceFile => ({
    uri: `${side.revision}:${file}`,
    text,
    asked: !found.isFile || file === wanted,
  }));
  return { name, project: projectOf(files, host) };
}
