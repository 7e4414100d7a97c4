// What every analysis of one ordinance shares: the model, the encodings that were made, and the asking itself.

import { createProbe, readModel, type Probe } from "@andersom/logic";
import { lazily, oncePer, type Day, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, Place, ValueType } from "@andersom/semantics";
import type { Diagnostic, ParseResult, Span } from "@andersom/syntax";
import { pause, type Answer, type Findings, type Found, type Question } from "./analysis.js";
import type { Profile } from "./profile.js";
import type { AnalysisMemory, Fingerprints } from "./cache.js";
import { daysOf, everyDay } from "./days.js";
import { Encoding } from "./encode/encoding.js";
import { personThing, shapes as allShapes, type Shape } from "./encode/shape.js";
import { NotEncoded } from "./encode/value.js";
import type { Verdicts } from "./proof/verdicts.js";
import { readsUnknown, Reads } from "./reads.js";
import { isSame, no, yes, type Literal } from "./solver/literal.js";
import type { Budget } from "./solver/solver.js";
import { subjectsOf, withLists } from "./subjects.js";
import { householdOf } from "./witness/household.js";
import { simplest } from "./witness/simplest.js";
import { trimmed } from "./witness/trimmed.js";
import { toldLater } from "./witness/later.js";

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
  /** Answers of an earlier run over the same ordinance, before an edit. */
  readonly memory?: AnalysisMemory | undefined;
  /** What a cent more income may cost a household in a year before it is a cliff, in whole euros. */
  readonly cliff?: number | undefined;
  /** How the ordinance is to be written; absent: what its header says, and without that no drafting rules. */
  readonly profile?: Profile | undefined;
}

/** Below this a year, a limit is a limit; above it, it keeps people from earning more. */
const usualCliff = 1_000;

/** A quick look gives up soon: what takes long is counted as onbekend, and nothing is said about it. */
const quickBudget: Budget = { nodes: 400 };

/** Somebody alone, a parent alone and a family: for each of these three law and tables say something of its own. */
const quickShapes = allShapes.filter(({ partner, children, things }) =>
  partner ? children === 1 : things === 1,
);

