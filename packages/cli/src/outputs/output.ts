// What `build` makes for people to read: one function per target that makes the files.

import type { LegalProfile, Theme } from "@andersom/publish";
import type { DecisionModel } from "@andersom/semantics";
import type { OutputFile } from "../host.js";
import type { HouseStyle } from "../input/house-style.js";
import type { Project } from "../project.js";
import type { Form, OutputName } from "./forms.js";
import { publicPages } from "./public-pages.js";
import { adoptedFiles } from "./adopted.js";
import { changeFiles } from "./change.js";
import { registerFiles } from "./registers.js";

/** All that an output may be made from. */
export interface OutputContext {
  readonly model: DecisionModel;
  /** The files with their trees, and the laws beside them. */
  readonly project: Project;
  /** The start of every file name. */
  readonly name: string;
  /** ISO date on which the text must be right. */
  readonly on: string;
  readonly forms: readonly Form[];
  /** How the text that is adopted is written; what the header says when it is absent. */
  readonly profile?: LegalProfile | undefined;
  /** The code of the municipality in identifiers of STOP, where it was given. */
  readonly authority?: string | undefined;
  /** The look of a page. */
  readonly theme?: Theme | undefined;
  /** The look of Word and PDF. */
  readonly style?: HouseStyle | undefined;
  /** Of a page: no test to fill in, or amounts of the past for it. */
  readonly selfTest?: SelfTestChoice;
  /** The version that a text is compared with. */
  readonly previous?: DecisionModel | undefined;
  /** What a change decision starts from: the ordinance as it was. */
  readonly old?: Pick<OutputContext, "model" | "project"> | undefined;
  /** ISO date on which a change takes effect, when the user gives it. */
  readonly starts?: string | undefined;
}
export interface SelfTestChoice {
  readonly left: boolean;
  readonly amounts?: unknown;
}

type Maker = (context: OutputContext) => readonly OutputFile[] | Promise<readonly OutputFile[]>;

const makers: Record<OutputName, Maker> = {
  publieksversie: publicPages,
  registers: registerFiles,
  verordening: adoptedFiles,
  wijzigingsbesluit: changeFiles,
};

/** The files of one target. */
export async function makeOutput(target: OutputName, context: OutputContext): Promise<readonly OutputFile[]> {
  return makers[target](context);
}
