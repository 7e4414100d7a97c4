// The texts that the extension itself shows. They are written in Dutch; the bundles in l10n hold them for other display languages.

import { l10n } from "vscode";

/** The text in the display language of the editor, with `{0}` and so on filled in. */
export function t(dutch: string, ...values: (string | number)[]): string {
  return l10n.t(dutch, ...values);
}
