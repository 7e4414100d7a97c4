// Texts that come with the program: the laws on board and the pages of the messages, to be read and not changed.

import { contentOf } from "@andersom/ide";
import { RequestType, TextDocumentContentRequest } from "vscode-languageserver";
import type { Feature } from "../feature.js";

/** The text of a uri `andersom:…`, or null where there is none. */
export const ContentRequest = new RequestType<
  { readonly uri: string },
  { readonly text: string } | null,
  void
>("andersom/inhoud");

export const content: Feature = {
  name: "inhoud",
  capabilities: () => ({ workspace: { textDocumentContent: { schemes: ["andersom"] } } }),
  register: ({ answer }) => {
    const textOf = (uri: string): { readonly text: string } | null => {
      const text = contentOf(uri);
      return text === undefined ? null : { text };
    };
    answer(ContentRequest, null, ({ uri }) => textOf(uri));
    answer(TextDocumentContentRequest.type, { text: "" }, ({ uri }) => textOf(uri) ?? { text: "" });
  },
};
