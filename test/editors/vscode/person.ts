// What a person does in the real VS Code with the keyboard. Each act looks whether its effect is there, and is done again if not.

import type { Locator, Page } from "playwright-core";
import { brief, insist } from "../insist.js";

/** The text editor that a person looks at. */
export function editorOf(page: Page): Locator {
  return page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
}

/** The lines on the screen with these words. */
export function lines(page: Page, words: string): Locator {
  return editorOf(page).locator(".view-line", { hasText: words });
}

const box = (page: Page): Locator => page.locator(".quick-input-widget input.input").first();
const boxIsGone = async (page: Page): Promise<boolean> => !(await box(page).isVisible());

/** Where the cursor is, as the status bar tells: `Ln 3, Col 5`, and how much is selected. */
async function cursor(page: Page): Promise<string> {
  return page.locator('[id="status.editor.selection"]').innerText(brief);
}

async function lineOf(page: Page): Promise<number> {
  return Number(/Ln (\d+),/u.exec(await cursor(page))?.[1]);
}

/** What the status bar tells when something is selected. */
export async function somethingSelected(page: Page): Promise<boolean> {
  return /selected/u.test(await cursor(page));
}

/** Types a command into the palette and runs it; `shown` is what it brings. */
export async function runCommand(page: Page, title: string, shown: Locator): Promise<void> {
  const wanted = `>${title}`;
  const row = page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: title }).first();
  await insist(
    page,
    `the command ${title}`,
    async () => {
      if (await boxIsGone(page)) await page.keyboard.press("F1");
      await box(page).waitFor(brief);
      await box(page).fill(wanted, brief);
      await row.waitFor(brief);
      if ((await box(page).inputValue(brief)) !== wanted) throw new Error("the palette closed");
      await box(page).press("Enter", brief);
    },
    shown,
    30_000,
  );
}

/** Answers a question of the extension. */
export async function answer(page: Page, question: string, words: string): Promise<void> {
  const asked = page.locator(".quick-input-widget").getByText(question).first();
  await asked.waitFor();
  await insist(
    page,
    `an answer to ${question}`,
    async () => {
      await box(page).fill(words, brief);
      await box(page).press("Enter", brief);
    },
    async () => !(await asked.isVisible()),
  );
}

/** Puts the cursor in the text of the first group. */
export async function focusText(page: Page): Promise<void> {
  await insist(
    page,
    "the text has the focus",
    () => page.keyboard.press("Control+1"),
    page.locator(".editor-group-container.active .monaco-editor.focused"),
  );
}

/** Opens a file from the list of files, by keyboard alone: arrows to its row, and Enter. */
export async function openFile(page: Page, name: string): Promise<void> {
  const list = page.locator(".explorer-folders-view .monaco-list").first();
  const focused = page.locator(".explorer-folders-view .monaco-list-row.focused").first();
  const label = async (): Promise<string> => (await focused.getAttribute("aria-label", brief)) ?? "";
  await insist(
    page,
    `the file ${name} is open`,
    async () => {
      await page.keyboard.press("Control+Shift+E");
      await list.focus(brief);
      await page.keyboard.press("Home");
      await focused.waitFor(brief);
      for (let before = await label(); !before.startsWith(name); before = await label()) {
        const moved = async (): Promise<boolean> => (await label()) !== before;
        await insist(page, `below ${before} in the list`, () => page.keyboard.press("ArrowDown"), moved);
      }
      await page.keyboard.press("Enter");
    },
    page.locator(".tab.active", { hasText: name }),
  );
  await editorOf(page).locator(".view-line").first().waitFor();
  await focusText(page);
}

/** Goes to a line. */
export async function goToLine(page: Page, line: number, column = 1): Promise<void> {
  await focusText(page);
  await insist(
    page,
    `line ${String(line)}`,
    async () => {
      if (await boxIsGone(page)) await page.keyboard.press("Control+G");
      await box(page).fill(`:${String(line)}:${String(column)}`, brief);
      await box(page).press("Enter", brief);
    },
    async () =>
      (await boxIsGone(page)) && (await cursor(page)) === `Ln ${String(line)}, Col ${String(column)}`,
  );
  await focusText(page);
}

/** Run in the page: whether the line of the cursor is the last that is shown. */
const atLast =
  "(() => { const shown = [...document.querySelectorAll('.editor-group-container.active .editor-instance .monaco-editor .line-numbers')]; const last = Math.max(...shown.map((one) => Number(one.textContent))); return shown.some((one) => one.classList.contains('active-line-number') && Number(one.textContent) === last) ? last : 0; })()";

/** Goes to the end of the text. */
export async function goToEnd(page: Page): Promise<void> {
  await insist(
    page,
    "the end of the text",
    async () => {
      await focusText(page);
      await page.keyboard.press("Control+End");
    },
    async () => (await page.evaluate<number>(atLast)) === (await lineOf(page)),
  );
}

