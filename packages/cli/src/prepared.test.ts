// The program as V8 compiled it before: read from its cache, where there is one for this V8.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeHost } from "./host.js";
import { cacheFile, preparedProgram, programFile, programFor, readProgram } from "./prepared.js";

let path = "";
let folder: URL;
beforeAll(() => {
  path = mkdtempSync(join(tmpdir(), "andersom-prepared-"));
  folder = pathToFileURL(`${path}/`);
  mkdirSync(join(path, "prepared"));
  for (const name of ["check", "program"])
    writeFileSync(
      programFile(folder, name),
      `(function (exports, require, module, __filename) {
         exports.nodeHost = () => ({});
         exports.run = async (args) => ({ exitCode: 0, output: args.join(" ") + " \\u20ac " + require("node:path").basename(__filename) });
       })`,
    );
});
afterAll(() => {
  rmSync(path, { recursive: true, force: true });
});

const output = async (command: string): Promise<string | undefined> =>
  (await preparedProgram(folder, [command])?.run([command, "."], nodeHost()))?.output;

it("is not there without a cache for this V8", () => {
  expect(preparedProgram(folder, ["check", "."])).toBeUndefined();
});

it("runs from its cache", async () => {
  writeFileSync(cacheFile(folder, "program"), readProgram(folder, "program").compiled()["program"]!);
  expect(await output("test")).toBe("test . € program.cjs");
});

it("runs a command that has a program without the others from that one", async () => {
  expect(programFor("check")).toBe("check");
  expect(await output("check")).toBeUndefined();
  writeFileSync(cacheFile(folder, "check"), readProgram(folder, "check").compiled()["check"]!);
  expect(await output("check")).toBe("check . € check.cjs");
});

it("is left alone by what is over sooner than the cache is read", () => {
  expect(preparedProgram(folder, ["--version"])).toBeUndefined();
  expect(preparedProgram(folder, ["explain", "AND2001"])).toBeUndefined();
  expect(preparedProgram(folder, [])).toBeUndefined();
});

it("runs as well where V8 refuses what the cache holds", async () => {
  writeFileSync(cacheFile(folder, "program"), Buffer.from("no cache at all"));
  expect(await output("test")).toBe("test . € program.cjs");
});

it("asks for a part when something of it is used, once, with a cache of its own", async () => {
  const file = (name: string, body: string): void => {
    writeFileSync(programFile(folder, name), `(function (exports, require, module, __filename) { ${body} })`);
  };
  file(
    "documents",
    `globalThis.partsLoaded = (globalThis.partsLoaded ?? 0) + 1; exports.toWord = () => "Word";`,
  );
  file(
    "program",
    `exports.nodeHost = () => ({});
     const documents = () => require("@andersom/documents");
     exports.run = async () => ({ exitCode: 0, output: documents().toWord() + documents().toWord() });`,
  );
  const loaded = readProgram(folder, "program");
  expect(Object.keys(loaded.compiled())).toEqual(["program"]);
  expect((await loaded.run([], nodeHost())).output).toBe("WordWord");
  expect((globalThis as { partsLoaded?: number }).partsLoaded).toBe(1);
  expect(Object.keys(loaded.compiled())).toEqual(["program", "documents"]);
});
