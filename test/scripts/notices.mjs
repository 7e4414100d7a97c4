// Collects the licences of the npm packages that end up in a bundle: their authors ask to be named where it is shipped.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * An esbuild plugin that writes the licences of everything bundled to a file in the output folder.
 * @param others files with the terms of what is bundled but comes from no npm package, by its name.
 */
export function notices(file, others = {}) {
  return {
    name: "notices",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        if (metafile === undefined) return;
        const { absWorkingDir, outdir } = build.initialOptions;
        const folders = Object.keys(metafile.inputs).flatMap(
          (path) => packageFolder(join(absWorkingDir, path).replaceAll("\\", "/")) ?? [],
        );
        const parts = [
          ...[...new Set(folders)].sort().map(notice),
          ...Object.entries(others).map(
            ([name, path]) => `${name}\n\n${readFileSync(path, "utf8").trim()}\n`,
          ),
        ];
        mkdirSync(resolve(absWorkingDir, outdir), { recursive: true });
        writeFileSync(resolve(absWorkingDir, outdir, file), parts.join(`\n${"-".repeat(80)}\n\n`));
      });
    },
  };
}

/** The folder of the npm package that a file belongs to; nothing for our own files. */
function packageFolder(path) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), "utf8").trim()
      : "";
  return `${name} ${version} (${license})\n\n${text}\n`;
}
