// What was answered before and still holds: answers are kept by what was asked and by a fingerprint of all that it rests on.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, Fact } from "@andersom/semantics";
import { isSameList, those } from "./lists.js";
import { changedIds, declarationsOf, namesIn, type Declared } from "./reach.js";
import { Silences } from "./silence.js";

/**
 * Answers of one ordinance, for a next run of the analyses after an edit. An editor keeps one per ordinance and hands it to
 * `analyse` or `analyseSteps`; an answer is used again where nothing that its question rests on has changed. Places are never
 * kept: they are taken from the model at hand.
 */
export class AnalysisMemory {
  /** What was used in this run, and what was used in the run before. */
  private young = new Map<string, unknown>();
  private old = new Map<string, unknown>();
  private prints: Fingerprints | undefined;
  private readonly whiles = new Map<string, { readonly same: readonly unknown[]; readonly made: object }>();
  /** By name of an analysis: the parts of the model that it said nothing about. */
  private readonly silent = new Map<string, unknown>();

  /** Fingerprints of a model that follows on the one of the run before. */
  printsOf(model: DecisionModel, settings: readonly unknown[]): Fingerprints {
    return (this.prints = new Fingerprints(model, settings, this.prints));
  }

  /** What an analysis said nothing about. */
  silences<T extends object>(analysis: string): Silences<T> {
    const known = (this.silent.get(analysis) ?? new Silences<T>()) as Silences<T>;
    this.silent.set(analysis, known);
    return known;
  }

  /** What was made of some things, for as long as they are the same ones. */
  keptWhile<T extends object>(name: string, same: readonly unknown[], make: () => T): T {
    const known = this.whiles.get(name);
    if (known !== undefined && isSameList(known.same, same)) return known.made as T;
    const made = make();
    this.whiles.set(name, { same, made });
    return made;
  }

  /** A new run begins: what the run before last did not ask any more is forgotten when there is much of it. */
  begin(): void {
    if (this.young.size < mostKept / 2) return;
    this.old = this.young;
    this.young = new Map();
  }

  get(key: string): unknown {
    const known = this.young.get(key) ?? this.old.get(key);
    if (known !== undefined && !this.young.has(key)) this.young.set(key, known);
    return known;
  }

  set(key: string, value: unknown): void {
    if (this.young.size >= mostKept) this.begin();
    this.young.set(key, value);
  }

  /** How many answers are kept. */
  get size(): number {
    return new Set([...this.young.keys(), ...this.old.keys()]).size;
  }
}

/** Parts of a model with the fingerprints that they had. */
export interface Held {
  readonly rests: readonly object[];
  readonly known: readonly OfOne[];
  readonly prints: readonly (string | undefined)[];
}

/** Some 60 questions for each of a thousand articles, each of a few hundred bytes. */
const mostKept = 60_000;

/** Two numbers of 32 bits. */
type Print = readonly [number, number];

/** Fingerprints of parts of one model, with everything that they read. Those of an earlier model are used again where it reads the same. */
export class Fingerprints {
  private readonly declared: Declared;
  /** By id; undefined where it rests on what is not named. */
  private readonly whole: Map<string, Print | undefined>;
  /** By name: the declarations that name it, themselves. */
  private readonly readers: Map<string, Set<string>>;
  readonly world: string;
  /** A later model has taken over what was known. */
  isPast = false;
  private readonly ofOne: WeakMap<object, OfOne>;
  /** By name: in which run it last began to say or rest on something else. */
  private readonly changedIn: Map<string, number>;
  readonly run: number;
  /** The names that began to say or rest on something else in this run. */
  private readonly changedNow: readonly string[];

  constructor(
    readonly model: DecisionModel,
    settings: readonly unknown[],
    before?: Fingerprints,
  ) {
    if (before !== undefined) before.isPast = true;
    this.declared = declarationsOf(model);
    this.whole = before?.whole ?? new Map<string, Print | undefined>();
    this.readers = before?.readers ?? new Map<string, Set<string>>();
    this.ofOne = before?.ofOne ?? new WeakMap<object, OfOne>();
    this.changedIn = before?.changedIn ?? new Map<string, number>();
    this.run = (before?.run ?? 0) + 1;
    this.changedNow = this.follow(before?.declared ?? new Map<string, readonly unknown[]>());
    const { things, facts, instrument, definitions, transitions, powers } = model;
    const { inForce, retroactiveTo, lapses, rounding, generalTermsAct } = instrument;
    // What every household and every day of it rests on.
    this.world = textOf(
      printOf([
        settings,
        things,
        peopleIn(facts).map(printOf),
        [inForce, retroactiveTo, lapses, rounding, generalTermsAct],
        model.peildatum,
        transitions,
        allDatesIn(definitions),
        powers.length,
      ]),
    );
  }

  /** These parts with their fingerprints; undefined where one has none. */
  held(parts: readonly object[]): Held | undefined {
    const known: OfOne[] = [];
    const prints: string[] = [];
    for (const part of parts) {
      const print = this.of([part]);
      const one = this.ofOne.get(part);
      if (print === undefined || one === undefined) return undefined;
      known.push(one);
      prints.push(print);
    }
    return { rests: parts, known, prints };
  }

