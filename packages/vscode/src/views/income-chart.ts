// "Armoedeval": what a household gets against what it earns, as a chart, with the same in words and numbers.

import type { ExtensionContext } from "vscode";
import { window } from "vscode";
import { t } from "../language.js";
import type { Server } from "../server/server.js";
import { readDrops, type FromDrops, type ToDrops } from "./messages.js";
import { openPanel, type Panel } from "./panel.js";
import { currentOrdinance } from "./target.js";

export class IncomeChartView {
  #panel: Panel | undefined;
  #uri = "";
  #choice: { readonly inkomen?: string; readonly voorbeeld?: string } = {};

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: Server,
  ) {}

  /** Opens the chart of the ordinance that somebody looks at. */
  show(): void {
    const document = currentOrdinance();
    if (document === undefined) return;
    this.#uri = document.uri.toString();
    this.#choice = {};
    if (this.#panel !== undefined) {
      this.#panel.panel.reveal();
      void this.refresh();
      return;
    }
    this.#panel = openPanel<FromDrops>(this.context, {
      name: "armoedeval",
      title: t("Armoedeval"),
      lang: "nl",
      read: readDrops,
      received: (message) => {
        if (message.soort === "kies")
          this.#choice = { inkomen: message.inkomen, voorbeeld: message.voorbeeld };
        void this.refresh();
      },
      closed: () => {
        this.#panel = undefined;
      },
    });
    this.#panel.panel.reveal();
  }

  private async refresh(): Promise<void> {
    const texts: ToDrops["teksten"] = {
      tabel: t("Dezelfde grafiek als tabel"),
      totaal: t("Krijgt in een jaar"),
      onbekend: t("nog onbekend"),
      inkomen: t("Inkomen"),
      voorbeeld: t("Huishouden van voorbeeld"),
    };
    // Many households are decided for it: who waits sees that something happens.
    this.#panel?.send({
      soort: "stand",
      titel: t("Armoedeval"),
      uitleg: [t("Andersom rekent uit wat dit huishouden krijgt bij elk inkomen…")],
      teksten: texts,
    } satisfies ToDrops);
    const view = await window.withProgress({ location: { viewId: "andersom.regelboom" } }, () =>
      this.server.incomeChart({ textDocument: { uri: this.#uri }, ...this.#choice }),
    );
    if (view === null) {
      const uitleg = [
        t(
          "Er is nog niets te tekenen. Nodig zijn: een inkomen, een voorbeeld met een huishouden, en een recht dat geld waard is.",
        ),
      ];
      this.#panel?.send({ soort: "stand", titel: t("Armoedeval"), uitleg, teksten: texts } satisfies ToDrops);
      return;
    }
    const { knik } = view;
    const drop =
      knik === undefined
        ? t("Meer verdienen kost dit huishouden nergens geld.")
        : t(
            "Bij een {0} van {1} kost één cent meer dit huishouden {2} per jaar.",
            view.inkomen,
            euros(knik.inkomen),
            euros(knik.verlies),
          );
    this.#panel?.send({
      soort: "stand",
      titel: t("Armoedeval: {0}", view.titel),
      uitleg: [drop],
      grafiek: {
        inkomen: view.inkomen,
        inkomens: view.inkomens,
        voorbeeld: view.voorbeeld,
        voorbeelden: view.voorbeelden,
        punten: view.punten,
        ...(knik === undefined ? {} : { knik: knik.inkomen }),
      },
      teksten: texts,
    } satisfies ToDrops);
  }
}

function euros(cents: number): string {
  return new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR" }).format(cents / 100);
}
