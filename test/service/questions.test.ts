// Asking on until nothing is left: every answer goes where the question says, and the questions come to an end.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples, modelOf, post, start, type Running } from "./start.js";

interface Question {
  readonly soort: "gegeven" | "oordeel";
  readonly naam: string;
  readonly van: string;
  readonly maanden?: readonly string[];
  readonly antwoord?: {
    readonly soort: string;
    readonly keuzes?: readonly string[];
    readonly perMaand: boolean;
    readonly magLeeg: boolean;
  };
  readonly plek?: string;
}

interface Asked {
  readonly klaar?: boolean;
  readonly volgende?: Question;
  readonly open?: readonly Question[];
  readonly errors?: readonly unknown[];
}

type Json = Record<string, unknown>;

/** Puts a value at a JSON Pointer; objects on the way are made, and a month is added to the months that are there. */
function put(request: Json, plek: string, value: unknown): void {
  const parts = plek
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = parts.pop()!;
  let at = request;
  for (const part of parts) at = (at[part] ??= {}) as Json;
  const earlier = at[last];
  at[last] =
    typeof earlier === "object" && earlier !== null && !Array.isArray(earlier)
      ? { ...earlier, ...(value as object) }
      : value;
}

/** Some answer of the kind that is wanted. */
function answerTo({ antwoord, maanden }: Question, yes: boolean): unknown {
  if (antwoord === undefined) return undefined;
  const { soort, keuzes, perMaand, magLeeg } = antwoord;
  const single = (): unknown => {
    switch (soort) {
      case "ja-nee":
        return yes;
      case "bedrag":
      case "getal":
      case "percentage":
        return "30";
      case "datum":
        return "1985-04-12";
      case "duur":
        return { count: 3, unit: "maand" };
      case "periode":
        return { from: "2026-01-01", to: "2026-03-31" };
      case "keuze":
        return keuzes?.[0];
      case "lijst":
        return [];
      case "ding":
        return magLeeg ? null : {};
      default:
        return "tekst";
    }
  };
  if (!perMaand) return single();
  return Object.fromEntries((maanden ?? ["elke maand"]).map((month) => [month, single()]));
}

const mostQuestions = 150;

async function askOn(
  url: string,
  request: Json,
  yes: boolean,
): Promise<{ asked: string[]; left: readonly Question[] }> {
  const asked: string[] = [];
  for (;;) {
    const { response, body } = await post(`${url}/v1/vragen`, request);
    const { volgende, open = [], errors } = body as Asked;
    expect({ status: response.status, errors }).toEqual({ status: 200, errors: undefined });
    const question = [volgende, ...open].find((one) => one?.plek !== undefined && one.antwoord !== undefined);
    if (question?.plek === undefined) return { asked, left: open };
    const key = `${question.plek} ${question.maanden?.join() ?? ""}`;
    expect(asked).not.toContain(key);
    asked.push(key);
    expect(asked.length).toBeLessThan(mostQuestions);
    put(request, question.plek, answerTo(question, yes));
  }
}

/** An ordinance of duties or measures only has no rights that wait for an answer. */
const withRights = examples.filter((example) => modelOf(example).rights.length > 0);

describe.each(withRights)("the questions of %s", (example) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(modelOf(example));
  });
  afterAll(() => running.service.stop());

  it.each([
    ["ja", true],
    ["nee", false],
  ])("end, with %s to everything, in what only a person can decide", { timeout: 300_000 }, async (_, yes) => {
    const { asked, left } = await askOn(running.url, { peildatum: "2026-03-16" }, yes);
    expect(asked.length).toBeGreaterThan(0);
    expect(left.filter(({ soort }) => soort === "gegeven")).toEqual([]);
  });
});
