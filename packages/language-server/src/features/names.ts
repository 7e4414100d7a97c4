// From a name to where it is said and used, another name for it, and what it is.

import {
  definition,
  highlight,
  hover,
  linkedEditing,
  prepareRename,
  references,
  rename,
} from "@andersom/ide";
import {
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  HoverRequest,
  LinkedEditingRangeRequest,
  LSPErrorCodes,
  MarkupKind,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
} from "vscode-languageserver";
import { rangeAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

export const definitions: Feature = {
  name: "naar de omschrijving",
  capabilities: () => ({ definitionProvider: true, declarationProvider: true }),
  register({ answer, workspace, place, locations }) {
    for (const type of [DefinitionRequest.type, DeclarationRequest.type])
      answer(type, null, (params) => {
        const at = place(params);
        return at === undefined ? null : locations(definition(workspace, at.uri, at.offset));
      });
  },
};

export const uses: Feature = {
  name: "verwijzingen",
  capabilities: () => ({ referencesProvider: true, documentHighlightProvider: true }),
  register({ answer, workspace, place, locations }) {
    answer(ReferencesRequest.type, null, (params) => {
      const at = place(params);
      if (at === undefined) return null;
      return locations(references(workspace, at.uri, at.offset, params.context.includeDeclaration));
    });
    answer(DocumentHighlightRequest.type, null, (params) => {
      const at = place(params);
      if (at === undefined) return null;
      return highlight(workspace, at.uri, at.offset).map(({ kind, ...range }) => ({
        range: rangeAt(at.source, range),
        kind: kind === "lezen" ? DocumentHighlightKind.Read : DocumentHighlightKind.Write,
      }));
    });
  },
};

export const otherName: Feature = {
  name: "naam wijzigen",
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),
  register({ answer, workspace, place, workspaceEdit }) {
    answer(PrepareRenameRequest.type, null, (params) => {
      const at = place(params);
      if (at === undefined) return null;
      const found = prepareRename(workspace, at.uri, at.offset);
      if ("refused" in found) return refusal(found.refused);
      return { range: rangeAt(at.source, found.span), placeholder: found.name };
    });
    answer(RenameRequest.type, null, (params) => {
      const at = place(params);
      if (at === undefined) return null;
      const found = rename(workspace, at.uri, at.offset, params.newName);
      return "refused" in found ? refusal(found.refused) : workspaceEdit(found.edits);
    });
  },
};

/** An editor shows the words of this error as they are. */
function refusal(words: string): never {
  return new ResponseError(LSPErrorCodes.RequestFailed, words) as never;
}

export const told: Feature = {
  name: "uitleg bij een woord",
  capabilities: () => ({ hoverProvider: true }),
  register(context) {
    const { answer, workspace, place } = context;
    answer(HoverRequest.type, null, (params) => {
      const at = place(params);
      const found = at === undefined ? undefined : hover(workspace, at.uri, at.offset, context.peildatum);
      if (at === undefined || found === undefined) return null;
      return {
        range: rangeAt(at.source, found.span),
        contents: { kind: MarkupKind.Markdown, value: found.markdown },
      };
    });
  },
};

export const together: Feature = {
  name: "samen wijzigen",
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  register({ answer, workspace, place }) {
    answer(LinkedEditingRangeRequest.type, null, (params) => {
      const at = place(params);
      if (at === undefined) return null;
      const ranges = linkedEditing(workspace, at.uri, at.offset);
      return ranges.length === 0 ? null : { ranges: ranges.map((range) => rangeAt(at.source, range)) };
    });
  },
};
