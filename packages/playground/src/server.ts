// The language server in a worker of the page. The editor and the views beside it talk over one line.

import { program } from "andersom:taalserver";

/** What a client of a worker needs to see of it. */
export interface Line {
  addEventListener(kind: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(kind: "message", listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown): void;
}

export interface Server {
  /** For the editor: everything but the answers that the views wait for. */
  readonly line: Line;
  /** A question of a view; undefined when the server does not know. */
  ask<T>(method: string, params: unknown): Promise<T | undefined>;
  /** Hears of every notification of the server, such as findings. */
  onNotification(listener: (method: string, params: unknown) => void): void;
}

/** Marks a question of a view; the editor numbers its own. */
const OWN = "pagina:";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** Starts the server. Its program is part of the page, so nothing is fetched. */
export function startServer(): Server {
  const worker = new Worker(programUrl(program));
  const waiting = new Map<string, (answer: unknown) => void>();
  const listeners = new Set<(event: MessageEvent) => void>();
  const hearing: ((method: string, params: unknown) => void)[] = [];
  let asked = 0;
  // The server knows no file before the editor has opened one: what is asked sooner waits.
  let early: unknown[] | undefined = [];
  const begin = (): void => {
    for (const message of early ?? []) worker.postMessage(message);
    early = undefined;
  };
  worker.addEventListener("message", (event: MessageEvent<Message>) => {
    const { id, method, params, result } = event.data;
    if (typeof id === "string" && id.startsWith(OWN)) {
      waiting.get(id)?.(result ?? undefined);
      waiting.delete(id);
      return;
    }
    if (method !== undefined && id === undefined) for (const hear of hearing) hear(method, params);
    for (const listener of listeners) listener(event);
  });
  return {
    line: {
      addEventListener: (_kind, listener) => void listeners.add(listener),
      removeEventListener: (_kind, listener) => void listeners.delete(listener),
      postMessage: (message) => {
        worker.postMessage(message);
        if (early !== undefined && (message as Message).method === "textDocument/didOpen") setTimeout(begin);
      },
    },
    ask: <T>(method: string, params: unknown) =>
      new Promise<T | undefined>((resolve) => {
        const id = `${OWN}${(asked += 1)}`;
        waiting.set(id, (answer) => resolve(answer as T | undefined));
        const message = { jsonrpc: "2.0", id, method, params };
        if (early === undefined) worker.postMessage(message);
        else early.push(message);
      }),
    onNotification: (listener) => void hearing.push(listener),
  };
}

/** A program that is part of the page, as something a worker can start from. */
export function programUrl(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}
