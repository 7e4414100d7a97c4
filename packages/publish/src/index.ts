// The public face of the publish package.

export type * from "./document/document.js";
export { renderHtml } from "./html/render.js";
export { renderMarkdown } from "./markdown/render.js";
export type { Calculator, Known } from "./phrase/teller.js";
export type { ExampleResult, RightResult } from "./public/context.js";
export { publicVersion, type PublicVersionOptions } from "./public/public-version.js";
// For pages that are made elsewhere: the builder that escapes whatever comes in, and the look.
export { Html, markup, type HtmlValue } from "./html/html.js";
export { style as pageStyle } from "./html/style.js";
export { spaced } from "./html/blocks.js";
