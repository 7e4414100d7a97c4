// The texts that come with the program, by uri: laws on board and the pages of the messages.

import { bundledLaws, isBundled } from "@andersom/law";
import { diagnosticPages } from "@andersom/semantics";

/** The text of a law or of the page of a message; undefined for any other uri. */
export function contentOf(uri: string): string | undefined {
  if (isBundled(uri)) return bundledLaws.find((law) => law.uri === uri)?.text;
  const code = /^andersom:melding\/(AND\d{4})\.md$/u.exec(uri)?.[1];
  return code === undefined ? undefined : diagnosticPages[code];
}
