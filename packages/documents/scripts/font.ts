// Makes src/pdf/source-sans-3.generated.ts from the npm package that holds the typeface. Run it with the folder of that package:
// npm pack @expo-google-fonts/source-sans-3@0.4.1 && tar xzf *.tgz && npx tsx packages/documents/scripts/font.ts package
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2] ?? "package";
const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
  name: string;
  version: string;
};

const files = { regular: "400Regular", semibold: "600SemiBold" };
const parts = Object.entries(files).map(([constant, weight]) => {
  const bytes = readFileSync(join(folder, weight, `SourceSans3_${weight}.ttf`));
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const hash = createHash("sha256").update(bytes).digest("hex");
  return `/** ${weight}, SHA-256 ${hash}. */\nexport const ${constant} =\n  "${packed.toString("base64")}";\n`;
});

const head = `// Source Sans 3 out of ${name} ${version}, as it is, packed by brotli; made by scripts/font.ts.
// Copyright 2010-2020 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'. SIL Open Font License 1.1: ../../fonts/OFL.txt.

`;
writeFileSync(new URL("../src/pdf/source-sans-3.generated.ts", import.meta.url), head + parts.join("\n"));
