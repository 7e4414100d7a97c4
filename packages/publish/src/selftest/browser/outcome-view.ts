// The outcome: what it is, why, what a person still looks at, what is still needed, and the answers that it rests on.

import type { SelfTestData } from "../data.js";
import { toldOutcome } from "../engine/outcome.js";
import type { Session } from "../engine/session.js";
import { answerText, itemOf, questionText, say } from "../engine/words.js";
import {
  actions,
  bullets,
  button,
  hintClass,
  linkButton,
  make,
  paragraphs,
  primary,
  secondary,
} from "./dom.js";

interface Ways {
  readonly back: (step: number) => void;
  readonly again: () => void;
}

export function outcomeView(data: SelfTestData, session: Session, ways: Ways): readonly HTMLElement[] {
  const { state, start } = session;
  const told = toldOutcome(data, start, state);
  const part = (title: string, content: readonly HTMLElement[]): readonly HTMLElement[] =>
    content.length === 0 ? [] : [make("h4", {}, title), ...content];
  const why = told.why.map(({ text, where }) =>
    where === "" ? text : `${text.replace(/\.$/u, "")} (${where}).`,
  );
  const answers = state.steps.map(({ question, answer, household }, at) => {
    const item = itemOf(question, data);
    const words = `${item === undefined ? "" : `Over ${item}: `}${questionText(question, household)}`;
    return make(
      "li",
      {},
      `${words} `,
      make("strong", {}, answerText(question, answer)),
      " ",
      button("Wijzig", () => ways.back(at), {
        class: linkButton,
        "aria-label": `Wijzig uw antwoord: ${words}`,
      }),
    );
  });
  return [
    make("h3", { tabindex: "-1", "data-kop": "" }, told.headline),
    ...paragraphs(told.whom === undefined ? [] : [told.whom]),
    make(
      "div",
      { class: "uitkomst utrecht-spotlight-section utrecht-spotlight-section--info" },
      ...told.judged.flatMap(({ lead, items }) => [make("p", {}, lead), bullets(items)]),
      ...paragraphs(told.worth),
      ...part("Waarom?", why.length === 0 ? [] : [bullets(why)]),
      ...part("Wat is nog nodig?", told.needed.length === 0 ? [] : [bullets(told.needed)]),
      ...part("Hoe verder?", paragraphs(told.next)),
    ),
    ...part(
      say(data, "{Uw} antwoorden"),
      answers.length === 0 ? [] : [make("ul", { class: "antwoorden" }, ...answers)],
    ),
    make(
      "p",
      { class: hintClass },
      say(
        data,
        "Dit is een indicatie, met de regels van {dag}. Alleen de gemeente kan een besluit nemen. {Uw} antwoorden zijn niet bewaard en niet verstuurd.",
        {
          dag: data.onText,
        },
      ),
    ),
    make(
      "div",
      { class: actions },
      button("Print deze uitkomst", printAlone, { class: primary }),
      button("Begin opnieuw", ways.again, { class: secondary }),
    ),
  ];
}

/** On paper the outcome stands alone; the whole page can be printed with the menu of the browser. */
function printAlone(): void {
  const root = document.documentElement;
  root.classList.add("alleen-zelftest");
  addEventListener("afterprint", () => root.classList.remove("alleen-zelftest"), { once: true });
  print();
}
