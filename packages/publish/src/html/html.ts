// A tagged builder in which text can only enter as text: what is put into a template is escaped, always.

/** Markup that this file made. Nothing outside can make one, so nothing outside can skip the escaping. */
export class Html {
  readonly #markup: string;
  private constructor(markup: string) {
    this.#markup = markup;
  }
  /** The only maker. The strings are markup as the caller wrote it and never data; the template tag below is the way in. */
  static join(strings: readonly string[], values: readonly HtmlValue[]): Html {
    // Added up, not joined: a part is then copied once, when the page is written, and not at every level that it lies in.
    let all = strings[0]!;
    for (let at = 0; at < values.length; at += 1) all += markupOf(values[at]) + strings[at + 1]!;
    return new Html(all);
  }
  toString(): string {
    return this.#markup;
  }
}

export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/** markup`<p class="${name}">${words}</p>`: words are escaped, other Html is taken as it is. Quote every attribute. */
export function markup(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.join(strings, values);
}

function markupOf(value: HtmlValue): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "string" || typeof value === "number") return escape(String(value));
  let all = "";
  for (const one of value) all += markupOf(one);
  return all;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters are no text in HTML; they are left out. */
function escape(text: string): string {
  return text.replace(
    /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu,
    (sign) => entities[sign] ?? "",
  );
}
