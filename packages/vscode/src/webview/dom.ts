// What the scripts of all pages share: making elements from plain text, and talking to the extension.

interface Editor {
  postMessage(message: unknown): void;
}
declare function acquireVsCodeApi(): Editor;

export const editor = acquireVsCodeApi();

type Child = Node | string | undefined;

/** An element with attributes and children; text is always text, never HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that does something. */
export function button(
  text: string,
  action: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", action);
  return made;
}

/** The part of the page that scripts fill. */
export function main(): HTMLElement {
  const found = document.getElementById("inhoud");
  if (found === null) throw new Error("the page has no main");
  return found;
}

/** Hears what the extension sends; the page says first that it is there. */
export function listen(hear: (message: never) => void): void {
  window.addEventListener("message", ({ data }) => hear(data as never));
  editor.postMessage({ soort: "klaar" });
}
