// Collects the types of what a generated module returns from the sources that return it, as text for its declarations.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const packages = fileURLToPath(new URL("../../", import.meta.url));

/** Where the types may stand; of two by one name the file that reads it wins, then the first of these. */
const folders = ["runtime/src", "logic/src/decision", "logic/src/fast/runtime"];

/** What the functions of a module take and return. */
const roots = ["Decision", "Plan", "DecideOptions", "FastDecision", "FastOptions"];

interface Declared {
  readonly name: string;
  readonly file: string;
  readonly node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
  readonly source: ts.SourceFile;
}

const declared = folders.flatMap((folder) =>
  readdirSync(join(packages, folder))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .sort()
    .flatMap((name): Declared[] => {
      const file = join(packages, folder, name);
      const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
      return source.statements.flatMap((node) =>
        ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
          ? [{ name: node.name.text, file, node, source }]
          : [],
      );
    }),
);

/** The declaration that a name stands for where it is read. */
function meant(name: string, file: string): Declared | undefined {
  return (
    declared.find((one) => one.name === name && one.file === file) ??
    declared.find((one) => one.name === name)
  );
}

const found = new Map<string, Declared>();

function collect(name: string, file: string): void {
  const one = meant(name, file);
  if (one === undefined) return;
  const known = found.get(name);
  if (known === one) return;
  if (known !== undefined) throw new Error(`${name} stands for two types: ${known.file} and ${one.file}`);
  found.set(name, one);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) collect(node.typeName.text, one.file);
    if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression))
      collect(node.expression.text, one.file);
    ts.forEachChild(node, visit);
  };
  visit(one.node);
}

for (const name of roots) collect(name, "");
const missing = roots.filter((name) => !found.has(name));
if (missing.length > 0) throw new Error(`These types are not there: ${missing.join(", ")}`);

const text = [...found.values()]
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map(({ node, source }) => {
    const written = source.text.slice(node.getFullStart(), node.end).trim();
    return /^(?:\/\*\*[\s\S]*?\*\/\s*)?export /u.test(written)
      ? written
      : written.replace(/^((?:\/\*\*[\s\S]*?\*\/\s*)?)(interface|type) /u, "$1export $2 ");
  })
  .join("\n\n");

writeFileSync(
  join(packages, "logic/src/module/declarations.generated.ts"),
  `// Made by scripts/bundle-declarations.ts from the types of decisions and plans; do not change by hand.\n\nexport const decisionTypes =\n  ${JSON.stringify(text)};\n`,
);
console.log(`declarations.generated.ts: ${found.size} types`);
