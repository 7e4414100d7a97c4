// Which files make one ordinance: its own, those that belong to it, and what it uses.

import type { FileExports } from "./names/symbols.js";

/** One ordinance (or a law nobody uses): the file with its header, and all files it is read with, sorted. */
export interface Unit {
  readonly root: string;
  readonly title: string;
  readonly files: readonly string[];
  readonly missing: readonly string[];
}

/** Groups files into ordinances. `Gebruikt` names a law by its name, or a file by its base name. */
export function unitsOf(files: readonly FileExports[]): Unit[] {
  const named = new Map<string, FileExports[]>();
  for (const file of files)
    for (const name of namesOf(file)) named.set(name, [...(named.get(name) ?? []), file]);
  const used = new Set<string>();
  const ordinanceFolders = new Set(
    files
      .filter(({ instrument }) => instrument !== undefined && instrument.kind !== "wet")
      .map(({ uri }) => folderOf(uri)),
  );
  const nearest = nearestWith(ordinanceFolders);
  const reach = (file: FileExports): { files: Set<string>; missing: string[] } => {
    const found = new Set([file.uri]);
    const missing: string[] = [];
    const queue = [file];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const use of next.uses) {
        const targets = nearest(named.get(use.trim().toLowerCase()) ?? [], next.uri);
        if (targets.length === 0) missing.push(use);
        for (const target of targets) {
          if (target.uri !== file.uri) used.add(target.uri);
          if (!found.has(target.uri)) {
            found.add(target.uri);
            queue.push(target);
          }
        }
      }
      const title = next.instrument?.title.toLowerCase();
      const parts = files.filter(
        (part) => title !== undefined && part.belongsTo?.trim().toLowerCase() === title,
      );
      for (const part of nearest(parts, next.uri)) {
        if (found.has(part.uri)) continue;
        found.add(part.uri);
        queue.push(part);
      }
    }
    return { files: found, missing };
  };
  const ordinances = files
    .filter((file) => file.instrument !== undefined && file.instrument.kind !== "wet")
    .map((file) => ({ file, ...reach(file) }));
  const roots = ordinances.filter(({ file }) => !used.has(file.uri));
  const units = roots.map(({ file, files: reached, missing }): Unit => ({
    root: file.uri,
    title: file.instrument?.title ?? file.uri,
    files: [...reached].sort(),
    missing,
  }));
  const covered = new Set(units.flatMap((unit) => unit.files));
  for (const file of files) {
    if (covered.has(file.uri)) continue;
    const { files: reached, missing } = reach(file);
    units.push({
      root: file.uri,
      title: file.instrument?.title ?? file.belongsTo ?? file.uri,
      files: [...reached].sort(),
      missing,
    });
    for (const uri of reached) covered.add(uri);
  }
  return units;
}

/**
 * Two folders may each hold a Participatiewet: those next to the file come first. The files of a folder with an
 * ordinance of its own are that ordinance's, and no other borrows them; a folder of laws is for all.
 */
function nearestWith(
  ordinanceFolders: ReadonlySet<string>,
): (files: readonly FileExports[], uri: string) => readonly FileExports[] {
  return (files, uri) => {
    const folder = folderOf(uri);
    const near = files.filter((file) => folderOf(file.uri) === folder);
    if (near.length > 0) return near;
    return files.filter((file) => {
      const other = folderOf(file.uri);
      return !ordinanceFolders.has(other) || folder.startsWith(other);
    });
  };
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

/** The names under which a file can be used: law name, short name, title, base name. */
export function namesOf(file: FileExports): string[] {
  const base = (file.uri.split("/").at(-1) ?? file.uri).replace(/\.andersom$/u, "");
  return [
    ...new Set(
      [file.instrument?.title, file.instrument?.shortName, base]
        .filter((name): name is string => name !== undefined)
        .map((name) => name.trim().toLowerCase()),
    ),
  ];
}
