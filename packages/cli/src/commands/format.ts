// `andersom format [PAD…]`: gives files the house style, all or none; with --check it only says which ones have another.

import { dirname, relative, resolve, sep } from "node:path";
import { format, type FormatOptions } from "@andersom/prettier-plugin";
import { SourceText, type Span } from "@andersom/syntax";
import { called } from "../called.js";
import { findSources, type SourceFile } from "../files.js";
import type { Host } from "../host.js";
import { styleFor } from "../report/style.js";
import { count } from "../report/text.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface FormatArgs {
  readonly paths: readonly string[];
  /** Writes nothing. */
  readonly check?: boolean;
  /** Also fills the lines of `>` text. */
  readonly tekst?: boolean;
}

interface Laid {
  readonly source: SourceFile;
  readonly text: string;
  readonly broken: readonly Span[];
}

/** Lays files out; what cannot be read in them stays as it is, and is told. */
export function formatCommand(
  { paths, check = false, tekst = false }: FormatArgs,
  host: Host,
): CommandResult {
  const sources = findSources(paths, host);
  if (isProblem(sources)) return refused(sources.problem);
  const laid = sources
    .filter(({ asked }) => asked)
    .map((source): Laid => {
      const others = othersOf(source, sources);
      const options: FormatOptions = {
        uri: source.uri,
        reflow: tekst,
        ...(others === undefined ? {} : { others }),
      };
      return { source, ...format(source.text, options) };
    });
  const changed = laid.filter(({ source, text }) => text !== source.text);
  if (!check && changed.length > 0) {
    const problem = write(changed, host);
    if (problem !== undefined) return refused(problem);
  }
  const unread = laid.flatMap(({ source, broken }) => unreadLines(source, broken));
  const style = styleFor(host.colours);
  const end = summary(changed.length, laid.length, check, host);
  const lines = [
    ...changed.map(({ source }) => `${check ? "Anders dan de huisstijl" : "Opgemaakt"}: ${source.uri}`),
    ...unread,
    changed.length === 0 || !check ? style.success(end) : style.strong(end),
  ];
  const exitCode = unread.length > 0 || (check && changed.length > 0) ? 1 : 0;
  return { exitCode, output: `${lines.join("\n")}\n` };
}

/**
 * The other files, when the head of the ordinance is among them: only then is it known which references there are, and
 * may a list get other labels.
 */
function othersOf(source: SourceFile, sources: readonly SourceFile[]): readonly string[] | undefined {
  const whole = sources.some(({ text }) =>
    /^[^\S\n]*(?:verordening|beleidsregels?|nadere regels)\s/imu.test(text),
  );
  return whole ? sources.filter(({ uri }) => uri !== source.uri).map(({ text }) => text) : undefined;
}

/** All files at once, seen from the folder that holds them all. */
function write(changed: readonly Laid[], host: Host): string | undefined {
  const files = changed.map(({ source }) => resolve(host.cwd, source.uri));
  const folder = files.map((file) => dirname(file)).reduce(common);
  const shown = relative(host.cwd, folder) || ".";
  const outputs = changed.map(({ text }, at) => ({
    name: relative(folder, files[at]!).split(sep).join("/"),
    content: text,
  }));
  return host.write(shown, outputs)?.problem;
}

/** The deepest folder that holds both. */
function common(one: string, other: string): string {
  let folder = one;
  while (other !== folder && !other.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    folder = dirname(folder);
  return folder;
}

function unreadLines({ uri, text }: SourceFile, broken: readonly Span[]): readonly string[] {
  const source = new SourceText(uri, text);
  return broken.map(
    ({ start }) => `Niet te lezen, en dus niet veranderd: ${uri}:${String(source.lineAt(start) + 1)}`,
  );
}

function summary(changed: number, all: number, check: boolean, host: Host): string {
  const right = all - changed;
  const files = (amount: number): string => count(amount, "bestand", "bestanden");
  if (changed === 0) return `${files(all)} in de huisstijl.`;
  const done = check
    ? `${files(changed)} ${changed === 1 ? "is" : "zijn"} anders dan de huisstijl. Draai ${called(host)} format zonder --check`
    : `${files(changed)} opgemaakt`;
  return right === 0 ? `${done}.` : `${done}; ${files(right)} ${right === 1 ? "was" : "waren"} al goed.`;
}
