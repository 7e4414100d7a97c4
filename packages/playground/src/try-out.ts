// Trying the ordinance on somebody: one question at a time, and what came out with its reasons.

import { canAnswer, readAnswer, toldAnswer, type AnswerKind } from "./answer.js";
import { byId, make } from "./dom.js";
import { folder, type Editor } from "./editor.js";
import type { Server } from "./server.js";

interface Place {
  readonly uri: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
interface Reason {
  readonly tekst: string;
  readonly waar: string;
  readonly plek?: Place;
}
interface State {
  readonly titel: string;
  readonly peildatum: string;
  /** As an ISO date, where the visitor may choose it. */
  readonly dag?: string;
  readonly huishouden: object;
  readonly vraag?: {
    readonly vraag: string;
    readonly plek: string;
    readonly antwoord: AnswerKind;
    readonly beantwoorder: string;
    readonly wacht: readonly { readonly waar: string; readonly plek?: Place }[];
  };
  readonly uitkomsten: readonly {
    readonly naam: string;
    readonly wie: string;
    readonly soort: string;
    readonly samenvatting: string;
    readonly redenen: readonly Reason[];
    readonly nodig: readonly string[];
  }[];
  readonly opmerkingen: readonly string[];
  readonly fouten: number;
}

interface Given {
  readonly plek: string;
  readonly vraag: string;
  readonly told: string;
}

/** Returns what starts over; the answers go when the ordinance is another one. */
export function showTryOut(server: Server, editor: Editor): { restart(): void; refresh(): void } {
  const place = byId("proberen");
  let household: object = {};
  let given: Given[] = [];
  let asked = 0;
  let day: string | undefined;
  // What somebody is writing for a question; the form is drawn anew whenever the text of the ordinance was read again.
  let draft: { readonly plek: string; readonly text: string } | undefined;

  const ask = async (answer?: { readonly plek: string; readonly waarde?: unknown }): Promise<void> => {
    const mine = (asked += 1);
    const state = await server.ask<State | null>("andersom/vraag", {
      textDocument: { uri: folder + editor.current() },
      huishouden: household,
      ...(day === undefined ? {} : { peildatum: day }),
      ...(answer === undefined ? {} : { antwoord: answer }),
    });
    if (mine !== asked) return;
    if (state === undefined || state === null) {
      place.replaceChildren(make("p", {}, "Bij dit bestand hoort geen verordening om te proberen."));
      return;
    }
    household = state.huishouden;
    draw(state, answer !== undefined);
  };

  const draw = (state: State, moved: boolean): void => {
    const writing = place.querySelector("form .veld")?.contains(document.activeElement) === true;
    place.replaceChildren(
      make(
        "p",
        { class: "zacht" },
        state.dag === undefined && /\d/u.test(state.peildatum)
          ? `${state.titel}, op ${state.peildatum}.`
          : `${state.titel}.`,
      ),
      ...(state.dag === undefined ? [] : [dayField(state.dag)]),
      ...(state.fouten > 0
        ? [make("p", { class: "let-op" }, "In de tekst staan nog fouten. Daar rekent Andersom omheen.")]
        : []),
      ...state.opmerkingen.map((text) => make("p", { class: "let-op", role: "alert" }, text)),
      question(state),
      make("h3", {}, "Wat er nu uitkomt"),
      make(
        "ul",
        { class: "uitkomsten", "aria-live": "polite" },
        ...state.uitkomsten.map((one) => outcome(one, editor)),
      ),
      ...answersGiven(),
    );
    if (moved || writing) place.querySelector<HTMLElement>("form input, form button")?.focus();
  };

  const dayField = (chosen: string): HTMLElement => {
    const input = make("input", { id: "peildatum", type: "date", value: chosen });
    input.addEventListener("change", () => {
      if (!/^\d{4}-\d{2}-\d{2}$/u.test(input.value)) return;
      day = input.value;
      void ask().then(() => byId("peildatum").focus());
    });
    return make("p", { class: "peildatum" }, make("label", { for: "peildatum" }, "Op de dag "), input);
  };

  const question = ({ vraag }: State): HTMLElement => {
    if (vraag === undefined)
      return make("p", { role: "status", class: "klaar" }, "Er zijn geen vragen meer.");
    const { antwoord, plek } = vraag;
    const fault = make("p", { class: "let-op", role: "alert", id: "antwoord-fout" });
    const waiting = [...new Set(vraag.wacht.map(({ waar }) => waar))].slice(0, 3);
    const about = make(
      "p",
      { class: "zacht" },
      `${answeredBy(vraag.beantwoorder)}${waiting.length === 0 ? "" : ` Nodig voor ${waiting.join(", ")}.`}`,
    );
    if (!canAnswer(antwoord))
      return make(
        "div",
        {},
        make("p", {}, vraag.vraag),
        about,
        make(
          "p",
          { class: "let-op" },
          "Deze vraag gaat over andere mensen. Daarvoor is een voorbeeld in de tekst nodig.",
        ),
      );
    const form = make(
      "form",
      {},
      field(vraag.vraag, antwoord),
      about,
      fault,
      make("button", { type: "submit" }, "Verder"),
    );
    const typing = (): void => {
      const text = new FormData(form).get("antwoord");
      draft = typeof text === "string" ? { plek, text } : undefined;
    };
    if (draft?.plek === plek) fillIn(form, draft.text);
    form.addEventListener("input", typing);
    form.addEventListener("change", typing);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = new FormData(form).get("antwoord");
      const typed = typeof text === "string" ? text : "";
      const read = readAnswer(typed, antwoord);
      if ("fault" in read) {
        fault.textContent = read.fault;
        return;
      }
      draft = undefined;
      given = [
        ...given.filter((one) => one.plek !== plek),
        { plek, vraag: vraag.vraag, told: toldAnswer(typed, antwoord) },
      ];
      void ask({ plek, waarde: read.value });
    });
    return form;
  };

  const answersGiven = (): readonly HTMLElement[] => {
    if (given.length === 0) return [];
    const rows = given.map(({ plek, vraag, told }) => {
      const change = make(
        "button",
        { type: "button", class: "koppeling", "aria-label": `Wijzig: ${vraag}` },
        "Wijzig",
      );
      change.addEventListener("click", () => {
        given = given.filter((one) => one.plek !== plek);
        void ask({ plek });
      });
      return make("li", {}, `${vraag} `, make("strong", {}, told), " ", change);
    });
    const again = make("button", { type: "button", class: "tweede" }, "Begin opnieuw");
    again.addEventListener("click", restart);
    return [make("h3", {}, "Uw antwoorden"), make("ul", { class: "antwoorden" }, ...rows), again];
  };

  const restart = (): void => {
    draft = undefined;
    household = {};
    given = [];
    void ask();
  };
  return { restart, refresh: () => void ask() };
}

