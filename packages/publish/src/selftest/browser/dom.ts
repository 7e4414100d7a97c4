// Elements as values: text only ever enters as text.

import { spaced } from "../../document/spaced.js";

type Child = Node | string | undefined;

/** The component of NL Design System that an element is; more classes come beside it. */
const components: Readonly<Record<string, string>> = {
  p: "utrecht-paragraph",
  h3: "utrecht-heading-3",
  h4: "utrecht-heading-4",
  ul: "utrecht-unordered-list",
  li: "utrecht-unordered-list__item",
  fieldset: "utrecht-form-fieldset utrecht-form-fieldset--html-fieldset",
  legend: "utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend",
};

/** An element with its attributes and children; an attribute that is undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  const component = components[name];
  if (component !== undefined) element.className = component;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      element.setAttribute(key, key === "class" ? `${element.className} ${value}`.trim() : value);
  for (const one of children)
    if (one !== undefined) element.append(typeof one === "string" ? spaced(one) : one);
  return element;
}

export const primary = "utrecht-button utrecht-button--primary-action";
export const secondary = "utrecht-button utrecht-button--secondary-action";
/** A button that reads as a link. */
export const linkButton = "utrecht-link-button utrecht-link-button--html-button";
export const hintClass = "utrecht-form-field-description";
export const textbox = "utrecht-textbox utrecht-textbox--html-input";
export const faultClass = "fout utrecht-form-field-error-message";
export const actions = "utrecht-action-group";

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
  const [shape, label] = type === "radio" ? ["radio-button", "radio"] : ["checkbox", "checkbox"];
  const input = make("input", {
    type,
    name,
    value,
    class: `utrecht-${shape} utrecht-${shape}--html-input`,
  });
  input.checked = checked;
  return make(
    "label",
    { class: `keuze utrecht-form-label utrecht-form-label--${label}` },
    input,
    make("span", {}, words),
  );
}

export function paragraphs(lines: readonly string[]): readonly HTMLElement[] {
  return lines.map((line) => make("p", {}, line));
}

export function bullets(items: readonly string[]): HTMLElement {
  return make("ul", {}, ...items.map((item) => make("li", {}, item)));
}
