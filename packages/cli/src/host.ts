// The outside world as the commands see it; the only place of the command that touches the disk.

import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { globSync } from "tinyglobby";
import { readRevision, type RevisionFiles } from "./git.js";
import { isProblem, type Problem } from "./result.js";

export interface Host {
  readonly cwd: string;
  /** May standard output carry colours? */
  readonly colours: boolean;
  /** Columns to fill at most. */
  readonly width: number;
  /** What a path is; links are followed. */
  kind(path: string): "file" | "folder" | "absent";
  /** Names of what a folder holds, sorted; empty when it cannot be read. */
  list(folder: string): readonly string[];
  /** Paths relative to `folder`, with forward slashes, sorted. */
  glob(pattern: string, folder: string): readonly string[];
  read(path: string): { readonly text: string } | Problem;
  /** A file that is no text: a picture, a font. */
  bytes(path: string): { readonly bytes: Uint8Array } | Problem;
  /** The files with an extension that a git revision has at a path; undefined when git knows no such revision. */
  revision(revision: string, path: string, extension: string): RevisionFiles | Problem | undefined;
  /** Everything on standard input. */
  readInput(): { readonly text: string } | Problem;
  /** Writes all files or none. Names are relative to `folder` and may not leave it. */
  write(folder: string, files: readonly OutputFile[]): Problem | undefined;
  /** A variable of the environment; the only place for what must not stand on a command line. */
  environment(name: string): string | undefined;
  /** The date of the machine as ISO text; only for what the user may also say himself. */
  today(): string;
  /** Says on a terminal what is going on; nothing elsewhere. An empty text wipes the line. */
  progress(text: string): void;
  /** Prints at once, for a command that goes on: a result, or a note beside it. */
  print(text: string, stream: "output" | "note"): void;
  /** Calls when somebody asks the command to stop. @returns how to stop listening. */
  onStop(stop: () => void): () => void;
}

export interface OutputFile {
  /** Relative to the folder that is written to, with forward slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** A script that may be started by itself. */
  readonly executable?: boolean;
}

export interface NodeHostOptions {
  readonly cwd?: string;
  readonly colours?: boolean;
  readonly width?: number;
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly progress?: (text: string) => void;
  readonly print?: Host["print"];
  readonly onStop?: Host["onStop"];
}

/** Columns when the output is no terminal, and the most that reads well on one that is. */
const comfortableWidth = 100;

const ignored = ["**/node_modules/**", "**/.*/**"];

/** The real disk, seen from a folder. */
export function nodeHost(options: NodeHostOptions = {}): Host {
  const cwd = options.cwd ?? process.cwd();
  const absolute = (path: string) => resolve(cwd, path);
  return {
    cwd,
    colours: options.colours ?? wantsColours(process.env, process.stdout.isTTY),
    width: options.width ?? Math.min(process.stdout.columns || comfortableWidth, comfortableWidth),
    kind(path) {
      const stat = statSync(absolute(path), { throwIfNoEntry: false });
      if (stat === undefined) return "absent";
      return stat.isDirectory() ? "folder" : "file";
    },
    list(folder) {
      try {
        return readdirSync(absolute(folder)).sort();
      } catch {
        return [];
      }
    },
    glob(pattern, folder) {
      return globSync(pattern, { cwd: absolute(folder), ignore: ignored, expandDirectories: false }).sort();
    },
    read(path) {
      return attempt(`Het bestand ‘${path}’ kan niet worden gelezen`, () =>
        decode(readFileSync(absolute(path))),
      );
    },
    bytes(path) {
      return attempt(`Het bestand ‘${path}’ kan niet worden gelezen`, () => ({
        bytes: new Uint8Array(readFileSync(absolute(path))),
      }));
    },
    revision: (revision, path, extension) => readRevision(cwd, revision, path, extension),
    readInput() {
      if (options.input !== undefined) return { text: options.input };
      return attempt("De standaardinvoer kan niet worden gelezen", () => decode(readFileSync(0)));
    },
    write: (folder, files) => writeAll(absolute(folder), folder, files),
    environment: (name) => {
      const value = (options.environment ?? process.env)[name];
      return value === "" ? undefined : value;
    },
    today: () => isoDay(new Date()),
    progress: options.progress ?? terminalProgress,
    print: options.print ?? printNow,
    onStop: options.onStop ?? onSignals,
  };
}

