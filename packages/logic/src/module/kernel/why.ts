// Why a condition has the value it has, or may get, for generated code: the paths to the onderdelen and rules that decide it.

import { isThing, type Operand, type Place, type Truth } from "@andersom/runtime";
import {
  comesOut,
  listGrounds,
  none,
  notionGrounds,
  step,
  type PossibleGround,
} from "../../decision/grounds.js";
import type { Frame, Why } from "./program.js";

type Holds = (x: Frame) => Operand;

export function leaf(holds: Holds, text: string, place?: Place): Why {
  return (x, wanted, cited) => step(comesOut(holds(x), wanted), text, place, none, cited);
}

export function items(
  holds: Holds,
  op: "all" | "any",
  parts: readonly (readonly [holds: (x: Frame) => Truth, why: Why, text: string, place?: Place])[],
): Why {
  return (x, wanted, cited) =>
    listGrounds(
      comesOut(holds(x), wanted),
      wanted,
      op,
      parts.map(([part, why, text, place]) => ({
        value: () => part(x),
        text,
        place,
        grounds: (value) => why(x, value, cited),
      })),
      cited,
    );
}

export function opposite(holds: Holds, text: string, why: Why): Why {
  return (x, wanted, cited) =>
    step(comesOut(holds(x), wanted), text, undefined, () => why(x, !wanted, cited), cited);
}

/** The grounds within a ladder, where the person it names climbs it. */
export function ladder(
  holds: Holds,
  of: (x: Frame) => Operand | undefined,
  text: string,
  place: Place | undefined,
  why: Why,
): Why {
  return (x, wanted, cited) => {
    const within = (): readonly PossibleGround[] => {
      const subject = of(x);
      if (subject === undefined) return why(x, wanted, cited);
      return isThing(subject)
        ? why({ ...x.run.world.scope(subject.thing, subject), run: x.run }, wanted, cited)
        : [];
    };
    return step(comesOut(holds(x), wanted), text, place, within, cited);
  };
}

export function definition(
  holds: Holds,
  id: string,
  of: (x: Frame) => Operand | undefined,
  text: string,
  place?: Place,
): Why {
  return (x, wanted, cited) => {
    const is = comesOut(holds(x), wanted);
    const within = (): readonly PossibleGround[] => {
      const subject = of(x);
      const declared = x.run.program.definitions.get(id);
      if (declared?.why === undefined || (subject !== undefined && !isThing(subject))) return [];
      const scope = x.run.world.scope(declared.thing, subject);
      const inner = x.month === undefined ? scope : { ...scope, month: x.month };
      return declared.why({ ...inner, run: x.run }, is, cited);
    };
    return step(is, text, place, within, cited);
  };
}

/** The rules of a notion. */
export function rules(
  parts: readonly (readonly [
    applies: (x: Frame) => Truth,
    text: string,
    place: Place,
    conditions: readonly Why[],
  ])[],
): (x: Frame, is: Truth, cited: Parameters<Why>[2]) => readonly PossibleGround[] {
  return (x, is, cited) =>
    notionGrounds(
      is,
      parts.map(([applies, text, place, conditions]) => ({
        applies: () => applies(x),
        text,
        place,
        conditions: conditions.map((why) => (wanted: boolean) => why(x, wanted, cited)),
      })),
      cited,
    );
}
