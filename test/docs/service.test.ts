// The page about the service is real: every curl on it is run against the service, and answers what stands below it.

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { serviceLimits } from "@andersom/service";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelOf, start, type Running } from "../service/start.js";
import { piecesOf, root, type Piece } from "./pages.js";

const run = promisify(execFile);
const page = "docs/reference/service.md";
const text = readFileSync(join(root, page), "utf8");
const pieces = piecesOf(page, text);
const asked = pieces.flatMap((piece, index): readonly (readonly [Piece, Piece | undefined])[] =>
  piece.mark === "sh" && piece.text.startsWith("curl ") ? [[piece, pieces[index + 1]]] : [],
);
/** Whether there is a curl on this machine. */
const curl = (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, "curl")));

describe.skipIf(!curl)("the examples of the service (skipped where there is no curl)", () => {
  let running: Running;
  beforeAll(async () => {
    running = await start(modelOf("individuele-inkomenstoeslag"));
  });
  afterAll(() => running.service.stop());

  it("are there", () => {
    expect(asked.length).toBeGreaterThan(3);
  });

  it.each(asked.map(([command, answer]) => [command.line, command, answer] as const))(
    "line %i answers what stands below it",
    async (_, command, answer) => {
      expect(answer?.mark).toBe("json");
      const line = command.text.replace("http://127.0.0.1:8080", running.url);
      const { stdout } = await run("sh", ["-c", line], { cwd: root });
      expect(JSON.parse(stdout)).toMatchObject(JSON.parse(answer!.text) as object);
    },
  );
});

it("the page names the limits that the service keeps", () => {
  const {
    body,
    values,
    text: length,
    persons,
    computing,
    memory,
    waiting,
    receiving,
    connections,
    stopping,
  } = serviceLimits;
  const number = (value: number): string => value.toLocaleString("nl-NL");
  const told = [
    `${number(body / 1024)} KiB, ${number(values)} waarden, ${number(length)} tekens`,
    `${number(persons)} in een verzoek`,
    `${number(computing / 1000)} seconden per verzoek, in een eigen draad met ${number(memory)} MB`,
    `| ${number(waiting)}; daarna 503`,
    `${number(receiving / 1000)} seconden per verzoek; ${number(connections)} verbindingen`,
    `${number(stopping / 1000)} seconden voor wat onderweg is`,
  ];
  expect(told.filter((one) => !text.includes(one))).toEqual([]);
});
