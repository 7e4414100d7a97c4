// The XML schemas of DMN 1.3, as dmn-moddle ships them, and a validator.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateXML } from "xmllint-wasm";

const folder = join(
  dirname(fileURLToPath(import.meta.resolve("dmn-moddle/package.json"))),
  "resources/dmn/xsd",
);

const schema = (fileName: string): { readonly fileName: string; readonly contents: string } => ({
  fileName,
  contents: readFileSync(join(folder, fileName), "utf8"),
});

export interface XmlFile {
  readonly fileName: string;
  readonly contents: string;
}

/** What is wrong with these DMN files by the schema of DMN 1.3. */
export async function schemaErrors(files: readonly XmlFile[]): Promise<readonly string[]> {
  return errorsBy(schema("DMN13.xsd"), ["DMNDI13.xsd", "DC.xsd", "DI.xsd"].map(schema), files);
}

export async function errorsBy(
  main: XmlFile,
  others: readonly XmlFile[],
  files: readonly XmlFile[],
): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: [...files], schema: [main], preload: [...others] });
  return errors.map(({ rawMessage }) => rawMessage);
}
