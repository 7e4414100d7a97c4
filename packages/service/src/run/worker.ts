// The entry of a worker thread: takes jobs about households, one at a time, and hands back their answers.

import { parentPort, workerData } from "node:worker_threads";
import type { DecisionModel } from "@andersom/semantics";
import { prepare, type Job } from "./job.js";

const answer = prepare(workerData as DecisionModel);
parentPort?.postMessage("ready");
parentPort?.on("message", (job: Job) => {
  parentPort?.postMessage(answer(job));
});
