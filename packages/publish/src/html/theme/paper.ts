// The look of a municipality on paper, for Word and PDF: its light colours on white, and its letters by name.

import { derived, palette, type Tokens } from "../tokens.js";
import { colourOf, contrast, hexText, type Colour } from "./colour.js";
import { seen, type TooLittle } from "./contrast.js";

/** Colours as "#rrggbb". */
export interface PaperColours {
  readonly ink: string;
  readonly soft: string;
  /** Under the rows of a table. */
  readonly line: string;
  /** Bars, marks of lists. */
  readonly mark: string;
  readonly link: string;
  readonly title: string;
  /** Of the first to the sixth level of sections. */
  readonly headings: readonly string[];
  /** Frames of stories. */
  readonly tint: string;
  readonly tintBar: string;
  /** The frame at the top. */
  readonly warm: string;
  readonly warmBar: string;
}

export interface PaperLook {
  readonly colours: PaperColours;
  /** Names of letters, the first that is there counts; empty without a choice. */
  readonly letters: readonly string[];
  readonly headingLetters: readonly string[];
}

/** The look of documents without a theme. */
export const ownPaper: PaperLook = {
  colours: {
    ink: "#1b1f24",
    soft: "#4d5661",
    line: "#c9d0d8",
    mark: "#0b4f79",
    link: "#0b4f79",
    title: "#1b1f24",
    headings: ["#0b4f79", "#0b4f79", "#1b1f24", "#0b4f79", "#1b1f24", "#4d5661"],
    tint: "#f2f5f8",
    tintBar: "#0b4f79",
    warm: "#fdf6e3",
    warmBar: "#8a6d1a",
  },
  letters: [],
  headingLetters: [],
};

export interface ReadPaper {
  readonly look: PaperLook;
  /** Where a colour of the theme cannot be read on paper: there ours is used. */
  readonly replaced: readonly TooLittle[];
}

/** What WCAG 2.2 asks of text. */
const enough = 4.5;

const white: Colour = { r: 255, g: 255, b: 255, a: 1 };

/** @param theme the tokens that a theme gives for every screen. */
export function paperLook(theme: Tokens): ReadPaper {
  const all = { ...palette.light, ...derived, ...theme };
  const replaced: TooLittle[] = [];
  const own = ownPaper.colours;
  const tooLittle = (what: string, colour: Colour, background: string, tokens: readonly string[]): void => {
    replaced.push({
      what,
      dark: false,
      colour: hexText(colour),
      background,
      ratio: contrast(colour, at(background)),
      needed: enough,
      tokens,
    });
  };
  /** The colour of these tokens as far as it can be read on all of these; ours where it cannot. */
  const text = (what: string, names: readonly string[], fallback: string, on: readonly string[]): string => {
    const found = seen(all, names, white);
    if (found === undefined) return fallback;
    const hard = on.find((below) => contrast(found.colour, at(below)) < enough);
    if (hard === undefined) return hexText(found.colour);
    tooLittle(what, found.colour, hard, [found.token]);
    return fallback;
  };
  const plain = (names: readonly string[], fallback: string): string => {
    const found = seen(all, names, white);
    return found === undefined ? fallback : hexText(found.colour);
  };
  const paper = ["#ffffff"];
  const ink = text("gewone tekst", ["utrecht-document-color"], own.ink, paper);
  /** A surface on which the text can be read. */
  const surface = (what: string, names: readonly string[], fallback: string): string => {
    const colour = plain(names, fallback);
    if (contrast(at(ink), at(colour)) >= enough) return colour;
    tooLittle(what, at(ink), colour, names);
    return fallback;
  };
  const box = "utrecht-spotlight-section";
  const tint = surface("verhalen", [`${box}-info-background-color`, `${box}-background-color`], own.tint);
  const warm = surface(
    "het kader bovenaan",
    [`${box}-warning-background-color`, `${box}-background-color`],
    own.warm,
  );
  const everywhere = [...paper, tint, warm];
  const given = (name: string): boolean => theme[name] !== undefined;
  const accented = given("utrecht-link-color") || given("andersom-accent-color");
  const mark = text("nummers van lijsten", ["andersom-accent-color"], own.mark, everywhere);
  const soft = text("kleine tekst", ["andersom-subtle-color"], own.soft, everywhere);
  const headingAt = (level: number, fallback: string): string => {
    const names = [`utrecht-heading-${String(level)}-color`, "utrecht-heading-color"].filter(given);
    return names.length === 0
      ? fallback
      : text(`koppen van niveau ${String(level)}`, names, fallback, everywhere);
  };
  const plainHeadings = accented ? [mark, mark, ink, mark, ink, soft] : [...own.headings];
  return {
    look: {
      colours: {
        ink,
        soft,
        line: plain(["andersom-border-color"], own.line),
        mark,
        link: text("koppelingen", ["utrecht-link-color"], own.link, everywhere),
        title: headingAt(1, ink),
        // A page has its title at the first level; in a document the sections begin there.
        headings: plainHeadings.map((fallback, index) => headingAt(Math.min(index + 2, 6), fallback)),
        tint,
        tintBar: plain([`${box}-info-border-color`, `${box}-border-color`], own.tintBar),
        warm,
        warmBar: plain([`${box}-warning-border-color`, `${box}-border-color`], own.warmBar),
      },
      letters: familiesOf(theme["utrecht-document-font-family"]),
      headingLetters: familiesOf(
        theme["utrecht-heading-1-font-family"] ??
          theme["utrecht-heading-font-family"] ??
          theme["utrecht-document-font-family"],
      ),
    },
    replaced: replaced.filter(
      (one, index) =>
        replaced.findIndex(({ what, colour }) => what === one.what && colour === one.colour) === index,
    ),
  };
}

function at(hex: string): Colour {
  return colourOf(hex) ?? white;
}

const general =
  /^(?:serif|sans-serif|monospace|cursive|fantasy|system-ui|ui-sans-serif|inherit|initial|unset|-apple-system)$/iu;

/** Names of letters without those that mean any of a kind. */
function familiesOf(value: string | undefined): readonly string[] {
  return (value ?? "")
    .split(",")
    .map((name) => name.trim().replace(/^["']|["']$/gu, ""))
    .filter((name) => name !== "" && !general.test(name));
}
