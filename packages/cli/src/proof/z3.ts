// Another solver, z3, as a process that is asked over its standard input.

import { spawnSync } from "node:child_process";

export type SmtAnswer = "sat" | "unsat" | "unknown";

/** What came of asking: answers in the order of the questions, or why there are none. */
export type Asked =
  | { readonly kind: "answers"; readonly answers: readonly SmtAnswer[] }
  /** There is no z3 on this machine. */
  | { readonly kind: "missing" }
  /** z3 took too long, or said something that is no answer. */
  | { readonly kind: "failed"; readonly said: string };

export interface Z3Options {
  /** For each question. */
  readonly milliseconds?: number;
  /** For all of them together. */
  readonly atMost?: number;
  readonly command?: string;
}

/** The answers of z3 to all questions of a text. */
export function askZ3(text: string, options: Z3Options = {}): Asked {
  const { milliseconds = 10_000, atMost = 300_000, command = "z3" } = options;
  const { error, stdout, signal } = spawnSync(command, ["-in", "-smt2"], {
    input: `(set-option :timeout ${milliseconds})\n${text}`,
    encoding: "utf8",
    timeout: atMost,
    maxBuffer: 2 ** 28,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") return { kind: "missing" };
  const lines = (stdout ?? "").split("\n").filter((line) => line !== "");
  const strange = lines.find((line) => !isAnswer(line));
  if (strange !== undefined) return { kind: "failed", said: strange };
  if (error !== undefined || signal !== null)
    return { kind: "failed", said: error?.message ?? String(signal) };
  return { kind: "answers", answers: lines as SmtAnswer[] };
}

function isAnswer(line: string): line is SmtAnswer {
  return line === "sat" || line === "unsat" || line === "unknown";
}
