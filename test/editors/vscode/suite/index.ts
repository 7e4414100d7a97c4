// Runs inside the extension host of the real VS Code: every case against the API that extensions have, the results to a file.

import { writeFileSync } from "node:fs";
import { cases } from "./cases.js";
import type { CaseResult, SuiteResult } from "./result.js";

/** Filled in when this is bundled. */
declare const RESULT_FILE: string;

/** What VS Code calls. */
export async function run(): Promise<void> {
  const results: CaseResult[] = [];
  const measured: Record<string, number> = {};
  for (const [name, action] of Object.entries(cases)) {
    try {
      Object.assign(measured, (await action()) ?? {});
      results.push({ name });
    } catch (error) {
      results.push({
        name,
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  const result: SuiteResult = { results, measured };
  writeFileSync(RESULT_FILE, JSON.stringify(result));
}
