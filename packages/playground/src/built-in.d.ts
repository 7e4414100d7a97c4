// What the build puts into the page: the examples, and the programs of the workers as text.

declare module "andersom:voorbeelden" {
  /** Each example with its files, by name. */
  export const examples: readonly {
    readonly name: string;
    readonly title: string;
    readonly files: readonly { readonly name: string; readonly text: string }[];
  }[];
}

declare module "andersom:taalserver" {
  /** The program as text. */
  export const program: string;
}

declare module "andersom:editor-worker" {
  /** The program as text. */
  export const program: string;
}

declare module "andersom:kleuren" {
  /** The TextMate grammar of the language. */
  export const grammar: { readonly repository: Readonly<Record<string, unknown>> };
}

declare module "monaco-lsp" {
  /** The client for language servers that comes with monaco. */
  export class MonacoLspClient {
    constructor(transport: unknown);
  }
  export function createTransportToWorker(worker: unknown): unknown;
}
