// The start of the test: what it is, what it is about, and for whom.

import { capital } from "../../dutch/clause.js";
import type { SelfTestData } from "../data.js";
import type { Start } from "../engine/household.js";
import { say } from "../engine/words.js";
import { actions, choice, faultClass, make, paragraphs, primary } from "./dom.js";

export function chooseView(
  data: SelfTestData,
  begin: (start: Start) => void,
  right: string | undefined,
): readonly HTMLElement[] {
  const first = right ?? (data.rights.length === 1 ? data.rights[0]?.id : undefined);
  const forChild = data.rights.find(({ id }) => id === first)?.forChild === true;
  const rights = data.rights.map((one) =>
    choice("radio", "recht", one.id, capital(one.name), one.id === first),
  );
  const whom =
    data.children === undefined
      ? undefined
      : make(
          "fieldset",
          {},
          make("legend", {}, say(data, "Voor wie {wilt u} dit weten?")),
          make(
            "div",
            { class: "keuzes" },
            choice("radio", "wie", "zelf", "Voor mijzelf", !forChild),
            choice("radio", "wie", "kind", "Voor mijn kind", forChild),
          ),
        );
  const fault = make("p", { id: "zelftest-fout", class: faultClass, role: "alert" });
  const form = make(
    "form",
    { novalidate: "" },
    make(
      "fieldset",
      { "aria-describedby": "zelftest-fout" },
      make(
        "legend",
        {},
        make("h3", { tabindex: "-1", "data-kop": "" }, say(data, "Waar {wilt u} hulp bij?")),
      ),
      make("div", { class: "keuzes" }, ...rights),
    ),
    whom,
    fault,
    make(
      "div",
      { class: actions },
      make("button", { type: "submit", class: primary }, "Begin met de vragen"),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    const found = data.rights.find(({ id }) => id === chosen.get("recht"));
    if (found === undefined) {
      fault.textContent = say(data, "Kies eerst waar {u} hulp bij {wilt}.");
      form.querySelector("input")?.focus();
      return;
    }
    begin({ right: found, child: chosen.get("wie") === "kind" && found.personal });
  });
  return [...paragraphs(introduction(data)), form];
}

function introduction(data: SelfTestData): readonly string[] {
  return [
    say(data, "Beantwoord een paar vragen. Dan {ziet u} wat de regels zeggen over {uw} situatie."),
    say(data, "{Uw} antwoorden blijven op {uw} eigen apparaat. Er wordt niets bewaard en niets verstuurd."),
    say(
      data,
      "De uitkomst is een indicatie, met de regels van {dag}. Alleen de gemeente kan een besluit nemen.",
      {
        dag: data.onText,
      },
    ),
  ];
}
