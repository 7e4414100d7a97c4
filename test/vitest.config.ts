// How the tests run: straight on the sources of every package, with one plain line of totals at the very end.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../", import.meta.url));
/** The condition `source` leads from `@andersom/…` to the TypeScript files, so no build is needed to test. */
const conditions = ["source", "module", "node", "development|production"];

/** Tests in real editors need minutes and an installation of their own: `npm run test:vscode`, and all tests in CI. */
const realEditors = process.env["ANDERSOM_VSCODE"] === "1" ? ["test/editors/**/*.real.ts"] : [];

export default defineConfig({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "test/**/*.test.ts", ...realEditors],
    exclude: ["**/node_modules/**", "**/dist/**"],
    reporters: ["default", `${root}test/reporter.ts`],
    // It imports folders, which Node does not do by itself.
    server: { deps: { inline: ["dt-sql-parser"] } },
    // Long: a busy machine is no failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
