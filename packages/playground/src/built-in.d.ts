// What the build puts into the page: the examples, and the programs of the workers as text.

declare module "andersom:voorbeelden" {
  /** Each example with its files, by name. */
  const examples: readonly {
    readonly name: string;
    readonly title: string;
    readonly files: readonly { readonly name: string; readonly text: string }[];
  }[];
  export default examples;
}

declare module "andersom:taalserver" {
  const program: string;
  export default program;
}

declare module "andersom:editor-worker" {
  const program: string;
  export default program;
}

declare module "andersom:kleuren" {
  /** The TextMate grammar of the language. */
  const grammar: { readonly repository: Readonly<Record<string, unknown>> };
  export default grammar;
}

declare module "monaco-lsp" {
  /** The client for language servers that comes with monaco. */
  export class MonacoLspClient {
    constructor(transport: unknown);
  }
  export function createTransportToWorker(worker: unknown): unknown;
}
