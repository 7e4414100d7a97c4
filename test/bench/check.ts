// How fast checking is, analyses and all: the command from cold on the largest examples and on an ordinance of 300 articles, and
// one edited article as an editor feels it: both in CPU time of all threads, the edits also by the clock on the wall. Prints JSON.
//   npm run bench:check [-- EDITS]

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { analyse, AnalysisMemory, isAnalysable } from "@andersom/analysis";
import { createCompiler } from "@andersom/semantics";
import { command } from "./command.js";
import { largeOrdinance } from "./large.js";
import { clock, rounded, spread } from "./measures.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const edits = Number(process.argv[2] ?? 60);
const articles = 270;
const times = 3;

/** The built command, each time in a process of its own; the start of Node and of the command are part of it. */
function cold(main: string, path: string) {
  const runs = Array.from({ length: times }, () => command(main, "check", path, "--format", "json"));
  const { analyses } = JSON.parse(runs[0]!.output) as { analyses?: { asked?: number; unknown?: number } };
  return { leastMs: rounded(Math.min(...runs.map(({ milliseconds }) => milliseconds))), analyses };
}

/** A limit of another article each time, as somebody who tries out numbers. */
function editedArticle(text: string, round: number): string {
  const number = 1 + ((round * 37) % articles);
  const start = text.indexOf(`artikel ${String(number)} Bijdrage`);
  const at = text.indexOf("minstens ", start) + "minstens ".length;
  return `${text.slice(0, at)}${String(16 + ((round * 7) % 9))}${text.slice(at + 2)}`;
}

async function editor(written: string) {
  const uri = "groot.andersom";
  const compiler = createCompiler();
  const memory = new AnalysisMemory();
  let text = written;
  const compiled = () => {
    compiler.setFile(uri, text);
    const diagnostics = compiler.diagnostics(uri);
    return { model: compiler.ordinance(compiler.units()[0]!.root).model, diagnostics };
  };
  const analysed = ({ model, diagnostics }: ReturnType<typeof compiled>) => {
    const project = {
      model,
      files: [{ uri, text }],
      parse: (one: string) => compiler.parse(one),
      diagnostics,
    };
    const { findings, asked, unknown } = analyse(project, { memory });
    // A household is only put into words when somebody reads it.
    const told = findings.map(({ witness }) => witness?.text ?? "").join("\n");
    return { findings: findings.length, asked, unknown, told: told.length };
  };
  const once = () => {
    const all = clock();
    const made = compiled();
    const compile = all();
    if (!isAnalysable(made.diagnostics)) throw new Error("The ordinance of this benchmark has errors.");
    const since = clock();
    const told = analysed(made);
    return { told, compile, analyses: since(), together: all() };
  };
  const first = once();
  const rounds: ReturnType<typeof once>[] = [];
  for (let round = 1; round <= edits; round++) {
    const all = clock();
    text = editedArticle(text, round);
    const made = once();
    // As in an editor, which comes back to its event loop; what is done there is no waiting, but does take CPU.
    await turn();
    rounds.push({ ...made, together: { wall: made.together.wall, cpu: all().cpu } });
  }
  // The first edits warm up what the next ones use.
  const warm = rounds.slice(Math.floor(edits / 3));
  return {
    lines: written.split("\n").length,
    ...first.told,
    firstCompileMs: rounded(first.compile.cpu),
    firstAnalyseMs: rounded(first.analyses.cpu),
    edits: warm.length,
    compile: spread(warm.map(({ compile }) => compile)),
    analyses: spread(warm.map(({ analyses }) => analyses)),
    together: spread(warm.map(({ together }) => together)),
  };
}

const folder = mkdtempSync(join(tmpdir(), "andersom-check-"));
try {
  const text = largeOrdinance(articles);
  const large = join(folder, "groot.andersom");
  writeFileSync(large, text);
  const built = join(folder, "command");
  const build = spawnSync("node", ["test/scripts/build.mjs", "--command", built, "--prepared"], {
    cwd: root,
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(build.stderr);
  const main = join(built, "main.cjs");
  const result = {
    "command alone": {
      leastMs: rounded(Math.min(...[1, 2, 3].map(() => command(main, "--version").milliseconds))),
    },
    "sociaal-domein": cold(main, "examples/sociaal-domein"),
    "bijzondere-bijstand": cold(main, "examples/bijzondere-bijstand"),
    "re-integratie": cold(main, "examples/re-integratie"),
    "300 articles": cold(main, large),
    "edited article": await editor(text),
  };
  console.log(JSON.stringify(result, undefined, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
