// Files of a git revision, read without checking anything out. A name of a revision is data: never an option, never a shell.

import { execFileSync } from "node:child_process";
import { posix } from "node:path";
import { isProblem, type Problem } from "./result.js";

export interface RevisionFile {
  /** From the folder in which the command runs, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a revision has at a path. */
export interface RevisionFiles {
  /** Whether the path is one file; then `files` are the files of its folder. */
  readonly isFile: boolean;
  readonly files: readonly RevisionFile[];
}

/** Enough for the texts of any ordinance, and for the list of files of a large repository. */
const mostBytes = 256 * 1024 * 1024;

/**
 * The files with an extension that a revision has at a path, relative to `cwd`.
 * @returns undefined when git knows no such revision.
 */
export function readRevision(
  cwd: string,
  revision: string,
  path: string,
  extension: string,
): RevisionFiles | Problem | undefined {
  // A name that git could take for an option is no name of a revision.
  if (revision === "" || revision.startsWith("-") || /[\u0000-\u001f\u007f]/u.test(revision))
    return undefined;
  const inside = git(cwd, ["rev-parse", "--show-prefix"]);
  if (isProblem(inside)) return inside.reason === "missing" ? inside : undefined;
  const found = git(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  if (isProblem(found)) return undefined;
  const commit = found.output.toString("utf8").trim();
  // From here on only hashes of git itself are handed to git.
  if (!/^[0-9a-f]{40,64}$/u.test(commit)) return undefined;
  const prefix = inside.output.toString("utf8").replace(/\n$/u, "");
  const wanted = posix.join(prefix, path.replaceAll("\\", "/")).replace(/\/$/u, "");
  if (wanted === ".." || wanted.startsWith("../") || posix.isAbsolute(path))
    return { problem: `‘${path}’ ligt buiten de map die git bijhoudt; noem een pad daarbinnen.` };
  const listed = git(cwd, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  if (isProblem(listed)) return { problem: `De versie ‘${revision}’ is niet te lezen: ${listed.problem}` };
  const entries = listed.output
    .toString("utf8")
    .split("\0")
    .flatMap((line) => entryOf(line))
    .filter(({ name }) => name.endsWith(extension));
  const isFile = entries.some(({ name }) => name === wanted);
  const folder = isFile ? posix.dirname(wanted) : wanted;
  const chosen = entries.filter(({ name }) =>
    isFile ? posix.dirname(name) === folder : isBelow(name, folder === "." ? "" : folder),
  );
  const texts = blobs(
    cwd,
    chosen.map(({ hash }) => hash),
  );
  if (isProblem(texts)) return { problem: `De versie ‘${revision}’ is niet te lezen: ${texts.problem}` };
  return {
    isFile,
    files: chosen.map(({ name }, at) => ({ path: posix.relative(prefix, name) || name, text: texts[at]! })),
  };
}

/** Not in hidden folders and installed packages, as on disk. */
function isBelow(name: string, folder: string): boolean {
  if (folder !== "" && !name.startsWith(`${folder}/`)) return false;
  const rest = folder === "" ? name : name.slice(folder.length + 1);
  return rest
    .split("/")
    .slice(0, -1)
    .every((part) => !part.startsWith(".") && part !== "node_modules");
}

/** Regular files only: a link could point anywhere. */
function entryOf(line: string): readonly { readonly hash: string; readonly name: string }[] {
  const [, mode, kind, hash, name] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/u.exec(line) ?? [];
  if (kind !== "blob" || mode?.startsWith("100") !== true) return [];
  return hash === undefined || name === undefined ? [] : [{ hash, name }];
}

/** The texts of blobs, in one go. */
function blobs(cwd: string, hashes: readonly string[]): readonly string[] | Failure {
  if (hashes.length === 0) return [];
  const answered = git(cwd, ["cat-file", "--batch"], `${hashes.join("\n")}\n`);
  if (isProblem(answered)) return answered;
  const { output } = answered;
  const texts: string[] = [];
  let at = 0;
  for (const hash of hashes) {
    const end = output.indexOf("\n", at);
    const size = /^[0-9a-f]+ blob (\d+)$/u.exec(output.toString("utf8", at, end))?.[1];
    if (size === undefined) return { problem: `het bestand ${hash} ontbreekt.`, reason: "failed" };
    const bytes = output.subarray(end + 1, end + 1 + Number(size));
    try {
      texts.push(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch {
      return { problem: "een bestand is niet als UTF-8 opgeslagen.", reason: "failed" };
    }
    at = end + 1 + Number(size) + 1;
  }
  return texts;
}

interface Failure extends Problem {
  readonly reason: "missing" | "failed";
}

/** Runs git without a shell, and without anything that a repository could make it do. */
function git(cwd: string, args: readonly string[], input?: string): { readonly output: Buffer } | Failure {
  try {
    const output = execFileSync("git", ["--no-pager", ...args], {
      cwd,
      maxBuffer: mostBytes,
      stdio: ["pipe", "pipe", "ignore"],
      ...(input === undefined ? {} : { input }),
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" },
    });
    return { output };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return {
      problem: missing
        ? "Andersom vindt git niet op deze machine; noem twee mappen of bestanden, of installeer git."
        : "git meldt een fout.",
      reason: missing ? "missing" : "failed",
    };
  }
}
