// Another solver, z3, as a process that is asked over its standard input.

import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";

export type SmtAnswer = "sat" | "unsat" | "unknown";

/** What z3 said that is no answer: a text that it does not understand is a defect of whoever wrote it. */
export class SmtError extends Error {}

const marker = "andersom-klaar";

export class Z3 {
  private readonly process: ChildProcessWithoutNullStreams;
  private buffer = "";
  private waiting: ((answer: string | Error) => void) | undefined;

  private constructor(command: string) {
    this.process = spawn(command, ["-in", "-smt2"], { stdio: "pipe" });
    this.process.stdout.setEncoding("utf8");
    this.process.stdout.on("data", (text: string) => {
      this.buffer += text;
      const end = this.buffer.indexOf(`${marker}\n`);
      if (end < 0) return;
      const answer = this.buffer.slice(0, end);
      this.buffer = this.buffer.slice(end + marker.length + 1);
      this.settle(answer);
    });
    const gone = (error: Error): void => this.settle(error);
    this.process.on("error", gone);
    this.process.on("exit", () => gone(new SmtError("z3 ended by itself")));
    this.process.stdin.on("error", gone);
  }

  /** Undefined where there is no z3 on this machine. */
  static async start(command = "z3"): Promise<Z3 | undefined> {
    const z3 = new Z3(command);
    try {
      await z3.ask("(check-sat)\n");
      await z3.ask("(reset)\n");
      return z3;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  /** The answers to all questions of a text, in their order. What was asserted before still holds. */
  async ask(text: string): Promise<readonly SmtAnswer[]> {
    const said = await new Promise<string>((resolve, reject) => {
      this.waiting = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
      this.process.stdin.write(`${text}(echo "${marker}")\n`);
    });
    const lines = said.split("\n").filter((line) => line !== "");
    const strange = lines.find((line) => !isAnswer(line));
    if (strange !== undefined) throw new SmtError(strange);
    return lines as SmtAnswer[];
  }

  /** Ends the process; it can be asked nothing more. */
  close(): void {
    this.waiting = undefined;
    this.process.stdin.end();
    this.process.kill();
  }

  private settle(answer: string | Error): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.(answer);
  }
}

function isAnswer(line: string): line is SmtAnswer {
  return line === "sat" || line === "unsat" || line === "unknown";
}
