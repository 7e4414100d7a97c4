// SIGTERM on a real process with a request under way: it is finished, nothing new is taken, and the exit code is 0.

import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { household, modelOf, root, start } from "./start.js";

const example = "individuele-inkomenstoeslag";

interface Process {
  readonly child: ChildProcess;
  readonly port: number;
  readonly exit: Promise<number | null>;
  readonly notes: () => string;
}

async function command(): Promise<Process> {
  const args = ["--conditions=source", "--import", "tsx", join(root, "packages/cli/src/main.ts")];
  const child = spawn(process.execPath, [...args, "serve", `examples/${example}`, "--poort", "0"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let notes = "";
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    child.stderr.on("data", (text: Buffer) => {
      notes += text.toString();
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(notes)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    void exit.then(() => {
      reject(new Error(notes));
    });
  });
  return { child, port, exit, notes: () => notes };
}

/** A connection that keeps what comes back. */
async function dial(port: number): Promise<{ socket: Socket; until: (text: string) => Promise<string> }> {
  const socket = connect(port, "127.0.0.1");
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  let answer = "";
  let heard = (): void => undefined;
  socket.on("data", (part) => {
    answer += part.toString();
    heard();
  });
  const until = (text: string) =>
    new Promise<string>((resolve) => {
      heard = () => {
        if (answer.includes(text)) resolve(answer);
      };
      heard();
    });
  return { socket, until };
}

it.each(["SIGTERM", "SIGINT"] as const)(
  "after %s the request under way gets its answer",
  { timeout: 300_000 },
  async (signal) => {
    const { child, port, exit, notes } = await command();
    const body = readFileSync(join(root, `examples/${example}/huishoudens/compleet.json`), "utf8");
    const half = Math.floor(body.length / 2);
    const underWay = await dial(port);
    const head = `POST /v1/besluiten HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nExpect: 100-continue\r\n\r\n`;
    underWay.socket.write(head);
    // The service has the request once it asks for the body.
    await underWay.until("100 Continue");
    underWay.socket.write(body.slice(0, half));

    child.kill(signal);
    await expect.poll(notes).toContain("De dienst stopt");
    await expect
      .poll(() =>
        dial(port).then(
          () => "taken",
          (error: NodeJS.ErrnoException) => error.code,
        ),
      )
      .toBe("ECONNREFUSED");
    expect(child.exitCode).toBeNull();

    underWay.socket.write(body.slice(half));
    const answer = await underWay.until('"uitkomst":"toegekend"');
    expect(answer).toContain("HTTP/1.1 200 OK");
    expect(answer.toLowerCase()).toContain("connection: close");
    expect(await exit).toBe(0);
    expect(notes()).toContain("De dienst is gestopt.");
  },
);

it("is no longer ready while it stops, and still finishes what is under way", async () => {
  const model = modelOf(example);
  const { service } = await start(model);
  const body = JSON.stringify(household(example, "compleet"));
  const slow = await dial(service.port);
  slow.socket.write(
    `POST /v1/besluiten HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await slow.until("100 Continue");
  const probe = await dial(service.port);
  probe.socket.write("GET /readyz HTTP/1.1\r\nHost: x\r\n");
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = service.stop();
  probe.socket.write("\r\n");
  const refused = await probe.until("urn:andersom:probleem:stopt");
  expect(refused).toContain("HTTP/1.1 503 ");
  expect(refused.toLowerCase()).toContain("retry-after: 5");
  slow.socket.write(body);
  expect(await slow.until('"toegekend"')).toContain("HTTP/1.1 200 OK");
  expect(await stopped).toBe(true);
});

it("breaks off what is not finished in time, and says so", async () => {
  const { service } = await start(modelOf(example), { stopping: 200 });
  const slow = await dial(service.port);
  slow.socket.write(
    "POST /v1/besluiten HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{",
  );
  const closed = new Promise<void>((resolve) =>
    slow.socket.once("close", () => {
      resolve();
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await service.stop()).toBe(false);
  await closed;
});
