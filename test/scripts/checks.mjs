// Runs every check of the house except the tests, with the time each takes, and says at the end which failed.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const checks = ["build", "lint", "types", "boundaries", "knip", "generated"];

const failed = [];
for (const check of checks) {
  console.log(`== ${check}`);
  const start = performance.now();
  const run = spawnSync("npm", ["run", "--silent", check], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (run.status !== 0) failed.push(check);
  console.log(`== ${check}: ${run.status === 0 ? "ok" : "FAILED"} in ${seconds} s`);
}

if (failed.length > 0) {
  console.error(`== checks that failed: ${failed.join(", ")}`);
  process.exit(1);
}
console.log(`== all ${checks.length} checks are clean`);
