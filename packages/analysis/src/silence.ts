// The parts of a model that an analysis said nothing about, list by list: after an edit only those are looked at that the edit touched.

import { oncePer } from "@andersom/runtime";
import type { Fingerprints, Held } from "./cache.js";
import { namesIn } from "./reach.js";

/** An analysis that said nothing about a part, for as long as what the part rests on has these fingerprints. */
interface Silence extends Held {
  /** How many questions it took. */
  readonly asked: number;
  readonly unknown: number;
}

/** What one analysis said nothing about, of one list of parts. */
export class Silences<T extends object> {
  private parts: readonly T[] = [];
  private readonly known = new Map<number, Silence>();
  /** By name: the places of the parts that name it, themselves or in what else they rest on. */
  private readonly naming = new Map<string, Set<number>>();
  private readonly open = new Set<number>();
  private prints: Fingerprints | undefined;
  /** The run that was followed last. */
  private run = 0;
  private world = "";
  /** How many questions the silent parts took together. */
  asked = 0;
  unknown = 0;

  /** Now these are the parts. Gives back the places of those that have to be looked at, in order. */
  follow(
    parts: readonly T[],
    prints: Fingerprints,
    rests: (part: T) => readonly object[],
  ): readonly number[] {
    if (prints.world !== this.world) this.forget(parts);
    else if (parts.length !== this.parts.length) this.realign(parts);
    else if (parts !== this.parts)
      for (let at = 0; at < parts.length; at++) if (parts[at] !== this.parts[at]) this.drop(at);
    const doubtful = new Set<number>();
    for (const name of prints.changedSince(this.run, this.naming))
      for (const at of this.naming.get(name) ?? []) doubtful.add(at);
    for (const at of doubtful) {
      const silence = this.known.get(at);
      if (silence !== undefined && !prints.isHeld(silence, rests(parts[at]!))) this.drop(at);
    }
    this.parts = parts;
    this.prints = prints;
    this.run = prints.run;
    this.world = prints.world;
    return [...this.open].sort((a, b) => a - b);
  }

  /** Nothing was said about this part; a run that was left behind says nothing any more. */
  keep(at: number, silence: Silence, prints: Fingerprints): void {
    if (prints !== this.prints || prints.isPast) return;
    this.drop(at);
    this.put(at, silence);
  }

  private put(at: number, silence: Silence): void {
    this.known.set(at, silence);
    this.open.delete(at);
    this.asked += silence.asked;
    this.unknown += silence.unknown;
    for (const name of namesOf(silence)) {
      const places = this.naming.get(name);
      if (places === undefined) this.naming.set(name, new Set([at]));
      else places.add(at);
    }
  }

  private drop(at: number): void {
    this.open.add(at);
    const silence = this.known.get(at);
    if (silence === undefined) return;
    this.known.delete(at);
    this.asked -= silence.asked;
    this.unknown -= silence.unknown;
    for (const name of namesOf(silence)) {
      const places = this.naming.get(name);
      places?.delete(at);
      if (places?.size === 0) this.naming.delete(name);
    }
  }

  private forget(parts: readonly T[]): void {
    this.known.clear();
    this.naming.clear();
    [this.asked, this.unknown] = [0, 0];
    this.open.clear();
    for (let at = 0; at < parts.length; at++) this.open.add(at);
  }

  /** Parts came or went: all others have another place. */
  private realign(parts: readonly T[]): void {
    const silences = new Map(this.parts.map((part, at) => [part, this.known.get(at)]));
    this.forget(parts);
    parts.forEach((part, at) => {
      const silence = silences.get(part);
      if (silence !== undefined) this.put(at, silence);
    });
  }
}

/** What a part may change with: its own id, and all that it names. */
function namesOf({ rests }: Silence): readonly string[] {
  return rests.flatMap(changesWith);
}

const changesWith = oncePer((part: object): readonly string[] => [
  ...namesIn(part).filter((name) => !name.startsWith("op:")),
  ...("id" in part && typeof part.id === "string" ? [part.id] : []),
]);
