#!/usr/bin/env node
// The command `andersom`: starts the built program, or says in one sentence how to build it.
import { existsSync } from "node:fs";

const program = new URL("../dist/main.js", import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write("andersom is nog niet gebouwd: draai eerst `npm run build` in de hoofdmap.\n");
  process.exitCode = 2;
}
