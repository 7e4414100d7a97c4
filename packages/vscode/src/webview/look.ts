// The look of the public version: the colours of the editor, or those of the municipality where it has a theme.

/** Stands in the document behind the sheets of a theme: what the page itself needs to be followed and to be used. */
const own = `
body{padding:0}
.bron{cursor:pointer}
.bron:hover{outline:1px dashed currentColor;outline-offset:3px}
.hier{box-shadow:-6px 0 0 -3px currentColor}
.melding{border-left:4px solid currentColor;padding:.6em .9em;margin:0 0 1em}
`;

let themed: readonly string[] = [];

/**
 * Takes the style sheets of a theme, or none. The policy of the page allows no style from a text in it; a sheet that a script
 * makes is no such thing, and can load nothing either: that same policy forbids it.
 */
export function look(sheets: readonly string[]): void {
  themed = sheets;
  apply();
}

function apply(): void {
  const { classList } = document.body;
  // Who needs high contrast has chosen the colours: nothing goes before that.
  const on = themed.length > 0 && !classList.contains("vscode-high-contrast");
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) link.disabled = on;
  classList.toggle("utrecht-document", on);
  const dark = classList.contains("vscode-dark");
  document.adoptedStyleSheets = on ? [...themed, own].map((text) => sheetOf(text, dark)) : [];
}

/** The theme of the editor says whether it is dark, and not the machine. */
function sheetOf(text: string, dark: boolean): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  for (const rule of sheet.cssRules)
    if (rule instanceof CSSMediaRule)
      rule.media.mediaText = rule.media.mediaText.replace(
        /\(prefers-color-scheme:\s*(light|dark)\)/u,
        (_, scheme: string) => ((scheme === "dark") === dark ? "(min-width: 0px)" : "(max-width: 0px)"),
      );
  return sheet;
}

new MutationObserver(apply).observe(document.body, { attributeFilter: ["data-vscode-theme-kind"] });
