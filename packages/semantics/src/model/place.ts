// Where a thing stands: in the source text, and in the ordinance or law as lawyers cite it.

/** Offsets in a source file (end exclusive) and the 1-based line and column of `start`. */
export interface SourcePlace {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** A place as cited. `instrument` is absent for the ordinance itself and the short name for a law. */
export interface Place {
  readonly instrument?: string;
  readonly chapter?: string;
  readonly article?: string;
  readonly lid?: string;
  /** Letter of the onderdeel (`a`) and the number below it (`1°`). */
  readonly onderdeel?: string;
  readonly onderdeelNumber?: string;
  /** A declaration that stands outside the articles: `begrip peildatum`, `gegevens van de inwoner`. */
  readonly declaration?: string;
  readonly source: SourcePlace;
}

/** A reference to a place without its source position: legal bases, `wegens artikel 3 lid 1`. */
export interface Citation {
  readonly instrument?: string;
  readonly article?: string;
  readonly lid?: string;
  readonly onderdeel?: string;
  readonly onderdeelNumber?: string;
  /** As printed in the file's own style. */
  readonly text: string;
}
