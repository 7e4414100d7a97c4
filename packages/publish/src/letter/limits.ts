// How often a right is given and how much money there is, as a reason in a letter: in the words of the page, with what came before.

import { limitGround } from "@andersom/logic";
import { placeText, type Ground } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import { limitSentence } from "../public/limits.js";
import { groundKey } from "./leaves.js";
import type { LetterLine } from "./letter.js";
import type { Voice } from "./voice.js";

/** Whether a ground is a limit or a ceiling of the right: it stands at a place of its own, and no condition says it. */
export function isLimit({ limit, ceiling }: Right, ground: Ground): boolean {
  return [limit, ceiling].some(
    (one) => one !== undefined && groundKey(ground) === groundKey(limitGround(one, "")),
  );
}

/** The limit that a right is granted once: to this person, and never again. */
export function isOnceForGood(right: Right, ground: Ground): boolean {
  const { limit } = right;
  if (limit?.times !== 1 || limit.circle !== undefined || limit.within !== undefined) return false;
  return groundKey(ground) === groundKey(limitGround(limit, ""));
}

/** `U krijgt dit hoogstens één keer per gezin in twaalf maanden. Nu krijgt Vader het al.`; undefined for any other ground. */
export function limitLine(voice: Voice, right: Right, ground: Ground): LetterLine | undefined {
  const { limit } = right;
  if (limit === undefined || groundKey(ground) !== groundKey(limitGround(limit, ""))) return undefined;
  const more = ground.text.slice((ground.words ?? ground.text).length);
  const days = /^; eerder toegekend op (.+)$/u.exec(more)?.[1];
  const others = /^; in dit plan al toegekend aan (.+)$/u.exec(more)?.[1];
  const before =
    days === undefined
      ? others === undefined
        ? ""
        : ` Nu ${/ en /u.test(others) ? "krijgen" : "krijgt"} ${others} het al.`
      : ` Dat was al zo op ${days}.`;
  return {
    tekst: `${sentence(limitSentence(voice, limit))}${before}`,
    plaatsen: ground.places.map(placeText),
  };
}
