// Keeps fdir, which lists files, from loading picomatch out of whatever node_modules lies around the built command: its matching is
// in the bundle already, and finding it on the disk takes five milliseconds of every start.
import { readFile } from "node:fs/promises";

const loading =
  /try \{\s*__require\.resolve\("picomatch"\);\s*pm = __require\("picomatch"\);\s*\} catch \{\}/;

/** @returns a plugin of esbuild. */
export function ownGlob() {
  return {
    name: "own-glob",
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]fdir[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        if (!loading.test(text)) throw new Error(`${path} does not load picomatch where it did.`);
        return { contents: text.replace(loading, ""), loader: "js" };
      }),
  };
}
