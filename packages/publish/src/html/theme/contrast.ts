// Whether the colours of a theme can be read, in light and in dark: text 4.5 to 1, lines of fields and focus 3 to 1 (WCAG 2.2 AA).

import { derived, formTokens, palette, type Tokens } from "../tokens.js";
import { colourOf, contrast, hexText, over, type Colour } from "./colour.js";

export interface TooLittle {
  /** What is read, in Dutch. */
  readonly what: string;
  readonly dark: boolean;
  readonly colour: string;
  readonly background: string;
  readonly ratio: number;
  readonly needed: number;
  /** The tokens that the two colours come from. */
  readonly tokens: readonly string[];
}

interface Pair {
  readonly what: string;
  /** The first of these that has a value counts, as in the rules of the components. */
  readonly colour: readonly string[];
  readonly background: readonly string[];
  readonly needed: number;
}

const paper = "utrecht-document-background-color";
const ink = "utrecht-document-color";

function text(what: string, colour: readonly string[], background: readonly string[] = [paper]): Pair {
  return { what, colour, background, needed: 4.5 };
}

function line(what: string, colour: readonly string[], background: readonly string[] = [paper]): Pair {
  return { what, colour, background, needed: 3 };
}

function button(what: string, kind: string): Pair[] {
  return ["", "hover-", "focus-", "active-"].map((state) =>
    text(
      what,
      [`${kind}-${state}color`, `${kind}-color`, `utrecht-button-${state}color`, "utrecht-button-color"],
      [
        `${kind}-${state}background-color`,
        `${kind}-background-color`,
        `utrecht-button-${state}background-color`,
        "utrecht-button-background-color",
      ],
    ),
  );
}

const pairs: readonly Pair[] = [
  text("gewone tekst", ["utrecht-paragraph-color", ink]),
  text("tekst in lijsten en tabellen", [ink]),
  ...["1", "2", "3", "4", "5", "6"].map((level) =>
    text(`koppen van niveau ${level}`, [`utrecht-heading-${level}-color`, "utrecht-heading-color", ink]),
  ),
  text("de regel onder de titel", ["utrecht-paragraph-lead-color", "utrecht-paragraph-color", ink]),
  text("kleine tekst", ["utrecht-paragraph-small-color", "utrecht-paragraph-color", ink]),
  text("namen van gegevens", ["utrecht-data-list-item-key-color", ink]),
  text("waarden van gegevens", ["utrecht-data-list-item-value-color", ink]),
  text("bijschriften van tabellen", ["utrecht-table-caption-color", ink]),
  text(
    "koppen van tabellen",
    ["utrecht-table-header-cell-color", "utrecht-table-header-color", ink],
    ["utrecht-table-header-background-color", paper],
  ),
  text("koppelingen", ["utrecht-link-color"]),
  text("koppelingen onder de muis", ["utrecht-link-hover-color"]),
  text("koppelingen die worden aangeklikt", ["utrecht-link-active-color"]),
  text(
    "koppelingen met de focus",
    ["utrecht-link-focus-color"],
    ["utrecht-link-focus-background-color", paper],
  ),
  text("koppelingen in de inhoudsopgave", ["utrecht-link-color"], ["andersom-surface-color"]),
  text("de inhoudsopgave", [ink], ["andersom-surface-color"]),
  ...["info", "warning"].flatMap((kind) => {
    const box = `utrecht-spotlight-section-${kind}`;
    const background = [`${box}-background-color`, "utrecht-spotlight-section-background-color", paper];
    const what = kind === "info" ? "verhalen en uitkomsten" : "het kader bovenaan";
    return [
      text(what, [`${box}-color`, "utrecht-spotlight-section-color", ink], background),
      text(`koppelingen: ${what}`, ["utrecht-link-color"], background),
    ];
  }),
  text("de koppeling naar de tekst", ["utrecht-skip-link-color"], ["utrecht-skip-link-background-color"]),
  ...button("de knop om verder te gaan", "utrecht-button-primary-action"),
  ...button("de andere knoppen", "utrecht-button-secondary-action"),
  text(
    "velden om in te vullen",
    ["utrecht-textbox-color", "utrecht-form-control-color", ink],
    ["utrecht-textbox-background-color", "utrecht-form-control-background-color", paper],
  ),
  text("uitleg bij een vraag", ["utrecht-form-field-description-color", ink]),
  text(
    "meldingen bij een antwoord",
    ["utrecht-form-field-error-message-color", ink],
    ["utrecht-form-field-error-message-background-color", paper],
  ),
  line("de rand van een veld", ["utrecht-textbox-border-color", "utrecht-form-control-border-color"]),
  line("de rand van een keuze", ["utrecht-radio-button-border-color"]),
  line("een gekozen keuze", ["andersom-accent-color"]),
  line(
    "de stip van een gekozen keuze",
    ["utrecht-radio-button-checked-color", "utrecht-radio-button-color"],
    ["utrecht-radio-button-checked-background-color", "utrecht-radio-button-background-color"],
  ),
  line("wat de focus laat zien", ["utrecht-focus-outline-color"]),
];

/** @param light what the theme gives for every screen, @param dark what it gives for a dark one. */
export function tooLittleContrast(light: Tokens, dark: Tokens): readonly TooLittle[] {
  return [...inScheme(light, false), ...inScheme(dark, true)];
}

function inScheme(theme: Tokens, dark: boolean): readonly TooLittle[] {
  const all = { ...palette[dark ? "dark" : "light"], ...derived, ...formTokens, ...theme };
  const white: Colour = dark ? { r: 0, g: 0, b: 0, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
  const paperColour = seen(all, [paper], white)?.colour ?? white;
  const found = pairs.flatMap(({ what, colour, background, needed }): TooLittle[] => {
    const below = seen(all, background, paperColour) ?? { colour: paperColour, token: paper };
    const top = seen(all, colour, below.colour);
    if (top === undefined) return [];
    const ratio = contrast(top.colour, below.colour);
    if (ratio >= needed) return [];
    const tokens = [top.token, below.token];
    return [
      { what, dark, colour: hexText(top.colour), background: hexText(below.colour), ratio, needed, tokens },
    ];
  });
  const key = ({ what, colour, background }: TooLittle): string => `${what} ${colour} ${background}`;
  return found.filter((one, at) => found.findIndex((other) => key(other) === key(one)) === at);
}

/** The first token that has a colour, as it is seen on what lies below it, with the token that the colour was written at. */
export function seen(
  all: Tokens,
  names: readonly string[],
  below: Colour,
): { readonly colour: Colour; readonly token: string } | undefined {
  for (const name of names) {
    let [at, value] = [name, all[name]];
    for (let steps = 0; steps < 10 && value !== undefined; steps++) {
      const other = /^var\(--([\w-]+)\)$/u.exec(value)?.[1];
      if (other === undefined) break;
      [at, value] = [other, all[other]];
    }
    const colour = value === undefined ? undefined : colourOf(value);
    if (colour !== undefined) return { colour: over(colour, below), token: at };
  }
  return undefined;
}
