// Reading a register of decisions: one JSON object on each line, as `decide --format jsonl` prints it. A line that is
// wrong says what is wrong with it, and the others still count.

import { parseJson } from "@andersom/logic";

/** What a line tells about one departure. */
export interface RegisteredDeparture {
  readonly kind: "aanvaard" | "geweigerd" | "nog onbekend";
  readonly clause: string;
  /** The places that were departed from, as the ordinance cites them. */
  readonly targets: readonly string[];
  readonly from?: string;
  readonly effect?: string;
  readonly motivation?: string;
  readonly refusals: readonly { readonly reason: string; readonly message: string }[];
}

export interface RegisteredDecision {
  readonly line: number;
  readonly departures: readonly RegisteredDeparture[];
}

export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

export interface Register {
  readonly decisions: readonly RegisteredDecision[];
  readonly problems: readonly LineProblem[];
}

/** Thrown while reading one line; the message is for the user. */
class WrongLine extends Error {}

/** Reads every line; empty lines do not count. */
export function readRegister(text: string, ordinance: string): Register {
  const decisions: RegisteredDecision[] = [];
  const problems: LineProblem[] = [];
  for (const [index, row] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .entries()) {
    if (row.trim() === "") continue;
    const line = index + 1;
    try {
      decisions.push({ line, departures: readLine(row, ordinance) });
    } catch (error) {
      if (!(error instanceof WrongLine)) throw error;
      problems.push({ line, message: error.message });
    }
  }
  return { decisions, problems };
}

function readLine(row: string, ordinance: string): readonly RegisteredDeparture[] {
  const json = parseJson(row);
  if (!json.ok) throw new WrongLine(`dit is geen JSON. ${json.fault.message}`);
  const line = record(json.value, "de regel is geen object, dus geen besluit.");
  if (line["format"] !== undefined && line["format"] !== "andersom/decide")
    throw new WrongLine("dit is geen uitvoer van andersom decide (‘format’ is iets anders).");
  if (line["decided"] === false) throw new WrongLine("hier is niet beslist: de gegevens klopten niet.");
  const title = line["ordinance"];
  if (title !== undefined && title !== ordinance)
    throw new WrongLine(
      `dit besluit gaat over een andere verordening: ‘${typeof title === "string" ? title : "onbekend"}’.`,
    );
  if (line["persons"] === undefined) return readDepartures(line["departures"], "departures");
  return list(line["persons"], "persons").flatMap((person) =>
    readDepartures(
      record(person, "in ‘persons’ staat iets anders dan een persoon.")["departures"],
      "departures",
    ),
  );
}

function readDepartures(value: unknown, name: string): readonly RegisteredDeparture[] {
  if (value === undefined) throw new WrongLine(`‘${name}’ ontbreekt: niet te zien is of er is afgeweken.`);
  return list(value, name).map(readDeparture);
}

function readDeparture(value: unknown): RegisteredDeparture {
  const one = record(value, "in ‘departures’ staat iets anders dan een afwijking.");
  const { kind, clause } = one;
  if (kind !== "aanvaard" && kind !== "geweigerd" && kind !== "nog onbekend")
    throw new WrongLine("bij een afwijking is ‘kind’ niet aanvaard, geweigerd of nog onbekend.");
  if (typeof clause !== "string" || clause === "")
    throw new WrongLine("bij een afwijking ontbreekt ‘clause’, de bepaling waarop zij steunt.");
  const text = (key: string): string | undefined => {
    const given = one[key];
    if (given === undefined || typeof given === "string") return given;
    throw new WrongLine(`bij een afwijking moet ‘${key}’ een tekst zijn.`);
  };
  const [from, effect, motivation] = [text("from"), text("effect"), text("motivation")];
  return {
    kind,
    clause,
    targets: optionalList(one["targets"], "targets").filter((target) => typeof target === "string"),
    ...(from === undefined ? {} : { from }),
    ...(effect === undefined ? {} : { effect: squeezed(effect) }),
    ...(motivation === undefined || motivation.trim() === "" ? {} : { motivation: squeezed(motivation) }),
    refusals: kind === "geweigerd" ? optionalList(one["findings"], "findings").map(readRefusal) : [],
  };
}

function readRefusal(value: unknown): RegisteredDeparture["refusals"][number] {
  const { reason, message } = record(value, "in ‘findings’ staat iets anders dan een reden.");
  if (typeof message !== "string") throw new WrongLine("bij een weigering ontbreekt ‘message’, de reden.");
  return { reason: typeof reason === "string" ? reason : "onbekend", message };
}

function optionalList(value: unknown, name: string): readonly unknown[] {
  return value === undefined ? [] : list(value, name);
}

function list(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new WrongLine(`‘${name}’ is geen lijst.`);
}

function record(value: unknown, message: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new WrongLine(message);
}

/** The same text with other spaces is the same text. */
function squeezed(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}
