// The difference of two versions for a terminal: old and new text, and who notices what.

import type { Compared, PassageChange, UnitChange, WordPart } from "@andersom/analysis";
import type { Style } from "./style.js";
import { hang, printable, wrap } from "./text.js";
import {
  changeText,
  comparedOn,
  conclusion,
  examplesText,
  extremeText,
  factText,
  headOf,
  isChanged,
  remarks,
  rewritten,
  shortened,
  sideOf,
  stays,
  versionName,
  witnessText,
  type VersionDifference,
  type Versions,
} from "./verschil.js";

interface Look {
  readonly style: Style;
  readonly width: number;
}

export function differenceText(result: VersionDifference, look: Look): string {
  const { versions, outcome } = result;
  const { style, width } = look;
  const head = [
    style.strong(printable(versions.title)),
    ...(versions.oldTitle === undefined ? [] : [`Heette: ${printable(versions.oldTitle)}`]),
    `Oud: ${printable(versionName(versions.names.old))}. Nieuw: ${printable(versionName(versions.names.new))}.`,
    ...wrap(comparedOn(result), width),
  ].join("\n");
  const changed = outcome.outcomes.filter(isChanged);
  const examples = examplesText(outcome.examples);
  const blocks = [
    head,
    ...titled("Wat er anders staat", textLines(result, look), look),
    ...titled(
      "Voor wie er iets verandert",
      changed.length === 0 ? [] : [changed.map((one) => outcomeText(one, versions, look)).join("\n\n")],
      look,
    ),
    ...titled(
      "Gegevens",
      outcome.facts.map((one) => hang("  ", printable(factText(one)), width)),
      look,
    ),
    ...titled(
      "Taken, termijnen, maatwerk",
      outcome.rest.map(({ what, old, new: fresh }) =>
        hang("  ", printable(rewritten(what, old, fresh)), width),
      ),
      look,
    ),
    ...titled(
      "Wat gelijk blijft",
      stays(result).map((line) => hang("  ", printable(line), width)),
      look,
    ),
    ...(examples === undefined ? [] : [examples]),
    (outcome.verdict === "niemand" ? style.success : style.strong)(
      wrap(conclusion(result), width).join("\n"),
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function titled(title: string, lines: readonly string[], { style }: Look): readonly string[] {
  return lines.length === 0 ? [] : [[style.strong(title), ...lines].join("\n")];
}

function textLines({ text }: VersionDifference, look: Look): readonly string[] {
  const { examples } = text;
  const counts = (
    [
      [examples.new, "nieuw"],
      [examples.lapsed, "vervallen"],
      [examples.changed, "gewijzigd"],
    ] as const
  ).flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]));
  return [
    ...text.units.map((unit) => unitText(unit, look)),
    ...(counts.length === 0 ? [] : [`  Voorbeelden: ${counts.join(", ")}.`]),
  ];
}

function unitText({ kind, name, formerly, passages }: UnitChange, look: Look): string {
  const was = formerly === undefined ? "" : ` (was: ${printable(formerly)})`;
  return [
    `  ${look.style.strong(printable(name))}: ${kind}${was}`,
    ...passages.map((one) => passageText(one, look)),
  ].join("\n");
}

function passageText({ kind, label, formerly, old, new: fresh, words }: PassageChange, look: Look): string {
  const { width, style } = look;
  const was = formerly === undefined ? "" : ` (was: ${printable(formerly)})`;
  const head = label === "" ? [] : [`    ${printable(label)}: ${kind}${was}`];
  const side = (name: string, text: string): string => hang(`      ${name} `, text, width);
  if (words === undefined)
    return [
      ...head,
      ...(old === undefined ? [] : [side("oud  ", printable(old))]),
      ...(fresh === undefined ? [] : [side("nieuw", printable(fresh))]),
    ].join("\n");
  return [
    ...head,
    side("oud  ", marked(shortened(words), "weg", style.error)),
    side("nieuw", marked(shortened(words), "nieuw", style.success)),
  ].join("\n");
}

/** One side of a changed text, with what is only on this side between brackets. */
function marked(words: readonly WordPart[], only: "weg" | "nieuw", paint: (text: string) => string): string {
  return words
    .filter(({ kind }) => kind === "gelijk" || kind === only)
    .map(({ kind, text }) => {
      const shown = printable(text);
      if (kind === "gelijk") return shown;
      const [, bare = shown, after = ""] = /^([\s\S]*?)(\s*)$/u.exec(shown) ?? [];
      return `${paint(`[${bare}]`)}${after}`;
    })
    .join("")
    .trimEnd();
}

function outcomeText(compared: Compared, versions: Versions, look: Look): string {
  const { style, width } = look;
  const lines = compared.changes.flatMap((change) => {
    const side = sideOf(change);
    const paint = side === "wint" ? style.success : side === "verliest" ? style.error : style.info;
    const sign = side === "wint" ? "+" : side === "verliest" ? "−" : "~";
    return [
      `    ${paint(sign)} ${changeText(change, compared)}: ${printable(change.from)} → ${printable(change.to)}.`,
      hang("        ", printable(witnessText(change.witness, versions)), width),
    ];
  });
  const { gain, loss } = compared.most ?? {};
  const most = [
    ...(gain === undefined ? [] : [extremeText(gain, "gain")]),
    ...(loss === undefined ? [] : [extremeText(loss, "loss")]),
  ];
  return [
    `  ${style.strong(printable(headOf(compared)))}`,
    ...lines,
    ...[...most, ...remarks(compared)].map((line) => hang("    ", printable(line), width)),
  ].join("\n");
}
