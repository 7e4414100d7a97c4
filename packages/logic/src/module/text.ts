// Text of an ordinance on its way into JavaScript: escaped by construction, in literals as in comments.

/** A JSON literal that is also safe inside a script element and in every JavaScript version. */
export function literal(value: unknown): string {
  const json = JSON.stringify(value);
  // Most names and numbers have nothing of the kind.
  if (!/[<>\u2028\u2029]/u.test(json)) return json;
  return json
    .replaceAll(/<(?=[/!?a-z])/gi, "\\u003c")
    .replaceAll("-->", "--\\u003e")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** One line of comment. Whatever could end the line or the script becomes a space or a look-alike. */
export function comment(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll("*/", "* /")
    .trim();
  return `// ${line.length > 160 ? `${line.slice(0, 159)}…` : line}`;
}
