// Colours by meaning, so that a report never names one; without a terminal they are nothing.

import pc from "picocolors";

/** Puts a meaning on a text. */
export type Paint = (text: string) => string;

export interface Style {
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly success: Paint;
  readonly strong: Paint;
  readonly quiet: Paint;
}

/** The paint for a report. */
export function styleFor(colours: boolean): Style {
  const paint = pc.createColors(colours);
  return {
    error: (text) => paint.bold(paint.red(text)),
    warning: (text) => paint.bold(paint.yellow(text)),
    info: (text) => paint.bold(paint.cyan(text)),
    success: (text) => paint.green(text),
    strong: (text) => paint.bold(text),
    quiet: (text) => paint.dim(text),
  };
}

/** For tests and files. */
export const plain: Style = styleFor(false);
