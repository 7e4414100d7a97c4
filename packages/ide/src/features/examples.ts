// The voorbeelden of an ordinance: which of them hold, what came out instead, and which leden none of them touches.

import { decide, exampleInput, examplesInSteps, type ExampleReport } from "@andersom/logic";
import { isOnBoard } from "@andersom/law";
import type { Place } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import { toldOutcome, type ToldOutcome } from "../told/outcomes.js";
import { ordinanceOf, spanOf, titledPlace } from "../told/places.js";
import type { Workspace } from "../workspace.js";

export interface ToldExample {
  readonly id: string;
  readonly titel: string;
  /** "artikel 3 (Wie de toeslag krijgt)"; absent for one that stands with no article. */
  readonly artikel?: string;
  readonly plek?: Span;
  readonly status: ExampleReport["status"] | "niet gedraaid";
  /** A case that others are based on: it expects nothing itself. */
  readonly uitgangspunt: boolean;
  readonly verwachtingen: readonly {
    readonly tekst: string;
    readonly status: string;
    /** What came out instead; empty where it is met. */
    readonly uitleg: string;
    readonly plek?: Span;
  }[];
  /** What could not be read. */
  readonly problemen: readonly string[];
}

export interface ToldCoverage {
  /** "artikel 3 lid 1 (Wie de toeslag krijgt)". */
  readonly waar: string;
  readonly plek?: Span;
  readonly regels: number;
  readonly geraakt: number;
}

export interface Examples {
  readonly titel: string;
  readonly voorbeelden: readonly ToldExample[];
  readonly dekking: readonly ToldCoverage[];
  /** Errors keep an ordinance from being run: then there are examples without a run. */
  readonly fouten: number;
}

const ran = new WeakMap<DecisionModel, Examples>();

/**
 * Runs the voorbeelden of the ordinance that a file belongs to, with a pause behind each, and keeps what came of them until something
 * changes; undefined for a file of no ordinance.
 */
export function* exampleSteps(workspace: Workspace, uri: string): Generator<undefined, Examples | undefined> {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return undefined;
  const { model, errors, title } = found;
  const known = ran.get(model);
  if (known !== undefined) return known;
  const report = yield* examplesInSteps(model);
  const told: Examples = {
    titel: title,
    fouten: errors,
    voorbeelden: report.examples.map((one) => toldExample(model, one)),
    dekking: report.coverage
      .filter(({ place }) => !isOnBoard(place))
      .map(({ place, rules, applied }) => ({
        waar: titledPlace(model, place),
        ...placed(place),
        regels: rules.length,
        geraakt: applied.length,
      })),
  };
  ran.set(model, told);
  return told;
}

/** The voorbeelden without a run: their names and places, for who makes a list while somebody types. */
export function exampleNames(workspace: Workspace, uri: string): Examples | undefined {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return undefined;
  const { model, errors, title } = found;
  return {
    titel: title,
    fouten: errors,
    voorbeelden: model.examples.map((one) => ({
      id: one.id,
      titel: one.title,
      ...inArticle(model, one.article),
      ...placed(one.place),
      status: "niet gedraaid",
      uitgangspunt: one.expect.length === 0 && (one.later ?? []).every(({ expect }) => expect.length === 0),
      verwachtingen: [],
      problemen: [],
    })),
    dekking: [],
  };
}

function inArticle(model: DecisionModel, article: string | undefined): { readonly artikel?: string } {
  return article === undefined ? {} : { artikel: titledPlace(model, { article }) };
}

export interface ExampleTrace {
  readonly titel: string;
  readonly uitkomsten: readonly ToldOutcome[];
}

/** How the outcomes of one voorbeeld come about; undefined for an id that nobody has. */
export function exampleTrace(workspace: Workspace, uri: string, id: string): ExampleTrace | undefined {
  const model = ordinanceOf(workspace, uri)?.model;
  const example = model?.examples.find((one) => one.id === id);
  if (model === undefined || example === undefined) return undefined;
  const { rights } = decide(model, exampleInput(model, example), { trace: true });
  return { titel: example.title, uitkomsten: rights.map((outcome) => toldOutcome(outcome, model)) };
}

function toldExample(model: DecisionModel, report: ExampleReport): ToldExample {
  return {
    id: report.id,
    titel: report.title,
    ...inArticle(model, report.article),
    ...placed(report.place),
    status: report.status,
    uitgangspunt: report.base,
    verwachtingen: report.expectations.map(({ text, status, explanation, place }) => ({
      tekst: text,
      status,
      uitleg: explanation,
      ...placed(place),
    })),
    problemen: report.problems.map(({ text, message }) => (text === "" ? message : `${text}: ${message}`)),
  };
}

function placed(place: Place): { readonly plek?: Span } {
  const span = spanOf(place);
  return span === undefined ? {} : { plek: span };
}
