// The fields of one question: native inputs in a fieldset, and the answer that they hold.

import { capital } from "@andersom/runtime";
import type { Answer } from "../engine/answer.js";
import { peopleFor, peopleIn } from "../engine/household.js";
import type { Question } from "../engine/session.js";
import { monthText, monthsText } from "../engine/words.js";
import { choice, hintClass, make, textbox } from "./dom.js";

export interface Fields {
  /** What stands under the question. */
  readonly elements: readonly HTMLElement[];
  /** Whether the question is the legend of a group, or the label of one input. */
  readonly group: boolean;
  /** The input that the question itself is the label of. */
  readonly input?: string;
  read(): Answer;
  /** What gets the focus when the answer is not right. */
  first(): HTMLElement | null;
}

export const faultId = "zelftest-fout";
const hintId = "zelftest-hulp";
const inputId = "zelftest-antwoord";

/** @param before the answer that was given earlier, when it is changed. */
export function fieldsOf(
  question: Question,
  household: Record<string, unknown>,
  before: Answer | undefined,
): Fields {
  const { data, months } = question;
  if (data.answer.form === "mensen") return peopleFields(question, household);
  if (data.months && months.length > 1) return monthFields(question, before);
  const old = before?.form === "tekst" ? before.text : "";
  const one = single(question, "antwoord", inputId, old, [faultId, hintId].join(" "));
  const hint = hintOf(question);
  return {
    elements: [...(hint === "" ? [] : [make("p", { id: hintId, class: hintClass }, hint)]), ...one.elements],
    group: one.group,
    ...(one.group ? {} : { input: inputId }),
    read: () => ({ form: "tekst", text: one.text() }),
    first: () => one.elements[0]?.querySelector("input") ?? null,
  };
}

interface Single {
  readonly elements: readonly HTMLElement[];
  readonly group: boolean;
  text(): string;
}

function single({ data }: Question, name: string, id: string, old: string, described: string): Single {
  const { answer } = data;
  if (answer.form === "ja-nee" || answer.form === "keuze") {
    const options = answer.form === "keuze" ? answer.options : ["ja", "nee"];
    const labels = options.map((option) => choice("radio", name, option, capital(option), option === old));
    const box = make("div", { class: "keuzes" }, ...labels);
    return {
      elements: [box],
      group: true,
      text: () => box.querySelector<HTMLInputElement>("input:checked")?.value ?? "",
    };
  }
  const input = make("input", {
    id,
    name,
    type: "text",
    class: textbox,
    inputmode: answer.form === "datum" ? undefined : answer.form === "aantal" ? "numeric" : "decimal",
    autocomplete: "off",
    "aria-describedby": described,
  });
  input.value = old;
  const unit = "unit" in answer ? answer.unit : "";
  return {
    elements: [make("div", { class: "veld" }, input, unit === "" ? undefined : make("span", {}, unit))],
    group: false,
    text: () => input.value,
  };
}

/** How to write it. */
function hintOf({ data, months }: Question): string {
  const period = months.length === 1 ? `Het gaat om ${monthText(months[0]!)}. ` : "";
  switch (data.answer.form) {
    case "datum":
      return `${period}Bijvoorbeeld 12-03-1980.`;
    case "bedrag":
      return `${period}Schrijf centen met een komma, bijvoorbeeld 1.541,65.`;
    case "getal":
    case "percentage":
      return `${period}Een half schrijft u als 0,5.`;
    case "aantal":
      return `${period}Schrijf hoe vaak of hoeveel. Vul 0 in als het niet zo is.`;
    default:
      return period.trim();
  }
}

