// The theme of a municipality: its tokens read from a file, looked up, checked, and made into the style that goes after ours.

import { sha256Base64 } from "../../selftest/sha256.js";
import { selfTestStyle } from "../../selftest/style.js";
import { style } from "../style.js";
import { declarations } from "../tokens.js";
import { tooLittleContrast, type TooLittle } from "./contrast.js";
import { cssTheme } from "./css.js";
import { jsonTheme } from "./json.js";
import { paperLook, type PaperLook } from "./paper.js";
import type { RawToken, ThemeFinding } from "./token.js";
import { kindOf, safeValue, type Kind } from "./value.js";

/** What a page needs of a theme. Only `readTheme` makes one: every value in it was checked. */
export interface Theme {
  readonly css: string;
  /** SHA-256 in base64, for the content security policy. */
  readonly hash: string;
  /** The same look for Word and PDF. */
  readonly paper: PaperLook;
}

export interface ReadTheme {
  /** Absent when anything is wrong with the file. */
  readonly theme?: Theme;
  /** Why there is no theme. */
  readonly faults: readonly ThemeFinding[];
  /** Where the colours are hard to read. */
  readonly contrast: readonly (ThemeFinding & TooLittle)[];
  /** Where they cannot be read on white paper; documents have our colour there. */
  readonly onPaper: readonly (ThemeFinding & TooLittle)[];
  /** How many tokens the pages use, and how many they have no place for. */
  readonly used: number;
  readonly unused: number;
}

/** Larger than the whole of any known theme. */
const largest = 8_000_000;

/** @param name of the file: what ends in .css is read as CSS, all else as JSON. */
export function readTheme(text: string, name: string): ReadTheme {
  if (text.length > largest)
    return refused({ message: "Dit bestand is te groot voor een thema.", start: 0, end: 1 });
  const css = /\.css$/iu.test(name);
  const { tokens, faults } = css ? cssTheme(text) : jsonTheme(text);
  const light = new Map<string, RawToken>();
  const dark = new Map<string, RawToken>();
  for (const token of tokens) (token.dark ? dark : light).set(token.name, token);
  const known = knownTokens();
  const found: ThemeFinding[] = [...faults];
  /** Tokens that others are made from. */
  const helped = new Set<string>();
  const valuesOf = (
    own: ReadonlyMap<string, RawToken>,
    all: ReadonlyMap<string, RawToken>,
  ): Map<string, string> => {
    const values = new Map<string, string>();
    for (const token of own.values()) {
      if (!known.has(token.name)) continue;
      const looked = lookUp(token.value, all, [token.name], helped);
      const kind = kindOf(token.name);
      const value = looked.fault === undefined ? safeValue(kind, looked.text) : undefined;
      if (value !== undefined) values.set(token.name, value);
      else found.push({ message: looked.fault ?? wrong(token, looked.text, kind), ...token.at });
    }
    return values;
  };
  const both = new Map([...light, ...dark]);
  const lightValues = valuesOf(light, light);
  const darkValues = valuesOf(dark, both);
  // What refers to something that is different in the dark is different too.
  if (dark.size > 0)
    for (const token of light.values()) {
      const value = lightValues.get(token.name);
      if (value === undefined || darkValues.has(token.name) || kindOf(token.name) !== "colour") continue;
      const looked = lookUp(token.value, both, [token.name], helped);
      const other = looked.fault === undefined ? safeValue("colour", looked.text) : undefined;
      if (other !== undefined && other !== value) darkValues.set(token.name, other);
    }
  const used = new Set([...lightValues.keys(), ...darkValues.keys()]).size;
  const names = new Set(tokens.map((token) => token.name));
  const unused = [...names].filter((one) => !known.has(one) && !helped.has(one)).length;
  if (found.length === 0 && used === 0)
    found.push({
      message:
        "In dit bestand staat geen token dat onze pagina’s gebruiken. Een thema geeft bijvoorbeeld utrecht.link.color.",
      start: 0,
      end: 1,
    });
  if (found.length > 0)
    return { faults: found.sort((a, b) => a.start - b.start), contrast: [], onPaper: [], used, unused };
  general(lightValues);
  general(darkValues);
  const contrast = tooLittleContrast(Object.fromEntries(lightValues), Object.fromEntries(darkValues)).map(
    (one) => ({ ...one, ...contrastFinding(one, one.dark ? [dark, light] : [light]) }),
  );
  const made = sheet(lightValues, darkValues);
  const { look, replaced } = paperLook(Object.fromEntries(lightValues));
  const onPaper = replaced.map((one) => ({ ...one, ...contrastFinding(one, [light], true) }));
  const theme = { css: made, hash: sha256Base64(made), paper: look };
  return { theme, faults: [], contrast, onPaper, used, unused };
}

function refused(fault: ThemeFinding): ReadTheme {
  return { faults: [fault], contrast: [], onPaper: [], used: 0, unused: 0 };
}

