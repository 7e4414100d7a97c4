// Writes docs/reference/editor.md: what an editor can do, and the test that shows it.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { editorFeatures } from "../editors/features.js";

const link = (test: readonly [string, string] | undefined): string =>
  test === undefined ? "" : `[${test[1].replaceAll("|", "\\|")}](../../${test[0]})`;
const count = (has: (one: (typeof editorFeatures)[number]) => boolean): number =>
  editorFeatures.filter(has).length;

const text = `# Wat een editor kan

Deze lijst noemt wat Andersom in een editor doet, met de test die het laat zien: op de taalserver in hetzelfde proces, in Neovim, en in de
echte VS Code. De lijst wordt gemaakt uit \`test/editors/features.ts\`; een test kijkt of elke genoemde test bestaat.

Van de ${editorFeatures.length} onderdelen zijn er ${editorFeatures.length} getest in hetzelfde proces, ${count(({ neovim }) => neovim === true)} ook in Neovim (en Emacs) en ${count(({ vscode }) => vscode !== undefined)} ook in de echte VS Code.

| wat | in het proces | Neovim | VS Code |
| --- | --- | --- | --- |
${editorFeatures
  .map(
    ({ wat, proces, neovim, vscode }) =>
      `| ${wat} | ${link(proces)} | ${neovim === true ? "[ja](../../test/editors/editors.test.ts)" : ""} | ${link(vscode)} |`,
  )
  .join("\n")}
`;

const { format } = await import("prettier");
const file = fileURLToPath(new URL("../../docs/reference/editor.md", import.meta.url));
writeFileSync(file, await format(text, { parser: "markdown", printWidth: 110 }));
