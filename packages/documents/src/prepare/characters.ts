// Text without what no page can show: control characters, marks of direction, halves of characters.

/** One line of plain text, composed; every kind of white space that may break is a space. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, keptFormat);
}

/** The soft hyphen says where a word may break; every other sign of format or control goes. */
function keptFormat(sign: string): string {
  return sign === "\u00ad" ? sign : "";
}
