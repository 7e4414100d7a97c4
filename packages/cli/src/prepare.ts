// Makes the caches of compiled code: runs commands on ordinances, and keeps what V8 compiled for them. Part of building the command:
//   node dist/prepare.js FOLDER…

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { cacheFile, programFor, readProgram, type Loaded } from "./prepared.js";
import { waitWithOptimising } from "./short-run.js";

const here = new URL("./", import.meta.url);
const folders = process.argv.slice(2);
const out = mkdtempSync(join(tmpdir(), "andersom-prepare-"));
const check = ["check"];
const build = ["build", "--to", "publieksversie", "--out", out];
/** What each program is shown of the work that it will do. */
const shown = {
  [programFor("check")]: [check],
  [programFor("build")]: [build],
  [programFor("test")]: [check, ["test"], build],
};

waitWithOptimising([], process.versions.node);
// What was compiled once stays until it is written.
setFlagsFromString("--no-flush-bytecode");
const compiled: Loaded["compiled"][] = [];
try {
  for (const [name, commands] of Object.entries(shown)) {
    const program = readProgram(here, name);
    for (const folder of folders)
      for (const command of commands) {
        const host = program.nodeHost({ progress: () => undefined });
        const { exitCode, problem } = await program.run([...command, folder], host);
        if (exitCode === 2) throw new Error(problem);
      }
    compiled.push(program.compiled);
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
setFlagsFromString("--flush-bytecode");
// Of this V8, with these flags: those that are part of their names were put back.
for (const caches of compiled)
  for (const [name, cache] of Object.entries(caches())) writeFileSync(cacheFile(here, name), cache);
