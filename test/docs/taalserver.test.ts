// The page of the language server: each question on it is asked, and the answer has the form and the values that it shows.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestClient } from "../../packages/language-server/src/testing/client.js";

const page = readFileSync(
  fileURLToPath(new URL("../../docs/reference/taalserver.md", import.meta.url)),
  "utf8",
);
const ordinance = /```andersom volledig\n([\s\S]*?)```/u.exec(page)?.[1] ?? "";

const samples = [...page.matchAll(/### (andersom\/\w+)\n([\s\S]*?)(?=\n### |$)/gu)].flatMap(
  ([, method, text]) =>
    [...text!.matchAll(/```json vraag\n([\s\S]*?)```\s+```json antwoord\n([\s\S]*?)```/gu)].map(
      ([, asked, answered]) => ({
        method: method!,
        asked: JSON.parse(asked!) as unknown,
        answered: JSON.parse(answered!) as unknown,
      }),
    ),
);

/** What differs between an answer and a sample, in which `…` stands for what was left out; undefined when nothing does. */
function difference(sample: unknown, found: unknown, path: string): string | undefined {
  if (sample === "…") return found === undefined ? `${path} is missing` : undefined;
  if (typeof sample === "string" && sample.endsWith("…"))
    return typeof found === "string" && found.startsWith(sample.slice(0, -1))
      ? undefined
      : `${path}: ${String(found)}`;
  if (Array.isArray(sample) && Array.isArray(found)) {
    const open = sample.at(-1) === "…";
    const shown: unknown[] = open ? sample.slice(0, -1) : sample;
    if (open ? found.length < shown.length : found.length !== shown.length)
      return `${path} has ${found.length} items`;
    return shown
      .map((one, at) => difference(one, found[at], `${path}/${at}`))
      .find((one) => one !== undefined);
  }
  if (typeof sample === "object" && sample !== null && typeof found === "object" && found !== null) {
    const keys = new Set([...Object.keys(sample), ...Object.keys(found)]);
    return [...keys]
      .map((key) =>
        difference(
          (sample as Record<string, unknown>)[key],
          (found as Record<string, unknown>)[key],
          `${path}/${key}`,
        ),
      )
      .find((one) => one !== undefined);
  }
  return Object.is(sample, found) ? undefined : `${path}: ${JSON.stringify(found)}`;
}

describe("the page of the language server", () => {
  let client: TestClient;
  beforeAll(async () => {
    client = await TestClient.start();
    await client.open("file:///fonds.andersom", ordinance);
  });
  afterAll(() => client.stop());

  it("shows every request of its own", () => {
    const methods = new Set(samples.map(({ method }) => method));
    expect(methods).toEqual(
      new Set([
        "andersom/armoedeval",
        "andersom/bewaarVoorbeeld",
        "andersom/inhoud",
        "andersom/publieksversie",
        "andersom/regelboom",
        "andersom/voorbeelden",
        "andersom/voorbeeldUitleg",
        "andersom/vraag",
      ]),
    );
  });

  it.each(samples)("$method answers as it says", async ({ method, asked, answered }) => {
    expect(difference(answered, await client.request(method, asked), "")).toBeUndefined();
  });
});
