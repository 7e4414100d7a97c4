// How the language server feels: from a keystroke to what is wrong, completion and rename, in a workspace of 300 articles and
// 10,000 lines, server and editor in one process. Prints JSON.
//   npm run bench:editor

import type { CompletionItem, CompletionList, WorkspaceEdit } from "vscode-languageserver-protocol";
import { TestClient } from "../../packages/language-server/src/testing/client.js";
import { generatedWorkspace, word } from "./generated-workspace.js";

const ROUNDS = 120;
const WARM = 20;

const files = generatedWorkspace();
const chapter = files[5]!;

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

interface Measured {
  /** CPU of the whole process, so that what else runs on the machine does not count. */
  readonly cpu: number;
  readonly wall: number;
}

async function measured(work: () => Promise<unknown>): Promise<Measured> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000, wall };
}

async function startedClient(options: {
  readonly debounce?: number;
  readonly analyses?: boolean;
}): Promise<TestClient> {
  const { debounce = 0, analyses = false } = options;
  const client = await TestClient.start({
    debounce,
    pause: 600,
    folders: ["file:///groot"],
    initializationOptions: { analyses },
    fileSystem: {
      list: () => Promise.resolve(files.map(({ uri }) => uri)),
      beside: () => Promise.resolve([]),
      read: (uri) => Promise.resolve(files.find((file) => file.uri === uri)?.text),
    },
  });
  await client.open(chapter.uri, chapter.text);
  await client.diagnostics(chapter.uri, (found) => found.length === 0);
  return client;
}

/** Types a sentence a character at a time into the middle of a file, and wipes it again; each keystroke is waited for. */
async function typing(client: TestClient, uri: string, after: string, sentence: string): Promise<Measured[]> {
  const text = client.text(uri);
  const middle = text.indexOf(after, Math.floor(text.length / 2));
  const at = (middle < 0 ? text.indexOf(after) : middle) + after.length;
  const samples: Measured[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const step = round % (2 * sentence.length);
    const typed = step < sentence.length;
    const place = typed ? at + step : at + 2 * sentence.length - step - 1;
    const sample = await measured(async () => {
      await client.replace(uri, place, place + (typed ? 0 : 1), typed ? sentence[step]! : "");
      await client.diagnostics(uri);
    });
    if (round >= WARM) samples.push(sample);
    // What follows in other files is not what this keystroke waits for.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return samples;
}

async function many(count: number, ask: (round: number) => Promise<unknown>): Promise<Measured[]> {
  const samples: Measured[] = [];
  for (let round = 0; round < WARM + count; round++) {
    const sample = await measured(() => ask(round));
    if (round >= WARM) samples.push(sample);
  }
  return samples;
}

const both = (samples: readonly Measured[]) => ({
  cpuMs: spread(samples.map(({ cpu }) => cpu)),
  wallMs: spread(samples.map(({ wall }) => wall)),
});

const started = await measured(() => startedClient({}).then((one) => one.stop()));
const client = await startedClient({});
const sentence =
  "\n\nlid 9\n  De hoogte van de norm is € 1.250 per maand als het inkomen meer dan € 300 per maand is.";
const inSentence = await typing(client, chapter.uri, "uitleg\n", "  > Wie dit leest, weet meer.\n");
const inRule = await typing(
  client,
  chapter.uri,
  "Bewaar wel de bonnen: de gemeente kan erom vragen.\n",
  sentence,
);
const header = files[0]!;
await client.open(header.uri, header.text);
await client.diagnostics(header.uri);
const inName = await typing(client, header.uri, "de inwoner volgt studie bbccdd", "nieuw");

const completion = client.initialized.capabilities.completionProvider;
const article = word(140);
const completing = !completion
  ? undefined
  : await many(ROUNDS, async (round) => {
      const words = ["b. de inwoner volgt ", "is de kosten van ", "Effect: ", "In afwijking van "][
        round % 4
      ]!;
      const { textDocument, position } = client.at(chapter.uri, words, words.length);
      const found = await client.request<CompletionItem[] | CompletionList | null>(
        "textDocument/completion",
        {
          textDocument,
          position,
        },
      );
      return found;
    });

/** How many places a rename of the fact of one article, and of the income of all, changes. */
async function renaming(
  name: string,
): Promise<{ readonly places: number; readonly wallMs: Spread; readonly cpuMs: Spread }> {
  let places = 0;
  const samples = await many(10, async (round) => {
    const { textDocument, position } = client.at(header.uri, `  ${name}: `, 3);
    const edit = await client.request<WorkspaceEdit | null>("textDocument/rename", {
      textDocument,
      position,
      newName: `${name} ${word(round)}`,
    });
    const changes = edit?.documentChanges ?? [];
    places = changes.reduce((sum, change) => sum + ("edits" in change ? change.edits.length : 0), 0);
  });
  return { places, ...both(samples) };
}

const renames = client.initialized.capabilities.renameProvider
  ? { everywhere: await renaming("inkomen"), once: await renaming(`kosten van ${article}`) }
  : undefined;
const memory = process.memoryUsage();
await client.stop();

const slow = await startedClient({ debounce: 100 });
const debounced = await typing(slow, chapter.uri, "uitleg\n", "  > Wie dit leest, weet meer.\n");
await slow.stop();

/** Typing while the analyses run: what a keystroke waits for a question of theirs. */
const busy = await startedClient({ analyses: true });
await new Promise((resolve) => setTimeout(resolve, 700));
const meanwhile = await typing(busy, chapter.uri, "uitleg\n", "  > Wie dit leest, weet meer.\n");
await busy.stop();

const result = {
  lines: files.reduce((sum, { text }) => sum + text.split("\n").length, 0),
  files: files.length,
  characters: files.reduce((sum, { text }) => sum + text.length, 0),
  startMs: rounded(started.wall),
  keystroke: {
    inExplanation: both(inSentence),
    inRule: both(inRule),
    inDeclaredName: both(inName),
    withDebounceOf100: both(debounced).wallMs,
    whileAnalysing: both(meanwhile),
  },
  completion: completing === undefined ? "not offered" : both(completing),
  rename: renames ?? "not offered",
  memoryMb: { heap: Math.round(memory.heapUsed / 1e6), rss: Math.round(memory.rss / 1e6) },
};
console.log(JSON.stringify(result, undefined, 2));
process.exit(0);
