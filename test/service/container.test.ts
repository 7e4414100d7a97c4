// The container file, as far as it can be held to account without an engine: what it promises, and its commands on the
// packed command in a clean folder.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { root } from "./start.js";

const file = readFileSync(join(root, "packages/service/Containerfile"), "utf8");
/** The instructions, with the lines that a backslash continues put together. */
const steps = file
  .replaceAll(/\\\n\s*/g, " ")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const last = (name: string): string =>
  steps.findLast((line) => line.startsWith(`${name} `))!.slice(name.length + 1);
const list = (text: string): string[] =>
  JSON.parse(text.replace(/^CMD /, "").replace(/^--.* CMD /, "")) as string[];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "andersom-container-"));
  const cli = join(folder, "source");
  mkdirSync(cli);
  cpSync(join(root, "packages/cli/package.json"), join(cli, "package.json"));
  cpSync(join(root, "packages/cli/bin"), join(cli, "bin"), { recursive: true });
  const script = join(root, "test/scripts/build.mjs");
  execFileSync(process.execPath, [script, "--command", join(cli, "dist")], { cwd: root, stdio: "pipe" });
  execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], {
    cwd: cli,
    stdio: "pipe",
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the container file", () => {
  it("runs as a user that is not root, by number, without a shell", () => {
    expect(last("USER")).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(list(last("ENTRYPOINT"))[0]).toBe("node");
    expect(last("STOPSIGNAL")).toBe("SIGTERM");
  });

  it("has two stages on one pinned image, installs nothing, and adds nothing from elsewhere", () => {
    expect(steps.filter((line) => line.startsWith("FROM "))).toEqual([
      "FROM ${NODE_IMAGE} AS unpacked",
      "FROM ${NODE_IMAGE}",
    ]);
    expect(last("ARG")).toMatch(/^NODE_IMAGE=node:\d+-bookworm-slim$/);
    expect(
      steps.filter((line) => /^ADD |apt-get|curl|npm (?:i|install|ci)\b|sudo|:latest/.test(line)),
    ).toEqual([]);
  });

  it(
    "starts from the packed command alone, answers its own health check, and stops with 0",
    { timeout: 300_000 },
    async () => {
      const image = join(folder, "image");
      mkdirSync(image);
      const packed = readdirSync(folder).find((name) => /^andersom-.*\.tgz$/.test(name))!;
      cpSync(join(folder, packed), join(image, "andersom.tgz"));
      execFileSync("sh", ["-c", last("RUN")], { cwd: image });
      expect(existsSync(join(image, "andersom.tgz"))).toBe(false);

      const ordinance = join(root, "examples/individuele-inkomenstoeslag");
      const given = list(last("CMD")).map((one) => (one === "/verordening" ? ordinance : one));
      const port = String(await freePort());
      const child = spawn(
        process.execPath,
        [...list(last("ENTRYPOINT")).slice(1), ...given, "--poort", port],
        {
          cwd: image,
          env: { PATH: process.env["PATH"] },
          stdio: ["ignore", "ignore", "pipe"],
        },
      );
      onTestFinished(() => {
        child.kill("SIGKILL");
      });
      const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
      let notes = "";
      child.stderr.on("data", (text: Buffer) => (notes += text.toString()));
      await expect.poll(() => notes, { timeout: 120_000 }).toContain("luistert op");

      const [node, ...check] = list(last("HEALTHCHECK"));
      expect(node).toBe("node");
      execFileSync(
        process.execPath,
        check.map((one) => one.replace(":8080", `:${port}`)),
      );
      child.kill("SIGTERM");
      expect(await exit).toBe(0);
    },
  );
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
