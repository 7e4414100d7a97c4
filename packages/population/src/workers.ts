// Shares the ranges of a run out over threads; whoever is ready gets the next one.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Job, Progress, RangeDone } from "./part.js";
import { PopulationError } from "./source.js";
import type { TallyRequest } from "./tally.js";

export interface WorkerData {
  readonly job: Job;
  readonly requests: readonly TallyRequest[];
}

export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly persons: number; readonly exact: number }
  | { readonly kind: "done"; readonly range: number; readonly done: RangeDone }
  | {
      readonly kind: "failed";
      readonly message: string;
      readonly stack: string | undefined;
      readonly ofTheUser: boolean;
    };

/** What came of each range, in the order of the ranges. */
export async function runInWorkers(
  data: WorkerData,
  count: number,
  progress: Progress,
): Promise<readonly RangeDone[]> {
  const total = data.job.layout.ranges.length;
  const found = new Map<number, RangeDone>();
  const workers: Worker[] = [];
  let next = 0;
  try {
    await Promise.all(
      Array.from(
        { length: Math.min(count, total) },
        () =>
          new Promise<void>((resolve, reject) => {
            const worker = startWorker(data);
            workers.push(worker);
            const more = (): void => {
              if (next < total) worker.postMessage(next++);
              else worker.postMessage("stop");
            };
            worker.on("message", (message: FromWorker) => {
              switch (message.kind) {
                case "ready":
                  return more();
                case "progress":
                  return progress(message.persons, message.exact);
                case "done":
                  found.set(message.range, message.done);
                  return more();
                case "failed":
                  return reject(failure(message));
              }
            });
            worker.on("error", reject);
            worker.on("exit", (code) => {
              if (code === 0) resolve();
              else reject(new Error(`a worker stopped with code ${code}`));
            });
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return Array.from({ length: total }, (_, range) => found.get(range)!);
}

function failure({ message, stack, ofTheUser }: Extract<FromWorker, { kind: "failed" }>): Error {
  const error = ofTheUser ? new PopulationError(message) : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** Beside this file stands the worker: built as JavaScript, or as a source that tsx has to read. */
function startWorker(workerData: WorkerData): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./population-worker.js", import.meta.url), { workerData });
  const tsx = new URL(
    "dist/esm/api/index.mjs",
    pathToFileURL(createRequire(import.meta.url).resolve("tsx/package.json")),
  ).href;
  const source = new URL("./population-worker.ts", import.meta.url).href;
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(source)}); })`;
  return new Worker(start, { eval: true, workerData, execArgv: ["--conditions=source"] });
}
