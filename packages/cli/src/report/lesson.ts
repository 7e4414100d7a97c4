// What a register teaches as people read it: the articles that need the attention of the council first.

import type { ArticleLesson, Count, Lesson } from "../register/learn.js";
import type { LineProblem } from "../register/read.js";
import type { DecisionOptions } from "./decision.js";
import { count, enumerate, hang, printable } from "./text.js";

/** How many reasons are shown for each article; the JSON has all. */
const mostShown = 5;

export interface LessonFrame {
  readonly title: string;
  /** Name of the register, for what is wrong in it. */
  readonly file: string;
}

export function lessonText(
  lesson: Lesson,
  problems: readonly LineProblem[],
  { title, file }: LessonFrame,
  options: Pick<DecisionOptions, "style" | "width">,
): string {
  const { style, width } = options;
  const { summary, threshold, articles } = lesson;
  const total = summary.accepted + summary.refused + summary.open;
  const open = summary.open === 0 ? "" : `, ${String(summary.open)} nog onbekend`;
  const head = [
    style.strong(`Wat besluiten leren: ${printable(title)}`),
    hang(
      "",
      `${count(summary.decisions, "besluit", "besluiten")} gelezen, ${String(summary.withDepartures)} met maatwerk. ${count(total, "afwijking", "afwijkingen")}: ${String(summary.accepted)} aanvaard, ${String(summary.refused)} geweigerd${open}.`,
      width,
    ),
    hang(
      "",
      `Een artikel vraagt de aandacht van de raad als minstens ${String(threshold)} afwijkingen ervan zijn aanvaard (--drempel).`,
      width,
    ),
  ].join("\n");
  const needing = articles.filter(({ attention }) => attention).map(({ article }) => article);
  const end =
    needing.length > 0
      ? style.strong(`Aandacht van de raad: ${printable(enumerate(needing))}.`)
      : "Geen artikel haalt de drempel.";
  const wrong = problems.map(({ line, message }) =>
    hang("  ", `${printable(file)}, regel ${String(line)}: ${printable(message)}`, width),
  );
  const unread = wrong.length === 0 ? [] : [[style.error("Niet meegeteld"), ...wrong].join("\n")];
  return `${[head, ...articles.map((one) => articleText(one, options)), end, ...unread].join("\n\n")}\n`;
}

function articleText(
  lesson: ArticleLesson,
  { style, width }: Pick<DecisionOptions, "style" | "width">,
): string {
  const { article, title, attention, accepted, refused, open } = lesson;
  const name = style.strong(printable(title === undefined ? article : `${article} ${title}`));
  const mark = attention ? style.warning("!") : style.quiet("·");
  const more = [
    ...(refused === 0 ? [] : [`${String(refused)} keer geweigerd`]),
    ...(open === 0 ? [] : [`${String(open)} keer nog onbekend`]),
  ];
  const counted = (all: readonly Count[]) =>
    all.map(({ text, count: times }) => `${printable(text)} (${String(times)})`).join(", ");
  const reasons = (
    label: string,
    all: ArticleLesson["motivations"],
    quote: (text: string) => string,
  ): readonly string[] => [
    ...all
      .slice(0, mostShown)
      .map(
        ({ text, count: times, lines }) =>
          `${label}: ${quote(printable(text))} (${String(times)} keer; ${linesText(lines)}).`,
      ),
    ...(all.length > mostShown
      ? [`En nog ${String(all.length - mostShown)} andere; zie --format json.`]
      : []),
  ];
  const lines = [
    ...(lesson.places.length === 0 ? [] : [`Afgeweken van: ${counted(lesson.places)}.`]),
    `Op grond van: ${counted(lesson.clauses)}.`,
    ...(lesson.effects.length === 0 ? [] : [`Voor het effect: ${counted(lesson.effects)}.`]),
    ...reasons("Motivering", lesson.motivations, (text) => `“${text}”`),
    ...reasons("Geweigerd", lesson.refusals, (text) => text.replace(/\.$/u, "")),
  ];
  const headline = `${mark} ${name}: ${[`${String(accepted)} keer afgeweken`, ...more].join(", ")}`;
  return [headline, ...lines.map((line) => hang("  ", line, width))].join("\n");
}

/** "regel 3", "regel 3, 8 en 12"; the first few are examples enough. */
function linesText(lines: readonly number[]): string {
  const shown = lines.slice(0, 3).map(String);
  return `regel ${lines.length > 3 ? `${shown.join(", ")} …` : enumerate(shown)}`;
}
