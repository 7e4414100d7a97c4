// Markdown for a terminal.

import { expect, it } from "vitest";
import { renderMarkdown } from "./markdown.js";
import { plain } from "./style.js";

it("renders a page as plain text", () => {
  const page = `# AND2001: titel

Een alinea met \`code\`, **nadruk** en een [link](https://example.org/x),
die doorloopt op de volgende regel. Een bestand_met_streepjes blijft.

## Fout

\`\`\`andersom fout
lid 1
  De inwoner.
\`\`\`

- een punt dat te lang is om op één regel te passen en dus doorloopt
  op de tweede
- nog een
`;
  expect(renderMarkdown(page, { style: plain, width: 50 })).toBe(`AND2001: titel
──────────────

Een alinea met ‘code’, nadruk en een link
(https://example.org/x), die doorloopt op de
volgende regel. Een bestand_met_streepjes blijft.

Fout

  │ lid 1
  │   De inwoner.

• een punt dat te lang is om op één regel te
  passen en dus doorloopt op de tweede
• nog een
`);
});