/** All tokens that a rule of our pages reads. */
function knownTokens(): ReadonlySet<string> {
  const sheets = [style.toString(), selfTestStyle.toString()];
  return new Set(sheets.flatMap((one) => one.match(/(?<=var\(\s*--)(?:utrecht|nl|andersom)-[\w-]+/gu) ?? []));
}

/** A colour for all headings is one for the third level too, which has a colour of its own in our look. */
function general(values: Map<string, string>): void {
  const all = values.get("utrecht-heading-color");
  if (all !== undefined && !values.has("utrecht-heading-3-color")) values.set("utrecht-heading-3-color", all);
}

type Looked = { readonly text: string; readonly fault?: undefined } | { readonly fault: string };

/** The value with every `{token}` and `var(--token)` in it replaced by what that token is. */
function lookUp(
  value: string,
  all: ReadonlyMap<string, RawToken>,
  path: readonly string[],
  helped: Set<string>,
): Looked {
  let fault: string | undefined;
  const replaced = (shown: string, name: string, fallback?: string): string => {
    if (fault !== undefined) return "";
    const other = all.get(name) ?? all.get(name.replace(/-value$/u, ""));
    if (path.includes(name) || path.length > 40) {
      fault = `Dit token verwijst via ${shown} naar zichzelf.`;
      return "";
    }
    if (other === undefined && fallback === undefined) {
      fault = `Dit token verwijst naar ${shown}, maar dat staat niet in dit thema.`;
      return "";
    }
    helped.add(name);
    const looked = lookUp(other?.value ?? fallback ?? "", all, [...path, name], helped);
    if (looked.fault !== undefined) fault = looked.fault;
    return looked.fault === undefined ? looked.text : "";
  };
  const text = value
    .replace(/\{([^{}]{1,200})\}/gu, (shown, name: string) =>
      replaced(shown, name.trim().replaceAll(".", "-")),
    )
    .replace(
      /var\(\s*--([\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)/gu,
      (_all, name: string, fallback?: string) => replaced(`var(--${name})`, name, fallback),
    );
  return fault === undefined ? { text } : { fault };
}

const asked: Readonly<Record<Kind, string>> = {
  colour: "een kleur. Schrijf een kleur als #0b4f79 of rgb(11, 79, 121)",
  family: "een lettertype. Schrijf de naam, en wat erop lijkt: Arial, sans-serif",
  weight: "een dikte van letters. Schrijf een getal van 1 tot en met 1000, of bold",
  number: "een getal. Schrijf het met een punt: 1.5",
  word: "een woord dat hier kan. Schrijf bijvoorbeeld none, underline of bold",
  length: "een maat. Schrijf een getal met een eenheid: 16px of 1.5rem",
};

function wrong({ shown, value }: RawToken, text: string, kind: Kind): string {
  const short = (one: string): string => (one.length > 60 ? `${one.slice(0, 59)}…` : one);
  const said = value === text ? `‘${short(text)}’` : `‘${short(value)}’, dus ‘${short(text)}’,`;
  return `De waarde van ${shown} kan niet: ${said} is niet ${asked[kind]}.`;
}

/** With the place of the colour that is the theme's own. */
function contrastFinding(
  { what, colour, background, ratio, needed, dark, tokens }: TooLittle,
  given: readonly ReadonlyMap<string, RawToken>[],
  paper = false,
): ThemeFinding {
  const own = tokens.flatMap((name) => given.flatMap((map) => map.get(name) ?? []))[0];
  const figure = (value: number): string => (Math.floor(value * 100) / 100).toString().replace(".", ",");
  const least = needed === 3 ? "Zo’n lijn" : "Tekst";
  const message = `Te weinig contrast${paper ? " op wit papier" : dark ? " op een donker scherm" : ""} (${what}): ${colour} op ${background} is ${figure(ratio)} : 1. ${least} vraagt ten minste ${figure(needed)} : 1 (WCAG 2.2 AA).${paper ? " In Word en PDF staat daar de kleur van Andersom." : ""}`;
  return { message, ...(own?.at ?? { start: 0, end: 1 }) };
}

/** Sizes go for every screen and for paper; colours for the screen they were made for, and never for paper. */
function sheet(light: ReadonlyMap<string, string>, dark: ReadonlyMap<string, string>): string {
  const part = (values: ReadonlyMap<string, string>, colours: boolean): string =>
    declarations(
      Object.fromEntries(
        [...values]
          .filter(([name]) => (kindOf(name) === "colour") === colours)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
  const rule = (around: string, inside: string): string =>
    inside === "" ? "" : around === "" ? `:root{${inside}}\n` : `${around}{:root{${inside}}}\n`;
  const scheme = (name: string): string => `@media screen and (prefers-color-scheme:${name})`;
  return [
    rule("", part(light, false)),
    rule(scheme("light"), part(light, true)),
    rule(scheme("dark"), [part(dark, false), part(dark, true)].filter((one) => one !== "").join(";")),
  ].join("");
}