/** Writes at the end of the text, as somebody who pastes lines. */
export async function pasteAtEnd(page: Page, text: string): Promise<void> {
  await goToEnd(page);
  const until = (await lineOf(page)) + text.split("\n").length - 1;
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await insist(
    page,
    "the lines are pasted",
    async () => {
      if ((await lineOf(page)) === until) return;
      await focusText(page);
      await page.keyboard.press("Control+V");
    },
    async () => (await lineOf(page)) === until,
    30_000,
  );
}

/** Types a line, and ends it with Enter. */
export async function typeLine(page: Page, words: string): Promise<void> {
  const before = await lineOf(page);
  let again = false;
  await insist(
    page,
    `‘${words}’ is typed`,
    async () => {
      await focusText(page);
      // What arrived of it before is typed over.
      if (again) {
        await page.keyboard.press("Home");
        await page.keyboard.press("Shift+End");
      }
      again = true;
      await page.keyboard.type(words, { delay: 15 });
    },
    lines(page, words),
    20_000,
  );
  await insist(
    page,
    "a new line",
    async () => {
      // What is offered must not take the key.
      if (await page.locator(".suggest-widget.visible").isVisible()) await page.keyboard.press("Escape");
      if ((await lineOf(page)) === before) await page.keyboard.press("Enter");
    },
    async () => (await lineOf(page)) > before,
  );
}

/** Finds words that stand in the text once; they are selected then. */
export async function select(page: Page, words: string): Promise<void> {
  const found = page.locator(".find-widget.visible textarea").first();
  const selected = async (): Promise<boolean> =>
    (await cursor(page)).includes(`(${String(words.length)} selected)`);
  await insist(
    page,
    `‘${words}’ is selected`,
    async () => {
      await focusText(page);
      await page.keyboard.press("Control+Home");
      await insist(page, "the box to find in", () => page.keyboard.press("Control+F"), found);
      await found.fill(words, brief);
      await insist(page, `‘${words}’ is found`, () => found.press("Enter", brief), selected);
      await page.keyboard.press("Escape");
    },
    async () =>
      !(await found.isVisible()) &&
      (await selected()) &&
      (await page.locator(".editor-group-container.active .monaco-editor.focused").isVisible()),
  );
}

/** Finds words, and types others over them. */
export async function change(page: Page, words: string, by: string): Promise<void> {
  await select(page, words);
  await page.keyboard.type(by);
  await lines(page, by).first().waitFor();
  await page.keyboard.press("Escape");
}

/** Saves the file; what a suggestion or a message took the key for is closed first. */
export async function save(page: Page, name: string): Promise<void> {
  const unsaved = page.locator(".tab.dirty", { hasText: name });
  await insist(
    page,
    `${name} is saved`,
    async () => {
      await focusText(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+S");
    },
    async () => (await unsaved.count()) === 0,
  );
}

/** Saves every file. */
export async function saveAll(page: Page): Promise<void> {
  await runCommand(page, "File: Save All", page.locator(".tabs-container:not(:has(.tab.dirty))"));
}

/** Shows the list of what is wrong, and gives it. */
export async function openProblems(page: Page): Promise<Locator> {
  const panel = page.locator(".markers-panel").first();
  await insist(
    page,
    "the list of problems",
    async () => {
      if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+M");
    },
    panel,
  );
  return panel;
}

/** Takes the panel under the text away, and goes back to the text. */
export async function closePanel(page: Page): Promise<void> {
  const panel = page.locator(".part.panel").first();
  await insist(
    page,
    "the panel is closed",
    async () => {
      if (await panel.isVisible()) await page.keyboard.press("Control+J");
    },
    async () => !(await panel.isVisible()),
  );
  await focusText(page);
}

/** Two keys after each other; the second is pressed once VS Code says that it waits for it. */
export async function chord(page: Page, first: string, second: string, shown: Locator): Promise<void> {
  const waits = page.locator(".statusbar-item", { hasText: "Waiting for second key" });
  await insist(
    page,
    `${first} ${second}`,
    async () => {
      await focusText(page);
      await insist(page, first, () => page.keyboard.press(first), waits);
      await page.keyboard.press(second);
    },
    shown,
  );
}

/** Opens the list of actions at the cursor with one that has these words, and goes to it. */
export async function chooseAction(page: Page, words: string): Promise<readonly string[]> {
  const rows = page.locator(".action-widget .monaco-list-row");
  const focused = page.locator(".action-widget .monaco-list-row.focused").first();
  // The actions stand with the messages: on a busy machine these come later than the keys.
  await insist(
    page,
    `the action ${words}`,
    async () => {
      if (await rows.first().isVisible()) await page.keyboard.press("Escape");
      await focusText(page);
      await page.keyboard.press("Control+.");
    },
    rows.filter({ hasText: words }),
    5000,
  );
  const titles = await rows.allInnerTexts();
  for (let turn = 0; turn < titles.length; turn++) {
    const before = await focused.innerText();
    if (before.includes(words)) return titles;
    const moved = async (): Promise<boolean> => (await focused.innerText(brief)) !== before;
    await insist(page, `below ${before}`, () => page.keyboard.press("ArrowDown"), moved);
  }
  throw new Error(`${words} cannot be reached: ${titles.join(", ")}`);
}
