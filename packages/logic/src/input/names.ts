// Names in a household file: which differences in writing do not count.

/** The same names come in every household; at most this many are remembered, none of them long. */
const remembered = new Map<string, string>();
const [mostNames, longestName] = [5_000, 200];

/** Lower case, single spaces, no leading article: "De  Inwoner" and "inwoner" are the same name. */
export function normalName(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const normal = normalized(name);
  if (name.length > longestName) return normal;
  if (remembered.size >= mostNames) remembered.clear();
  remembered.set(name, normal);
  return normal;
}

function normalized(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/^(?:de|het|een) /, "");
}

/** The names under which a fact or value may be given: its key, and a yes/no sentence also without its subject. */
export function acceptedNames(names: readonly string[], subject: string | undefined): readonly string[] {
  const normal = names.map(normalName);
  const prefix = subject === undefined ? undefined : `${normalName(subject)} `;
  const short =
    prefix === undefined
      ? []
      : normal.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return [...new Set([...normal, ...short])];
}

/** JSON Pointer (RFC 6901) of a part of the input. */
export function pointer(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
