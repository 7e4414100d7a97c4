// From paths to compiled ordinances, and to the one ordinance that a command is about.

import { inOrder, parse, type Diagnostic, type ParseResult } from "@andersom/syntax";
import { compileProject, type Compiler, type DecisionModel } from "@andersom/semantics";
import { findSources, type SourceFile } from "./files.js";
import { called } from "./called.js";
import type { Host } from "./host.js";
import { capital } from "@andersom/runtime";
import { addLaws, withoutBundled, type BundledLaw } from "@andersom/law";
import { stoppedAnnotation } from "./report/formats/github.js";
import { errorCases, junitText } from "./report/formats/junit.js";
import { diagnosticsJson } from "./report/json.js";
import { explainReminder, prettyDiagnostic, sourcesOf, totals, type Sources } from "./report/pretty.js";
import { styleFor } from "./report/style.js";
import { count, printable } from "./report/text.js";
import { isProblem, refused, type CommandResult, type Problem } from "./result.js";

export interface Ordinance {
  readonly title: string;
  readonly files: readonly string[];
  readonly model: DecisionModel;
}

export interface Project {
  readonly files: readonly SourceFile[];
  /** The laws on board that the files use and do not have themselves. */
  readonly laws: readonly BundledLaw[];
  readonly sources: Sources;
  /** Only those of which the user asked for at least one file. */
  readonly ordinances: readonly Ordinance[];
  /** The others that the folder holds. */
  readonly neighbours: readonly Ordinance[];
  /** All findings, in the order in which they are shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The syntax tree of a file. */
  readonly parse: (uri: string) => ParseResult;
}

/** The compiler, so that a test can put another in its place. */
export type Compile = (
  files: readonly { readonly uri: string; readonly text: string }[],
  complete: (compiler: Compiler) => void,
) => {
  readonly ordinances: readonly Ordinance[];
  readonly diagnostics: readonly Diagnostic[];
  readonly parse?: (uri: string) => ParseResult;
};

/** From this many files on, compiling takes long enough to say so. */
const manyFiles = 20;

/** Reads and compiles everything that the paths name. */
export function loadProject(
  paths: readonly string[],
  host: Host,
  compile: Compile = compileProject,
): Project | Problem {
  const files = findSources(paths, host);
  return isProblem(files) ? files : projectOf(files, host, compile);
}

/** Compiles files that were read, wherever they came from. */
export function projectOf(
  files: readonly SourceFile[],
  host: Host,
  compile: Compile = compileProject,
): Project {
  const asked = new Set(files.filter((file) => file.asked).map(({ uri }) => uri));
  if (files.length >= manyFiles) host.progress(`Nakijken: ${String(files.length)} bestanden`);
  let laws: readonly BundledLaw[] = [];
  const {
    ordinances,
    diagnostics,
    parse: parsed,
  } = compile(
    files.map(({ uri, text }) => ({ uri, text })),
    (compiler) => {
      laws = addLaws(compiler, files);
    },
  );
  host.progress("");
  const isAsked = (ordinance: Ordinance): boolean => ordinance.files.some((uri) => asked.has(uri));
  return {
    files,
    laws,
    sources: sourcesOf([...files, ...laws]),
    ordinances: ordinances.filter(isAsked),
    neighbours: ordinances.filter((ordinance) => !isAsked(ordinance)),
    diagnostics: inOrder(withoutBundled(diagnostics)),
    parse: parsed ?? ((uri) => parse(files.find((file) => file.uri === uri)?.text ?? "", uri)),
  };
}

/** What stands in files that the user asked for. */
export function askedDiagnostics({ files, diagnostics }: Project): readonly Diagnostic[] {
  const neighbours = new Set(files.filter((file) => !file.asked).map(({ uri }) => uri));
  return diagnostics.filter(({ span }) => !neighbours.has(span.uri));
}

/** The errors that keep an ordinance from being run: all but those in files of other ordinances. */
export function errorsOf(ordinance: Ordinance, project: Project): readonly Diagnostic[] {
  const others = new Set([...project.ordinances, ...project.neighbours].flatMap(({ files }) => files));
  for (const uri of ordinance.files) others.delete(uri);
  return project.diagnostics.filter(({ severity, span }) => severity === "fout" && !others.has(span.uri));
}

/** The ordinance at a path, when there is exactly one. */
function theOrdinance(project: Project, path: string): Ordinance | Problem {
  const [first, ...others] = project.ordinances;
  if (first === undefined) {
    return {
      problem: `In ‘${path}’ staat geen verordening: er is geen bestand dat begint met de kop ‘verordening …’.`,
    };
  }
  if (others.length > 0) {
    const list = project.ordinances.map(({ title, files }) => `  ${title} (${files[0] ?? ""})`).join("\n");
    return {
      problem: `In ‘${path}’ staat meer dan één verordening; noem het bestand van een ervan:\n${list}`,
    };
  }
  return first;
}

interface Runnable extends Ordinance {
  readonly project: Project;
}

/** The one ordinance at a path, without errors; or what the command has to say instead. */
export function runnable(
  path: string,
  host: Host,
  undone: string,
  format?: ErrorFormat,
): Runnable | CommandResult {
  const project = loadProject([path], host);
  return isProblem(project) ? refused(project.problem) : runnableIn(project, path, host, undone, format);
}

/** The same of a project that was read before. */
export function runnableIn(
  project: Project,
  path: string,
  host: Host,
  undone: string,
  format?: ErrorFormat,
): Runnable | CommandResult {
  const ordinance = theOrdinance(project, path);
  if (isProblem(ordinance)) return refused(ordinance.problem);
  return withoutErrors(ordinance, project, host, undone, format) ?? { ...ordinance, project };
}

type ErrorFormat = "pretty" | "json" | "junit" | "github";

/**
 * What a command that runs an ordinance gives back when the ordinance has errors: those errors, and what was not done.
 * @returns undefined when it has none.
 */
export function withoutErrors(
  ordinance: Ordinance,
  project: Project,
  host: Host,
  undone: string,
  format: ErrorFormat = "pretty",
): CommandResult | undefined {
  const errors = errorsOf(ordinance, project);
  if (errors.length === 0) return undefined;
  if (format === "json") {
    return {
      exitCode: 1,
      output: diagnosticsJson(errors, project.sources, totals(project.files.length, errors)),
    };
  }
  const name =
    project.ordinances.length > 1 ? `De verordening ‘${printable(ordinance.title)}’` : "De verordening";
  const end = `${name} heeft ${count(errors.length, "fout", "fouten")}; ${undone}.`;
  if (format === "junit")
    return { exitCode: 1, output: junitText(capital(undone), errorCases(errors, project.sources)) };
  if (format === "github")
    return { exitCode: 1, output: stoppedAnnotation(errors, project.sources, undone, end) };
  const style = styleFor(host.colours);
  const blocks = errors.map((one) => prettyDiagnostic(one, project.sources, { style, width: host.width }));
  return {
    exitCode: 1,
    output: "",
    problem: [...blocks, end, explainReminder(errors, called(host)) ?? ""].join("\n\n").trimEnd(),
  };
}
