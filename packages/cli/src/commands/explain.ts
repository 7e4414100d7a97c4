// `andersom explain CODE`: the page of a diagnostic, plainly.

import { diagnosticPages } from "@andersom/semantics";
import { suggestion } from "@andersom/runtime";
import type { Host } from "../host.js";
import { internalErrorCode } from "../internal-error.js";
import { renderMarkdown } from "../report/markdown.js";
import { styleFor } from "../report/style.js";
import { refused, type CommandResult } from "../result.js";

export interface ExplainArgs {
  readonly code: string;
}

const internalPage = `# ${internalErrorCode}: er ging iets mis in andersom zelf

Andersom kwam iets tegen waar het programma niet op gemaakt is. Aan uw bestanden ligt het niet: wat u ook
schrijft, andersom hoort er een gewone melding over te geven.

## Wat kunt u doen

- Meld het aan de makers, met de opdracht die u typte en het bestand als u dat mag delen.
- Draai de opdracht nog eens met \`ANDERSOM_DEBUG=1\` ervoor; dan staat erbij waar het misging.
`;

/** Prints the page; an unknown code gets the nearest known one, or all of them. */
export function explain({ code }: ExplainArgs, host: Host, known = allPages()): CommandResult {
  const wanted = normal(code);
  const page = known.get(wanted);
  if (page !== undefined) {
    return {
      exitCode: 0,
      output: renderMarkdown(page, { style: styleFor(host.colours), width: host.width }),
    };
  }
  const codes = [...known.keys()].sort();
  const guess = suggestion(wanted, codes);
  const hint = guess === undefined ? "" : ` Bedoelt u ${guess}?`;
  const list = codes.map((one) => `  ${one}  ${titleOf(known.get(one) ?? "")}`).join("\n");
  return refused(`Er is geen melding met de code ‘${code}’.${hint}\n\nDit zijn alle meldingen:\n${list}`);
}

function allPages(): ReadonlyMap<string, string> {
  return new Map([...Object.entries(diagnosticPages), [internalErrorCode, internalPage]]);
}

/** "and 2001", "2001" and "AND2001" are the same code. */
function normal(code: string): string {
  const letters = code.replace(/\s/g, "").toUpperCase();
  return /^\d+$/.test(letters) ? `AND${letters}` : letters;
}

function titleOf(page: string): string {
  const title = /^#\s+(.*)$/m.exec(page)?.[1] ?? "";
  return title.replace(/^AND\d+:?\s*[–-]?\s*/, "");
}
