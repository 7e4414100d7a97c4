// The public face: the formatter as functions, and as a plugin of Prettier.

export { format, formatEdits, formatRange, type Edit, type Formatted } from "./format.js";
export { defaultWidth, type FormatOptions } from "./options.js";
export { defaultOptions, languages, options, parsers, printers } from "./plugin.js";
