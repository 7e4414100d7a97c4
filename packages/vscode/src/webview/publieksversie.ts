// The page of the public version: shows what the compiler made, follows the text, and leads back to it.

import type { ToPublic } from "../views/messages.js";
import { editor, element, listen, main } from "./dom.js";
import { look } from "./look.js";
import { safeNodes } from "./safe.js";

/** The places that come from somewhere in the text, in the order of the page. */
let anchors: HTMLElement[] = [];
/** Until when scrolling was not done by the reader. */
let quietUntil = 0;

function show(message: Extract<ToPublic, { soort: "toon" }>): void {
  const top = window.scrollY;
  look(message.stijlen);
  const warning = message.waarschuwing;
  main().replaceChildren(
    ...(warning === "" ? [] : [element("p", { class: "melding fout", role: "status" }, warning)]),
    ...safeNodes(message.html),
  );
  const known = new Set(message.ankers);
  anchors = [...document.querySelectorAll<HTMLElement>("[data-regel]")].filter(({ dataset }) =>
    known.has(dataset["regel"] ?? ""),
  );
  for (const anchor of anchors) {
    anchor.tabIndex = 0;
    anchor.title = message.hint;
    anchor.classList.add("bron");
  }
  quietUntil = Date.now() + 300;
  window.scrollTo({ top });
}

function tell(message: Extract<ToPublic, { soort: "melding" }>): void {
  anchors = [];
  look([]);
  main().replaceChildren(
    element("h1", {}, message.titel),
    ...message.regels.map((line) => element("p", { class: "melding", role: "status" }, line)),
  );
}

function goTo(rule: string): void {
  const anchor = anchors.find(({ dataset }) => dataset["regel"] === rule);
  if (anchor === undefined) return;
  for (const other of anchors) other.classList.toggle("hier", other === anchor);
  quietUntil = Date.now() + 300;
  anchor.scrollIntoView({ block: "start", behavior: "instant" });
}

/** The last place before an element that comes from somewhere. */
function sourceOf(target: Node): HTMLElement | undefined {
  return anchors.findLast(
    (anchor) =>
      anchor.contains(target) || anchor.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

function followed(target: EventTarget | null): void {
  if (!(target instanceof Element) || target.closest("a, summary, button") !== null) return;
  // Who selects words to copy them does not want to leave.
  if (window.getSelection()?.isCollapsed === false) return;
  const anchor = sourceOf(target);
  if (anchor !== undefined) editor.postMessage({ soort: "naar", anker: anchor.dataset["regel"] });
}

document.addEventListener("click", ({ target }) => followed(target));
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter") followed(event.target);
});
document.addEventListener(
  "scroll",
  () => {
    if (Date.now() < quietUntil) return;
    const first = anchors.findLast((anchor) => anchor.getBoundingClientRect().top <= 40) ?? anchors[0];
    if (first !== undefined) editor.postMessage({ soort: "gescrold", anker: first.dataset["regel"] });
  },
  { passive: true },
);
listen((message: ToPublic) => {
  switch (message.soort) {
    case "toon":
      return show(message);
    case "melding":
      return tell(message);
    case "ga":
      return goTo(message.anker);
  }
});
