// Holds the self-test of a page against the interpreter: answers its questions from random households until it has an outcome.
//
// Usage: npm run fuzz:selftest [-- --households N] [--seed N] [FOLDER …]

import { pathToFileURL } from "node:url";
import {
  bareProgram,
  createInterpreter,
  exampleInput,
  moduleKernel,
  readHousehold,
  type ModuleProgram,
} from "@andersom/logic";
import type { Household } from "@andersom/logic";
import {
  formatIsoDate,
  isRational,
  parseIsoDate,
  parseIsoMonth,
  toDecimalString,
  type Operand,
  type RightOutcome,
} from "@andersom/runtime";
import {
  leanModel,
  selfTestData,
  Session,
  type Answer,
  type Question,
  type SelfTestData,
} from "@andersom/publish";
import type { DecisionModel } from "@andersom/semantics";
import { modelIn } from "../logic/differential.js";
import { changed } from "../logic/fast-compare.js";
import { randomHousehold, randomNumbers } from "../logic/households.js";

type Json = Record<string, unknown>;

export interface SelfTestComparison {
  readonly compared: number;
  readonly questions: number;
  /** Households with an answer that no form can hold: minus one, a third, a month without a value. */
  readonly leftOut: number;
  /** Decided by old rules, where the page said that the municipality still looks at whether they hold. */
  readonly reserved: number;
  readonly outcomes: ReadonlyMap<string, number>;
  readonly differences: readonly {
    readonly household: unknown;
    readonly right: string;
    readonly expected: unknown;
    readonly actual: unknown;
    readonly answers: unknown;
  }[];
}

/** What the page carries, made once for an ordinance. */
export interface Loaded {
  readonly model: DecisionModel;
  readonly program: ModuleProgram;
  readonly data: SelfTestData;
}

