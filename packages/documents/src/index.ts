// The public face of the documents package.

export {
  canMakePdf,
  LogoUnreadable,
  PdfUnavailable,
  toPdf,
  type PdfOptions,
  type PdfStandard,
} from "./pdf/pdf.js";
export { toWord, type WordOptions } from "./word/word.js";
export { readLogo, type Logo } from "./prepare/logo.js";
export { readFont, type Font } from "./pdf/font.js";
