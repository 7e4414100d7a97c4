// Texts that come with the program and have no file: laws, and the pages of the messages.

/** Whether a uri is of such a text: nobody can change it. */
export function isVirtual(uri: string): boolean {
  return uri.startsWith("andersom:");
}

/** The page of a message, where the editor asks for it with `andersom/inhoud`. */
export function pageUri(code: string): string {
  return `andersom:melding/${code}.md`;
}
