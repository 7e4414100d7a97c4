// Worker threads for decisions: one household can never hold up the others, nor the health of the service.

import { availableParallelism } from "node:os";
import { Worker, type WorkerOptions } from "node:worker_threads";
import type { DecisionModel } from "@andersom/semantics";
import { limits } from "../limits.js";
import type { Problem } from "../problem.js";
import type { Job, JobAnswer } from "./job.js";

export interface PoolOptions {
  readonly workers?: number;
  /** Milliseconds of computing for one job. */
  readonly computing?: number;
  /** Jobs that may wait. */
  readonly waiting?: number;
}

export type PoolAnswer = JobAnswer | { readonly problem: Problem };

export interface Pool {
  run(job: Job): Promise<PoolAnswer>;
  /** Stops the workers; jobs under way are not waited for. */
  close(): Promise<void>;
}

interface Task {
  readonly job: Job;
  readonly done: (answer: PoolAnswer) => void;
}

/** Starts the workers and waits until each has read the ordinance. */
export async function startPool(model: DecisionModel, options: PoolOptions = {}): Promise<Pool> {
  const computing = options.computing ?? limits.computing;
  const waiting = options.waiting ?? limits.waiting;
  const queue: Task[] = [];
  const idle: Seat[] = [];
  let closed = false;

  /** A place for a worker; a worker that had to be stopped is replaced in the same seat. */
  class Seat {
    private worker: Worker;
    private task: Task | undefined;
    private timer: NodeJS.Timeout | undefined;

    constructor() {
      this.worker = this.start();
    }

    async ready(): Promise<void> {
      await new Promise<void>((resolve, reject) => {
        this.worker.once("message", () => {
          resolve();
        });
        this.worker.once("error", reject);
      });
    }

    take(task: Task): void {
      this.task = task;
      this.timer = setTimeout(() => {
        void this.replace({ kind: "rekentijd", detail: tooLong(computing) });
      }, computing);
      this.worker.postMessage(task.job);
    }

    async stop(): Promise<void> {
      clearTimeout(this.timer);
      await this.worker.terminate();
    }

    private start(): Worker {
      const worker = startWorker({
        workerData: model,
        resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      });
      worker.on("message", (message: JobAnswer | "ready") => {
        if (worker !== this.worker) return;
        if (message === "ready") free(this);
        else this.finish(message, true);
      });
      worker.on("error", (error: NodeJS.ErrnoException) => {
        if (worker !== this.worker || closed) return;
        if (this.task === undefined) {
          const at = idle.indexOf(this);
          if (at >= 0) idle.splice(at, 1);
        }
        const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        void this.replace(
          full
            ? {
                kind: "rekentijd",
                detail: "De berekening vraagt te veel geheugen. Stuur een kleiner huishouden.",
              }
            : { kind: "intern", detail: internal },
        );
      });
      return worker;
    }

    private finish(answer: PoolAnswer, again: boolean): void {
      clearTimeout(this.timer);
      const { task } = this;
      this.task = undefined;
      task?.done(answer);
      if (again) free(this);
    }

    private async replace(problem: Problem): Promise<void> {
      const old = this.worker;
      if (!closed) this.worker = this.start();
      this.finish({ problem }, false);
      await old.terminate();
    }
  }

  function free(seat: Seat): void {
    const next = queue.shift();
    if (next === undefined) idle.push(seat);
    else seat.take(next);
  }

  const count = options.workers ?? Math.min(availableParallelism(), 8);
  const seats = Array.from({ length: count }, () => new Seat());
  await Promise.all(seats.map((seat) => seat.ready()));

  return {
    run: (job) =>
      new Promise((done) => {
        const seat = idle.pop();
        if (seat !== undefined) seat.take({ job, done });
        else if (queue.length < waiting) queue.push({ job, done });
        else done({ problem: { kind: "druk", detail: "Probeer het over een paar tellen opnieuw." } });
      }),
    async close() {
      closed = true;
      await Promise.all(seats.map((seat) => seat.stop()));
    },
  };
}

export const internal =
  "Aan uw gegevens ligt het niet. Meld dit aan de beheerder, met het nummer van het verzoek (instance).";

function tooLong(computing: number): string {
  const seconds = (computing / 1000).toLocaleString("nl-NL");
  return `Een verzoek krijgt hoogstens ${seconds} seconden rekentijd. Stuur een kleiner huishouden, of elk huishouden apart.`;
}

/** Beside this file once it is built; on the sources a thread has to load TypeScript by itself. */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./service-worker.js", import.meta.url), options);
  const entry = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${entry}); });`;
  return new Worker(load, { ...options, eval: true, execArgv: ["--conditions=source"] });
}