function printNow(text: string, stream: "output" | "note"): void {
  (stream === "output" ? process.stdout : process.stderr).write(text);
}

/** The signals of an orchestrator and of Ctrl-C; the second one ends the process as if nobody listened. */
function onSignals(stop: () => void): () => void {
  const signals = ["SIGTERM", "SIGINT"] as const;
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/** The conventions of no-color.org, and FORCE_COLOR for those who pipe to a pager that knows colours. */
export function wantsColours(env: NodeJS.ProcessEnv, terminal: boolean | undefined): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0") return true;
  return terminal === true && env["TERM"] !== "dumb";
}

/** In the time zone of the machine. */
function isoDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function terminalProgress(text: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${text}`);
}

function decode(bytes: Uint8Array): { text: string } | Problem {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: "de tekst is niet als UTF-8 opgeslagen" };
  }
}

function attempt<T extends object>(what: string, action: () => T | Problem): T | Problem {
  try {
    const result = action();
    return isProblem(result) ? { problem: `${what}: ${result.problem}.` } : result;
  } catch (error) {
    return { problem: `${what}: ${reason(error)}.` };
  }
}

/** The reason of the operating system in Dutch, without its codes where they can be missed. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known: Readonly<Record<string, string>> = {
    EACCES: "u hebt er geen rechten voor",
    EEXIST: "er staat al iets met die naam",
    EISDIR: "het is een map",
    ELOOP: "de koppelingen verwijzen naar elkaar",
    EMFILE: "er staan te veel bestanden open",
    ENAMETOOLONG: "de naam is te lang",
    ENOENT: "het bestaat niet",
    ENOSPC: "de schijf is vol",
    ENOTDIR: "een deel van het pad is geen map",
    EPERM: "u hebt er geen rechten voor",
    EROFS: "de schijf is alleen te lezen",
  };
  if (code !== undefined && known[code] !== undefined) return known[code];
  return code === undefined ? "onbekende oorzaak" : `het systeem meldt ${code}`;
}

/** First everything to files with another name, then all names at once: a reader never sees half a file. */
function writeAll(root: string, shown: string, files: readonly OutputFile[]): Problem | undefined {
  const temporary: { from: string; to: string }[] = [];
  const made: string[] = [];
  try {
    const first = mkdirSync(root, { recursive: true });
    if (first !== undefined) made.push(first);
    accessSync(root, constants.W_OK);
    const real = realpathSync(root);
    for (const { name, content, executable } of files) {
      const to = inside(real, name);
      if (to === undefined) {
        throw new LeavesFolder(name);
      }
      mkdirSync(dirname(to), { recursive: true });
      if (!isWithin(real, realpathSync(dirname(to)))) throw new LeavesFolder(name);
      const from = join(dirname(to), `.${String(process.pid)}-${String(temporary.length)}.andersom-tmp`);
      temporary.push({ from, to });
      writeFileSync(from, content, { flag: "wx", mode: executable === true ? 0o777 : 0o666 });
      if (existsSync(to) && lstatSync(to).isDirectory()) throw new IsFolder(name);
    }
    for (const { from, to } of temporary) renameSync(from, to);
    return undefined;
  } catch (error) {
    for (const { from } of temporary) rmSync(from, { force: true });
    for (const folder of made) removeWhenEmpty(folder);
    if (error instanceof LeavesFolder) {
      return {
        problem: `Het bestand ‘${error.file}’ zou buiten de map ‘${shown}’ komen; er is niets geschreven.`,
      };
    }
    if (error instanceof IsFolder) {
      return { problem: `In de map ‘${shown}’ is ‘${error.file}’ al een map; er is niets geschreven.` };
    }
    return { problem: `In de map ‘${shown}’ kan niet worden geschreven: ${reason(error)}.` };
  }
}

class LeavesFolder extends Error {
  constructor(readonly file: string) {
    super(file);
  }
}

class IsFolder extends Error {
  constructor(readonly file: string) {
    super(file);
  }
}

function removeWhenEmpty(folder: string): void {
  try {
    const left = readdirSync(folder, { recursive: true, withFileTypes: true });
    if (left.every((entry) => entry.isDirectory())) rmSync(folder, { recursive: true });
  } catch {
    // Cleaning up is a courtesy; the first problem is the one to report.
  }
}

function inside(root: string, name: string): string | undefined {
  if (name === "" || isAbsolute(name)) return undefined;
  const path = resolve(root, name);
  return path !== root && isWithin(root, path) ? path : undefined;
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