  /** Whether these are the same parts with the same fingerprints. */
  isHeld({ rests, known, prints }: Held, now: readonly object[]): boolean {
    if (this.isPast || rests.length !== now.length) return false;
    for (let at = 0; at < rests.length; at++) {
      const one = known[at]!;
      if (rests[at] !== now[at] || one.print !== prints[at]) return false;
      if (one.run === this.run && one.world === this.world) continue;
      if (one.world !== this.world || !this.isSame(rests[at]!, one)) {
        // Something changed that it names: it may have come to the same all the same.
        if (this.of([rests[at]!]) !== prints[at]) return false;
      }
    }
    return true;
  }

  /** Equal for parts that say the same and rest on the same; undefined where that cannot be told from what they name. */
  of(parts: readonly object[]): string | undefined {
    if (this.isPast) return undefined;
    const [part] = parts;
    if (parts.length !== 1 || part === undefined) return this.made(parts);
    const known = this.ofOne.get(part);
    if (known?.world === this.world && this.isSame(part, known)) return known.print;
    const print = this.made(parts);
    const { world, run } = this;
    if (known === undefined) this.ofOne.set(part, { print, world, run });
    else Object.assign(known, { print, world, run });
    return print;
  }

  /** Nothing that the part names has changed since; once that is seen, it need not be looked at again in this run. */
  private isSame(part: object, known: OfOne): boolean {
    if (known.run === this.run) return true;
    if ((this.changedIn.get(everything) ?? 0) > known.run) return false;
    for (const name of namesIn(part)) if ((this.changedIn.get(name) ?? 0) > known.run) return false;
    known.run = this.run;
    return true;
  }

  private made(parts: readonly object[]): string | undefined {
    let print: Print = [parts.length, 1];
    for (const part of parts) {
      print = mixed(print, printOf(part));
      for (const name of namesIn(part)) {
        if (elsewhere.has(name)) return undefined;
        if (!this.declared.has(name)) continue;
        const deeper = this.reached(name);
        if (deeper === undefined) return undefined;
        print = mixed(print, deeper);
      }
    }
    return `${this.world} ${textOf(print)}`;
  }

  /** What changed since an earlier model is forgotten, with all that reads it. */
  private follow(before: Declared): readonly string[] {
    const waiting: string[] = [];
    const changed = (id: string, old: readonly unknown[], now: readonly unknown[]): void => {
      waiting.push(id, ...rulesIn(old), ...rulesIn(now));
      for (const part of old) for (const name of namesIn(part)) this.readers.get(name)?.delete(id);
      for (const part of now)
        for (const name of namesIn(part)) {
          const readers = this.readers.get(name);
          if (readers === undefined) this.readers.set(name, new Set([id]));
          else readers.add(id);
        }
    };
    const ids = changedIds(before, this.declared);
    for (const id of ids ?? this.declared.keys()) {
      const [old, now] = [before.get(id), this.declared.get(id)!];
      if (old === undefined || !isSameList(old, now)) changed(id, old ?? [], now);
    }
    if (ids === undefined) for (const [id, old] of before) if (!this.declared.has(id)) changed(id, old, []);
    this.forget();
    const seen = new Set<string>();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      this.whole.delete(id);
      this.changedIn.set(id, this.run);
      for (const reader of this.readers.get(id) ?? []) waiting.push(reader);
    }
    return [...seen];
  }

  /** Of these names those that say or rest on something else since a run. */
  changedSince(run: number, names: ReadonlyMap<string, unknown>): Iterable<string> {
    if (run === this.run) return [];
    const isAll = (this.changedIn.get(everything) ?? 0) > run;
    if (run === this.run - 1 && !isAll) return this.changedNow;
    return [...names.keys()].filter((name) => isAll || (this.changedIn.get(name) ?? 0) > run);
  }

  /** Names that nobody declares any more are not kept for ever: without them everything is looked at again. */
  private forget(): void {
    if (this.changedIn.size <= 4 * this.declared.size + 1_000) return;
    this.changedIn.clear();
    this.changedIn.set(everything, this.run);
    for (const [name, readers] of this.readers) if (readers.size === 0) this.readers.delete(name);
  }

  /** A declaration with all that it reads; those that read each other are taken together (Tarjan). */
  private reached(root: string): Print | undefined {
    if (this.whole.has(root)) return this.whole.get(root);
    const order = new Map<string, number>();
    const low = new Map<string, number>();
    const stack: string[] = [];
    const open = new Set<string>();
    const work: { readonly id: string; readonly next: readonly string[]; at: number }[] = [];
    const enter = (id: string): void => {
      order.set(id, order.size);
      low.set(id, order.get(id)!);
      stack.push(id);
      open.add(id);
      work.push({ id, next: this.readBy(id), at: 0 });
    };
    enter(root);
    while (work.length > 0) {
      const top = work[work.length - 1]!;
      if (top.at < top.next.length) {
        const next = top.next[top.at++]!;
        if (this.whole.has(next)) continue;
        if (!order.has(next)) enter(next);
        else if (open.has(next)) low.set(top.id, Math.min(low.get(top.id)!, order.get(next)!));
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.id;
      if (parent !== undefined) low.set(parent, Math.min(low.get(parent)!, low.get(top.id)!));
      if (low.get(top.id) !== order.get(top.id)) continue;
      const group = stack.splice(stack.lastIndexOf(top.id));
      for (const id of group) open.delete(id);
      this.close(group.sort());
    }
    return this.whole.get(root);
  }

  private close(group: readonly string[]): void {
    let print: Print | undefined = [group.length, 2];
    const members = new Set(group);
    const add = (other: Print | undefined): void => {
      print = print === undefined || other === undefined ? undefined : mixed(print, other);
    };
    for (const id of group) {
      for (const part of this.declared.get(id)!)
        add(namesIn(part).some((name) => elsewhere.has(name)) ? undefined : printOf(part));
      for (const next of this.readBy(id)) if (!members.has(next)) add(this.whole.get(next));
    }
    for (const id of group)
      this.whole.set(id, print && (group.length === 1 ? print : mixed(print, printOf(id))));
  }

  private readBy(id: string): readonly string[] {
    return this.declared.get(id)!.flatMap((part) => namesIn(part).filter((name) => this.declared.has(name)));
  }
}