/** Once for all months where that is true; else a field for each month, in which an empty one is as the month before. */
function monthFields(question: Question, before: Answer | undefined): Fields {
  const { months } = question;
  const differs = before?.form === "maanden";
  const same = choice("radio", "maanden", "gelijk", "Elke maand hetzelfde", !differs);
  const other = choice("radio", "maanden", "anders", "Niet elke maand hetzelfde", differs);
  const legend = `Het gaat om ${String(months.length)} maanden: ${monthsText(months)}. Was het elke maand hetzelfde?`;
  const modes = make("fieldset", {}, make("legend", {}, legend), same, other);
  const one = single(
    question,
    "antwoord",
    inputId,
    before?.form === "tekst" ? before.text : "",
    `${faultId} ${hintId}`,
  );
  const name = "Elke maand";
  const body = one.group
    ? make("fieldset", {}, make("legend", {}, name), ...one.elements)
    : make("div", {}, make("label", { for: inputId, class: "utrecht-form-label" }, name), ...one.elements);
  const each = months.map((month, at) => {
    const old = before?.form === "maanden" ? (before.texts[at] ?? "") : "";
    return { month, field: single(question, `maand-${month}`, `zelftest-${month}`, old, faultId) };
  });
  const rows = each.map(({ month, field }) =>
    field.group
      ? make("fieldset", { class: "maand" }, make("legend", {}, monthText(month)), ...field.elements)
      : make(
          "div",
          { class: "maand" },
          make("label", { for: `zelftest-${month}`, class: "utrecht-form-label" }, monthText(month)),
          ...field.elements,
        ),
  );
  const list = make(
    "div",
    {},
    make(
      "p",
      {},
      "Vul de eerste maand in, en elke maand waarin het anders werd. Een leeg vak is hetzelfde als de maand ervoor.",
    ),
    ...rows,
  );
  const show = (): void => {
    const isSame = same.querySelector("input")?.checked === true;
    body.hidden = !isSame;
    list.hidden = isSame;
  };
  modes.addEventListener("change", show);
  show();
  const hint = hintOf({ ...question, months: [] });
  return {
    elements: [
      modes,
      ...(hint === "" ? [] : [make("p", { id: hintId, class: hintClass }, hint)]),
      body,
      list,
    ],
    group: true,
    read: () =>
      list.hidden
        ? { form: "tekst", text: one.text() }
        : { form: "maanden", texts: each.map(({ field }) => field.text()) },
    first: () => (list.hidden ? body : list).querySelector("input"),
  };
}

/** Who of the people that were named already, and how many more. */
function peopleFields(question: Question, household: Record<string, unknown>): Fields {
  const { thing, data } = question;
  if (data.answer.form !== "mensen") throw new Error("no people");
  const { one, item } = data.answer;
  const self = peopleIn(household).includes(thing) ? thing : String(household["aanvrager"]);
  const known = peopleFor(household, self, item);
  const nameOf = (name: string): string => (name === "u" ? "uzelf" : name);
  if (one) {
    const box = make(
      "div",
      { class: "keuzes" },
      choice("radio", "antwoord", "nee", "Nee"),
      ...known.map((name) => choice("radio", "antwoord", `=${name}`, `Ja, dat is ${nameOf(name)}`)),
      choice("radio", "antwoord", "ja", known.length === 0 ? "Ja" : "Ja, iemand anders"),
    );
    return {
      elements: [box],
      group: true,
      first: () => box.querySelector("input"),
      read: () => {
        const value = box.querySelector<HTMLInputElement>("input:checked")?.value;
        if (value === undefined) return { form: "tekst", text: "" };
        if (value === "nee") return { form: "mensen", known: [], more: "0" };
        return value === "ja"
          ? { form: "mensen", known: [], more: "1" }
          : { form: "mensen", known: [value.slice(1)], more: "0" };
      },
    };
  }
  const boxes = known.map((name) => choice("checkbox", "mensen", name, capital(nameOf(name))));
  const more = make("input", {
    id: inputId,
    name: "aantal",
    type: "text",
    class: textbox,
    inputmode: "numeric",
    autocomplete: "off",
    "aria-describedby": faultId,
  });
  const label =
    known.length === 0 ? `Hoeveel? Tel uzelf niet mee. Vul 0 in als er niemand is.` : "Hoeveel anderen nog?";

  return {
    elements: [
      ...(boxes.length === 0
        ? []
        : [
            make(
              "fieldset",
              {},
              make("legend", {}, "Wie van deze mensen horen erbij?"),
              make("div", { class: "keuzes" }, ...boxes),
            ),
          ]),
      make(
        "div",
        {},
        make("label", { for: inputId, class: "utrecht-form-label" }, label),
        make("div", { class: "veld" }, more),
      ),
    ],
    group: true,
    first: () => more,
    read: () => ({
      form: "mensen",
      known: boxes.flatMap((box) => {
        const input = box.querySelector("input");
        return input?.checked === true ? [input.value] : [];
      }),
      more: more.value,
    }),
  };
}
