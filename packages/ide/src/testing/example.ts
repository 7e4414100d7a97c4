// For tests: a workspace with one of the example ordinances.

import { readdirSync, readFileSync } from "node:fs";
import { Workspace } from "../workspace.js";

const examples = new URL("../../../../examples/", import.meta.url);

/** The files of an example by uri: "file:///inkomenstoeslag/verordening.andersom". */
export function exampleFiles(name: string): Readonly<Record<string, string>> {
  const folder = new URL(`${name}/`, examples);
  const names = readdirSync(folder).filter((one) => one.endsWith(".andersom"));
  return Object.fromEntries(
    names.map((one) => [`file:///${name}/${one}`, readFileSync(new URL(one, folder), "utf8")]),
  );
}

/** A workspace with the files of an example. */
export function exampleWorkspace(name: string): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(exampleFiles(name))) workspace.setFile(uri, text);
  return workspace;
}
