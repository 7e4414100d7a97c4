/** How a token is shown in the grammar pages: its Dutch words, or the name of its kind. */
import { tokenLabel, type TokenType } from "chevrotain";

export function readable(token: TokenType): string {
  const label = tokenLabel(token);
  return /^‘.*’$/.test(label) ? `"${label.slice(1, -1)}"` : `<${label}>`;
}
