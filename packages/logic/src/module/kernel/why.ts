// Why a condition has the value it has, for generated code: the paths to the onderdelen and rules that decided it.

import type { Ground, Place, Truth } from "@andersom/runtime";
import { isThing, type Operand } from "@andersom/runtime";
import type { Frame } from "./program.js";

type Why = (x: Frame) => readonly Ground[];

export function leaf(text: string, place?: Place): Why {
  return () => [{ text, places: place === undefined ? [] : [place] }];
}

/** Nothing to say about a condition that is not decided. */
export function decided(holds: (x: Frame) => Operand, why: Why): Why {
  return (x) => (typeof holds(x) === "boolean" ? why(x) : []);
}

/** `deciding`: the value of one item that decides the whole list (nee where all must hold, ja where one must). */
export function items(
  holds: (x: Frame) => Operand,
  deciding: boolean,
  parts: readonly (readonly [holds: (x: Frame) => Truth, why: Why, text: string, place?: Place])[],
): Why {
  return (x) => {
    const one = holds(x) === deciding;
    return parts.flatMap(([part, why, text, place]) =>
      one && part(x) !== deciding ? [] : under(text, place, why(x)),
    );
  };
}

export function within(text: string, place: Place | undefined, why: Why): Why {
  return (x) => under(text, place, why(x));
}

/** The reasons within a ladder, where the person it names climbs it. */
export function ladder(of: (x: Frame) => Operand | undefined, why: Why): Why {
  return (x) => {
    const subject = of(x);
    if (subject === undefined) return why(x);
    return isThing(subject) ? why({ ...x.run.world.scope(subject.thing, subject), run: x.run }) : [];
  };
}

export function definition(id: string, of: (x: Frame) => Operand, text: string, place?: Place): Why {
  return (x) => {
    const subject = of(x);
    const declared = x.run.program.definitions.get(id);
    if (declared?.why === undefined || (subject !== undefined && !isThing(subject)))
      return leaf(text, place)(x);
    const scope = x.run.world.scope(declared.thing, subject);
    const inner = x.month === undefined ? scope : { ...scope, month: x.month };
    return under(text, place, declared.why({ ...inner, run: x.run }));
  };
}

/** The rules of a notion that apply; the only rule also when it does not. */
export function rules(
  parts: readonly (readonly [
    applies: (x: Frame) => Truth,
    text: string,
    place: Place,
    conditions: readonly Why[],
  ])[],
): Why {
  return (x) =>
    parts
      .filter(([applies]) => parts.length === 1 || applies(x) === true)
      .flatMap(([, text, place, conditions]) =>
        under(
          text,
          place,
          conditions.flatMap((why) => why(x)),
        ),
      );
}

function under(text: string, place: Place | undefined, reasons: readonly Ground[]): readonly Ground[] {
  const here = place === undefined ? [] : [place];
  if (reasons.length === 0) return [{ text, places: here }];
  return reasons.map((reason) => ({
    text: reason.text === "" ? text : reason.text,
    places: [...here, ...reason.places],
  }));
}
