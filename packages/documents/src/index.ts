// The public face of the documents package.

export { toPdf, type PdfOptions, type PdfStandard } from "./pdf/pdf.js";
export { toWord, type WordOptions } from "./word/word.js";
