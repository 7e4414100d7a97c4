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
  return {
    run(inputs, wanted) {
      const context: Record<string, unknown> = Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [
          name,
          typeof value === "object" ? dateTime.date(value.date) : value,
        ]),
      );
      // The engine has no floor; it lets the caller add functions.
      context["floor"] = (value: unknown) => (typeof value === "number" ? Math.floor(value) : undefined);
      // What was decided stays in the context; every other result is taken from there.
      const done: boolean[] = [];
      return Object.fromEntries(
        wanted.map((name) => {
          const result = decisionTable.evaluateDecision(name, decisions, context, done);
          const value = Array.isArray(result) ? result.map((one) => one[name]) : result[name];
          if (!Array.isArray(value)) {
            context[name] = value;
            (done as unknown as Record<string, boolean>)[name] = true;
          }
          return [name, value ?? null];
        }),
      );
    },
  };
}