/** Larger households than a finding is ever shown with: a rule about four children is not dead. */
const largeShapes: readonly Shape[] = [
  { partner: false, children: 5, things: 5 },
  { partner: true, children: 8, things: 8 },
];

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
  readonly profile: Profile | undefined;
  readonly budget: Budget;
  /** Rules that are known to do nothing: what is in them is not looked at again. */
  readonly dead = new Set<string>();
  /** What compiling found already, told again with the household that an analysis has for it. */
  readonly witnessed = new Map<Diagnostic, Diagnostic>();
  /** See `oncePerRun`. */
  readonly found = new Map<unknown, unknown>();
  private readonly verdicts: Verdicts | undefined;
  private readonly memory: AnalysisMemory | undefined;
  private prints: Fingerprints | undefined;
  private readonly encodings = new Map<string, Encoding>();
  /** A household of one's own, looked at by the interpreter. */
  readonly probeOf: (input: unknown) => Probe;
  private readonly factTypes: ReadonlyMap<string, ValueType>;
  private readonly roots: ReadonlySet<string>;
  private readonly shapedModel: boolean;
  /** What every part of the model rests on. */
  readonly reads: Reads;

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
    // Who wants to see every question asked, wants none of them answered from memory.
    this.memory = options.verdicts === undefined ? options.memory : undefined;
    this.cliff = options.cliff ?? usualCliff;
    this.profile = options.profile;
    this.budget = options.budget ?? { nodes: 4_000 };
    this.probeOf = createProbe(project.model);
    this.reads = new Reads(project.model);
    const { facts, things } = project.model;
    this.factTypes = typesOf(facts);
    this.roots = new Set(things.flatMap(({ id, root }) => (root ? [id] : [])));
    this.shapedModel = hasShape(facts);
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
    const seen = this.kept("find", question, () =>
      this.counted(
        this.search(question, (encoding, wanted, subject) =>
          this.witness(question, encoding, wanted, subject),
        ),
      ),
    );
    return typeof seen === "string" ? seen : this.told(seen);
  }

  /** Equal in two runs where these parts say the same and rest on the same; undefined without a memory, or where nobody can tell. */
  private printOf(rests: readonly object[]): string | undefined {
    return this.fingerprints?.of(rests);
  }

  private get fingerprints(): Fingerprints | undefined {
    const { memory, days, shapes, cliff, budget } = this;
    return (this.prints ??= memory?.printsOf(this.model, [days, shapes, cliff, budget]));
  }

  /**
   * Looks at parts of the model one by one. A part about which an analysis said nothing in an earlier run is passed over for as
   * long as it rests on the same: `rests` is all that the look hangs on. A look that keeps silent for another reason (somebody
   * else said it already) tells so with `unsure`.
   */
  *over<T extends object>(
    name: string,
    parts: readonly T[],
    rests: (part: T) => readonly object[],
    look: (part: T, unsure: () => void) => Findings,
  ): Findings {
    const prints = this.fingerprints;
    const silences = prints && this.memory?.silences<T>(name);
    const open = silences?.follow(parts, prints!, rests) ?? parts.keys();
    this.tally.asked += silences?.asked ?? 0;
    this.tally.unknown += silences?.unknown ?? 0;
    for (const at of open) {
      const part = parts[at]!;
      // What it rests on now: a look does not change that.
      const held = prints?.held(rests(part));
      const { asked, unknown } = this.tally;
      let silent = true;
      for (const found of look(part, () => (silent = false))) {
        if (found !== pause) silent = false;
        yield found;
      }
      // What nobody can tell from what it names is looked at each time.
      if (!silent || held === undefined) continue;
      const took = { asked: this.tally.asked - asked, unknown: this.tally.unknown - unknown };
      silences?.keep(at, { ...held, ...took }, prints!);
    }
  }

  /** What `make` gave in an earlier run, for as long as these things are the same ones, one by one. */
  keptWhile<T extends object>(name: string, same: readonly unknown[], make: () => T): T {
    return this.memory === undefined ? make() : this.memory.keptWhile(name, same, make);
  }

  /** What `make` gives; or what it gave in an earlier run, where nothing that it rests on has changed since. */
  remembered<A>(asks: readonly (string | number)[], rests: readonly object[], make: () => A): A {
    const { memory } = this;
    const print = this.printOf(rests);
    if (memory === undefined || print === undefined) return make();
    const key = `${asks.join("\0")}\0${print}`;
    const known = memory.get(key) as Kept<A> | undefined;
    if (known !== undefined) {
      this.tally.asked += known.asked;
      this.tally.unknown += known.unknown;
      return known.answer;
    }
    const { asked, unknown } = this.tally;
    const answer = make();
    memory.set(key, { answer, asked: this.tally.asked - asked, unknown: this.tally.unknown - unknown });
    return answer;
  }

  private kept<A>(way: string, question: Omit<Question, "confirms">, make: () => A): A {
    const { asks, about = "", parts, rests = parts, days, series = "" } = question;
    if (asks === undefined || rests === undefined) return make();
    return this.remembered([way, ...asks, about, series, days?.join(" ") ?? ""], rests, make);
  }

  /** Whether any household may have what was asked. Not confirmed: only *kan niet* is a proof, for the days that were asked for. */
  possible(question: Omit<Question, "confirms">): "kan" | "kan niet" | "onbekend" {
    return this.kept("possible", question, () =>
      this.counted(this.search(question, this.solved(question.budget))),
    );
  }

  /**
   * A quick look whether anybody may have what was asked: an inwoner alone, a parent alone, and a family. Not confirmed, and *kan niet* is no proof
   * for households of other shapes: `never` is.
   */
  quick(question: Omit<Question, "confirms">): "kan" | "kan niet" | "onbekend" {
    return this.kept("quick", question, () => {
      const shapes = this.shapesFor(question);
      return this.counted(
        this.search(
          question,
          this.solved(question.budget ?? quickBudget),
          shapes.length > 1 ? quickShapes : shapes,
        ),
      );
    });
  }

  /**
   * Whether nobody ever has what was asked: on every day that the rules tell apart, in larger households too, and with a series
   * that differs from month to month. *onbekend* and *kan* are both no proof.
   */
  never(question: Omit<Question, "confirms" | "days" | "series">): boolean {
    return this.kept("never", question, () => this.proved(question));
  }

  private proved(asked: Omit<Question, "confirms" | "days" | "series">): boolean {
    // What it asks in turn is part of its answer.
    const { asks: _, ...question } = asked;
    const parts = question.parts ?? [this.model.definitions, this.model.rights];
    const whole = parts.flatMap((part) => this.reads.whole(part));
    // Somebody of whom a fact is not known is no household of an encoding.
    if (whole.some((part) => readsUnknown(part))) return false;
    const facts = parts.flatMap((part) => [...this.reads.of(part).facts]);
    const series = facts.some((id) => this.factTypes.get(id)?.reeks === true);
    const options: Omit<Question, "confirms">[] = [
      { ...question, days: this.days },
      ...(series ? [{ ...question, days: this.days, series: "per maand" as const }] : []),
    ];
    for (const one of options) if (this.possible(one) !== "kan niet") return false;
    const days = everyDay(this.peildatum, whole);
    const others = days.filter((day) => !this.days.includes(day));
    const last = { ...question, ...(series ? { series: "per maand" as const } : {}) };
    if (others.length > 0 && this.possible({ ...last, days: others }) !== "kan niet") return false;
    if (!this.isShaped(parts)) return true;
    return (
      this.counted(
        this.search({ ...last, days: [this.peildatum] }, this.solved(question.budget), largeShapes),
      ) === "kan niet"
    );
  }

  /** A household that was found, in words, and as the interpreter sees it when somebody asks. */
  private told({ household, day, subject }: Seen): Found {
    const { probeOf, model } = this;
    const known = { witness: toldLater(model, household), day, subject };
    return lazily<Found, keyof typeof known>({ probe: () => probeOf(household) }, known);
  }

  /** Where a place stands in the text. */
  span({ source: { file, start, end } }: Place): Span {
    return { uri: file, start, end };
  }

  /** Whether a place is of the ordinance itself, and not of a law that it uses. */
  isOwn({ instrument }: Place): boolean {
    return instrument === undefined;
  }

  private readonly solved =
    (budget = this.budget) =>
    (encoding: Encoding, wanted: readonly Literal[]): "kan" | "kan niet" | "onbekend" => {
      const { store } = encoding.formulas;
      const { kind } = store.ask(wanted, budget);
      this.verdicts?.note(store, wanted, kind);
      return kind;
    };

  private isImpossible(encoding: Encoding, needed: readonly Literal[], budget: Budget | undefined): boolean {
    return needed.some((one) => isSame(one, no)) || this.solved(budget)(encoding, needed) === "kan niet";
  }

  /** Whether who lives in the household, or what is on its lists, can make a difference. */
  private isShaped(parts: readonly object[] | undefined): boolean {
    if (parts === undefined) return this.shapedModel;
    return parts.some((part) => [...this.reads.of(part).facts].some((id) => isShape(this.factTypes.get(id))));
  }

  private counted<A>(answer: A): A {
    this.tally.asked++;
    if (answer === "onbekend") this.tally.unknown++;
    return answer;
  }

  /** Days and shapes in turn, until one has it; onbekend as soon as one of them is, and none has it. */
  private search<A>(
    question: Omit<Question, "confirms">,
    look: (
      encoding: Encoding,
      wanted: readonly Literal[],
      subject: ThingRef | undefined,
    ) => A | "kan niet" | "onbekend",
    shapes = this.shapesFor(question),
  ): A | "kan niet" | "onbekend" {
    let open = false;
    const { about, parts } = question;
    const apart = parts !== undefined && this.isRoot(about);
    const alike = apart ? this.alike(shapes, parts, quickShapes) : shapes.map((shape) => [shape]);
    for (const day of this.daysFor(question))
      for (const group of alike)
        for (const shape of group) {
          const found = this.inShape(question, this.encoding(shape, day, question.series), look);
          if (found === "onbekend") open = true;
          else if (found !== "kan niet") return found;
          // What nobody has in one of them, nobody has in the others.
          else break;
        }
    return open ? "onbekend" : "kan niet";
  }

  /** The same for one composition. */
  private inShape<A>(
    question: Omit<Question, "confirms">,
    encoding: Encoding,
    look: (
      encoding: Encoding,
      wanted: readonly Literal[],
      subject: ThingRef | undefined,
    ) => A | "kan niet" | "onbekend",
  ): A | "kan niet" | "onbekend" {
    let open = false;
    try {
      for (const { subject, when } of subjectsOf(encoding, question.about)) {
        const asked = (literals: readonly Literal[]) => [...literals, ...(when === yes ? [] : [when])];
        const needed = question.needs?.(encoding, subject);
        if (needed !== undefined && this.isImpossible(encoding, asked(needed), question.budget)) continue;
        const wanted = asked(question.literals(encoding, subject));
        if (wanted.some((one) => isSame(one, no))) continue;
        const found = look(encoding, wanted, subject);
        if (found === "onbekend") open = true;
        else if (found !== "kan niet") return found;
      }
    } catch (error) {
      if (!(error instanceof NotEncoded)) throw error;
      open = true;
    }
    return open ? "onbekend" : "kan niet";
  }

  /** Of the days of the ordinance only those on which something begins that the question rests on. */
  private daysFor({ days, parts }: Omit<Question, "confirms">): readonly Day[] {
    if (days === undefined) return [this.peildatum];
    if (parts === undefined) return days;
    const named = everyDay(
      this.peildatum,
      parts.flatMap((part) => this.reads.whole(part)),
    );
    return days.filter((day) => !this.days.includes(day) || named.includes(day));
  }

  /** The first compositions, together those in which some parts say the same; somebody alone where they are about nobody else. */
  shapesOf(parts: readonly object[], most: number): readonly (readonly Shape[])[] {
    return this.alike(this.shapes.slice(0, this.isShaped(parts) ? most : 1), parts);
  }

  /** A thing that is on a list is only there in a shape with things. */
  private shapesFor({ about, parts }: Omit<Question, "confirms">): readonly Shape[] {
    return this.isRoot(about) && !this.isShaped(parts) ? this.shapes.slice(0, 1) : this.shapes;
  }

  private isRoot(about: string | undefined): boolean {
    return about === undefined || about === personThing || this.roots.has(about);
  }

  /**
   * Together the shapes that differ only in something that these parts read nothing of: who lives there, or what is on lists of
   * things. The preferred ones stand first, so that a quick look and a full one read the same encoding.
   */
  private alike(
    shapes: readonly Shape[],
    parts: readonly object[],
    preferred: readonly Shape[] = [],
  ): readonly (readonly Shape[])[] {
    if (shapes.length < 2) return [shapes];
    const types = parts.flatMap((part) => [...this.reads.of(part).facts].map((id) => this.factTypes.get(id)));
    const readsPeople = types.some((type) => isShape(type) && type?.thing === personThing);
    const readsThings = types.some((type) => isShape(type) && type?.thing !== personThing);
    const keyOf = ({ partner, children, things }: Shape): string =>
      `${readsPeople ? `${partner} ${children}` : ""} ${readsThings ? things : ""}`;
    const found = new Map<string, Shape[]>();
    for (const shape of shapes) {
      const group = found.get(keyOf(shape)) ?? [];
      found.set(keyOf(shape), group);
      if (preferred.includes(shape) && !preferred.includes(group[0]!)) group.unshift(shape);
      else group.push(shape);
    }
    return [...found.values()];
  }

  /** The simplest household first; where the interpreter sees something else in it, the one that was found first. */
  private witness(
    { about, confirms, parts, budget = this.budget }: Question,
    encoding: Encoding,
    wanted: readonly Literal[],
    subject: ThingRef | undefined,
  ): Seen | "kan niet" | "onbekend" {
    // Mostly nobody has it: then the order of the facts is not worked out.
    const order = (): ReadonlyMap<string, number> | undefined => parts && this.reads.order(parts);
    const made = simplest(encoding, wanted, budget, order);
    this.verdicts?.note(encoding.formulas.store, wanted, made.kind);
    if (made.kind !== "kan") return made.kind;
    const read = withLists(order(), encoding.model, about);
    const confirmed = (model: readonly number[], complete = false): Seen | undefined => {
      const given = householdOf(encoding, model, { complete, read });
      if (!confirms(this.probeOf(given), subject)) return undefined;
      const household = trimmed(given, this.model, (other) => confirms(this.probeOf(other), subject));
      return { household, day: encoding.today, subject };
    };
    // What is true of every day still has to know the day: then the facts that do not matter are told as well.
    const first = confirmed(made.model) ?? confirmed(made.model, true);
    if (first !== undefined) return first;
    const other = encoding.formulas.store.question(wanted).solve(wanted, budget);
    if (other.kind !== "kan") return "onbekend";
    return confirmed(other.model) ?? confirmed(other.model, true) ?? "onbekend";
  }
}

const typesOf = oncePer(
  (facts: readonly Fact[]): ReadonlyMap<string, ValueType> =>
    new Map(facts.map(({ id, type }) => [id, type])),
);
const hasShape = oncePer((facts: readonly Fact[]) => facts.some(({ type }) => isShape(type)));

/** A household that was found, as plain data. */
interface Seen {
  readonly household: HouseholdInput;
  readonly day: Day;
  readonly subject: ThingRef | undefined;
}

/** An answer with how many questions it took. */
interface Kept<A> {
  readonly answer: A;
  readonly asked: number;
  readonly unknown: number;
}

/** Facts that hold a person or a list of things have as many values as there are shapes. */
function isShape(
  type: ValueType | undefined,
): type is Extract<ValueType, { readonly kind: "lijst" | "ding" }> {
  return type?.kind === "lijst" || (type?.kind === "ding" && type.thing === personThing);
}
