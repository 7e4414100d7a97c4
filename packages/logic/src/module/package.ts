// A generated module as a package: for import and require, with its types and the schema of its input.

import type { DecisionModel } from "@andersom/semantics";
import { generateModule } from "./module.js";

export interface PackageFile {
  readonly name: string;
  readonly content: string;
}

/** By this a package.json is known as made by Andersom. */
export const packageMark = '"generator": "andersom"';

/** `name` is that of the files and of the package. The same model always gives the same text. */
export function modulePackage(model: DecisionModel, name: string): readonly PackageFile[] {
  const { js, cjs, dts, schema } = generateModule(model);
  return [
    { name: `${name}.mjs`, content: js },
    { name: `${name}.cjs`, content: cjs },
    { name: `${name}.d.mts`, content: dts },
    { name: `${name}.d.cts`, content: dts },
    { name: `${name}.schema.json`, content: `${JSON.stringify(schema, null, 2)}\n` },
    { name: "package.json", content: manifest(model, name) },
  ];
}

function manifest({ instrument }: DecisionModel, name: string): string {
  const both = (kind: "import" | "require", letter: "m" | "c"): object => ({
    [kind]: { types: `./${name}.d.${letter}ts`, default: `./${name}.${letter}js` },
  });
  const content = {
    name,
    version: "1.0.0",
    description: instrument.title,
    main: `./${name}.cjs`,
    module: `./${name}.mjs`,
    types: `./${name}.d.cts`,
    exports: {
      ".": { ...both("import", "m"), ...both("require", "c") },
      "./schema.json": `./${name}.schema.json`,
      "./package.json": "./package.json",
    },
    sideEffects: false,
    generator: "andersom",
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
