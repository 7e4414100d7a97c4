// What each word is, for colours: of a whole file, and of what is in sight.

import { semanticTokens, semanticTokenTypes, type SemanticToken } from "@andersom/ide";
import type { SourceText } from "@andersom/syntax";
import {
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
} from "vscode-languageserver";
import { offsetsAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

/** Names that editors have a colour for; what only Andersom has goes by a name of its own, with a colour in the extension. */
const shownAs: Readonly<Record<(typeof semanticTokenTypes)[number], string>> = {
  keyword: "keyword",
  fact: "variable",
  judgement: "judgement",
  value: "property",
  right: "class",
  effect: "effect",
  number: "number",
  money: "money",
  date: "date",
  reference: "reference",
  comment: "comment",
  prose: "string",
};

export const colours: Feature = {
  name: "kleuren",
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: semanticTokenTypes.map((type) => shownAs[type]), tokenModifiers: [] },
      full: true,
      range: true,
    },
  }),
  register({ answer, workspace, file }) {
    answer(SemanticTokensRequest.type, null, (params) => {
      const found = file(params);
      return found === undefined ? null : encoded(found.source, semanticTokens(workspace, found.uri));
    });
    answer(SemanticTokensRangeRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined) return null;
      const { uri, source } = found;
      return encoded(source, semanticTokens(workspace, uri, offsetsAt(source, params.range)));
    });
  },
};

function encoded(source: SourceText, tokens: readonly SemanticToken[]): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { start, end, type } of tokens) {
    const { line, column } = source.positionAt(start);
    builder.push(line, column, end - start, semanticTokenTypes.indexOf(type), 0);
  }
  return builder.build();
}
