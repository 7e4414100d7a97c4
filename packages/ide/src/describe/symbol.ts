// A symbol in plain Dutch: what it is, of what type, from which source, what it is today, and where it is used.

import { capital } from "@andersom/runtime";
import {
  describeType,
  type Citation,
  type DecisionModel,
  type Definition,
  type Fact,
  type Unit,
} from "@andersom/semantics";
import { constantsOf } from "../model/constants.js";
import { usesIn } from "../model/uses.js";
import { placesOf } from "../names/at.js";
import type { Workspace } from "../workspace.js";
import { placeDescription } from "./place.js";

/** What is told about a symbol. */
export interface SymbolDescription {
  /** Its name. */
  readonly title: string;
  /** What sort of name it is: `gegeven van de inwoner`. */
  readonly kind: string;
  /** Its type, or another half line. */
  readonly detail: string;
  /** All of it, for whoever has room. */
  readonly markdown: string;
}

/** A description before it is written as Markdown. */
export interface Told {
  readonly title: string;
  readonly kind: string;
  readonly detail: string;
  readonly lines: readonly string[];
}

/** Describes a symbol of an ordinance by its id; undefined for an id that names nothing. `day` is an ISO date: the day of the values told. */
export function describeSymbol(
  workspace: Workspace,
  unit: Unit,
  id: string,
  day?: string,
): SymbolDescription | undefined {
  const { model } = workspace.compiler.ordinance(unit.root);
  const told = tellSymbol(workspace, unit, model, id, day ?? model.instrument.inForce);
  if (told === undefined) return undefined;
  const { title, kind, detail, lines } = told;
  const head = `**${escaped(title)}** — ${escaped(kind)}${detail === "" ? "" : ` (${escaped(detail)})`}`;
  const used = usedIn(workspace, unit, model, id);
  const markdown = [head, ...lines, ...(used === undefined ? [] : [used])].join("\n\n");
  return { title, kind, detail, markdown };
}

/** The name of a symbol and what sort of name it is: the short half of a description. */
export function nameSymbol(
  workspace: Workspace,
  unit: Unit,
  id: string,
): Pick<SymbolDescription, "title" | "kind"> | undefined {
  const { model } = workspace.compiler.ordinance(unit.root);
  return tellSymbol(workspace, unit, model, id, undefined);
}

function tellSymbol(
  workspace: Workspace,
  unit: Unit,
  model: DecisionModel,
  id: string,
  day: string | undefined,
): Told | undefined {
  const [sort = "", rest = ""] = splitAt(id, ":");
  switch (sort) {
    case "gegeven":
    case "oordeel": {
      const fact = model.facts.find((one) => one.id === id);
      return fact === undefined ? undefined : tellFact(fact, model);
    }
    case "waarde": {
      const definition = model.definitions.find((one) => one.id === id);
      return definition === undefined ? undefined : tellDefinition(definition, model, day);
    }
    case "recht": {
      const right = model.rights.find((one) => one.id === id);
      if (right === undefined) break;
      const amount = model.definitions.find((one) => one.id === right.amount);
      const places = [...right.grants, ...right.powers].map(({ place }) => place.article);
      return {
        title: right.name,
        kind: "voorziening",
        detail: amount === undefined ? "" : describeType(amount.type),
        lines: [
          right.grants.length > 0
            ? "Wie aan de voorwaarden voldoet, heeft er recht op."
            : "De gemeente kan dit geven; zij weegt dat af.",
          ...listed("Geregeld in", articles(places)),
        ],
      };
    }
    case "ding": {
      const thing = model.things.find((one) => one.name === rest);
      const facts = model.facts.filter((one) => one.thing === rest);
      return {
        title: rest,
        kind: "ding waar gegevens over gaan",
        detail: thing?.plural === undefined ? "" : `meervoud ${thing.plural}`,
        lines: facts.length === 0 ? [] : [`${String(facts.length)} gegevens en oordelen gaan hierover.`],
      };
    }
    case "effect": {
      const effect = model.effects.find((one) => one.id === id);
      if (effect === undefined) break;
      const lines = [
        prose(effect.prose),
        ...listed("Meten", effect.measure),
        ...listed("Grondwaarde", effect.grondwaarde),
      ];
      return { title: effect.name, kind: "effect", detail: "", lines: lines.filter((line) => line !== "") };
    }
    case "kernwaarde": {
      const value = model.coreValues.find((one) => one.id === id);
      if (value === undefined) break;
      return {
        title: value.name,
        kind: "kernwaarde",
        detail: "",
        lines: [prose(value.prose)].filter((line) => line !== ""),
      };
    }
    case "plicht": {
      const duty = model.duties.find((one) => one.id === id);
      if (duty === undefined) break;
      return {
        title: duty.name,
        kind: `plicht voor ${duty.holder.toLowerCase()}`,
        detail: "",
        lines: [escaped(duty.text), ...listed("Bij niet nakomen", duty.consequence)],
      };
    }
    case "optie": {
      const [options = "", option = rest] = splitAt(rest, "::");
      const others = options
        .split("|")
        .map((one) => `‘${one}’`)
        .join(", ");
      return { title: option, kind: "keuze", detail: "", lines: [`Een van: ${escaped(others)}.`] };
    }
    case "persoon": {
      const [, name = ""] = splitAt(rest, "/");
      return {
        title: capital(name),
        kind: "persoon in dit voorbeeld",
        detail: "",
        lines: [],
      };
    }
    case "artikel":
    case "wet":
      return placeDescription(workspace, unit, model, id, day);
    default:
      break;
  }
  const kind = PLAIN[sort];
  const name = workspace.compiler.index(unit.root).symbols.get(id)?.symbol.name;
  return kind === undefined ? undefined : { title: name ?? rest, kind, detail: "", lines: [] };
}

