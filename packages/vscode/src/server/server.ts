// The questions to the language server, one function each.

import type { BaseLanguageClient } from "vscode-languageclient";
import type { Location, Position, WorkspaceEdit } from "vscode-languageclient";
import type {
  About,
  Examples,
  IncomeView,
  PublicView,
  RuleNode,
  ThemeFile,
  ToldOutcome,
  TryOut,
} from "@andersom/language-server";

/** Asks; null where the file belongs to no ordinance. Waits until the server is there. */
export class Server {
  constructor(
    private readonly client: BaseLanguageClient,
    private readonly ready: Promise<void>,
  ) {}

  publicVersion(about: About & { readonly thema?: ThemeFile }): Promise<PublicView | null> {
    return this.ask("andersom/publieksversie", about);
  }

  tryOut(
    about: About & {
      readonly huishouden?: object;
      readonly antwoord?: { readonly plek: string; readonly waarde?: unknown };
    },
  ): Promise<TryOut | null> {
    return this.ask("andersom/vraag", about);
  }

  /** The change that writes a household down as a voorbeeld; null where a voorbeeld cannot say it. */
  keepExample(
    about: About & { readonly huishouden: object; readonly titel: string },
  ): Promise<{ readonly wijziging: WorkspaceEdit; readonly plek: Location } | null> {
    return this.ask("andersom/bewaarVoorbeeld", about);
  }

  /** With `alleenNamen` nothing is run. */
  examples(about: About & { readonly alleenNamen?: boolean }): Promise<Examples | null> {
    return this.ask("andersom/voorbeelden", about);
  }

  exampleTrace(
    about: About & { readonly id: string },
  ): Promise<{ readonly titel: string; readonly uitkomsten: readonly ToldOutcome[] } | null> {
    return this.ask("andersom/voorbeeldUitleg", about);
  }

  ruleTree(about: About & { readonly position?: Position }): Promise<{
    readonly titel: string;
    readonly beperkt: boolean;
    readonly bomen: readonly RuleNode[];
  } | null> {
    return this.ask("andersom/regelboom", about);
  }

  incomeChart(
    about: About & { readonly inkomen?: string; readonly voorbeeld?: string },
  ): Promise<IncomeView | null> {
    return this.ask("andersom/armoedeval", about);
  }

  /** The place as VS Code writes it. */
  uri({ uri }: Location): ReturnType<BaseLanguageClient["protocol2CodeConverter"]["asUri"]> {
    return this.client.protocol2CodeConverter.asUri(uri);
  }

  edit(edit: WorkspaceEdit): ReturnType<BaseLanguageClient["protocol2CodeConverter"]["asWorkspaceEdit"]> {
    return this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  private async ask<T>(method: string, params: object): Promise<T> {
    await this.ready;
    return this.client.sendRequest<T>(method, params);
  }
}
