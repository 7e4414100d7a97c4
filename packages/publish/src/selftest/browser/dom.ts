// Elements as values: text only ever enters as text.

type Child = Node | string | undefined;

/** An element with its attributes and children; an attribute that is undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...children.filter((one) => one !== undefined));
  return element;
}

export function button(
  words: string,
  run: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const element = make("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", run);
  return element;
}

/** A radio or checkbox with its label around it, so that the whole line can be touched. */
export function choice(
  type: "radio" | "checkbox",
  name: string,
  value: string,
  words: string,
  checked = false,
): HTMLLabelElement {
  const input = make("input", { type, name, value });
  input.checked = checked;
  return make("label", { class: "keuze" }, input, make("span", {}, words));
}

export function paragraphs(lines: readonly string[]): readonly HTMLElement[] {
  return lines.map((line) => make("p", {}, line));
}

export function bullets(items: readonly string[]): HTMLElement {
  return make("ul", {}, ...items.map((item) => make("li", {}, item)));
}
