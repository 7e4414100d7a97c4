// What every analysis of one ordinance shares: the model, the encodings that were made, and the asking itself.

import { createProbe, readModel, type Probe } from "@andersom/logic";
import { formatIsoDate, type Day, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Place } from "@andersom/semantics";
import type { Diagnostic, ParseResult, Span } from "@andersom/syntax";
import type { Answer, Found, Question } from "./analysis.js";
import { daysOf } from "./days.js";
import { Encoding } from "./encode/encoding.js";
import { personThing, shapes as allShapes, type Shape } from "./encode/shape.js";
import { NotEncoded } from "./encode/value.js";
import type { Verdicts } from "./proof/verdicts.js";
import type { Literal } from "./solver/literal.js";
import type { Budget } from "./solver/solver.js";
import { yes } from "./solver/literal.js";
import { householdOf } from "./witness/household.js";
import { simplest } from "./witness/simplest.js";
import { tell } from "./witness/tell.js";

/** An ordinance as it was compiled, with what it was compiled from. */
export interface Project {
  readonly model: DecisionModel;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  readonly parse: (uri: string) => ParseResult;
  /** What compiling found. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ContextOptions {
  readonly peildatum?: Day | undefined;
  readonly shapes?: readonly Shape[] | undefined;
  readonly budget?: Budget | undefined;
  /** Keeps every answer of the solver, for another solver to be asked the same. */
  readonly verdicts?: Verdicts | undefined;
  /** What a cent more income may cost a household in a year before it is a cliff, in whole euros. */
  readonly cliff?: number | undefined;
}

/** Below this a year, a limit is a limit; above it, it keeps people from earning more. */
const usualCliff = 1_000;

/** How many questions were asked, and how many of them nobody knows the answer to. */
export interface Tally {
  asked: number;
  unknown: number;
}

export class Context {
  readonly model: DecisionModel;
  readonly peildatum: Day;
  /** The days on which something may differ, the peildatum first. */
  readonly days: readonly Day[];
  readonly shapes: readonly Shape[];
  readonly tally: Tally = { asked: 0, unknown: 0 };
  readonly cliff: number;
  readonly budget: Budget;
  private readonly verdicts: Verdicts | undefined;
  private readonly encodings = new Map<string, Encoding>();
  /** A household of one's own, looked at by the interpreter. */
  readonly probeOf: (input: unknown) => Probe;
  private readonly notEncoded = new WeakMap<Encoding, Set<string>>();

  constructor(
    readonly project: Project,
    options: ContextOptions = {},
  ) {
    // As it is read: each definition with the subject that it has.
    this.model = readModel(project.model).model;
    this.days = daysOf(project.model, options.peildatum);
    this.peildatum = this.days[0]!;
    this.shapes = options.shapes ?? allShapes;
    this.verdicts = options.verdicts;
    this.cliff = options.cliff ?? usualCliff;
    this.budget = options.budget ?? { nodes: 4_000 };
    this.probeOf = createProbe(project.model);
  }

  /** All households of a shape on a day; made once, and shared by every question. */
  encoding(shape: Shape, day = this.peildatum, series: "gelijk" | "per maand" = "gelijk"): Encoding {
    const key = JSON.stringify([shape, day, series]);
    const known = this.encodings.get(key) ?? new Encoding(this.model, { peildatum: day, shape, series });
    this.encodings.set(key, known);
    return known;
  }

  /** A household with what was asked, told and confirmed; the simplest of the simplest shape. */
  find(question: Question): Answer {
    return this.counted(
      this.search(question, (encoding, wanted, subject) => this.witness(question, encoding, wanted, subject)),
    );
  }

  /** Whether any household may have what was asked. Not confirmed: only *kan niet* is a proof. */
  possible(question: Omit<Question, "confirms">): "kan" | "kan niet" | "onbekend" {
    return this.counted(
      this.search(question, (encoding, wanted) => {
        const { store } = encoding.formulas;
        const { kind } = store.question(wanted).solve(wanted, question.budget ?? this.budget);
        this.verdicts?.note(store, wanted, kind);
        return kind;
      }),
    );
  }

