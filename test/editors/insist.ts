// A person who sees that a key did nothing presses it again. So do the tests in real editors: on a busy machine the focus may be elsewhere
// for a moment, and then a key reaches nothing. No step waits a fixed time, and none goes on before its effect is there.

import type { Locator, Page } from "playwright-core";
import { it } from "vitest";

/** For one touch inside a turn: if it does not succeed, there is a next turn. */
export const brief = { timeout: 10_000 };

const longest = 200_000;

/**
 * Does something until its effect is there.
 * @param effect must be false before it was done, or harmless to do again.
 * @param turn how long the effect may take before it is done again, in milliseconds; each next turn may take longer.
 */
export async function insist(
  page: Page,
  what: string,
  act: () => Promise<unknown>,
  effect: Locator | (() => Promise<boolean>),
  turn = 5_000,
): Promise<void> {
  const there = typeof effect === "function" ? effect : () => effect.first().isVisible();
  const end = Date.now() + longest;
  let last: unknown;
  for (let wait = turn; ; wait *= 1.5) {
    last = await act().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (await comes(there, last === undefined ? wait : 500)) return;
    if (Date.now() > end) break;
  }
  const shown = await onScreen(page).catch(() => "");
  throw new Error(`no effect: ${what}\n${shown}`, { cause: last });
}

/** Whether something becomes true in time. */
async function comes(there: () => Promise<boolean>, time: number): Promise<boolean> {
  const end = Date.now() + time;
  for (;;) {
    if (await there().catch(() => false)) return true;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What has the focus and what is on the screen, for who reads that a step failed. */
async function onScreen(page: Page): Promise<string> {
  const [focus, text] = await page.evaluate<[string, string]>(
    "[document.activeElement?.outerHTML.slice(0, 300) ?? '', document.body.innerText.replace(/\\s+/gu, ' ').slice(0, 1500)]",
  );
  return `the focus is on: ${focus}\non the screen: ${text}`;
}

/**
 * The steps of a story: each goes on where the one before ended. After one that failed the next fail at once, and name it.
 * @returns what registers a step.
 */
export function story(): (name: string, step: () => Promise<void> | void) => void {
  let unfinished: string | undefined;
  return (name, step) => {
    it(name, async () => {
      if (unfinished !== undefined) throw new Error(`not tried: ‘${unfinished}’ failed before`);
      unfinished = name;
      await step();
      unfinished = undefined;
    });
  };
}
