// Compiling small texts in tests: several files in one text, and what was found, in one line each.

import { compileProject, type CompiledProject, type ProjectFile } from "../project.js";

/** The files of a text: parts that start with `// bestand: naam.andersom`, or the whole text as one file. */
export function filesOf(text: string, name = "verordening.andersom"): readonly ProjectFile[] {
  const [first = "", ...parts] = text.split(/^\/\/ bestand: (?=\S+\n)/mu);
  if (parts.length === 0) return [{ uri: name, text }];
  if (first.trim() !== "") throw new Error("words before the first file");
  return parts.map((part) => {
    const end = part.indexOf("\n");
    return { uri: part.slice(0, end), text: part.slice(end + 1) };
  });
}

/** Compiles a text of one or more files. */
export function compile(text: string): CompiledProject {
  return compileProject(filesOf(text));
}

/** What was found: code and the words it stands on; info left out. */
export function found(text: string): readonly string[] {
  const files = filesOf(text);
  return compileProject(files)
    .diagnostics.filter(({ severity }) => severity !== "info")
    .map(({ code, span }) => {
      const source = files.find(({ uri }) => uri === span.uri)?.text ?? "";
      return `${code} ${source.slice(span.start, span.end).replace(/\s+/gu, " ")}`;
    });
}
