// Words that the messages of the analyses share.

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
