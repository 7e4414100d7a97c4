// The one script of a page: the engine that all pages share, the program of this ordinance, and its words.

import { bareProgram } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { browserText } from "./browser.generated.js";
import { selfTestData, type SelfTestOptions } from "./build.js";
import { leanModel } from "./lean.js";
import { sha256Base64 } from "./sha256.js";

/** What a page needs to carry the test. */
export interface SelfTest {
  /** Never ends the element that it stands in, whatever the ordinance says. */
  readonly script: string;
  /** SHA-256 in base64, for the content security policy. */
  readonly hash: string;
  /** Ids of the rights that can be tested. */
  readonly rights: readonly string[];
  /** ISO date of the rules, in words. */
  readonly onText: string;
}

/** Undefined where the ordinance has no right to test on that day. The same model and options give the same text. */
export function selfTest(model: DecisionModel, options: SelfTestOptions): SelfTest | undefined {
  const data = selfTestData(model, options);
  if (data === undefined) return undefined;
  const program = bareProgram(leanModel(model));
  const script = `"use strict";${browserText}
zelftest.start(function ($) {
${program}
}, JSON.parse(${scriptLiteral(JSON.stringify(data))}));
`;
  return { script, hash: sha256Base64(script), rights: data.rights.map(({ id }) => id), onText: data.onText };
}

/** A text as a literal that is safe inside a script element: no sign can begin a tag or a comment, or end a line. */
export function scriptLiteral(text: string): string {
  return JSON.stringify(text)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
    .replace(
      /[\u007f-\u009f\ufeff\ufffe\uffff]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}
