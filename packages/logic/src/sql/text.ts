// Text of SQL, made of fixed words, whole numbers and what a dialect has quoted; no other text fits the type.

declare const brand: unique symbol;

/** SQL that may go to an engine. Only this file makes it. */
export type Sql = string & { readonly [brand]: true };

/** A template of SQL: what is filled in is SQL itself or a whole number. */
export function sql(fixed: TemplateStringsArray, ...parts: readonly (Sql | bigint)[]): Sql {
  return fixed.reduce((text, after, at) => {
    const part = parts[at - 1];
    return `${text}${typeof part === "bigint" ? number(part) : (part ?? "")}${after}`;
  }) as Sql;
}

/** A negative number stands in brackets: `a - -1` is right, `a --1` would be a comment. */
function number(value: bigint): string {
  return value < 0n ? `(${value})` : String(value);
}

export function joined(
  parts: readonly Sql[],
  between:
    | ""
    | ", "
    | ",\n  "
    | ",\n    "
    | ",\n"
    | " AND "
    | " OR "
    | " + "
    | "\n"
    | " "
    | "\n  UNION DISTINCT\n  ",
): Sql {
  return parts.join(between) as Sql;
}

export const nothing = "" as Sql;

/** A text in which words have become others. */
export function renamed(text: Sql, names: ReadonlyMap<string, Sql>): Sql {
  return text.replace(/[a-z][a-z0-9_]*/gu, (word) => names.get(word) ?? word) as Sql;
}

/** The words of a text that are among `names`. */
export function wordsOf(text: Sql, names: { readonly has: (word: string) => boolean }): readonly string[] {
  return (text.match(/[a-z][a-z0-9_]*/gu) ?? []).filter((word) => names.has(word));
}

/** A name between quotes; `escape` doubles or escapes what would end it. */
export function quotedName(name: string, quote: '"' | "`", escape: "double" | "backslash"): Sql {
  const plain = withoutControls(name);
  const safe =
    escape === "double"
      ? plain.replaceAll(quote, quote + quote)
      : plain.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`);
  return `${quote}${safe}${quote}` as Sql;
}

/** Control characters and line ends of every kind have no business in a name, a text or a comment. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ");
}

/** A text as a literal; `backslash` where the engine reads a backslash as an escape. */
export function quotedText(value: string, escape: "double" | "backslash"): Sql {
  const plain = withoutControls(value);
  if (escape === "double") return `'${plain.replaceAll("'", "''")}'` as Sql;
  return `'${plain.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'` as Sql;
}

/** Lines of comment. What shells and splitters look for (`;`, `\`, `${`, `*` + `/`) is taken out; it is only read by people. */
export function comment(text: string): Sql {
  const plain = withoutControls(text)
    .replace(/[;\\]/gu, ",")
    .replace(/\$\{/gu, "(")
    .replace(/\/\*|\*\//gu, " ")
    .trim();
  return (plain === "" ? "--" : `-- ${plain}`) as Sql;
}

/** One in the last of so many digits behind the point: `0.01` for two. */
export function smallest(digits: number): Sql {
  return (digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`) as Sql;
}
