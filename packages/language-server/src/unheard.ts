// What is sent to the editor and not waited for: one that refuses, or is gone, must not end the server.

/** Leaves what comes of it alone; a rejection that nobody hears would end the process. */
export function unheard(...sent: readonly (Promise<unknown> | undefined)[]): void {
  for (const one of sent) one?.catch(() => undefined);
}
