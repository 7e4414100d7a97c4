// Names of tables and columns out of the terms of the ordinance: readable, short enough for every engine, each once.

/** PostgreSQL cuts names off after 63 bytes. */
const most = 56;

/** In small letters, without what has a meaning in quotes or shells: engines differ in whether they tell letters apart. */
export function plain(name: string): string {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{C}\p{Z}"`\\$;{}]+/gu, " ")
    .trim();
  return cut(words === "" ? "naam" : words, most);
}

/** Letters, digits and underscores only. */
export function slug(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "_")
    .replace(/^_+|_+$/gu, "");
  return cut(words === "" ? "naam" : words, most - 8).replace(/_+$/u, "");
}

function cut(text: string, bytes: number): string {
  let result = "";
  for (const letter of text) {
    if (Buffer.byteLength(result + letter) > bytes) break;
    result += letter;
  }
  return result.trim();
}

/** Gives each name once; a name that is taken gets a number. */
export function namesOnce(taken: Iterable<string> = []): (name: string) => string {
  const used = new Set(taken);
  return (name) => {
    let result = name;
    for (let number = 2; used.has(result); number++)
      result = `${name} ${number}`.replace(/^(\w+) (\d+)$/u, "$1_$2");
    used.add(result);
    return result;
  };
}
