// The HTML of a page: what its policy allows is one script with a nonce and the style of the extension.

export interface PageParts {
  readonly lang: string;
  readonly title: string;
  /** Where the files of the extension come from. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
  readonly nonce: string;
}

/** The page; its script fills `main`. */
export function pageHtml({ lang, title, source, script, style, nonce }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main id="inhoud" tabindex="-1"></main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
