// The log of the service: one line of JSON for each request, with nothing in it that came from outside.

/** A route as the service itself names it, never the address that was asked for: that may hold a name or a number. */
export interface LogLine {
  readonly request: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export type Log = (line: string) => void;

export function logLine({ request, route, status, ms }: LogLine): string {
  const tijd = new Date().toISOString();
  return `${JSON.stringify({ tijd, verzoek: request, route, status, ms: Math.round(ms) })}\n`;
}

/** A defect of the service: its kind and no message, because a message can hold what a request held. */
export function defectLine(request: string, error: unknown): string {
  const fout = error instanceof Error ? error.name : typeof error;
  return `${JSON.stringify({ tijd: new Date().toISOString(), verzoek: request, code: "AND9001", fout })}\n`;
}
