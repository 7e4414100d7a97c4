// The decision model: the waist of the house. Plain, serialisable, versioned data; everything right of it reads only this.

import type { CoreValue, Definition, Effect, Fact, Ladder, Thing } from "./declarations.js";
import type { Consent, Offer, Signal } from "./plan.js";
import type {
  Conflict,
  Delegation,
  Departure,
  Duty,
  Guarantee,
  Measure,
  Power,
  Requirement,
  Right,
  Transition,
} from "./rules.js";
import type { CitedPower, Indexation } from "./law.js";
import type { Act, Advice, DocumentContent, Step, Suspension } from "./process.js";
import type { Article, CatchAll, Chapter, Example, Instrument, LawInfo } from "./structure.js";

/** Raise the version when a reader of the previous one would misread a model. */
export const DECISION_MODEL_VERSION = 1;

export interface DecisionModel {
  readonly format: "andersom/decision-model";
  readonly version: number;
  readonly instrument: Instrument;
  /** Other regulations of the municipality that it uses (`Gebruikt: Verordening X.`), whose rules are in this model too. */
  readonly usedInstruments?: readonly Instrument[];
  readonly laws: readonly LawInfo[];
  /** Each `Bevoegdheid: …` of the ordinance, with the power of the law that it names. */
  readonly citedPowers: readonly CitedPower[];
  readonly effects: readonly Effect[];
  readonly coreValues: readonly CoreValue[];
  readonly things: readonly Thing[];
  readonly facts: readonly Fact[];
  readonly definitions: readonly Definition[];
  /** The volgorde van hulp, where the ordinance has one. */
  readonly ladder?: Ladder;
  /** Signals and offers, where the ordinance has them. */
  readonly signals?: readonly Signal[];
  readonly offers?: readonly Offer[];
  readonly consents?: readonly Consent[];
  /** Id of the definition that fixes the peildatum, where the ordinance has one. */
  readonly peildatum?: string;
  readonly rights: readonly Right[];
  readonly powers: readonly Power[];
  readonly duties: readonly Duty[];
  readonly conflicts: readonly Conflict[];
  readonly indexations: readonly Indexation[];
  readonly measures: readonly Measure[];
  readonly departures: readonly Departure[];
  readonly delegations: readonly Delegation[];
  /** `Vangnet: …`, where the ordinance has one. */
  readonly catchAll?: CatchAll;
  readonly requirements: readonly Requirement[];
  readonly guarantees: readonly Guarantee[];
  /** Absent where the ordinance has none. */
  readonly transitions?: readonly Transition[];
  /** Steps of procedures, in written order. */
  readonly steps: readonly Step[];
  readonly acts: readonly Act[];
  readonly documents: readonly DocumentContent[];
  readonly suspensions: readonly Suspension[];
  readonly advice: readonly Advice[];
  readonly chapters: readonly Chapter[];
  readonly articles: readonly Article[];
  readonly examples: readonly Example[];
}
