// The analyses in the background: after a pause in the typing, a question at a time, and never longer than the text stays the same.

import { analysableRoots, analysing, isCurrent, type AnalysedUnit } from "@andersom/ide";
import type { FeatureContext } from "../feature.js";
import type { Turns } from "../turns.js";

export interface BackgroundOptions {
  /** How long typing must pause before the analyses begin, in milliseconds. */
  readonly pause: number;
  readonly turns: Turns;
  /** Called when an ordinance has been analysed. */
  readonly found: () => void;
}

export class Background {
  readonly #units = new Map<string, AnalysedUnit>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Goes up with every change: who began before it stops. */
  #generation = 0;

  constructor(
    private readonly context: FeatureContext,
    private readonly options: BackgroundOptions,
  ) {}

  /** What the analyses said, also of texts that have changed since. */
  get analysed(): readonly AnalysedUnit[] {
    return [...this.#units.values()];
  }

  /** Something changed: what is under way is dropped, and begins again after a pause. */
  changed(): void {
    this.#generation++;
    clearTimeout(this.#timer);
    if (!this.context.settings.analyses) {
      this.#units.clear();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#run(this.#generation).catch((error: unknown) => {
        this.context.guarded("analyses", undefined, () => {
          throw error;
        });
      });
    }, this.options.pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#generation++;
  }

  async #run(generation: number): Promise<void> {
    const { workspace } = this.context;
    const { turns } = this.options;
    const isCurrentRun = (): boolean => generation === this.#generation;
    const roots = analysableRoots(workspace);
    for (const root of [...this.#units.keys()]) if (!roots.includes(root)) this.#units.delete(root);
    for (const root of roots) {
      const known = this.#units.get(root);
      if (known !== undefined && isCurrent(workspace, known)) continue;
      const made = await turns.through(analysing(workspace, root), isCurrentRun);
      if (made === undefined) return;
      this.#units.set(root, made.value);
      this.options.found();
      await turns.give();
      if (!isCurrentRun()) return;
    }
  }
}
