// A scratch folder on the real disk with the host that looks at it, for the tests of the commands.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { nodeHost, type Host, type NodeHostOptions } from "../host.js";

/** Makes the files and removes them after the test. The environment is empty: it may say how the tests were started. */
export function scratch(files: Readonly<Record<string, string>>, options: NodeHostOptions = {}): Host {
  const cwd = mkdtempSync(join(tmpdir(), "andersom-"));
  onTestFinished(() => {
    rmSync(cwd, { recursive: true, force: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return nodeHost({ cwd, colours: false, width: 80, environment: {}, progress: () => undefined, ...options });
}
