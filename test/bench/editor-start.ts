// What an editor waits for when it starts the language server: the built command in a process of its own, over pipes, on a folder on the
// disk. When each first answer comes, and the longest time in which a cheap question is not answered. Prints JSON.
//   npm run bench:start            (-- --rounds 5 --only municipality)

import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import { ableClient } from "../../packages/language-server/src/testing/client.js";
import { generatedWorkspace, municipality, type GeneratedFile } from "./generated-workspace.js";

const { values: given } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
    main: { type: "string" },
    flags: { type: "string", multiple: true, default: [] },
  },
});
const ROUNDS = Number(given.rounds);
/** How often the server is asked whether it is there, in milliseconds. */
const BEAT = 20;
/** How long after the last findings a start is over, in milliseconds. */
const REST = 2_500;

const root = fileURLToPath(new URL("../../", import.meta.url));
const now = (): number => performance.now();
const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** The command as it is shipped. */
function built(): string {
  const folder = join(root, "node_modules/.cache/bench-start");
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, "test/scripts/build.mjs"), "--command", folder],
    { encoding: "utf8" },
  );
  const main = join(folder, "main.cjs");
  if (status !== 0 || !existsSync(main)) throw new Error(stderr);
  return main;
}

/** A rule with a gap of a month: only who read everything can tell that, and it is no error, so that the analyses run. */
const gap = `artikel 999 Sluiten

lid 1
  Dit lid geldt tot en met 31 mei 2026.
  plicht voor de inwoner: de inwoner sluit de deur.

lid 1
  Dit lid geldt vanaf 1 juli 2026.
  plicht voor de inwoner: de inwoner sluit het raam.
`;
const gapCode = "AND2050";

interface Case {
  readonly name: string;
  readonly files: readonly GeneratedFile[];
  /** The file in front of the writer, of which the last article has a warning. */
  readonly open: GeneratedFile;
}

function caseOf(name: string, generated: readonly GeneratedFile[], at: number): Case {
  const files = generated.map((file, index) => (index === at ? { ...file, text: file.text + gap } : file));
  return { name, files, open: files[at]! };
}

const cases = [
  caseOf("one ordinance", generatedWorkspace(), 5),
  caseOf("municipality", municipality(), 115),
].filter(({ name }) => given.only === undefined || name.includes(given.only));

/** Writes the files of a case to a folder. @returns the path of each. */
function written(folder: string, { files }: Case): ReadonlyMap<GeneratedFile, string> {
  return new Map(
    files.map((file) => {
      const path = join(folder, basename(dirname(file.uri)), basename(file.uri));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.text);
      return [file, path];
    }),
  );
}

