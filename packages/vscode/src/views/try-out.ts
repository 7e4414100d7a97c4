// "Proberen": a form that asks only what is needed next, tells what comes out and why, and keeps a case as a voorbeeld.

import { Uri, window, workspace, type Disposable, type ExtensionContext, type TextDocument } from "vscode";
import type { Location } from "vscode-languageclient";
import { languageId } from "../client.js";
import { t } from "../language.js";
import type { Explanation, ToldOutcome, TryOut, TryOutQuestion } from "@andersom/language-server";
import type { Server } from "../server/server.js";
import { fieldOf, isoDay, shownAnswer, valueOf } from "./answers.js";
import {
  readTry,
  type FromTry,
  type Outcome,
  type Question,
  type Reason,
  type TryState,
} from "./messages.js";
import { openPanel, type Panel } from "./panel.js";
import { currentOrdinance, goTo, type Chosen } from "./target.js";

interface Given {
  readonly vraag: TryOutQuestion;
  readonly geschreven: string;
}

export class TryOutView {
  #panel: Panel | undefined;
  #document: TextDocument | undefined;
  #form: TryOut | undefined;
  #household: object = {};
  /** The day that somebody chose; else that of the settings. */
  #day: string | undefined;
  /** What was typed as a day and is none. */
  #noDay = "";
  #given: Given[] = [];
  #skipped = new Set<string>();
  /** The places that the page may lead to, by number. */
  #places: Location[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: Server,
  ) {}

  /** Opens the form for the ordinance that somebody looks at. */
  show(chosen?: Chosen): void {
    const document = currentOrdinance(chosen);
    if (document === undefined) return;
    if (this.#document !== document) {
      this.forget();
      this.#day = undefined;
    }
    this.#document = document;
    if (this.#panel !== undefined) {
      this.#panel.panel.reveal();
      void this.ask();
      return;
    }
    const watching: Disposable = workspace.onDidChangeTextDocument(({ document: changed }) => {
      if (changed.languageId !== languageId) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.ask(), 400);
    });
    this.#panel = openPanel<FromTry>(this.context, {
      name: "proberen",
      title: t("Proberen"),
      lang: "nl",
      read: readTry,
      received: (message) => void this.received(message),
      closed: () => {
        watching.dispose();
        clearTimeout(this.#timer);
        this.#panel = undefined;
        this.forget();
      },
    });
    this.#panel.panel.reveal();
  }

  private forget(): void {
    this.#household = {};
    this.#given = [];
    this.#skipped.clear();
    this.#form = undefined;
    this.#noDay = "";
  }

  private async received(message: FromTry): Promise<void> {
    switch (message.soort) {
      case "klaar":
        return this.ask();
      case "opnieuw":
        this.forget();
        return this.ask();
      case "dag": {
        const day = isoDay(message.waarde);
        this.#noDay = day === undefined ? message.waarde : "";
        this.#day = day ?? this.#day;
        return this.ask();
      }
      case "overslaan":
        this.#skipped.add(message.sleutel);
        return this.render();
      case "antwoord": {
        const question = this.question();
        if (question === undefined || question.plek !== message.sleutel) return;
        this.#given.push({ vraag: question, geschreven: message.waarde });
        return this.ask({ plek: question.plek, waarde: valueOf(question.antwoord, message.waarde) });
      }
      case "terug":
        this.#given = this.#given.filter(({ vraag }) => vraag.plek !== message.sleutel);
        this.#skipped.delete(message.sleutel);
        return this.ask({ plek: message.sleutel });
      case "bron": {
        const place = this.#places[message.nummer];
        return place === undefined ? undefined : goTo(place);
      }
      case "bewaar":
        return this.keep(message.titel);
    }
  }

  /** The question that is open, unless it was left open. */
  private question(): TryOutQuestion | undefined {
    const question = this.#form?.vraag;
    return question === undefined || this.#skipped.has(question.plek) ? undefined : question;
  }

  private async ask(antwoord?: { readonly plek: string; readonly waarde?: unknown }): Promise<void> {
    const document = this.#document;
    if (document === undefined) return;
    const form = await this.server.tryOut({
      textDocument: { uri: document.uri.toString() },
      huishouden: this.#household,
      ...this.day(),
      ...(antwoord === undefined ? {} : { antwoord }),
    });
    this.#form = form ?? undefined;
    if (form !== null) this.#household = form.huishouden;
    this.render();
  }

  private day(): { readonly peildatum?: string } {
    return this.#day === undefined ? {} : { peildatum: this.#day };
  }

  private render(): void {
    const form = this.#form;
    this.#places = [];
    const question = this.question();
    const messages =
      form === undefined
        ? [t("Dit bestand hoort nog niet bij een verordening. Begin met een kop: ‘verordening’ en de naam.")]
        : [
            ...(form.fouten === 0
              ? []
              : [
                  t(
                    "Aantal fouten in de tekst: {0}. Herstel die eerst: wat daarvan afhangt, doet nog niet mee.",
                    form.fouten,
                  ),
                ]),
            ...(this.#noDay === ""
              ? []
              : [t("‘{0}’ is geen dag. Schrijf een dag zoals 2 maart 2026.", this.#noDay)]),
            ...form.opmerkingen,
          ];
    const state: TryState = {
      soort: "stand",
      titel: form?.titel ?? t("Proberen"),
      peildatum: form?.peildatum ?? "",
      kiesDag: form?.dag !== undefined,
      ...(question === undefined ? {} : { vraag: this.shown(question) }),
      gegeven: this.#given.map(({ vraag, geschreven }) => ({
        sleutel: vraag.plek,
        vraag: vraag.vraag,
        antwoord: shownAnswer(vraag.antwoord, geschreven),
      })),
      uitkomsten: (form?.uitkomsten ?? []).map((outcome) => this.outcome(outcome)),
      meldingen: messages,
      teksten: this.texts(),
    };
    this.#panel?.send(state);
  }

  private texts(): TryState["teksten"] {
    const open = this.#form?.vraag !== undefined;
    return {
      ja: t("Ja"),
      nee: t("Nee"),
      onbekend: t("Weet ik niet"),
      verder: t("Verder"),
      gegeven: t("Dit hebt u ingevuld"),
      wijzig: t("Wijzig"),
      uitkomst: t("Wat komt eruit?"),
      klaar: open ? t("Zonder dit antwoord is er geen uitkomst.") : t("Er is niets meer te vragen."),
      opnieuw: t("Begin opnieuw"),
      peildatum: t("Peildatum"),
      andereDag: t("Reken met deze dag"),
      bewaar: t("Bewaar als voorbeeld"),
      naam: t(
        "Is dit een geval om vast te houden? Geef het een naam, zoals ‘Sara is 19 en kan niet zwemmen’.",
      ),
    };
  }

  private shown({ plek, vraag, antwoord, beantwoorder, wacht, naam }: TryOutQuestion): Question {
    const waiting = [...new Set(wacht.map(({ waar }) => waar))];
    return {
      sleutel: plek,
      vraag: vraag === "" ? naam : vraag,
      toelichting: [
        ...(beantwoorder === "" ? [] : [answeredBy(beantwoorder)]),
        ...(waiting.length === 0 ? [] : [t("Daarop wacht: {0}.", waiting.slice(0, 3).join(", "))]),
      ],
      ...fieldOf(antwoord),
    };
  }

  private outcome({ naam, samenvatting, redenen, nodig, uitleg }: ToldOutcome): Outcome {
    const reasons: Reason[] = redenen.map(({ tekst, waar, plek }) =>
      this.reason(waar === "" ? tekst : `${tekst} (${waar})`, plek),
    );
    const needed = nodig.length === 0 ? [] : [{ tekst: t("Nodig: {0}.", nodig.join(", ")) }];
    return {
      naam,
      uitkomst: samenvatting,
      redenen: [...reasons, ...needed, ...(uitleg === undefined ? [] : this.lines(uitleg, 2))],
    };
  }

  /** The steps of an explanation, a few levels deep. */
  private lines({ tekst, uitkomst, waar, plek, daaronder }: Explanation, depth: number): Reason[] {
    const own = this.reason(`${tekst}: ${uitkomst}${waar === "" ? "" : ` (${waar})`}`, plek);
    return [own, ...(depth <= 1 ? [] : daaronder.flatMap((child) => this.lines(child, depth - 1)))];
  }

  private reason(tekst: string, plek: Location | undefined): Reason {
    if (plek === undefined) return { tekst };
    this.#places.push(plek);
    return { tekst, bron: this.#places.length - 1 };
  }

  private async keep(title: string): Promise<void> {
    const document = this.#document;
    if (document === undefined) return;
    const found = await this.server.keepExample({
      textDocument: { uri: document.uri.toString() },
      huishouden: this.#household,
      ...this.day(),
      titel: title.replace(/\s+/gu, " "),
    });
    if (found === null) {
      void window.showWarningMessage(t("Dit geval is nog niet als voorbeeld op te schrijven."));
      return;
    }
    const edit = await this.server.edit(found.wijziging);
    if (edit === undefined || !(await workspace.applyEdit(edit))) return;
    await goTo({ ...found.plek, uri: Uri.parse(found.plek.uri).toString() });
    void window.showInformationMessage(
      t("Het voorbeeld staat in de tekst. Lees na of de uitkomst is wat u bedoelt."),
    );
  }
}

/** "uit de BRP" is where it comes from, "de consulent" is who knows. */
function answeredBy(who: string): string {
  return /^(?:uit|van) /u.test(who) ? t("Het antwoord komt {0}.", who) : t("Het antwoord geeft: {0}.", who);
}
