// The heap is gone over once, and V8 keeps the flags that the caches of compiled code were made with.
import { PerformanceObserver, constants } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { cachedDataVersionTag } from "node:v8";
import { expect, it } from "vitest";
import { collectEarly } from "./early-collection.js";

it.each([
  ["20.19.0", true],
  ["22.12.0", false],
])("on Node %s", async (version, collects) => {
  const kinds: unknown[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      kinds.push((entry as unknown as { readonly detail: { readonly kind: number } }).detail.kind);
  });
  observer.observe({ entryTypes: ["gc"] });
  const before = cachedDataVersionTag();
  collectEarly(version);
  await pause(20);
  observer.disconnect();
  if (collects) expect(kinds).toContain(constants.NODE_PERFORMANCE_GC_MAJOR);
  expect(cachedDataVersionTag()).toBe(before);
});
