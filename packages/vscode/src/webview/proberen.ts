// The page of trying an ordinance: one question at a time, and what came out so far with its reasons.

import type { Outcome, Question, TryState, TryText } from "../views/messages.js";
import { button, editor, element, listen, main } from "./dom.js";

type Texts = Readonly<Record<TryText, string>>;

/** The question that has the focus already: a new one takes it, so that keyboard and screen reader follow. */
let asked: string | undefined;

function answerField({ vorm, keuzes, eenheid, vraag }: Question, texts: Texts): HTMLElement {
  if (vorm === "ja of nee" || vorm === "keuze") {
    const choices = vorm === "keuze" ? keuzes : ["ja", "nee"];
    const shown = (choice: string): string =>
      vorm === "keuze" ? choice : choice === "ja" ? texts.ja : texts.nee;
    const options = choices.map((choice) =>
      element(
        "label",
        {},
        element("input", { type: "radio", name: "antwoord", value: choice, required: "" }),
        shown(choice),
      ),
    );
    return element("fieldset", {}, element("legend", {}, vraag), ...options);
  }
  const mode = vorm === "getal" ? "decimal" : undefined;
  const input = element("input", {
    type: "text",
    placeholder: vorm === "datum" ? "2 maart 2026" : undefined,
    name: "antwoord",
    id: "antwoord",
    required: "",
    inputmode: mode,
    autocomplete: "off",
  });
  return element(
    "fieldset",
    {},
    element("legend", {}, element("label", { for: "antwoord" }, vraag)),
    element("div", { class: "rij" }, input, eenheid === "" ? undefined : element("span", {}, eenheid)),
  );
}

function questionForm(question: Question, texts: Texts): HTMLElement {
  const { sleutel, toelichting } = question;
  const form = element(
    "form",
    { id: "vraag" },
    answerField(question, texts),
    ...toelichting.map((line) => element("p", { class: "zacht" }, line)),
    element(
      "div",
      { class: "rij" },
      element("button", { type: "submit" }, texts.verder),
      button(texts.onbekend, () => editor.postMessage({ soort: "overslaan", sleutel }), { class: "tweede" }),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const waarde = new FormData(form).get("antwoord");
    if (typeof waarde === "string" && waarde.trim() !== "")
      editor.postMessage({ soort: "antwoord", sleutel, waarde: waarde.trim() });
  });
  return form;
}

function outcomeOf({ naam, uitkomst, redenen }: Outcome): HTMLElement {
  const lines = redenen.map(({ tekst, bron }) =>
    element(
      "li",
      {},
      bron === undefined
        ? tekst
        : button(tekst, () => editor.postMessage({ soort: "bron", nummer: bron }), { class: "koppeling" }),
    ),
  );
  return element(
    "section",
    { class: "uitkomst" },
    element("h3", {}, naam),
    element("p", {}, element("strong", {}, uitkomst)),
    lines.length === 0 ? undefined : element("ul", {}, ...lines),
  );
}

function keepForm(texts: Texts): HTMLElement {
  const input = element("input", {
    type: "text",
    id: "titel",
    required: "",
    maxlength: "120",
    autocomplete: "off",
  });
  const form = element(
    "form",
    { id: "bewaren" },
    element("label", { for: "titel" }, texts.naam),
    element(
      "div",
      { class: "rij" },
      input,
      element("button", { type: "submit", class: "tweede" }, texts.bewaar),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim() === "") return;
    editor.postMessage({ soort: "bewaar", titel: input.value.trim() });
    input.value = "";
  });
  return form;
}

/** The day that everything is decided for; another one is a moment's work, because rules change by date. */
function dayForm(peildatum: string, texts: Texts): HTMLElement {
  const input = element("input", {
    type: "text",
    id: "peildatum",
    value: peildatum,
    required: "",
    autocomplete: "off",
  });
  const form = element(
    "form",
    { id: "dag" },
    element(
      "div",
      { class: "rij" },
      element("label", { for: "peildatum" }, texts.peildatum),
      input,
      element("button", { type: "submit", class: "tweede" }, texts.andereDag),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    editor.postMessage({ soort: "dag", waarde: input.value.trim() });
  });
  return form;
}

/** What is being written, to be put back: the page is made anew whenever the text of the ordinance changes. */
function written(): readonly { readonly where: string; readonly value: string }[] {
  const chosen = document.querySelector<HTMLInputElement>("#vraag input:checked");
  const fields = document.querySelectorAll<HTMLInputElement>("#vraag input[type=text], #titel");
  return [
    ...(chosen === null ? [] : [{ where: "antwoord", value: chosen.value }]),
    ...[...fields].map(({ id, value }) => ({ where: id, value })),
  ];
}

function writeAgain(before: ReturnType<typeof written>): void {
  for (const { where, value } of before) {
    const field = document.getElementById(where);
    if (field instanceof HTMLInputElement) field.value = value;
    else
      for (const choice of document.querySelectorAll<HTMLInputElement>("#vraag input[type=radio]"))
        choice.checked = choice.value === value;
  }
}

listen(({ titel, peildatum, kiesDag, vraag, gegeven, uitkomsten, meldingen, teksten }: TryState) => {
  const given = gegeven.flatMap(({ sleutel, vraag: question, antwoord }) => [
    element("dt", {}, question),
    element(
      "dd",
      {},
      `${antwoord} `,
      button(teksten.wijzig, () => editor.postMessage({ soort: "terug", sleutel }), {
        class: "koppeling",
        "aria-label": `${teksten.wijzig}: ${question}`,
      }),
    ),
  ]);
  const focused = document.activeElement?.id ?? "";
  const before = vraag?.sleutel === asked ? written() : [];
  main().replaceChildren(
    element("h1", {}, titel),
    kiesDag
      ? dayForm(peildatum, teksten)
      : element("p", { class: "zacht" }, peildatum === "" ? "" : `${teksten.peildatum}: ${peildatum}.`),
    ...meldingen.map((line) => element("p", { class: "melding fout", role: "alert" }, line)),
    vraag === undefined
      ? element("p", { class: "melding", role: "status" }, teksten.klaar)
      : questionForm(vraag, teksten),
    element("h2", {}, teksten.uitkomst),
    element("div", { "aria-live": "polite" }, ...uitkomsten.map(outcomeOf)),
    ...(given.length === 0
      ? []
      : [
          element("h2", {}, teksten.gegeven),
          element("dl", {}, ...given),
          keepForm(teksten),
          button(teksten.opnieuw, () => editor.postMessage({ soort: "opnieuw" }), { class: "tweede" }),
        ]),
  );
  // The page is made anew: who stood in a field that is still there, stays there.
  writeAgain(before);
  if (focused !== "") document.getElementById(focused)?.focus();
  if (vraag?.sleutel === asked) return;
  asked = vraag?.sleutel;
  if (given.length > 0 && focused !== "peildatum")
    document.querySelector<HTMLElement>("#vraag input")?.focus();
});
