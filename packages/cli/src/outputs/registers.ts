// The registers as files: for people and for programs.

import {
  algorithmRegister,
  algorithmRegisterPage,
  buildingBlocks,
  buildingBlocksPage,
  dataRegister,
  dataRegisterPage,
  renderHtml,
  renderMarkdown,
  type Document,
} from "@andersom/publish";
import type { OutputFile } from "../host.js";
import type { OutputContext } from "./output.js";

/** Two registers and the building blocks for letters, one file per form of each. */
export function registerFiles({ model, name, forms, on }: OutputContext): readonly OutputFile[] {
  const data = dataRegister(model, on);
  const algorithm = algorithmRegister(model, on);
  const blocks = buildingBlocks(model, on);
  const registers: readonly (readonly [string, object, Document])[] = [
    ["gegevensregister", data, dataRegisterPage(data)],
    ["algoritmeregister", algorithm, algorithmRegisterPage(algorithm)],
    ["bouwstenen", blocks, buildingBlocksPage(blocks)],
  ];
  return registers.flatMap(([register, value, page]) =>
    forms.flatMap((form): readonly OutputFile[] => {
      switch (form) {
        case "json":
          return [{ name: `${name}.${register}.json`, content: `${JSON.stringify(value, null, 2)}\n` }];
        case "md":
          return [{ name: `${name}.${register}.md`, content: renderMarkdown(page) }];
        case "html":
          return [{ name: `${name}.${register}.html`, content: renderHtml(page) }];
        default:
          return [];
      }
    }),
  );
}
