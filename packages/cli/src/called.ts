// How the command was called, so that what it says to type next works as it stands.

import type { Host } from "./host.js";

/** "npx andersom" for who has it in a folder and not on the whole machine: npm says so to what it starts. */
export function called({ environment }: Pick<Host, "environment">): string {
  return environment("npm_lifecycle_event") === "npx" ? "npx andersom" : "andersom";
}
