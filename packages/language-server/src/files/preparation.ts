// What must be there before a question about a file can be answered: the files beside it read, and the ordinance compiled once.

import type { Workspace } from "@andersom/ide";
import type { Turns } from "../turns.js";

/** So often reading begins again because texts changed meanwhile; then the answer is of what is there. */
const mostTimes = 40;

/** The text of the file; what is declared in the files beside it as well; or all that they say. */
export type Need = "text" | "names" | "ordinance";

/** Compiles an ordinance for the first time in slices, so that a first question stands in nobody's way. */
export class Preparation {
  /** The ordinances that were compiled before, with their files: after an edit there is little to do. */
  readonly #warm = new Map<string, string>();
  readonly #compiling = new Map<string, Promise<void>>();
  /** The reading of what stands beside a file, by folder. */
  readonly #beside = new Map<string, Promise<void>>();

  constructor(
    private readonly workspace: Workspace,
    private readonly turns: Turns,
  ) {}

  /** The files of a folder are being read: questions about one of them wait for that. */
  reading(folder: string, until: Promise<void>): void {
    const settled = until.finally(() => {
      if (this.#beside.get(folder) === settled) this.#beside.delete(folder);
    });
    this.#beside.set(folder, settled);
  }

  /** Whether the files of a folder are being read. */
  isReading(folder: string): boolean {
    return this.#beside.has(folder);
  }

  /** What a question about a file has to wait for; undefined where it can be answered at once. */
  of(uri: string, need: Need): Promise<void> | undefined {
    if (need === "text") return undefined;
    const beside = this.#beside.get(folderOf(uri));
    if (need === "names") return beside;
    if (beside !== undefined) return beside.then(() => this.#compiled(uri));
    return this.#isWarm(uri) ? undefined : this.#compiled(uri);
  }

  #isWarm(uri: string): boolean {
    return this.workspace.unitsOf(uri).every(({ root, files }) => this.#warm.get(root) === files.join("\n"));
  }

  /** Who asks while it is under way waits for the same. */
  #compiled(uri: string): Promise<void> {
    const known = this.#compiling.get(uri);
    if (known !== undefined) return known;
    const made = this.#compile(uri).finally(() => this.#compiling.delete(uri));
    this.#compiling.set(uri, made);
    return made;
  }

  async #compile(uri: string): Promise<void> {
    for (let time = 0; time < mostTimes && !this.#isWarm(uri); time++) {
      const units = this.workspace.unitsOf(uri);
      const { revision } = this.workspace;
      const whole = await this.turns.through(this.#steps(uri), () => revision === this.workspace.revision);
      if (whole !== undefined) for (const { root, files } of units) this.#warm.set(root, files.join("\n"));
    }
  }

  *#steps(uri: string): Generator<undefined, void, undefined> {
    yield* this.workspace.preparing(uri);
    yield* this.workspace.locating(uri);
  }
}

/** The folder of a file. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
