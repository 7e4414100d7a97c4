#!/usr/bin/env node
// The command `andersom`: starts the built program, or says in one sentence how to build it.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const program = join(__dirname, "../dist/main.cjs");
if (existsSync(program)) {
  require(program);
} else {
  process.stderr.write("andersom is nog niet gebouwd: draai eerst `npm run build` in de hoofdmap.\n");
  process.exitCode = 2;
}
