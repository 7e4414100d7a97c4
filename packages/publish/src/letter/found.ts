// The facts that an outcome rests on, as its trace saw them: what we know of the reader, each once.

import { formatDutchMonth, parseIsoMonth, type SeenValue, type TraceNode } from "@andersom/runtime";
import type { Definition, Fact } from "@andersom/semantics";
import { sentence } from "../dutch/clause.js";
import { isPlural } from "../dutch/plural.js";
import { definitionName, factName } from "../phrase/naming.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import { readable } from "../phrase/whole-cents.js";
import { say } from "../public/context.js";
import { nodes } from "./leaves.js";
import type { LetterLine } from "./letter.js";
import type { Voice } from "./voice.js";

/** Values and answers below the rules that were looked at. What is unknown is told where it is asked for. */
export function foundLines(voice: Voice, trace: TraceNode | undefined): LetterLine[] {
  if (trace === undefined) return [];
  const seen = trace.children.filter(({ bypassed }) => bypassed !== "niet van toepassing verklaard");
  const lines = seen
    .flatMap(nodes)
    .flatMap((node) => node.seen)
    .flatMap((value) => foundText(voice, value) ?? []);
  return [...new Set(lines)].map((tekst) => ({ tekst }));
}

function foundText(voice: Voice, { name, thing, month, result }: SeenValue): string | undefined {
  const { model } = voice.index;
  if (name === "de peildatum" || result.kind === "onbekend" || result.kind === "fout") return undefined;
  // Of things on a list the trace has no words for which one: they are told by what follows from them.
  if (thing.includes("/")) return undefined;
  const fact = model.facts.find((one) => one.name === name);
  const definition = model.definitions.find((one) => one.name === name);
  const known = fact ?? definition;
  // A judgement has a block of its own, with why.
  if (known === undefined || fact?.kind === "oordeel") return undefined;
  if (known.type.kind === "ja-nee") {
    if (result.kind !== "waarde" || typeof result.value !== "boolean") return undefined;
    // What a notion comes out at is told by the conditions below it.
    if (fact === undefined) return undefined;
    return yesNoSentence(voice, fact.name, { thing: fact.thing, positive: result.value });
  }
  if (definition !== undefined && definition.id === model.peildatum) return undefined;
  const words = fact === undefined ? definitionName(voice, definition!) : factName(voice, fact, undefined);
  if (known.type.kind === "ding") return undefined;
  if (known.type.kind === "lijst" && result.kind === "waarde") return sentence(`${words}: ${result.text}`);
  if (result.kind !== "waarde") return sentence(`${words}: ${result.kind}`);
  if (known.name === "leeftijd" && month === undefined && /^(?:uw|je) leeftijd$/u.test(words))
    return sentence(say(voice, `{U bent} ${result.text}`));
  return valueSentence(words, known, readable(result), month);
}

/** `Uw vermogen is € 500.`, `Uw inkomen was in december 2025 € 1.200 per maand.`, `De periode loopt van 1 mei tot en met 3 juni.` */
function valueSentence(
  words: string,
  { name, type }: Fact | Definition,
  value: string,
  month?: string,
): string {
  const key = month === undefined ? undefined : parseIsoMonth(month);
  const many = isPlural(name);
  if (type.kind === "periode" && key === undefined && / tot en met /u.test(value))
    return sentence(`${words} loopt van ${value}`);
  if (key === undefined) return sentence(`${words} ${many ? "zijn" : "is"} ${value}`);
  return sentence(`${words} ${many ? "waren" : "was"} in ${formatDutchMonth(key)} ${value}`);
}
