// Names for variables: the ordinance's own terms, as identifiers that every FEEL dialect reads.

/** Words of FEEL; a variable must not be one of them. */
const reserved = new Set(
  "and or not in if then else for return some every satisfies between instance of function external null true false date time duration min max count sum mean floor ceiling abs is append concatenate remove reverse union flatten defined contains context".split(
    " ",
  ),
);

export interface Names {
  /** A variable that was not used before; the same order of calls gives the same names. */
  unique(text: string): string;
}

export function startNames(): Names {
  const used = new Set<string>();
  return {
    unique(text) {
      const base = identifier(text);
      let name = base;
      for (let count = 2; used.has(name); count++) name = `${base}_${count}`;
      used.add(name);
      return name;
    },
  };
}

const longest = 60;

/** "De hoogte van de toeslag" → "hoogte_van_de_toeslag"; letters of the plain alphabet, whole words, at most 60 signs. */
export function identifier(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ");
  let name = words.shift() ?? "";
  for (const word of words) {
    if (name.length + word.length >= longest) break;
    name += `_${word}`;
  }
  name = name.slice(0, longest);
  if (name === "") return "waarde";
  return /^\d/.test(name) || reserved.has(name) ? `x_${name}` : name;
}
