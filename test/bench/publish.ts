// What it costs to publish an ordinance, in milliseconds of processor time. The built command in a process of its own, once for each
// set of forms, start and loading included; then in one process the parts of the public version, and the view of an editor after a
// keystroke. The best of the rounds counts. Prints JSON.
//   npm run bench:publish -- examples/sociaal-domein 5
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publicView, Workspace } from "@andersom/ide";
import { publicVersion, renderHtml, renderMarkdown, selfTest } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { command } from "./command.js";

const folder = process.argv[2] ?? "examples/sociaal-domein";
const rounds = Number(process.argv[3] ?? 3);
const day = "2026-03-16";
const root = fileURLToPath(new URL("../../", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "andersom-bench-publish-"));
const built = join(root, "node_modules/.cache/bench-publish");
const main = join(built, "main.cjs");

/** Each set of forms that is timed as a whole command. */
const commands = {
  "public version: html, md": ["publieksversie", "html,md"],
  "public version: html, md, docx, pdf": ["publieksversie", "html,md,docx,pdf"],
  "adopted text: all forms": ["verordening", undefined],
  "registers: all forms": ["registers", undefined],
} as const;

function build(target: string, forms: string | undefined): number {
  const format = forms === undefined ? [] : ["--format", forms];
  const rest = ["--to", target, ...format, "--peildatum", day, "--out", scratch];
  return command(main, "build", folder, ...rest).milliseconds;
}

function time<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

const best = (times: readonly number[]): number => Math.round(Math.min(...times));
const middle = (times: readonly number[]): number =>
  Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0);
const repeated = <T>(work: () => T): T[] => Array.from({ length: rounds }, work);

/** The parts of the public version, of a model with its laws that nothing is known of yet. */
function parts(): Readonly<Record<string, number>> {
  const found = compileProject(withLaws(ordinanceFiles(folder))).ordinances[0];
  if (found === undefined) throw new Error(`no ordinance in ${folder}`);
  const all = repeated(() => {
    const fresh = structuredClone(found.model);
    const document = time(() => publicVersion(fresh, { on: day }));
    const bare = time(() => publicVersion(structuredClone(found.model), { on: day, examples: [] }));
    return {
      document: document.ms,
      "document without stories": bare.ms,
      "self-test": time(() => selfTest(fresh, { on: day })).ms,
      html: time(() => renderHtml(document.value)).ms,
      markdown: time(() => renderMarkdown(document.value)).ms,
    };
  });
  const names = ["document", "document without stories", "self-test", "html", "markdown"] as const;
  return Object.fromEntries(names.map((name) => [name, best(all.map((one) => one[name]))]));
}

/** The view beside the text after a keystroke in a sentence: compiling and making the page again. */
function keystrokes(): Readonly<Record<string, number>> {
  const files = ordinanceFiles(folder);
  const workspace = new Workspace();
  for (const { uri, text } of files) workspace.setFile(uri, text);
  const file = files
    .filter(({ text }) => text.includes("\nuitleg\n"))
    .toSorted((a, b) => b.text.length - a.text.length)[0];
  if (file === undefined) return {};
  publicView(workspace, file.uri, day);
  const line = file.text.indexOf("\nuitleg\n") + "\nuitleg\n".length;
  const at = file.text.indexOf("\n", line);
  const times = Array.from({ length: rounds * 4 }, (_, typed) => {
    workspace.setFile(file.uri, `${file.text.slice(0, at)} ${"x".repeat(typed + 1)}${file.text.slice(at)}`);
    return time(() => publicView(workspace, file.uri, day)).ms;
  });
  return { p50: middle(times), max: Math.round(Math.max(...times)) };
}

try {
  spawnSync(process.execPath, ["test/scripts/build.mjs", "--command", built, "--prepared"], { cwd: root });
  const whole = Object.entries(commands).map(([name, [target, forms]]): [string, number] => [
    name,
    best(repeated(() => build(target, forms))),
  ]);
  const start = best(repeated(() => command(main, "--version").milliseconds));
  console.log(
    JSON.stringify(
      {
        folder,
        "cpu ms": { "the command alone": start, ...Object.fromEntries(whole) },
        parts: parts(),
        "view after a keystroke": keystrokes(),
      },
      undefined,
      2,
    ),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
