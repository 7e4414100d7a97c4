// What may be written at a place, the form of the sentence, and what happens while somebody types.

import {
  completion,
  completionDetails,
  filledSnippet,
  onType,
  onTypeCharacters,
  signatureHelp,
  type CompletionKind,
} from "@andersom/ide";
import {
  CompletionItemKind,
  CompletionRequest,
  CompletionResolveRequest,
  DocumentOnTypeFormattingRequest,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  SignatureHelpRequest,
  SignatureHelpTriggerKind,
} from "vscode-languageserver";
import { rangeAt } from "../convert/places.js";
import type { Feature, Place } from "../feature.js";

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  woord: CompletionItemKind.Keyword,
  naam: CompletionItemKind.Variable,
  "ja-nee": CompletionItemKind.Event,
  voorziening: CompletionItemKind.Class,
  effect: CompletionItemKind.Interface,
  keuze: CompletionItemKind.EnumMember,
  eenheid: CompletionItemKind.Unit,
  label: CompletionItemKind.Property,
  blok: CompletionItemKind.Module,
  // Not Snippet: VS Code hides those for this language, because its own list of snippets knows no places.
  zin: CompletionItemKind.Text,
  verwijzing: CompletionItemKind.Reference,
  wet: CompletionItemKind.File,
  ding: CompletionItemKind.Struct,
  waarde: CompletionItemKind.Value,
};

/** What an item remembers, to tell more of it when somebody looks. */
interface Remembered {
  readonly uri: string;
  readonly symbol: string;
}

export const suggestions: Feature = {
  name: "aanvullen",
  capabilities: () => ({
    completionProvider: { triggerCharacters: [" ", ":", "{", "‘"], resolveProvider: true },
  }),
  register({ answer, workspace, place, client }) {
    const snippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
    answer(CompletionRequest.type, null, (params) => {
      const at = place(params);
      if (at === undefined) return null;
      const items = completion(workspace, at.uri, at.offset).map((item) => ({
        label: item.label,
        kind: kinds[item.kind],
        detail: item.detail,
        sortText: item.sort,
        filterText: item.filter,
        ...(item.documentation === ""
          ? {}
          : { documentation: { kind: MarkupKind.Markdown, value: item.documentation } }),
        textEdit: {
          range: rangeAt(at.source, item.replace),
          newText: snippets ? item.insert : filledSnippet(item.insert),
        },
        insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        insertTextMode: InsertTextMode.adjustIndentation,
        ...(item.symbol === undefined ? {} : { data: { uri: at.uri, symbol: item.symbol } }),
      }));
      // What fits depends on what was typed: the editor asks again with every word.
      return { isIncomplete: true, items };
    });
    answer(CompletionResolveRequest.type, { label: "" }, (item) => {
      const known = item.data as Remembered | undefined;
      if (known === undefined) return item;
      const value = completionDetails(workspace, known.uri, known.symbol);
      return value === "" ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
    });
  },
};

export const form: Feature = {
  name: "vorm van de zin",
  capabilities: () => ({
    signatureHelpProvider: { triggerCharacters: [" ", ":", ","], retriggerCharacters: [" "] },
  }),
  register({ answer, workspace, place }) {
    answer(SignatureHelpRequest.type, null, (params) => {
      const at = place(params);
      // In a list of conditions the form of the sentence says nothing new, and would cover the conditions above: only who asks sees it.
      const typing = params.context?.triggerKind !== SignatureHelpTriggerKind.Invoked;
      if (at !== undefined && params.context !== undefined && typing && inItem(at)) return null;
      const help = at === undefined ? undefined : signatureHelp(workspace, at.uri, at.offset);
      if (help === undefined) return null;
      return {
        signatures: [
          {
            label: help.label,
            documentation: { kind: MarkupKind.Markdown, value: help.documentation },
            parameters: help.parts.map(({ start, end, documentation }) => ({
              label: [start, end] as [number, number],
              documentation: { kind: MarkupKind.Markdown, value: documentation },
            })),
            activeParameter: help.active,
          },
        ],
        activeSignature: 0,
        activeParameter: help.active,
      };
    });
  },
};

/** Whether the line of the cursor is an item of a list: `a. …`. */
function inItem({ source, offset }: Place): boolean {
  const start = source.lineStarts[source.lineAt(offset)] ?? 0;
  return /^\s*(?:\p{Ll}{1,2}\.|\d+°\.)\s/u.test(source.text.slice(start, offset));
}

export const typing: Feature = {
  name: "opmaak tijdens het typen",
  capabilities: () => ({
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: onTypeCharacters[0],
      moreTriggerCharacter: [...onTypeCharacters.slice(1)],
    },
  }),
  register({ answer, workspace, place, edits }) {
    answer(DocumentOnTypeFormattingRequest.type, null, (params) => {
      const at = place(params);
      return at === undefined ? null : edits(onType(workspace, at.uri, at.offset, params.ch));
    });
  },
};
