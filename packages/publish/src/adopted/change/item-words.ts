// Onderdelen that come and go, in words: "onder verlettering van de onderdelen c tot en met e tot d tot en met f".

import { joined, numberWord } from "../../dutch/number-words.js";
import type { Amendment, ClosingMark, ItemName, ItemNumbers } from "./amendment.js";
import { range, runs } from "./numbers.js";

type Added = Extract<Amendment, { kind: "onderdelen erbij" }>;
type Gone = Extract<Amendment, { kind: "onderdelen vervallen" }>;

/** @param where "artikel 3 lid 1", with a comma behind it in the classic style. */
export function itemsAdded(one: Added, where: string): string {
  const { fresh, after, last, renumbered, marks = [], place } = one;
  const noun = nounOf(place);
  const what = fresh.length === 1 ? `een ${noun.one}` : `${numberWord(fresh.length)} ${noun.more}`;
  const verb = fresh.length === 1 ? "wordt" : "worden";
  const told = marks.map((mark) => markWords(mark, noun));
  const room = renumbered === undefined ? [] : [`onder ${lettering(renumbered, noun)}`];
  if (last && room.length === 0) {
    if (marks.length === 0) return `aan ${where} ${verb} ${what} toegevoegd, luidende:`;
    return `in ${where} ${joined([...told, `${verb} ${what} toegevoegd`], "en")}, luidende:`;
  }
  const behind = after === undefined ? "aan het begin" : `na ${noun.one} ${labelOf(after)}`;
  const clause = [verb, ...room, behind, what, "ingevoegd"].join(" ");
  return `in ${where} ${joined([...told, clause], "en")}, luidende:`;
}

export function itemsGone({ gone, renumbered, marks = [], place }: Gone, where: string): string {
  const noun = nounOf(place);
  const labels = gone.map(({ label }) => label);
  const lapse =
    labels.length === 1
      ? `vervalt ${noun.one} ${labels[0] ?? ""}`
      : `vervallen de ${noun.more} ${joined(labels, "en")}`;
  const behind = renumbered === undefined ? "" : `, onder ${lettering(renumbered, noun)}`;
  if (marks.length === 0) return `in ${where} ${lapse}${behind}.`;
  const told = marks.map((mark) => markWords(mark, noun));
  return behind === "" && marks.length > 1
    ? `in ${where} ${joined([lapse, ...told], "en")}.`
    : `in ${where} ${lapse}${behind}${behind === "" ? "" : ","} en ${joined(told, "en")}.`;
}

interface Noun {
  readonly one: string;
  readonly more: string;
}

/** What lies in an onderdeel is a subonderdeel. */
function nounOf({ labels }: Added["place"]): Noun {
  return (labels ?? []).length === 0
    ? { one: "onderdeel", more: "onderdelen" }
    : { one: "subonderdeel", more: "subonderdelen" };
}

function lettering(pairs: readonly ItemNumbers[], noun: Noun): string {
  const letters = pairs.every(({ from, to }) => /^\p{L}+$/u.test(from.label) && /^\p{L}+$/u.test(to.label));
  const told = runs(pairs).map((run) => {
    const [was, is] = [run.map(({ from }) => from.label), run.map(({ to }) => to.label)];
    return run.length === 1
      ? `${noun.one} ${was[0] ?? ""} tot ${noun.one} ${is[0] ?? ""}`
      : `de ${noun.more} ${range(was)} tot ${range(is)}`;
  });
  return `${letters ? "verlettering" : "vernummering"} van ${joined(told, "en")}`;
}

/** "vervalt ‘en’ aan het slot van onderdeel b", "wordt de punt aan het slot van onderdeel c vervangen door ‘; en’". */
function markWords({ item, old, new: fresh }: ClosingMark, noun: Noun): string {
  const end = `aan het slot van ${noun.one} ${labelOf(item)}`;
  const [was, is] = [wordOf(old), wordOf(fresh)];
  if (was !== "" && fresh === ";") return `vervalt ‘${was}’ ${end}`;
  if (old === ";" && is !== "") return `wordt ${end} ‘${is}’ toegevoegd`;
  return `wordt ${markName(old, "de")} ${end} vervangen door ${markName(fresh, "een")}`;
}

function labelOf({ label, renumbered }: ItemName): string {
  return `${label}${renumbered === true ? " (nieuw)" : ""}`;
}

function wordOf(mark: string): string {
  return mark.replace(/^; ?/u, "").replace(".", "");
}

function markName(mark: string, article: "de" | "een"): string {
  if (mark === ".") return `${article} punt`;
  return mark === ";" ? `${article} puntkomma` : `‘${mark}’`;
}