const PLAIN: Readonly<Record<string, string>> = {
  keuze: "keuze, voor elke waarde met dit woord ervoor",
  stap: "stap in de procedure",
  signaal: "signaal",
  toestemming: "toestemming",
  trede: "trede in de volgorde van hulp",
  volgorde: "volgorde van hulp",
  voorbeeld: "voorbeeld",
};

function tellFact(fact: Fact, model: DecisionModel): Told {
  const article = model.things.find(({ name }) => name === fact.thing)?.article ?? "de";
  const { type } = fact;
  return {
    title: fact.name,
    kind:
      fact.kind === "gegeven"
        ? `gegeven van ${article} ${fact.thing}`
        : `oordeel van ${fact.judge ?? "een mens"}`,
    detail: `${describeType(type)}${type.reeks === true ? ", van elke maand" : ""}`,
    lines: [
      ...(fact.question === undefined ? [] : [`> ${escaped(fact.question)}`]),
      ...(type.kind === "keuze"
        ? [`Keuze uit: ${type.options.map((one) => `‘${escaped(one)}’`).join(", ")}.`]
        : []),
      ...listed("Bron", fact.sources.join(", ")),
      ...listed("Bijzonder gegeven", fact.dataClass),
      ...listed("Weegt mee", fact.weighs?.join(", ")),
    ],
  };
}

function tellDefinition(definition: Definition, model: DecisionModel, day: string | undefined): Told {
  const { name, kind, type, rules, prose: told, asIn } = definition;
  const law = definition.place.instrument;
  const value = day === undefined ? undefined : constantsOf(model, day)(definition.id);
  const [rule, more] = rules;
  return {
    title: name,
    kind: `${kind === "parameter" ? "bedrag of getal" : kind}${law === undefined ? "" : ` van de ${law}`}`,
    detail: `${describeType(type)}${type.reeks === true ? ", van elke maand" : ""}`,
    lines: [
      ...(told === undefined || told.length === 0 ? [] : [`> ${prose(told)}`]),
      ...(value === undefined || day === undefined ? [] : [`Op ${dutchDay(day)}: **${escaped(value)}**.`]),
      ...(rule === undefined || kind === "parameter" ? [] : [escaped(rule.text)]),
      ...(more === undefined || kind === "parameter"
        ? []
        : [`En nog ${String(rules.length - 1)} ${rules.length === 2 ? "regel" : "regels"}.`]),
      ...listed("Bron", asIn?.map(cited).join(", ")),
    ],
  };
}

function cited({ text, instrument }: Citation): string {
  return instrument === undefined || text.toLowerCase().includes(instrument.toLowerCase())
    ? text
    : `${text} van de ${instrument}`;
}

/** "Op 12 plaatsen gebruikt, in artikel 3 en 5." */
function usedIn(workspace: Workspace, unit: Unit, model: DecisionModel, id: string): string | undefined {
  if (id.startsWith("wet:")) return undefined;
  const count = placesOf(workspace, unit, id, true).filter(({ role }) => role === "gebruik").length;
  if (count === 0) return id.startsWith("artikel:") ? undefined : "Nergens gebruikt.";
  const where = articles([...(usesIn(model).get(id) ?? [])]);
  return `Op ${String(count)} ${count === 1 ? "plaats" : "plaatsen"} ${id.startsWith("artikel:") ? "genoemd" : "gebruikt"}${where === "" ? "" : `, in ${where}`}.`;
}

/** `artikel 3, 5 en 6`. */
function articles(numbers: readonly (string | undefined)[]): string {
  const known = [...new Set(numbers.filter((one) => one !== undefined))].sort((a, b) =>
    a.localeCompare(b, "nl", { numeric: true }),
  );
  const last = known.pop();
  if (last === undefined) return "";
  return known.length === 0 ? `artikel ${last}` : `artikel ${known.join(", ")} en ${last}`;
}

function listed(label: string, text: string | undefined): readonly string[] {
  return text === undefined || text === "" ? [] : [`${label}: ${escaped(text)}.`.replace("..", ".")];
}

function prose(parts: Definition["prose"] & object): string {
  return escaped(
    parts
      .map((part) => part.text)
      .join("")
      .trim(),
  );
}

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

function dutchDay(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${String(Number(day))} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** Words of an ordinance are words: nothing in them is Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/gu, "\\$&").replace(/\s+/gu, " ");
}

function splitAt(text: string, sign: string): readonly string[] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + sign.length)];
}