function fillIn(form: HTMLElement, text: string): void {
  for (const input of form.querySelectorAll("input"))
    if (input.type === "radio") input.checked = input.value === text;
    else input.value = text;
}

function field(question: string, { soort, keuzes = [], eenheid = "", perMaand }: AnswerKind): HTMLElement {
  if (soort === "ja-nee" || soort === "keuze") {
    const options = (soort === "keuze" ? keuzes : ["ja", "nee"]).map((choice) =>
      make("label", {}, make("input", { type: "radio", name: "antwoord", value: choice }), ` ${choice}`),
    );
    return make("fieldset", {}, make("legend", {}, question), ...options);
  }
  const kind = soort === "datum" ? "date" : "text";
  const unit = [
    soort === "bedrag" ? "euro" : soort === "percentage" ? "procent" : "",
    eenheid,
    perMaand ? "(elke maand evenveel)" : "",
  ];
  return make(
    "div",
    { class: "veld" },
    make("label", { for: "antwoord" }, question),
    make("input", {
      id: "antwoord",
      name: "antwoord",
      type: kind,
      autocomplete: "off",
      "aria-describedby": "antwoord-fout",
    }),
    make("span", {}, unit.filter((word) => word !== "").join(" ")),
  );
}

function outcome(
  { naam, wie, soort, samenvatting, redenen, nodig }: State["uitkomsten"][number],
  editor: Editor,
): HTMLElement {
  const reasons = redenen.map(({ tekst, waar, plek }) => {
    if (plek === undefined) return make("li", {}, `${tekst} (${waar})`);
    const link = make("button", { type: "button", class: "koppeling" }, `${tekst} (${waar})`);
    link.addEventListener("click", () => {
      const { line, character } = plek.range.start;
      editor.reveal(decodeURIComponent(plek.uri).replace(folder, ""), line, character);
    });
    return make("li", {}, link);
  });
  return make(
    "li",
    { class: `uitkomst ${soort.replaceAll(" ", "-")}` },
    make("strong", {}, naam),
    wie === "inwoner" ? "" : ` (${wie})`,
    `: ${samenvatting}`,
    ...(nodig.length === 0 ? [] : [make("p", { class: "zacht" }, `Nog nodig: ${nodig.join(", ")}.`)]),
    ...(reasons.length === 0 ? [] : [make("ul", {}, ...reasons)]),
  );
}

function answeredBy(who: string): string {
  if (who === "") return "";
  return /^(?:uit|van) /u.test(who) ? `Het antwoord komt ${who}.` : `Het antwoord geeft: ${who}.`;
}
