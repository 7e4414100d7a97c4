// Text as Markdown shows it literally: every sign that could mean something gets a backslash.

/** Signs that mean something anywhere in a line (CommonMark, and the tables and links of GitHub). */
const anywhere = /[\\`*_{}[\]<>|~&$^]/gu;

/** One line of text. Line breaks become spaces, so that no text can start a block of its own. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, " ").trim();
  return line
    .replace(anywhere, "\\$&")
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/\b(www)\./giu, "$1\\.")
    .replace(/@(?=\w)/gu, "\\@");
}

/** The same for text that starts a line, where `#`, `-`, `+`, `=` and `1.` also mean something. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text)
    .replace(/^([#+=-])/u, "\\$1")
    .replace(/^(\d+)([.)])/u, "$1\\$2");
}
