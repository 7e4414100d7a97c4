// One question: its words, what helps to answer it, the fields, and the ways on and back.

import { placeText } from "@andersom/runtime";
import type { SelfTestData } from "../data.js";
import type { Answer } from "../engine/answer.js";
import { progressText } from "../engine/progress.js";
import type { Question, Session } from "../engine/session.js";
import { itemOf, questionText, say, whomText } from "../engine/words.js";
import { actions, button, faultClass, hintClass, linkButton, make, primary, secondary } from "./dom.js";
import { faultId, fieldsOf } from "./fields.js";

interface Ways {
  readonly given: () => void;
  readonly back: () => void;
}

export function questionView(
  data: SelfTestData,
  session: Session,
  before: Answer | undefined,
  ways: Ways,
): readonly HTMLElement[] {
  const { state, start } = session;
  const { question, household } = state;
  if (question === undefined) return [];
  const fields = fieldsOf(question, household, before);
  const item = itemOf(question, data);
  const words = `${item === undefined ? "" : `Over ${item}: `}${questionText(question, household)}`;
  const whom = whomText(data, start, question, household);
  const heading = make("h3", {
    tabindex: "-1",
    "data-kop": "",
    "aria-describedby": whom === undefined ? "zelftest-voortgang" : "zelftest-voortgang zelftest-wie",
  });
  if (fields.input === undefined) heading.append(words);
  else heading.append(make("label", { for: fields.input, class: "utrecht-form-label" }, words));
  const fault = make("p", { id: faultId, class: faultClass, role: "alert" });
  const body = fields.group
    ? make("fieldset", { "aria-describedby": faultId }, make("legend", {}, heading), ...fields.elements)
    : make("div", {}, heading, ...fields.elements);
  const give = (answer: Answer): void => {
    const wrong = session.answer(answer);
    if (wrong === undefined) {
      ways.given();
      return;
    }
    fault.textContent = wrong;
    const first = fields.first();
    first?.setAttribute("aria-invalid", "true");
    first?.focus();
  };
  const form = make(
    "form",
    { novalidate: "" },
    body,
    fault,
    ...explanations(data, question),
    make(
      "div",
      { class: actions },
      make("button", { type: "submit", class: primary }, "Verder"),
      button("Weet ik niet", () => give({ form: "onbekend" }), { class: secondary }),
      question.data.mayBeNone
        ? button("Niet van toepassing", () => give({ form: "geen" }), { class: secondary })
        : undefined,
    ),
    make(
      "p",
      {},
      button(state.steps.length === 0 ? "Kies iets anders" : "Vorige vraag", ways.back, {
        class: linkButton,
      }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    give(fields.read());
  });
  return [
    make(
      "p",
      { id: "zelftest-voortgang", class: `voortgang ${hintClass}` },
      progressText(data, start, state),
    ),
    ...(whom === undefined ? [] : [make("p", { id: "zelftest-wie" }, whom)]),
    form,
  ];
}

/** Hard words, and why it is asked. */
function explanations(data: SelfTestData, { data: fact, waiting }: Question): readonly HTMLElement[] {
  const hard = fact.hard.map(({ term, meaning }) => details(`Wat betekent ‘${term}’?`, meaning));
  const places = [...new Set(waiting.map(placeText))].slice(0, 4);
  const source =
    fact.source === undefined
      ? ""
      : say(data, "De gemeente zoekt dit zelf op in {bron}. Voor deze test {vult u} het zelf in.", {
          bron: fact.source,
        });
  const why = places.length === 0 ? "" : `Dit is nodig voor ${places.join(", ")}.`;
  const text = [why, source].filter((part) => part !== "").join(" ");
  return [...hard, ...(text === "" ? [] : [details("Waarom vragen wij dit?", text)])];
}

function details(title: string, text: string): HTMLElement {
  return make("details", {}, make("summary", {}, title), make("p", {}, text));
}
