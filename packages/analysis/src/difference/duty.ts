// A duty of two versions: who has it and who has not; and a value that stands by itself.

import type { Decision } from "@andersom/logic";
import { sub } from "@andersom/runtime";
import type { Definition, Duty } from "@andersom/semantics";
import { every, negated } from "../encode/combine.js";
import type { Encoding } from "../encode/encoding.js";
import { personThing } from "../encode/shape.js";
import type { Condition } from "../encode/value.js";
import { opposite } from "../solver/literal.js";
import type { Rewritten } from "./data.js";
import type { Item } from "./item.js";
import type { Versions } from "./pair.js";
import { isOpen, numberIn, shownText } from "./right.js";
import { periodFactor, valueQuestions } from "./value.js";

export function dutyItem({ matching, old: oldModel, new: newModel }: Versions, old: Duty, fresh: Duty): Item {
  const around: Rewritten[] = [];
  const texts = (what: string, was: string | undefined, is: string | undefined): void => {
    if (was !== is)
      around.push({
        what,
        ...(was === undefined ? {} : { old: was }),
        ...(is === undefined ? {} : { new: is }),
      });
  };
  texts("de termijn", old.term?.text, fresh.term?.text);
  texts("de omvang", old.extent, fresh.extent);
  texts("wat erop volgt", old.consequence ?? old.category, fresh.consequence ?? fresh.category);
  texts("wanneer ze vervalt", old.lapsesOn, fresh.lapsesOn);
  texts("bij welk recht ze hoort", old.belongsTo?.join(", "), fresh.belongsTo?.join(", "));
  const restsSame =
    JSON.stringify(restsOf(oldModel.conflicts, old.id)) ===
    JSON.stringify(restsOf(newModel.conflicts, fresh.id));
  return {
    kind: "plicht",
    name: fresh.name,
    ...(old.name === fresh.name ? {} : { formerly: old.name }),
    place: fresh.place,
    thing: personThing,
    same: matching.isSame(old, fresh) && restsSame,
    around,
    unseen: restsSame ? [] : ["een botsing waardoor de plicht rust"],
    questions(pair, subject) {
      const [before, after] = [applies(pair.old, old, subject), applies(pair.new, fresh, subject)];
      return [
        {
          aspect: "plicht",
          kind: "erbij",
          words: "de plicht komt erbij",
          wanted: [before.fails, after.holds],
        },
        { aspect: "plicht", kind: "eraf", words: "de plicht valt weg", wanted: [before.holds, after.fails] },
        {
          aspect: "plicht",
          kind: "anders",
          words: "of de plicht geldt is in één versie niet te zeggen",
          wanted: [
            opposite(
              pair.formulas.same(
                pair.formulas.or([before.holds, before.fails]),
                pair.formulas.or([after.holds, after.fails]),
              ),
            ),
          ],
        },
      ];
    },
    observe(oldDecision, newDecision) {
      const state = ({ duties }: Decision, { id }: Duty) => duties.find((one) => one.id === id)?.state;
      const [from, to] = [state(oldDecision, old), state(newDecision, fresh)];
      if (from === undefined || to === undefined || from === to) return [];
      if (from === "onbekend" || to === "onbekend") return [];
      const kind = to === "geldt" ? "erbij" : from === "geldt" ? "eraf" : "anders";
      return [{ aspect: "plicht", kind, from, to }];
    },
  };
}

type Subject = Parameters<Item["questions"]>[1];

function applies(encoding: Encoding, { scope, condition, exception }: Duty, subject: Subject): Condition {
  const where = encoding.scope(personThing, subject);
  return every(encoding, [
    encoding.condition(scope, where),
    encoding.condition(condition, where),
    ...(exception === undefined ? [] : [negated(encoding.condition(exception, where))]),
  ]);
}

function restsOf(conflicts: Versions["old"]["conflicts"], duty: string): readonly unknown[] {
  return conflicts
    .filter(({ resolution }) => resolution?.id === duty)
    .map(({ name, condition, resolution }) => [
      name,
      condition?.text,
      resolution?.text,
      resolution?.asLongAs?.text,
    ]);
}

/** A value that is told by itself, such as a contribution that no right mentions. */
export function valueItem({ matching }: Versions, old: Definition, fresh: Definition): Item {
  return {
    kind: "waarde",
    name: fresh.name,
    ...(old.name === fresh.name ? {} : { formerly: old.name }),
    place: fresh.place,
    thing: fresh.thing ?? personThing,
    same: matching.isSame(old, fresh),
    around: [],
    unseen: [],
    questions(pair, subject) {
      const of = (encoding: Encoding, { id, thing, type }: Definition) => ({
        value: encoding.definition(id, encoding.subjectFor(thing, subject), undefined).value,
        type,
        rounding: undefined,
      });
      return valueQuestions(pair, of(pair.old, old), of(pair.new, fresh)).map(({ kind, wanted }) => ({
        aspect: "waarde",
        kind,
        words: `${fresh.name} ${kind}`,
        wanted: [wanted],
      }));
    },
    observe(oldDecision, newDecision) {
      const shown = ({ values }: Decision, { id }: Definition) => values.find((one) => one.id === id)?.result;
      const [a, b] = [shown(oldDecision, old), shown(newDecision, fresh)];
      if (a === undefined || b === undefined || isOpen(a) || isOpen(b)) return [];
      const [from, to] = [shownText(a), shownText(b)];
      const factor = periodFactor(old.type, fresh.type);
      const [x, y] = [numberIn(a), numberIn(b)];
      if (x === undefined || y === undefined || factor === undefined || factor.n !== factor.d)
        return from === to ? [] : [{ aspect: "waarde", kind: "anders", from, to }];
      const grown = sub(y, x);
      if (grown.n === 0n) return [];
      return [{ aspect: "waarde", kind: grown.n > 0n ? "hoger" : "lager", from, to }];
    },
  };
}
