// Goes through the self-test of a page as somebody without a mouse does: Tab, Space, arrows, Enter and typing alone.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withFile } from "@andersom/testkit";
import { publicVersion, renderHtml, selfTest } from "@andersom/publish";
import type { DecisionModel } from "@andersom/semantics";

/** The page of a browser, as the testkit gives it. */
export type Page = Parameters<Parameters<typeof withFile>[1]>[0];

/** The page of an ordinance, as `build` writes it but for its stories. */
export function pageOf(model: DecisionModel, on: string, amounts?: unknown): string {
  const { formOfAddress } = model.instrument;
  const test = selfTest(model, { on, ...(amounts === undefined ? {} : { amounts }) });
  return renderHtml(publicVersion(model, { on, examples: [] }), { selfTest: test, address: formOfAddress });
}

/** Opens the page from the disk on a phone of 320 pixels and takes the network away; gives back what it asked of it. */
export async function onPhone<T>(
  html: string,
  use: (page: Page) => Promise<T>,
): Promise<readonly [T, readonly string[]]> {
  const folder = mkdtempSync(join(tmpdir(), "andersom-zelftest-"));
  try {
    const path = join(folder, "bladzijde.html");
    writeFileSync(path, html);
    return await withFile(path, async (page, requests) => {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.context().setOffline(true);
      return [await use(page), requests] as const;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Tabs on until an element has these words, at most around the page once. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let times = 0; times < 400; times++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate<string>(
      "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.replaceAll('\\u00a0', ' ').trim()",
    );
    if (words.test(here)) return;
  }
  throw new Error(`nothing with ${String(words)} can be reached with Tab`);
}

/** From the link of a subject to the first question about it. */
export async function begin(page: Page, subject: string): Promise<void> {
  await page.evaluate(`(() => {
    const link = [...document.querySelectorAll("a[data-zelftest]")].find((one) => one.dataset.zelftest === ${JSON.stringify(subject)});
    (link.closest("div, section").querySelector("a, [tabindex]") ?? link).focus();
    link.focus();
  })()`);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Begin met de vragen$/u);
  await page.keyboard.press("Enter");
}

/** What is asked now; undefined when the outcome is there. The heading has the focus. */
export async function asked(page: Page): Promise<string | undefined> {
  const focused = await page.evaluate<boolean>("document.activeElement.hasAttribute('data-kop')");
  if (!focused) throw new Error(`the heading does not have the focus: ${await shown(page)}`);
  const isQuestion = await page.evaluate<boolean>("document.getElementById('zelftest-voortgang') !== null");
  return isQuestion ? page.evaluate<string>("document.activeElement.textContent") : undefined;
}

/** Answers the question: a choice by its words, a text by typing, "?" for not known and "-" for not applicable. */
export async function give(page: Page, answer: string): Promise<void> {
  const button = { "?": /^Weet ik niet$/u, "-": /^Niet van toepassing$/u }[answer];
  if (button !== undefined) {
    await tabTo(page, button);
    await page.keyboard.press("Enter");
    return;
  }
  const options = await page.evaluate<string[]>(
    "[...document.querySelectorAll('#zelftest input[type=radio][name=antwoord]')].map((one) => one.value)",
  );
  const at = options.indexOf(answer);
  if (at < 0) {
    await page.evaluate("document.querySelector('#zelftest [data-kop]').focus()");
    const isMonths = await page.evaluate<boolean>(
      "document.querySelector('#zelftest input[name=maanden]') !== null",
    );
    if (isMonths) await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(answer);
  } else {
    await page.keyboard.press("Tab");
    // Tab goes to the option that was chosen before, or else to the first.
    const here = options.indexOf(await page.evaluate<string>("document.activeElement.value"));
    await page.keyboard.press("Space");
    const arrow = at < here ? "ArrowUp" : "ArrowDown";
    for (let steps = Math.abs(at - here); steps > 0; steps--) await page.keyboard.press(arrow);
  }
  await page.keyboard.press("Enter");
}

/** Answers by words of the question, until there is an outcome; what has no answer here is not known. */
export async function answerAll(
  page: Page,
  answers: Readonly<Record<string, string>>,
  look: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<readonly string[]> {
  const questions: string[] = [];
  for (let question = await asked(page); question !== undefined; question = await asked(page)) {
    await look(page);
    questions.push(question);
    if (questions.length > 40) throw new Error("the questions do not end");
    const key = Object.keys(answers).find((words) => question?.includes(words));
    await give(page, key === undefined ? "?" : answers[key]!);
  }
  await look(page);
  return questions;
}

/** The words of the test, without those that only a screen reader has. */
export function shown(page: Page): Promise<string> {
  return page.evaluate<string>("document.getElementById('zelftest-inhoud').innerText.replace(/\\s+/g, ' ')");
}
