// One design token as a file of a theme has it: not looked up, not trusted yet.

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface RawToken {
  /** As a custom property without its dashes: "utrecht-link-color". */
  readonly name: string;
  /** As the file names it: "utrecht.link.color" or "--utrecht-link-color". */
  readonly shown: string;
  readonly value: string;
  /** Given for a dark screen alone. */
  readonly dark: boolean;
  readonly at: Span;
}

/** What is wrong with a theme, or what its maker should know, with the place in the file. */
export interface ThemeFinding extends Span {
  readonly message: string;
}

export interface RawTheme {
  readonly tokens: readonly RawToken[];
  readonly faults: readonly ThemeFinding[];
}
