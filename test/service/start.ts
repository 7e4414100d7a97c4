// The service on an example ordinance, on a free port, with its log; and a way to hold answers against OpenAPI.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { openApi, startService, type Contact, type Service, type ServiceOptions } from "@andersom/service";
import { ordinanceFiles, withLaws } from "@andersom/testkit";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export const contact: Contact = {
  name: "Beheerder van de toeslagen",
  email: "beheer@waterrade.example",
  url: "https://waterrade.example/toeslagen",
};

const models = new Map<string, DecisionModel>();

/** The decision model of a folder in `examples`. */
export function modelOf(example: string): DecisionModel {
  const made = models.get(example);
  if (made !== undefined) return made;
  const { ordinances } = compileProject(withLaws(ordinanceFiles(`examples/${example}`)));
  const { model } = ordinances[0]!;
  models.set(example, model);
  return model;
}

/** The examples that stand by themselves in their folder. */
export const examples = readdirSync(join(root, "examples"))
  .filter((name) => existsSync(join(root, "examples", name, "README.md")))
  .map((name) => basename(name));

export function household(example: string, name: string): Record<string, unknown> {
  const path = join(root, "examples", example, "huishoudens", `${name}.json`);
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

export interface Running {
  readonly service: Service;
  readonly url: string;
  readonly log: string[];
}

export async function start(model: DecisionModel, options: Partial<ServiceOptions> = {}): Promise<Running> {
  const log: string[] = [];
  const service = await startService(model, {
    port: 0,
    address: "127.0.0.1",
    workers: 1,
    contact,
    log: (line) => log.push(line),
    ...options,
  });
  return { service, url: `http://127.0.0.1:${String(service.port)}`, log };
}

export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly response: Response; readonly body: Record<string, unknown> }> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
  return { response, body: (await response.json()) as Record<string, unknown> };
}

type Json = Readonly<Record<string, unknown>>;

/** Validates against a schema of the description. In an answer every field must be described. */
export function validator(model: DecisionModel, name: string): ValidateFunction {
  const { components } = openApi(model, contact) as { components: { schemas: Record<string, Json> } };
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const input = (schema: string): boolean => schema === "Huishouden" || schema.startsWith("Ding");
  const schemas = Object.fromEntries(
    Object.entries(components.schemas).map(([key, schema]) => [key, input(key) ? schema : closed(schema)]),
  );
  return ajv.compile({
    $id: "openapi.json",
    $ref: `#/components/schemas/${name}`,
    components: { schemas },
  });
}

function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  return "properties" in copy && copy["type"] === "object" ? { ...copy, additionalProperties: false } : copy;
}
