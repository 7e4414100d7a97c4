// What a person may choose at a place: repairs of findings, and other ways to write the same.

import { codeActions } from "@andersom/ide";
import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeAction,
  type Diagnostic,
  type Range,
} from "vscode-languageserver";
import { offsetsAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

const kinds = [
  CodeActionKind.QuickFix,
  CodeActionKind.Refactor,
  CodeActionKind.Source,
  CodeActionKind.SourceFixAll,
];

/** What travels with an action whose edits are made once it is chosen. */
interface Later {
  readonly uri: string;
  readonly range: Range;
  readonly code?: string;
}

export const actions: Feature = {
  name: "acties",
  capabilities: () => ({ codeActionProvider: { codeActionKinds: kinds, resolveProvider: true } }),
  register(context) {
    const { answer, workspace, file, findings, range, workspaceEdit, client } = context;
    const lazy = client.textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true;
    answer(CodeActionRequest.type, null, ({ textDocument, range: asked, context: about }) => {
      const found = file({ textDocument });
      if (found === undefined) return null;
      const { uri, source } = found;
      // An editor of before kinds and literals can do nothing with these.
      if (client.textDocument?.codeAction?.codeActionLiteralSupport === undefined) return null;
      const wanted = (kind: string): boolean =>
        about.only === undefined || about.only.some((one) => kind === one || kind.startsWith(`${one}.`));
      const made = codeActions(workspace, uri, offsetsAt(source, asked), findings(uri), {
        today: context.today,
        complete: !lazy,
      });
      return made
        .filter(({ kind }) => wanted(kind))
        .map((one): CodeAction => {
          const { title, kind, edits, later, diagnostic, preferred, fill } = one;
          const place = diagnostic === undefined ? undefined : range(diagnostic.span);
          const shows = (other: Diagnostic): boolean =>
            other.code === diagnostic?.code && JSON.stringify(other.range) === JSON.stringify(place);
          const shown = about.diagnostics.filter(shows);
          return {
            title,
            kind,
            ...(later === true
              ? { data: { uri: textDocument.uri, range: asked, ...coded(diagnostic?.code) } satisfies Later }
              : { edit: workspaceEdit(edits, fill) }),
            ...(shown.length > 0 ? { diagnostics: shown } : {}),
            ...(preferred === true ? { isPreferred: true } : {}),
          };
        });
    });
    answer(CodeActionResolveRequest.type, { title: "" }, (action) => {
      const data = action.data as Partial<Later> | undefined;
      if (typeof data?.uri !== "string" || data.range === undefined) return action;
      const found = file({ textDocument: { uri: data.uri } });
      if (found === undefined) return action;
      const { uri, source } = found;
      const made = codeActions(workspace, uri, offsetsAt(source, data.range), findings(uri), {
        today: context.today,
      }).find(({ title, diagnostic }) => title === action.title && diagnostic?.code === data.code);
      return made === undefined ? action : { ...action, edit: workspaceEdit(made.edits, made.fill) };
    });
  },
};

function coded(code: string | undefined): { readonly code?: string } {
  return code === undefined ? {} : { code };
}