function positionOf(text: string, words: string, extra: number): { line: number; character: number } {
  const lines = text.slice(0, text.indexOf(words, Math.floor(text.length / 2)) + extra).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/**
 * Goes along in the process of the server: the most processor time between two turns of its event loop, which other work on the machine
 * does not lengthen. The garbage collector and the optimiser of V8 count, also where they ran beside it.
 */
const probe = `
import { writeFileSync } from "node:fs";
let before = process.cpuUsage(), most = 0, at = 0, over = 0;
setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  const took = (user + system) / 1000;
  if (took > 100) over++;
  if (took > most) [most, at] = [took, Date.now()];
}, 1).unref();
process.on("exit", () => writeFileSync(process.env.ANDERSOM_PROBE, JSON.stringify({ most, at, over })));
`;

/** What an editor asks as soon as a file is open, and what a writer does next. */
function firstQuestions(
  { text }: GeneratedFile,
  uri: string,
): readonly (readonly [string, string, object])[] {
  const textDocument = { uri };
  const whole = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  const place = (words: string, extra: number) => ({
    textDocument,
    position: positionOf(text, words, extra),
  });
  return [
    ["documentSymbols", "textDocument/documentSymbol", { textDocument }],
    ["semanticTokens", "textDocument/semanticTokens/full", { textDocument }],
    ["folding", "textDocument/foldingRange", { textDocument }],
    ["codeLens", "textDocument/codeLens", { textDocument }],
    ["inlayHints", "textDocument/inlayHint", { textDocument, range: whole }],
    ["hover", "textDocument/hover", place("a. het inkomen is", 8)],
    ["completion", "textDocument/completion", place("b. de inwoner volgt ", 20)],
  ];
}

/** Asks something cheap at every beat, whether or not the one before was answered. */
function heartbeat(connection: ProtocolConnection, uri: string, position: object) {
  const answers = {
    longest: 0,
    longestAt: 0,
    over100: 0,
    hovers: [] as { at: number; took: number; useful: boolean }[],
  };
  let waiting = 0;
  const timed = async (
    method: string,
    params: object,
    then: (asked: number, took: number, answer: unknown) => void,
  ) => {
    const asked = now();
    waiting++;
    const answer = await connection.sendRequest(method, params);
    waiting--;
    then(asked, now() - asked, answer);
  };
  let beats = 0;
  const timer = setInterval(() => {
    // A page that is not there: nothing is read or compiled for it, so it waits only for what else the server does.
    void timed("andersom/inhoud", { uri: "andersom:er-niet" }, (asked, took) => {
      if (took > 100) answers.over100++;
      if (took <= answers.longest) return;
      answers.longest = took;
      answers.longestAt = asked;
    });
    if (beats++ % 5 === 0)
      void timed("textDocument/hover", { textDocument: { uri }, position }, (asked, took, answer) =>
        answers.hovers.push({ at: asked + took, took, useful: answer !== null }),
      );
  }, BEAT);
  return { answers, stop: () => clearInterval(timer), isIdle: () => waiting === 0 };
}

/** One start, in milliseconds from `initialized`, except the first figure. */
async function started(main: string, { open }: Case, paths: ReadonlyMap<GeneratedFile, string>) {
  const path = paths.get(open)!;
  const folder = dirname(dirname(path));
  const uri = pathToFileURL(path).href;
  const began = now();
  const seen = join(folder, "probe.json");
  const along = `data:text/javascript,${encodeURIComponent(probe)}`;
  const server = spawn(process.execPath, ["--import", along, ...given.flags, main, "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, ANDERSOM_PROBE: seen },
  });
  const ended = new Promise((resolve) => server.on("exit", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest("client/registerCapability", () => null);
  const told: { at: number; params: PublishDiagnosticsParams }[] = [];
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    told.push({ at: now(), params });
  });
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: ableClient,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "map" }],
  });
  const [answered, answeredAt] = [now(), Date.now()];
  void connection.sendNotification("initialized", {});
  void connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "andersom", version: 1, text: open.text },
  });
  const since = (at: number): number => Math.round(at - answered);
  const firsts: Record<string, number> = {};
  const asked = firstQuestions(open, uri).map(async ([name, method, params]) => {
    await connection.sendRequest(method, params);
    firsts[name] = since(now());
  });
  const beat = heartbeat(connection, uri, positionOf(open.text, "a. het inkomen is", 8));
  await Promise.all(asked);
  const complete = () =>
    told.find(({ params }) => params.uri === uri && params.diagnostics.some(({ code }) => code === gapCode));
  while (complete() === undefined || now() - told.at(-1)!.at < REST || !beat.isIdle()) await pause(BEAT);
  beat.stop();
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  await ended;
  connection.dispose();
  const { longest, longestAt, over100, hovers } = beat.answers;
  const blocks = JSON.parse(readFileSync(seen, "utf8")) as { most: number; at: number; over: number };
  const meanwhile = hovers.filter(({ at }) => at < complete()!.at);
  return {
    spawnToInitialize: Math.round(answered - began),
    firstFindings: since(told.find(({ params }) => params.uri === uri)!.at),
    completeFindings: since(complete()!.at),
    ...firsts,
    hoverThatTells: since(hovers.find(({ useful }) => useful)!.at),
    longestSilence: Math.round(longest),
    longestSilenceAt: since(longestAt),
    beatsOver100: over100,
    longestBlockCpu: Math.round(blocks.most),
    longestBlockAt: blocks.at - answeredAt,
    blocksOver100Cpu: blocks.over,
    hoversBeforeComplete: meanwhile.length,
    longestHover: Math.round(Math.max(...hovers.map(({ took }) => took))),
    lastTold: since(told.at(-1)!.at),
  };
}

const main = given.main ?? built();
const report: Record<string, unknown> = {};
for (const one of cases) {
  const folder = mkdtempSync(join(tmpdir(), "andersom-start-"));
  const paths = written(folder, one);
  const rounds: Record<string, number>[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) rounds.push(await started(main, one, paths));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const names = Object.keys(rounds[0] ?? {});
  report[one.name] = {
    files: one.files.length,
    lines: one.files.reduce((sum, { text }) => sum + text.split("\n").length, 0),
    ...Object.fromEntries(
      names.map((name) => {
        const sorted = rounds.map((round) => round[name]!).toSorted((a, b) => a - b);
        return [name, { median: sorted[sorted.length >> 1], least: sorted[0], most: sorted.at(-1) }];
      }),
    ),
  };
}
console.log(
  JSON.stringify(report, null, 2).replace(
    /\{\s+"median": (\d+),\s+"least": (-?\d+),\s+"most": (\d+)\s+\}/gu,
    "$1  ($2–$3)",
  ),
);
process.exit(0);
