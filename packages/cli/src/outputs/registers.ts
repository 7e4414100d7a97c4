// The registers and the building blocks for letters as files: for people and for programs.

import {
  algorithmRegister,
  algorithmRegisterPage,
  buildingBlocks,
  buildingBlocksPage,
  dataRegister,
  dataRegisterPage,
  type Document,
} from "@andersom/publish";
import type { OutputFile } from "../host.js";
import type { OutputContext } from "./output.js";
import { rendered } from "./rendered.js";

/** Two registers and the building blocks, one file per form of each. */
export async function registerFiles(context: OutputContext): Promise<readonly OutputFile[]> {
  const { model, forms, on, theme, style } = context;
  const { municipality } = model.instrument;
  const data = dataRegister(model, on);
  const algorithm = algorithmRegister(model, on);
  const blocks = buildingBlocks(model, on);
  const registers: readonly (readonly [string, object, Document])[] = [
    ["gegevensregister", data, dataRegisterPage(data)],
    ["algoritmeregister", algorithm, algorithmRegisterPage(algorithm)],
    ["bouwstenen", blocks, buildingBlocksPage(blocks)],
  ];
  const made = await Promise.all(
    registers.map(async ([register, value, page]): Promise<readonly OutputFile[]> => {
      const name = `${context.name}.${register}`;
      const pages = await rendered(page, { name, forms, on, municipality, html: { theme }, style });
      if (!forms.includes("json")) return pages;
      return [...pages, { name: `${name}.json`, content: `${JSON.stringify(value, null, 2)}\n` }];
    }),
  );
  return made.flat();
}
