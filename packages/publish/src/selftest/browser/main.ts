// The self-test on the page: choose, answer one question at a time, read the outcome. Nothing leaves the page.

import { moduleKernel, type ModuleProgram } from "@andersom/logic";
import type { SelfTestData } from "../data.js";
import type { Answer } from "../engine/answer.js";
import type { Start } from "../engine/household.js";
import { Session } from "../engine/session.js";
import { chooseView } from "./choose-view.js";
import { outcomeView } from "./outcome-view.js";
import { questionView } from "./question-view.js";

/** Called by the page with its own program and data. */
export function start(makeProgram: (kernel: typeof moduleKernel) => ModuleProgram, data: SelfTestData): void {
  const place = document.getElementById("zelftest-inhoud");
  const status = document.getElementById("zelftest-status");
  if (place === null || status === null) return;
  let program: ModuleProgram | undefined;
  let session: Session | undefined;
  let changed: Answer | undefined;

  const show = (elements: readonly HTMLElement[], said: string, focus: boolean): void => {
    place.replaceChildren(...elements);
    status.textContent = said;
    if (focus) place.querySelector<HTMLElement>("[data-kop]")?.focus();
  };
  const choose = (focus: boolean, right?: string): void => {
    session = undefined;
    show(chooseView(data, begin, right), "", focus);
  };
  const begin = (chosen: Start): void => {
    session = new Session((program ??= makeProgram(moduleKernel)), data, chosen);
    draw();
  };
  const draw = (): void => {
    if (session === undefined) return;
    const { state } = session;
    const back = (at: number): void => {
      changed = state.steps[at]?.answer;
      session?.reopen(at);
      draw();
    };
    const old = changed;
    changed = undefined;
    if (state.question === undefined)
      show(
        outcomeView(data, session, { back, again: () => choose(true) }),
        "De test is klaar. Dit is de uitkomst.",
        true,
      );
    else
      show(
        questionView(data, session, old, {
          given: draw,
          back: () => (state.steps.length === 0 ? choose(true) : back(state.steps.length - 1)),
        }),
        "",
        true,
      );
  };

  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-zelftest]"))
    link.addEventListener("click", (event) => {
      // Following the link as well would take the focus away again.
      event.preventDefault();
      choose(true, link.dataset["zelftest"]);
    });
  choose(false);
}
