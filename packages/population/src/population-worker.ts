// The entry of a worker thread: one part of a run, a range at a time as the main thread hands them out.

import { parentPort, workerData } from "node:worker_threads";
import { openPart } from "./part.js";
import { PopulationError } from "./source.js";
import type { FromWorker, WorkerData } from "./workers.js";

const port = parentPort;
if (port !== null) {
  const send = (message: FromWorker): void => port.postMessage(message);
  const failed = (error: unknown): void =>
    send({
      kind: "failed",
      message: error instanceof Error ? error.message : String(error),
      stack: error instanceof Error ? error.stack : undefined,
      ofTheUser: error instanceof PopulationError,
    });
  try {
    const { job, requests } = workerData as WorkerData;
    const part = await openPart(job);
    port.on("message", (range: number | "stop") => {
      if (range === "stop") {
        part.close();
        port.close();
        return;
      }
      part
        .run(range, requests, (persons, exact) => send({ kind: "progress", persons, exact }))
        .then((done) => send({ kind: "done", range, done }), failed);
    });
    send({ kind: "ready" });
  } catch (error) {
    failed(error);
  }
}
