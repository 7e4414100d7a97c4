// The shape of a file: what can be folded, what belongs together, and what leads elsewhere.

import { documentLinks, folding, selectionRanges } from "@andersom/ide";
import {
  DocumentLinkRequest,
  FoldingRangeKind,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type SelectionRange,
} from "vscode-languageserver";
import { offsetAt, positionAt, rangeAt } from "../convert/places.js";
import type { Feature } from "../feature.js";

export const folds: Feature = {
  name: "inklappen",
  capabilities: () => ({ foldingRangeProvider: true }),
  register({ answer, workspace, file }) {
    answer(FoldingRangeRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined) return null;
      const { uri, source } = found;
      return folding(workspace, uri).map(({ start, end, kind }) => ({
        startLine: positionAt(source, start).line,
        endLine: positionAt(source, Math.max(start, end - 1)).line,
        kind: kind === "opmerking" ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      }));
    });
  },
};

export const selection: Feature = {
  name: "selecteren",
  capabilities: () => ({ selectionRangeProvider: true }),
  register({ answer, workspace, file }) {
    answer(SelectionRangeRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined) return null;
      const { uri, source } = found;
      return params.positions.map((position) => {
        const here = { range: { start: position, end: position } };
        // From the smallest to the largest: each is within the next.
        const ranges = selectionRanges(workspace, uri, offsetAt(source, position));
        return (
          ranges.reduceRight<SelectionRange | undefined>(
            (parent, range) => ({
              range: rangeAt(source, range),
              ...(parent === undefined ? {} : { parent }),
            }),
            undefined,
          ) ?? here
        );
      });
    });
  },
};

export const links: Feature = {
  name: "koppelingen",
  capabilities: () => ({ documentLinkProvider: {} }),
  register(context) {
    const { answer, workspace, file, shown } = context;
    answer(DocumentLinkRequest.type, null, (params) => {
      const found = file(params);
      if (found === undefined) return null;
      const { uri, source } = found;
      const { peildatum } = context.settings;
      const on = peildatum === "" ? undefined : peildatum;
      return documentLinks(workspace, uri, on).map(({ start, end, target, tooltip }) => ({
        range: rangeAt(source, { start, end }),
        target: shown(target),
        tooltip,
      }));
    });
  },
};