export async function loadSelfTest(model: DecisionModel, on: string): Promise<Loaded> {
  const data = selfTestData(model, { on });
  if (data === undefined) throw new Error("there is nothing to test");
  const code = `export default function ($) {
${bareProgram(leanModel(model))}
}`;
  const loaded = (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as {
    readonly default: (kernel: typeof moduleKernel) => ModuleProgram;
  };
  return { model, program: loaded.default(moduleKernel), data };
}

export function compareSelfTest(
  { model, program, data }: Loaded,
  count: number,
  seed: number,
): SelfTestComparison {
  const random = randomNumbers(seed);
  const interpret = createInterpreter(model);
  const outcomes = new Map<string, number>();
  const differences: SelfTestComparison["differences"][number][] = [];
  let [compared, leftOut, reserved, questions] = [0, 0, 0, 0];
  while (compared < count) {
    const household = askable(model, data, someHousehold(model, random));
    const right = data.rights[Math.floor(random() * data.rights.length)]!;
    const read = readHousehold(model, household);
    const lead = read.persons.length === 0 ? undefined : (read.applicant ?? read.persons[0]!).key;
    const on = String(household["peildatum"]);
    const mine: SelfTestData = {
      ...data,
      on,
      fixed: data.fixed.map((one) => ({ ...one, value: on })),
      ...(household["bedragen"] === undefined ? {} : { amounts: household["bedragen"] }),
    };
    const session = new Session(program, mine, { right, child: false });
    const oracle = answersOf(read, lead, model);
    const given: unknown[] = [];
    let honest = true;
    for (let asked = session.state.question; asked !== undefined; asked = session.state.question) {
      const { answer, exact } = oracle(asked, session);
      honest &&= exact;
      const fault = session.answer(answer);
      given.push([asked.fact, asked.thing, answer]);
      if (fault !== undefined) {
        honest = false;
        session.answer({ form: "onbekend" });
      }
      questions += 1;
    }
    if (!honest) {
      leftOut += 1;
      if (leftOut > count * 20) throw new Error("too many households that no form can hold");
      continue;
    }
    const { rights } = interpret({
      ...household,
      gevraagd: [lead === undefined ? right.name : { recht: right.name, voor: unescaped(lead) }],
    });
    const expected = rights.find((one) => one.right === right.id);
    compared += 1;
    const kind = expected?.kind ?? "geen";
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    const [want, got] = [telling(expected), telling(session.state.outcome)];
    if (JSON.stringify(want) === JSON.stringify(got)) continue;
    if (byOldRules(data, expected) && (session.state.outcome?.reservations ?? []).length > 0) reserved += 1;
    else differences.push({ household, right: right.id, expected: want, actual: got, answers: given });
  }
  return { compared, leftOut, reserved, questions, outcomes, differences };
}

/** Only a grant waits for an answer about an overgang; beside any other outcome the page says that a person looks at it. */
function byOldRules({ beyond }: SelfTestData, outcome: RightOutcome | undefined): boolean {
  const [ground] = outcome?.kind === "ter beoordeling" ? outcome.grounds : [];
  return beyond[ground?.text ?? ""] === "overgang";
}

/** Outcome and worth; what a person has to judge counts too. */
function telling(outcome: RightOutcome | undefined): unknown {
  if (outcome === undefined) return undefined;
  const worth = (key: "amount" | "extent" | "duration"): unknown => {
    const shown =
      outcome.kind === "toegekend" || outcome.kind === "ter beoordeling" ? outcome[key] : undefined;
    return shown?.kind === "waarde" ? shown.text : shown?.kind;
  };
  const judged =
    outcome.kind === "ter beoordeling" ? outcome.judgements.map(({ judgement }) => judgement).sort() : [];
  return {
    kind: outcome.kind,
    amount: worth("amount"),
    extent: worth("extent"),
    duration: worth("duration"),
    judged,
  };
}

/** A story of the ordinance with a few facts changed, a family made up, or a household by pure chance. */
function someHousehold(model: DecisionModel, random: () => number): Json {
  const related = model.facts.some(
    ({ type }) => (type.kind === "lijst" || type.kind === "ding") && type.thing === "inwoner",
  );
  if (!related) return randomHousehold(model, random);
  if (random() < 0.4 && model.examples.length > 0) {
    const example = model.examples[Math.floor(random() * model.examples.length)]!;
    return changed(exampleInput(model, example), random, 0.06) as Json;
  }
  return family(model, random);
}

/** One to four people, of whom some live together; who they are to each other is the same from every side. */
function family(written: DecisionModel, random: () => number): Json {
  const facts = written.facts.filter(
    ({ type }) => !((type.kind === "lijst" || type.kind === "ding") && type.thing === "inwoner"),
  );
  const model = { ...written, facts, examples: [] };
  const one = (): Json => {
    for (;;) {
      const made = randomHousehold(model, random);
      const facts = (made["gegevens"] as Record<string, Json>)["inwoner"] ?? {};
      if (Object.keys(facts).length > 0 || random() < 0.1) return facts;
    }
  };
  const names = ["Anja", "Ruud", "Tim", "Eva"].slice(0, 1 + Math.floor(random() * 4));
  const [lead, second, ...children] = names as [string, ...string[]];
  const partner = second !== undefined && random() < 0.6 ? second : null;
  const kids = partner === null && second !== undefined && random() < 0.5 ? [second, ...children] : children;
  const personen = Object.fromEntries(names.map((name) => [name, one()]));
  if (random() < 0.9) Object.assign(personen[lead]!, { partner, kinderen: kids });
  const home = (randomHousehold(model, random)["gegevens"] as Record<string, Json>)["huishouden"] ?? {};
  const together = [lead, ...names.slice(1).filter(() => random() < 0.8)];
  return {
    personen,
    aanvrager: lead,
    ...(random() < 0.9 ? { huishoudens: [{ leden: together, ...home }] } : {}),
  };
}

/** Without what no resident is asked: judgements, maatwerk, what a register knows. */
function askable(model: DecisionModel, data: SelfTestData, written: Json): Json {
  const judgements = new Set(
    model.facts.filter(({ kind }) => kind === "oordeel").flatMap(({ key, name }) => [key, name]),
  );
  const keep = new Set(["personen", "huishoudens", "aanvrager", "gegevens", "bedragen"]);
  const left = new Set([...judgements, "eerder", "toestemming", "overgang", "gebeurtenissen"]);
  const bare = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(bare);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).flatMap(([key, value]) => (left.has(key) ? [] : [[key, bare(value)]])),
    );
  };
  const household = bare(
    Object.fromEntries(Object.entries(written).filter(([key]) => keep.has(key))),
  ) as Json;
  const gegevens = (household["gegevens"] ??= {}) as Record<string, Json>;
  const keyOf = (fact: string): string => model.facts.find(({ id }) => id === fact)!.key;
  const days = [...data.fixed.map(({ fact, thing }) => gegevens[thing]?.[keyOf(fact)]), written["peildatum"]];
  const on =
    days.find((day): day is string => typeof day === "string" && parseIsoDate(day) !== undefined) ?? data.on;
  for (const { fact, thing } of data.fixed) (gegevens[thing] ??= {})[keyOf(fact)] = on;
  return { ...household, peildatum: on };
}

type Oracle = (asked: Question, session: Session) => { readonly answer: Answer; readonly exact: boolean };

const unknown = { answer: { form: "onbekend" }, exact: true } as const;
const inexact = { answer: { form: "onbekend" }, exact: false } as const;

