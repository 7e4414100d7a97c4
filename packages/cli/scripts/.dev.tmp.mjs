import { run } from "../src/program.ts";
import { nodeHost } from "../src/host.ts";
const r = await run(process.argv.slice(2), nodeHost({ cwd: process.env.DEVCWD ?? process.cwd() }), true);
process.stdout.write(r.output);
if (r.problem) process.stderr.write(r.problem + "\n");
process.exitCode = r.exitCode;
