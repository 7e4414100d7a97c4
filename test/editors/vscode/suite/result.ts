// What the suite in the extension host tells the tests outside it.

/** The cases, by name: those outside know which must have run. */
export const caseNames = [
  "activates when an ordinance is opened, and tells how long that takes",
  "knows the language, its colours and what it sets for it",
  "tells what is wrong in Dutch, at the place",
  "takes the finding away when the text is mended",
  "opens a law that comes along",
  "shows the outline, and folds",
  "colours words by what they are",
  "goes to where a name stands, and finds its uses",
  "gives a name of more words another name everywhere",
  "offers what an article lacks",
  "formats without a change of words",
  "offers its commands",
  "is limited in a folder that is not trusted",
] as const;
export type CaseName = (typeof caseNames)[number];

export interface CaseResult {
  readonly name: string;
  readonly failure?: string;
}

export interface SuiteResult {
  readonly results: readonly CaseResult[];
  /** Figures, by what was measured; in milliseconds. */
  readonly measured: Readonly<Record<string, number>>;
}
