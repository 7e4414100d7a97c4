// The public face of the documents package.

export { canMakePdf, PdfUnavailable, toPdf, type PdfOptions, type PdfStandard } from "./pdf/pdf.js";
export { toWord, type WordOptions } from "./word/word.js";