/** The ids of the rules of declarations: another declaration may name one of them. */
function rulesIn(parts: readonly unknown[]): readonly string[] {
  return (parts as readonly Partial<Readonly<Record<string, unknown>>>[]).flatMap((part) =>
    ruleLists.flatMap((key) => ((part[key] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id)),
  );
}

const ruleLists = ["rules", "caps", "grants", "refusals", "powers"] as const;

/** No name: stands for all of them. */
const everything = "";

/** The fingerprint of one part, and the last run in which it was seen to hold. */
interface OfOne {
  print: string | undefined;
  world: string;
  run: number;
}

/** From when to when the rows of its tables hold. */
const datesIn = oncePer(({ rules }: Definition): readonly string[] =>
  rules.flatMap(({ body }) =>
    body.form !== "table"
      ? []
      : body.rows.flatMap(({ validFrom, validTo }) =>
          validFrom === undefined && validTo === undefined ? [] : [`${validFrom ?? ""} ${validTo ?? ""}`],
        ),
  ),
);

const allDatesIn = oncePer((definitions: readonly Definition[]): readonly string[] =>
  [...new Set(definitions.flatMap(datesIn))].sort(),
);

/** Who and what is in a household. */
const peopleIn = those(({ type }: Fact) => type.kind === "lijst" || type.kind === "ding");

/** What these forms rest on is not named in them. */
const elsewhere: ReadonlySet<string> = new Set(["op:terms-met", "op:help-count", "op:event-date"]);

const prints = new WeakMap<object, Print>();

/** Of what a part says; where it stands is left out, and so is how it is worded. */
function printOf(part: unknown): Print {
  if (typeof part !== "object" || part === null) {
    plain(part);
    return [high, low];
  }
  const known = prints.get(part);
  if (known !== undefined) return known;
  walk(part);
  const made: Print = [high, low];
  prints.set(part, made);
  return made;
}

/** What was printed last: an article has a thousand values, and a pair for each of them would be garbage at once. */
let high = 0;
let low = 0;

function walk(part: object): void {
  let a = 17;
  let b = Array.isArray(part) ? 3 : 5;
  for (const key in part) {
    if (key === "source" || key === "text" || key === "prose") continue;
    const value = (part as Record<string, unknown>)[key];
    if (value === undefined) continue;
    const name = printOfKey(key);
    mix(a, b, name[0], name[1]);
    a = high;
    b = low;
    if (typeof value === "object" && value !== null) walk(value);
    else plain(value);
    mix(a, b, high, low);
    a = high;
    b = low;
  }
  high = a;
  low = b;
}

/** The names of what data has, and the places in its lists: few, and met all the time. */
const keys = new Map<string, Print>();

function printOfKey(key: string): Print {
  const known = keys.get(key);
  if (known !== undefined) return known;
  plain(key);
  const made: Print = [high, low];
  if (keys.size < mostKeys) keys.set(key, made);
  return made;
}

const mostKeys = 10_000;

function plain(value: unknown): void {
  high = 0x811c9dc5;
  low = 0x01000193;
  add(typeof value);
  add(" ");
  add(typeof value === "string" ? value : String(value));
}

function add(text: string): void {
  let a = high;
  let b = low;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x5bd1e995) ^ (b >>> 13);
  }
  high = a;
  low = b;
}

function mix(a: number, b: number, c: number, d: number): void {
  const one = Math.imul(a ^ (c + 0x9e3779b9 + (a << 6)), 0x85ebca6b);
  const other = Math.imul(b ^ (d + 0x7f4a7c15 + (b << 5)), 0xc2b2ae35);
  high = one ^ (other >>> 15);
  low = other ^ (one >>> 13);
}

function mixed([a, b]: Print, [c, d]: Print): Print {
  mix(a, b, c, d);
  return [high, low];
}

function textOf([a, b]: Print): string {
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
