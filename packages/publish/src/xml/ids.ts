// Identifiers of the parts of a text: unique, in the form that XML and the naming conventions of STOP and Akoma Ntoso allow.

/** Gives every part its own identifier; one that was given before gets a number behind it. */
export class UniqueIds {
  readonly #used = new Map<string, number>();

  give(wanted: string): string {
    const id = validId(wanted);
    const count = (this.#used.get(id) ?? 0) + 1;
    this.#used.set(id, count);
    return count === 1 ? id : this.give(`${id}-${String(count)}`);
  }
}

/** Letters, digits, `_`, `-` and `.` only; no part ends in a full stop (STOP0013, STOP0043). */
export function validId(wanted: string): string {
  const plain = wanted.normalize("NFD").replace(/\p{M}/gu, "");
  const id = plain
    // The second of two texts of one lid is a lid: "para_2-v2", not a part of it.
    .replace(/__(v\d+)(?=__|$)/gu, "-$1")
    .replace(/[^A-Za-z0-9_.-]+/gu, "-")
    .replace(/\.+(?=__|$)/gu, "")
    .replace(/^[-.]+/u, "");
  return id === "" ? "x" : id;
}

/**
 * The identifier of a list or table in what it stands in. Some parts of the tree, such as the effects that open an article,
 * have an identifier that is not about their place: those are named after where they stand.
 */
export function within(above: string, eId: string): string {
  const [first = "", ...rest] = eId.split("__");
  if (/^(?:art|chp|subsec|sec|cmp|recital)(?:_|$)/u.test(first)) return eId;
  return [above, ...(rest.length > 0 ? rest : [eId])].join("__");
}

/** The identifier of an item in the list that it stands in. */
export function itemOf(list: string, above: string, eId: string): string {
  return within(above, eId) === eId ? eId : `${list}__${eId.split("__").at(-1) ?? eId}`;
}

/** Words as a part of an address: `Verordening sport Lindenhove` is `verordening-sport-lindenhove`. */
export function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
      .slice(0, 80)
      .replace(/-+$/u, "") || "tekst"
  );
}

/** An address with what may not stand in one written as bytes; half a character is no character. */
export function address(text: string): string {
  return encodeURI(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD"));
}
