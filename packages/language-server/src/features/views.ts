// What the views of an editor ask: the public version, the form to try, the voorbeelden, the tree of rules and the chart.

import {
  exampleNames,
  exampleSteps,
  exampleTrace,
  incomeChart,
  keepExample,
  publicView,
  ruleTree,
  tryOut,
  type Examples,
  type ExampleTrace,
  type IncomeChartOptions,
  type IncomeView,
  type PublicView,
  type RuleTree,
  type ThemeFile,
  type TryOut,
  type TryOutInput,
} from "@andersom/ide";
import { RequestType, type Location, type Position, type WorkspaceEdit } from "vscode-languageserver";
import { offsetAt } from "../convert/places.js";
import { placed, type Placed } from "../convert/placed.js";
import type { About } from "../protocol.js";
import type { Feature, FeatureContext } from "../feature.js";

/** The public version as it is now, in the look of the theme that the editor found beside the ordinance. */
export const PublicVersionRequest = new RequestType<
  About & { readonly thema?: ThemeFile },
  Placed<PublicView> | null,
  void
>("andersom/publieksversie");

/** The form to try the ordinance on somebody, after an answer. */
export const TryOutRequest = new RequestType<About & TryOutInput, Placed<TryOut> | null, void>(
  "andersom/vraag",
);

/** The change that writes a household down as a voorbeeld, and where its title will stand. */
export const KeepExampleRequest = new RequestType<
  About & { readonly huishouden: unknown; readonly titel: string },
  { readonly wijziging: WorkspaceEdit; readonly plek: Location } | null,
  void
>("andersom/bewaarVoorbeeld");

/** All voorbeelden, run; with `alleenNamen` as they stand there. */
export const ExamplesRequest = new RequestType<
  About & { readonly alleenNamen?: boolean },
  Placed<Examples> | null,
  void
>("andersom/voorbeelden");

/** How the outcomes of one voorbeeld come about. */
export const ExampleTraceRequest = new RequestType<
  About & { readonly id: string },
  Placed<ExampleTrace> | null,
  void
>("andersom/voorbeeldUitleg");

/** The rules about what stands at a place; without a position all of them. */
export const RuleTreeRequest = new RequestType<
  About & { readonly position?: Position },
  Placed<RuleTree> | null,
  void
>("andersom/regelboom");

/** What a household gets against what it earns. */
export const IncomeChartRequest = new RequestType<About & IncomeChartOptions, IncomeView | null, void>(
  "andersom/armoedeval",
);

/** What was sent as a theme, if it is one. */
function themeIn(sent: unknown): ThemeFile | undefined {
  const { naam, tekst } = (typeof sent === "object" && sent !== null ? sent : {}) as Record<string, unknown>;
  return typeof naam === "string" && typeof tekst === "string" ? { naam, tekst } : undefined;
}

export const views: Feature = {
  name: "weergaven",
  capabilities: () => ({}),
  register(context) {
    const { answer, workspace, file, turns } = context;
    /** An answer about a file that the server knows, with its places converted. */
    const about = <P extends About, T>(params: P, make: (uri: string) => T | undefined): Placed<T> | null => {
      const found = file(params);
      const made = found === undefined ? undefined : make(found.uri);
      return made === undefined ? null : placed(context, made);
    };
    answer(PublicVersionRequest, null, (params) =>
      about(params, (uri) => publicView(workspace, uri, dayOf(params, context), themeIn(params.thema))),
    );
    answer(TryOutRequest, null, (params) =>
      about(params, (uri) => tryOut(workspace, uri, params, dayOf(params, context))),
    );
    answer(KeepExampleRequest, null, (params) => {
      const uri = file(params)?.uri;
      if (uri === undefined) return null;
      const kept = keepExample(
        workspace,
        uri,
        params.huishouden,
        String(params.titel),
        dayOf(params, context),
      );
      // The line that the text goes before is the line that the title will stand on, below the empty lines that come along.
      const line =
        kept === undefined
          ? undefined
          : context.location({ ...kept.plek, start: kept.edit.start, end: kept.edit.start });
      if (kept === undefined || line === undefined) return null;
      const down = kept.edit.newText.slice(0, kept.plek.start - kept.edit.start).split("\n").length - 1;
      const place = { line: line.range.start.line + down, character: 0 };
      return {
        wijziging: context.workspaceEdit([kept.edit]),
        plek: { uri: line.uri, range: { start: place, end: place } },
      };
    });
    answer(ExamplesRequest, null, async (params, token) => {
      if (params.alleenNamen === true) return about(params, (uri) => exampleNames(workspace, uri));
      const uri = file(params)?.uri;
      if (uri === undefined) return null;
      // A large ordinance has hundreds: who types meanwhile goes first.
      const run = await turns.through(exampleSteps(workspace, uri), () => !token.isCancellationRequested);
      return run?.value === undefined ? null : placed(context, run.value);
    });
    answer(ExampleTraceRequest, null, (params) =>
      about(params, (uri) => exampleTrace(workspace, uri, params.id)),
    );
    answer(RuleTreeRequest, null, (params) => {
      const { position } = params;
      const source = file(params)?.source;
      const offset = position === undefined || source === undefined ? undefined : offsetAt(source, position);
      return about(params, (uri) => ruleTree(workspace, uri, offset));
    });
    answer(IncomeChartRequest, null, (params) => {
      const found = file(params);
      return found === undefined ? null : (incomeChart(workspace, found.uri, params) ?? null);
    });
  },
};

function dayOf({ peildatum }: About, context: FeatureContext): string {
  return peildatum !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(peildatum) ? peildatum : context.peildatum;
}
