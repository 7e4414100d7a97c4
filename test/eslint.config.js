// The lint rules of the house: type-checked TypeScript, small files, named exports, exhaustive switches.
import tseslint from "typescript-eslint";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Files of which a tool demands a default export. */
const toolFiles = [
  "test/*.config.*",
  "test/reporter.ts",
  "packages/*/*.config.*",
  "packages/prettier-plugin/src/index.ts",
];

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "**/dist/",
      "**/coverage/",
      "**/out/",
      "test/baselines/",
      "examples/",
      "grammar/",
    ],
  },
  {
    files: ["**/*.ts", "**/*.js", "**/*.mjs", "**/*.cjs"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "max-lines": ["error", { max: 500 }],
      "no-console": "off",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name: a name can be searched for." },
      ],
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  { files: toolFiles, rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.generated.ts"], rules: { "max-lines": "off" } },
);
