// What every command gives back: an exit code and the text for the two output streams, nothing printed yet.

/** 0 clean, 1 findings in the ordinance, 2 the command could not do its work (usage, files). */
export type ExitCode = 0 | 1 | 2;

export interface CommandResult {
  readonly exitCode: ExitCode;
  /** For standard output. */
  readonly output: string;
  /** For standard error: why the command could not do its work, or a note beside its result. */
  readonly problem?: string;
}

/** A reason to stop that the user can act on, as whole Dutch sentences. */
export interface Problem {
  readonly problem: string;
}

/** A command that could not do its work. */
export function refused(problem: string): CommandResult {
  return { exitCode: 2, output: "", problem };
}

export function isProblem(value: object): value is Problem {
  return "problem" in value;
}
