// Makes the cache of compiled code: runs commands on ordinances, and keeps what V8 compiled for them. Part of building the command:
//   node dist/prepare.js FOLDER…

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { cacheFile, readProgram } from "./prepared.js";
import { waitWithOptimising } from "./short-run.js";

const here = new URL("./", import.meta.url);
const folders = process.argv.slice(2);

waitWithOptimising([], process.versions.node);
const cache = cacheFile(here);
// What was compiled once stays until it is written; the flags that are part of the name of the cache are put back before that.
setFlagsFromString("--no-flush-bytecode");
const { run, nodeHost, compiled } = readProgram(here);
const out = mkdtempSync(join(tmpdir(), "andersom-prepare-"));
try {
  for (const folder of folders)
    for (const command of [["check"], ["test"], ["build", "--to", "publieksversie", "--out", out]]) {
      const { exitCode, problem } = await run([...command, folder], nodeHost({ progress: () => undefined }));
      if (exitCode === 2) throw new Error(problem);
    }
} finally {
  rmSync(out, { recursive: true, force: true });
}
setFlagsFromString("--flush-bytecode");
writeFileSync(cache, compiled());
