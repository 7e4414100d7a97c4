// Runs a DMN file with @hbtgmbh/dmn-eval-js, an engine for decision tables that reads the namespace of DMN 1.1.

import engine from "@hbtgmbh/dmn-eval-js";
import logging from "loglevel";
import type { DmnValue } from "@andersom/logic";

const { decisionTable, dateTime } = engine;

// It warns of every table without a hit; here that is how a value is absent.
logging.getLogger("dmn-eval-js").setLevel("silent", false);

export interface EvalJsModel {
  run(
    inputs: Readonly<Record<string, DmnValue>>,
    wanted: readonly string[],
  ): Readonly<Record<string, unknown>>;
}

export async function evalJsModel(xml: string): Promise<EvalJsModel> {
  const decisions = await decisionTable.parseDmnXml(
    // The drawing is of DMN 1.3, which this reader does not know.
    xml
      .replace(/<dmndi:DMNDI>.*<\/dmndi:DMNDI>/s, "")
      .replace(
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
      ),
  );
  // The engine copies all it knows for every cell of a table. So a decision gets what it requires and nothing else, and
  // being a function of that, it is asked once.
  const requires = requirements(xml);
  const memory = new Map<string, unknown>();
  const decided = (name: string, value: (name: string) => unknown): unknown => {
    const known = Object.fromEntries(
      (requires.get(name) ?? []).flatMap((one) => asRequired(one, value(one))),
    );
    const key = JSON.stringify([name, known]);
    if (!memory.has(key)) {
      // The engine has no floor; it lets the caller add functions.
      const context = { ...known, floor };
      const done = Object.fromEntries((requires.get(name) ?? []).map((one) => [one, true]));
      const result = decisionTable.evaluateDecision(name, decisions, context, done);
      memory.set(key, Array.isArray(result) ? result.map((one) => one[name]) : result[name]);
    }
    return memory.get(key);
  };
  return {
    run(inputs, wanted) {
      const known = new Map<string, unknown>(
        Object.entries(inputs).map(([name, value]) => [
          name,
          typeof value === "object" ? dateTime.date(value.date) : value,
        ]),
      );
      const value = (name: string): unknown => {
        if (!known.has(name) && decisions[name] !== undefined) known.set(name, decided(name, value));
        return known.get(name);
      };
      return Object.fromEntries(wanted.map((name) => [name, value(name) ?? null]));
    },
  };
}

const floor = (value: unknown): unknown => (typeof value === "number" ? Math.floor(value) : undefined);

/** What each decision requires, as the file says; the engine itself reads only part of it. */
function requirements(xml: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...xml.matchAll(/<decision id="([^"]*)".*?<\/decision>/gs)].map(([text, name]) => [
      name!,
      [...text.matchAll(/<required(?:Decision|Input) href="#([^"]*)"/g)].map(([, one]) => one!),
    ]),
  );
}

/** As the engine hands a result on: of a table that collects without the empty ones, and nothing when it found nothing. */
function asRequired(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return [[name, value]];
  const list = value.filter((one, at) => at === 0 || (one !== null && one !== undefined));
  return list.length === 0 ? [] : [[name, list]];
}
