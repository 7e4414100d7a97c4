// The colours of the words before the server has looked: the TextMate grammar of the language as rules for monaco.

import type { languages } from "monaco-editor/editor/editor.api";

interface Pattern {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, { readonly name?: string }>>;
  readonly patterns?: readonly Pattern[];
}

/** Scopes of TextMate, and what monaco's own themes call them; the longest that fits. */
const kinds: readonly (readonly [string, string])[] = [
  ["comment", "comment"],
  ["string.unquoted.prose", "string"],
  ["string", "string"],
  ["constant.numeric", "number"],
  ["keyword", "keyword"],
  ["storage", "keyword"],
  ["entity.name", "type"],
  ["support", "type"],
  ["variable.other", "variable"],
  ["markup.list", "number"],
  ["punctuation", "delimiter"],
  ["invalid", "invalid"],
];

/** Rules for monaco; of a region only its own colour is taken. */
export function monarchOf(grammar: {
  readonly repository: Readonly<Record<string, unknown>>;
}): languages.IMonarchLanguage {
  const repository = grammar.repository as Readonly<Record<string, Pattern>>;
  const rules: languages.IMonarchLanguageRule[] = [];
  const add = (pattern: Pattern, seen: readonly string[]): void => {
    const { match, begin, name, include, captures, patterns = [] } = pattern;
    if (include !== undefined) {
      const key = include.replace(/^#/u, "");
      const found = repository[key];
      if (found !== undefined && !seen.includes(key)) add(found, [...seen, key]);
      return;
    }
    const kind = kindOf(name ?? captures?.["1"]?.name ?? captures?.["0"]?.name);
    if (match !== undefined && kind !== undefined) rules.push(ruleOf(match, kind));
    else if (begin !== undefined && kind !== undefined) rules.push(ruleOf(`${begin}.*$`, kind));
    for (const inner of patterns) add(inner, seen);
  };
  for (const key of Object.keys(repository)) add({ include: `#${key}` }, []);
  // A word that is none of these is taken whole: monaco would look for words inside it.
  rules.push({ regex: /[\p{L}\p{N}_]+/u, action: { token: "" } });
  return { defaultToken: "", ignoreCase: true, unicode: true, tokenizer: { root: rules } };
}

function ruleOf(match: string, kind: string): languages.IMonarchLanguageRule {
  // The flag is set for the whole grammar; JavaScript has no (?i).
  return { regex: new RegExp(match.replace("(?i)", ""), "iu"), action: { token: kind } };
}

function kindOf(name: string | undefined): string | undefined {
  return kinds.find(([scope]) => name?.startsWith(scope) === true)?.[1];
}
