// A reporter that ends every test run with one plain line: `N passed, N failed`.
import type { Reporter, SerializedError, TestModule } from "vitest/node";

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** A file that cannot be loaded, and an error outside any test, each count as one failure: nothing fails unseen. */
function count(modules: readonly TestModule[], errors: readonly SerializedError[]): Totals {
  const totals: Totals = { passed: 0, failed: errors.length, skipped: 0 };
  for (const module of modules) {
    let failedTests = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === "passed") totals.passed += 1;
      else if (state === "failed") failedTests += 1;
      else totals.skipped += 1;
    }
    const brokenOutsideTests = failedTests === 0 && module.state() === "failed";
    totals.failed += brokenOutsideTests ? 1 : failedTests;
  }
  return totals;
}

function line({ passed, failed, skipped }: Totals): string {
  const plain = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped > 0 ? `${plain}, ${String(skipped)} skipped` : plain;
}

export default class PlainTotals implements Reporter {
  #totals: Totals | undefined;

  onInit(): void {
    // Written while the process ends, because other reporters may still have something to say before that.
    process.once("exit", () => {
      if (this.#totals !== undefined) process.stdout.write(`${line(this.#totals)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    this.#totals = count(modules, errors);
  }
}
