// What a letter about one right is made of: blocks of plain data that an officer can put in a letter of his own.

import type { RightOutcome } from "@andersom/runtime";

/** A sentence or two, with the places that it rests on as lawyers cite them. */
export interface LetterLine {
  readonly tekst: string;
  readonly plaatsen?: readonly string[];
  /** Something that a person still has to write. */
  readonly inTeVullen?: string;
}

export type BlockKind =
  | "besluit"
  | "voorwaarden"
  | "redenen"
  | "gegevens"
  | "berekening"
  | "maatwerk"
  | "oordelen"
  | "ontbreekt"
  | "beoordelen"
  | "controleren"
  | "plichten"
  | "bezwaar"
  | "ondertekening";

export interface LetterBlock {
  readonly soort: BlockKind;
  readonly titel: string;
  /** One sentence before the lines. */
  readonly aanhef?: string;
  readonly regels: readonly LetterLine[];
  /** One sentence behind them. */
  readonly slot?: string;
  /** The law that asks for this block. */
  readonly bron?: string;
}

/** The motivation of one outcome. */
export interface Motivation {
  readonly recht: string;
  readonly naam: string;
  readonly uitkomst: RightOutcome["kind"];
  /** Only where something is granted or refused is there a decision to send. */
  readonly besluit: boolean;
  /** As printed: "€ 300 per kalenderjaar". */
  readonly bedrag?: string;
  readonly blokken: readonly LetterBlock[];
}

/** A block is left out when there is nothing in it. */
export function blockIfAny(block: LetterBlock): readonly LetterBlock[] {
  return block.regels.length === 0 ? [] : [block];
}
