// The outline of a file, everything that can be found by name, and what decides what.

import {
  decides,
  dependsOn,
  documentSymbols,
  prepareHierarchy,
  workspaceSymbols,
  type HierarchyCall,
  type HierarchyItem,
  type OutlineItem,
  type OutlineKind,
} from "@andersom/ide";
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  DocumentSymbolRequest,
  SymbolKind,
  WorkspaceSymbolRequest,
  type CallHierarchyItem,
  type DocumentSymbol,
  type Range,
} from "vscode-languageserver";
import { rangeAt } from "../convert/places.js";
import type { Feature, FeatureContext } from "../feature.js";

const KINDS: Readonly<Partial<Record<OutlineKind, SymbolKind>>> = {
  hoofdstuk: SymbolKind.Package,
  paragraaf: SymbolKind.Package,
  artikel: SymbolKind.Class,
  lid: SymbolKind.Method,
  "gegevens van": SymbolKind.Struct,
  "oordelen van": SymbolKind.Struct,
  gegeven: SymbolKind.Field,
  oordeel: SymbolKind.Field,
  voorzieningen: SymbolKind.Enum,
  voorziening: SymbolKind.EnumMember,
  keuzes: SymbolKind.Enum,
  keuze: SymbolKind.EnumMember,
  begrip: SymbolKind.Constant,
  "open begrip": SymbolKind.Constant,
  bedragen: SymbolKind.Number,
  voorbeeld: SymbolKind.Event,
  verordening: SymbolKind.File,
  wet: SymbolKind.File,
};

const kindOf = (kind: OutlineKind): SymbolKind => KINDS[kind] ?? SymbolKind.Object;

export const outline: Feature = {
  name: "overzicht",
  capabilities: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
  register({ answer, workspace, file, location }) {
    answer(DocumentSymbolRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined) return null;
      const { uri, source } = found;
      const symbolOf = (item: OutlineItem): DocumentSymbol => ({
        name: item.name,
        detail: item.detail,
        kind: kindOf(item.kind),
        range: rangeAt(source, item),
        selectionRange: rangeAt(source, item.selection),
        children: item.children.map(symbolOf),
      });
      return documentSymbols(workspace, uri).map(symbolOf);
    });
    answer(WorkspaceSymbolRequest.type, null, ({ query }) =>
      workspaceSymbols(workspace, query).flatMap(({ name, kind, container, uri, selection }) => {
        const at = location({ uri, ...selection });
        return at === undefined ? [] : [{ name, kind: kindOf(kind), containerName: container, location: at }];
      }),
    );
  },
};

/** What an item is asked again by. */
type Kept = Pick<HierarchyItem, "unit" | "symbol" | "uri" | "start" | "end" | "name" | "detail">;

export const hierarchy: Feature = {
  name: "wat bepaalt wat",
  capabilities: () => ({ callHierarchyProvider: true }),
  register(context) {
    const { answer, workspace, place } = context;
    answer(CallHierarchyPrepareRequest.type, null, (params) => {
      const at = place(params);
      if (at === undefined) return null;
      return prepareHierarchy(workspace, at.uri, at.offset).flatMap((item) => shown(item, context) ?? []);
    });
    answer(CallHierarchyIncomingCallsRequest.type, null, ({ item }) =>
      decides(workspace, item.data as Kept).flatMap((call) => {
        const from = shown(call.item, context);
        return from === undefined ? [] : [{ from, fromRanges: rangesIn(call, context) }];
      }),
    );
    answer(CallHierarchyOutgoingCallsRequest.type, null, ({ item }) =>
      dependsOn(workspace, item.data as Kept).flatMap((call) => {
        const to = shown(call.item, context);
        return to === undefined ? [] : [{ to, fromRanges: rangesIn(call, context) }];
      }),
    );
  },
};

function shown(item: HierarchyItem, { range, shown: uri }: FeatureContext): CallHierarchyItem | undefined {
  const at = range(item);
  const kind = item.symbol.startsWith("recht:") ? SymbolKind.Class : SymbolKind.Field;
  return at === undefined
    ? undefined
    : {
        name: item.name,
        detail: item.detail,
        kind,
        uri: uri(item.uri),
        range: at,
        selectionRange: at,
        data: item,
      };
}

function rangesIn({ uri, ranges }: HierarchyCall, { range }: FeatureContext): Range[] {
  return ranges.flatMap((one) => range({ uri, ...one }) ?? []);
}
