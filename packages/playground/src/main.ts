// The page to try Andersom in: an example to start from, the editor, and beside it the public version or a try-out.

import { examples } from "andersom:voorbeelden";
import { byId, make } from "./dom.js";
import { createEditor } from "./editor.js";
import { showFindings } from "./findings.js";
import { showPublic } from "./public-view.js";
import { startServer } from "./server.js";
import { showTryOut } from "./try-out.js";

const server = startServer();
const editor = createEditor(byId("tekst"), server);
const findings = showFindings(server, editor);
const drawPublic = showPublic(server, editor);
const tryOut = showTryOut(server, editor);

const choice = byId<HTMLSelectElement>("voorbeeld");
const files = byId("bestanden");
const tabs = [...document.querySelectorAll<HTMLButtonElement>("[role=tab]")];

choice.append(...examples.map(({ name, title }) => make("option", { value: name }, title)));
choice.addEventListener("change", () => start(choice.value));
byId("opnieuw").addEventListener("click", () => start(choice.value));
byId("bewaar").addEventListener("click", keep);
for (const tab of tabs) {
  tab.addEventListener("click", () => choose(tab));
  tab.addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    choose(next);
    next.focus();
  });
}

editor.onCommand("andersom.publieksversie", () => open("tab-publiek"));
editor.onCommand("andersom.proberen", () => open("tab-proberen"));
editor.onCommand("andersom.toonGebruik", (about) => editor.showUses(about));
editor.onCommand("andersom.voorbeelden", () => open("tab-proberen"));

/** Typing is answered when it pauses: the page is worth more than every letter of it. */
let pause: ReturnType<typeof setTimeout> | undefined;
editor.onChange(() => {
  drawFiles();
  clearTimeout(pause);
  pause = setTimeout(refresh, 500);
});

function refresh(): void {
  if (byId("paneel-publiek").hidden) tryOut.refresh();
  else void drawPublic();
}

function start(name: string): void {
  const example = examples.find((one) => one.name === name) ?? examples[0];
  if (example === undefined) return;
  const first = example.files.find(({ text }) =>
    /^(?:verordening|beleidsregels|nadere regels) /mu.test(text),
  );
  findings.clear();
  editor.open(example.files, (first ?? example.files[0])?.name ?? "");
  tryOut.restart();
}

function drawFiles(): void {
  files.replaceChildren(
    ...editor.texts().map(({ name }) => {
      const button = make(
        "button",
        { type: "button", "aria-current": String(name === editor.current()) },
        name,
      );
      button.addEventListener("click", () => editor.show(name));
      return make("li", {}, button);
    }),
  );
}

function open(id: string): void {
  const tab = tabs.find((one) => one.id === id);
  if (tab !== undefined) choose(tab);
}

function choose(chosen: HTMLButtonElement): void {
  for (const tab of tabs) {
    const own = tab === chosen;
    tab.setAttribute("aria-selected", String(own));
    tab.tabIndex = own ? 0 : -1;
    byId(tab.getAttribute("aria-controls") ?? "").hidden = !own;
  }
  refresh();
}

/** The file that is shown, as a file on the visitor's own computer. */
function keep(): void {
  const name = editor.current();
  const text = editor.texts().find((one) => one.name === name)?.text ?? "";
  const link = make("a", {
    href: URL.createObjectURL(new Blob([text], { type: "text/plain" })),
    download: name,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

start(examples[0]?.name ?? "");
