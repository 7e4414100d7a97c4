// What `build` makes for people to read: one function per target that makes the files.

import type { DecisionModel } from "@andersom/semantics";
import type { OutputFile } from "../host.js";
import type { Project } from "../project.js";
import type { Form, OutputName } from "./forms.js";
import { publicPages } from "./public-pages.js";
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
}

type Maker = (context: OutputContext) => readonly OutputFile[] | Promise<readonly OutputFile[]>;

const makers: Record<OutputName, Maker> = {
  publieksversie: publicPages,
  registers: registerFiles,
};

/** The files of one target. */
export async function makeOutput(target: OutputName, context: OutputContext): Promise<readonly OutputFile[]> {
  return makers[target](context);
}