/** Answers as the household has them, typed as people type. */
function answersOf(read: Household, lead: string | undefined, model: DecisionModel): Oracle {
  const home = lead === undefined ? "huishouden" : (read.homes.get(lead)?.key ?? "huishouden");
  const keys = new Map<string, string>([
    ["u", lead ?? "inwoner"],
    ["huishouden", home],
  ]);
  return (asked, session) => {
    const thing = keys.get(asked.thing) ?? asked.thing;
    const value = read.values.get(`${thing}\0${asked.fact}`);
    if (value === undefined) return unknown;
    if (typeof value === "object" && "months" in value && value.months instanceof Map) {
      const texts = asked.months.map((month) =>
        typed(value.months.get(parseIsoMonth(month)!) ?? value.otherwise),
      );
      if (texts.every((text) => text === undefined) && !("otherwise" in value)) return unknown;
      if (!texts.every((text) => text !== undefined)) return inexact;
      const same = texts.every((text) => text === texts[0]);
      return same
        ? { answer: { form: "tekst", text: texts[0]! }, exact: true }
        : {
            answer: {
              form: "maanden",
              texts: texts.map((text, at) => (at > 0 && text === texts[at - 1] ? "" : text)),
            },
            exact: true,
          };
    }
    const operand = value as Operand;
    if (typeof operand === "object" && "kind" in operand)
      return operand.kind === "niet van toepassing"
        ? asked.data.answer.form === "mensen"
          ? { answer: { form: "mensen", known: [], more: "0" }, exact: true }
          : { answer: { form: "geen" }, exact: true }
        : inexact;
    if (asked.data.answer.form === "mensen") return people(operand, asked, session);
    if (asked.data.answer.form === "aantal" && typeof operand === "object" && "things" in operand) {
      const name = model.facts.find(({ id }) => id === asked.fact)!.name;
      operand.things.forEach(({ key }, at) => keys.set(`${asked.thing}/${escaped(name)}/${String(at)}`, key));
      return { answer: { form: "tekst", text: String(operand.things.length) }, exact: true };
    }
    const text = typed(operand);
    return text === undefined ? inexact : { answer: { form: "tekst", text }, exact: true };
  };

  function people(operand: Operand, asked: Question, session: Session): ReturnType<Oracle> {
    if (typeof operand !== "object") return inexact;
    const all =
      "things" in operand ? operand.things.map(({ key }) => key) : "key" in operand ? [operand.key] : [];
    const self = keys.get(asked.thing) ?? (asked.thing === "huishouden" ? keys.get("u") : undefined);
    const others = all.filter((key) => key !== (asked.thing === "huishouden" ? keys.get("u") : self));
    const byKey = new Map([...keys].map(([mine, theirs]) => [theirs, mine]));
    const known = others.flatMap((key) => byKey.get(key) ?? []);
    const fresh = others.filter((key) => !byKey.has(key));
    const taken = Object.keys(session.state.household["personen"] as Json);
    const form = asked.data.answer;
    if (form.form !== "mensen") return inexact;
    const names: string[] = [];
    if (form.one && !taken.includes(form.item)) names.push(form.item);
    for (let number = 1; names.length < fresh.length; number++)
      if (!taken.includes(`${form.item} ${String(number)}`)) names.push(`${form.item} ${String(number)}`);
    fresh.forEach((key, at) => keys.set(names[at]!, key));
    return { answer: { form: "mensen", known, more: String(fresh.length) }, exact: true };
  }
}

/** As somebody would type it; undefined for what nobody can. */
function typed(value: Operand | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? "ja" : "nee";
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatIsoDate(value).split("-").reverse().join("-");
  if (isRational(value)) {
    const text = toDecimalString(value);
    return text.includes("/") || value.n < 0n ? undefined : text.replace(".", ",");
  }
  return undefined;
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescaped(name: string): string {
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}

async function main(args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: number): number => {
    const at = args.indexOf(name);
    return at === -1 ? otherwise : Number(args[at + 1]);
  };
  const folders = args.filter((arg, at) => !arg.startsWith("--") && !(args[at - 1] ?? "").startsWith("--"));
  const all =
    folders.length === 0 ? ["examples/individuele-inkomenstoeslag", "examples/sociaal-domein"] : folders;
  for (const folder of all) {
    const started = performance.now();
    const result = compareSelfTest(
      await loadSelfTest(modelIn(folder), "2026-03-16"),
      option("--households", 1000),
      option("--seed", 1),
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const told = [...result.outcomes].sort().map(([kind, times]) => `${kind} ${String(times)}`);
    console.log(
      `${folder}: ${String(result.compared)} households, ${String(result.questions)} questions, ${String(result.differences.length)} differences in ${seconds} s (${told.join(", ")}; ${String(result.leftOut)} left out, ${String(result.reserved)} by old rules)`,
    );
    for (const one of result.differences.slice(0, option("--show", 2)))
      console.log(JSON.stringify(one, undefined, 1).slice(0, 5000));
    if (result.differences.length > 0) process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv.slice(2));