  /** Where a place stands in the text. */
  span({ source: { file, start, end } }: Place): Span {
    return { uri: file, start, end };
  }

  /** Whether a place is of the ordinance itself, and not of a law that it uses. */
  isOwn({ instrument }: Place): boolean {
    return instrument === undefined;
  }

  private counted<A>(answer: A): A {
    this.tally.asked++;
    if (answer === "onbekend") this.tally.unknown++;
    return answer;
  }

  /** Days and shapes in turn, until one has it; onbekend as soon as one of them is, and none has it. */
  private search<A>(
    question: Pick<Question, "about" | "literals" | "days" | "series">,
    look: (
      encoding: Encoding,
      wanted: readonly Literal[],
      subject: ThingRef | undefined,
    ) => A | "kan niet" | "onbekend",
  ): A | "kan niet" | "onbekend" {
    let open = false;
    for (const day of question.days ?? [this.peildatum])
      for (const shape of this.shapes) {
        const encoding = this.encoding(shape, day, question.series);
        try {
          for (const { subject, when } of subjectsOf(encoding, question.about)) {
            const wanted = [...question.literals(encoding, subject), ...(when === yes ? [] : [when])];
            const found = look(encoding, wanted, subject);
            if (found === "onbekend") open = true;
            else if (found !== "kan niet") return found;
          }
        } catch (error) {
          if (!(error instanceof NotEncoded)) throw error;
          this.noteNotEncoded(encoding, error.message);
          open = true;
        }
      }
    return open ? "onbekend" : "kan niet";
  }

  private noteNotEncoded(encoding: Encoding, why: string): void {
    const known = this.notEncoded.get(encoding) ?? new Set<string>();
    this.notEncoded.set(encoding, known.add(why));
  }

  /** The simplest household first; where the interpreter sees something else in it, the one that was found first. */
  private witness(
    { confirms, budget = this.budget }: Question,
    encoding: Encoding,
    wanted: readonly Literal[],
    subject: ThingRef | undefined,
  ): Found | "kan niet" | "onbekend" {
    const made = simplest(encoding, wanted, budget);
    this.verdicts?.note(encoding.formulas.store, wanted, made.kind);
    if (made.kind !== "kan") return made.kind;
    const confirmed = (model: readonly number[], complete = false): Found | undefined => {
      const household = householdOf(encoding, model, { complete });
      const probe = this.probeOf(household);
      if (!confirms(probe, subject)) return undefined;
      const witness = { text: tell(this.model, household), household };
      return { witness, day: encoding.today, subject, probe };
    };
    // What is true of every day still has to know the day: then the facts that do not matter are told as well.
    const first = confirmed(made.model) ?? confirmed(made.model, true);
    if (first !== undefined) return first;
    const other = encoding.formulas.store.question(wanted).solve(wanted, budget);
    if (other.kind !== "kan") return "onbekend";
    return confirmed(other.model) ?? confirmed(other.model, true) ?? "onbekend";
  }
}

/** Whom a question is about: the root thing of its kind, or the first thing of each list that holds them. */
function subjectsOf(
  encoding: Encoding,
  about: string | undefined,
): readonly { readonly subject: ThingRef | undefined; readonly when: Literal }[] {
  if (about === undefined) return [{ subject: undefined, when: yes }];
  const { model, cast } = encoding;
  const root = model.things.find(({ id }) => id === about)?.root === true || about === personThing;
  if (root) return [{ subject: encoding.subjectFor(about, undefined), when: yes }];
  return model.facts.flatMap((fact) => {
    if (fact.type.kind !== "lijst" || fact.type.thing !== about) return [];
    const holder = fact.thing === personThing ? cast.persons[0] : encoding.subjectFor(fact.thing, undefined);
    if (holder === undefined) return [];
    const list = encoding.read(fact.id, holder, undefined, undefined);
    const [first] = list.kind === "lijst" ? list.items : [];
    return first === undefined ? [] : [{ subject: first.thing, when: first.when }];
  });
}

/** "1 maart 2026" for messages comes from the runtime; for data it is the ISO date. */
export function isoDay(day: Day): string {
  return formatIsoDate(day);
}
