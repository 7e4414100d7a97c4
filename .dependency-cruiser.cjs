// The import boundaries between the packages: arrows point down only, and each outside world has one keeper.

/** What each package may import of ours; a package that is not named here may import nothing of ours. */
const mayImport = {
  syntax: [],
  semantics: ["syntax"],
  runtime: [],
  logic: ["semantics", "runtime"],
  analysis: ["syntax", "semantics", "logic", "runtime", "publish"],
  population: ["semantics", "logic", "runtime", "publish"],
  service: ["semantics", "logic", "runtime"],
  publish: ["syntax", "semantics", "logic", "runtime"],
  documents: ["publish"],
  "prettier-plugin": ["syntax"],
  ide: ["syntax", "semantics", "runtime", "logic", "analysis", "publish", "prettier-plugin", "law"],
  "language-server": ["syntax", "ide"],
  vscode: ["language-server"],
  playground: ["language-server"],
  law: ["syntax", "semantics"],
  cli: [
    "syntax",
    "semantics",
    "runtime",
    "logic",
    "analysis",
    "population",
    "service",
    "publish",
    "documents",
    "prettier-plugin",
    "ide",
    "language-server",
    "law",
  ],
};

/** Outside packages that only the named packages of ours may import. */
const keepers = {
  chevrotain: ["syntax"],
  prettier: ["prettier-plugin"],
  "vscode-languageserver": ["language-server"],
  "vscode-languageclient": ["vscode"],
  vscode: ["vscode"],
  "monaco-editor": ["playground"],
  commander: ["cli"],
  "@duckdb": ["population"],
  fastify: ["service"],
  "@observablehq/plot": ["population"],
  linkedom: ["population"],
  docx: ["documents"],
  "@myriaddreamin": ["documents"],
};

/** Tests and scripts of the house stand outside the layers; so does the kit that only they use. */
const outsideLayers = [
  "\\.test\\.ts$",
  "^packages/testkit/",
  "^packages/[^/]+/(scripts|test|src/testing)/",
  "^packages/[^/]+/[^/]+\\.config\\.",
];

const any = (names) => `(${names.join("|")})`;
const sources = (names) => `^packages/${any(names)}/`;

const layers = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `layer-${name}`,
  comment: `${name} may import of ours: ${allowed.join(", ") || "nothing"}.`,
  severity: "error",
  from: { path: `^packages/${name}/`, pathNot: outsideLayers },
  to: { path: "^packages/", pathNot: [sources([name, ...allowed]), "^packages/testkit/"] },
}));

const kept = Object.entries(keepers).map(([dependency, owners]) => ({
  name: `keeper-${dependency}`,
  comment: `Only ${owners.join(" and ")} may import ${dependency}.`,
  severity: "error",
  from: { path: "^packages/", pathNot: [sources(owners), ...outsideLayers] },
  to: { path: [`(^|/)node_modules/${dependency}/`, `^${dependency}(/|$)`] },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...kept,
    {
      name: "front-door",
      comment: "A package is entered by its name, never by a path into its folders.",
      severity: "error",
      from: { path: "^packages/([^/]+)/", pathNot: outsideLayers },
      to: { path: "^packages/", pathNot: "^packages/$1/", dependencyTypesNot: ["aliased-workspace"] },
    },
    {
      name: "unknown-package",
      comment: "Every package has its place in the table at the top of this file.",
      severity: "error",
      from: { path: "^packages/", pathNot: [sources(Object.keys(mayImport)), "^packages/testkit/"] },
      to: { path: "^packages/" },
    },
    {
      name: "editors-by-types",
      comment: "An editor speaks to the server over a line: of its code it knows the types alone.",
      severity: "error",
      from: { path: sources(["vscode", "playground"]), pathNot: outsideLayers },
      to: { path: "^packages/language-server/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "runtime-stands-alone",
      comment: "The runtime ships with generated code: no package of anyone, no module of Node.",
      severity: "error",
      from: { path: "^packages/runtime/", pathNot: outsideLayers },
      to: { pathNot: "^packages/runtime/src/" },
    },
    {
      name: "disk",
      comment:
        "Only the command, the extension and the entries of the server for a machine touch the disk, and a population, which is too large for anything else.",
      severity: "error",
      from: {
        path: "^packages/",
        pathNot: [
          sources(["cli", "population", "vscode"]),
          "^packages/language-server/src/node/",
          ...outsideLayers,
        ],
      },
      to: { path: "^(node:)?fs(/promises)?$" },
    },
    {
      name: "testkit-in-tests-only",
      comment: "What only tests need must not reach what is published.",
      severity: "error",
      from: { path: "^packages/", pathNot: outsideLayers },
      to: { path: "^packages/testkit/" },
    },
    {
      name: "tests-are-leaves",
      comment: "Nothing imports a test.",
      severity: "error",
      from: {},
      to: { path: "\\.test\\.ts$" },
    },
    {
      name: "no-cycle",
      comment: "Files that need each other when they run are one file, or want a third; types may be mutual.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "Every import leads somewhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(vscode|monaco-lsp|andersom:)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/|^test/baselines/|^test/bench/engines/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "default", "types"],
    },
  },
};
