// What a user can set, with what holds where nothing is set. What an editor sends is read with care: anything may be in it.

/** The settings below `andersom` in the editor. */
export interface Settings {
  /** Whether the analyses run in the background. */
  readonly analyses: boolean;
  /** The day that hints and lenses tell amounts for, as an ISO date; empty for today. */
  readonly peildatum: string;
  /** The web address of the pages of the messages; empty for the pages on board. */
  readonly meldingen: string;
  /** The file with findings that were there already, relative to the folder of the workspace; empty for none. */
  readonly basislijn: string;
  /** Whether amounts, periods and titles are told between the words. */
  readonly aanwijzingen: boolean;
  /** Whether examples and uses are told above the articles. */
  readonly lenzen: boolean;
}

export const defaultSettings: Settings = {
  analyses: true,
  peildatum: "",
  meldingen: "",
  basislijn: "",
  aanwijzingen: true,
  lenzen: true,
};

/** What holds of what an editor sent; what is not of the right kind is not set. */
export function readSettings(value: unknown): Settings {
  const given: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const read = <K extends keyof Settings>(key: K): Settings[K] =>
    typeof given[key] === typeof defaultSettings[key] ? (given[key] as Settings[K]) : defaultSettings[key];
  return {
    analyses: read("analyses"),
    peildatum: /^\d{4}-\d{2}-\d{2}$/u.test(read("peildatum")) ? read("peildatum") : "",
    meldingen: read("meldingen"),
    basislijn: read("basislijn"),
    aanwijzingen: read("aanwijzingen"),
    lenzen: read("lenzen"),
  };
}
