// Loads the text of a generated module, as a stranger's program would.

import type { Decision, DecideOptions, FastDecision, FastOptions, FastRight, Plan } from "@andersom/logic";

export type { FastDecision, FastRight };

export interface LoadedModule {
  readonly decide: (input: unknown, options?: DecideOptions) => Decision;
  readonly decidePlan: (input: unknown, options?: DecideOptions) => Plan;
  readonly decideFast: (input: unknown, options?: FastOptions) => FastDecision;
  readonly inputSchema: object;
}

export async function loadModule(js: string): Promise<LoadedModule> {
  return (await import(`data:text/javascript;base64,${Buffer.from(js).toString("base64")}`)) as LoadedModule;
}
