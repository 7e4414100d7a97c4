// The programs of others that look at our files: poppler for PDF, LibreOffice for Word. In CI they must be there.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { splitWords } from "./samples.js";

const inCi = process.env["CI"] !== undefined && process.env["CI"] !== "";

/** Whether tests that need a program run: where it is missing they are skipped, and in CI they fail. */
export function runs(program: "pdfinfo" | "soffice"): boolean {
  const found = spawnSync(program, [program === "pdfinfo" ? "-v" : "--version"], { stdio: "ignore" });
  return found.error === undefined || inCi;
}

function poppler(program: string, args: readonly string[], bytes: Uint8Array): string {
  return execFileSync(program, [...args, "-", ...(program === "pdftotext" ? ["-"] : [])], {
    encoding: "utf8",
    input: bytes,
    stdio: ["pipe", "pipe", "ignore"],
    maxBuffer: 2 ** 28,
  });
}

/** What poppler tells about a PDF: "Title: …" and so on, with the metadata behind it. */
export function pdfInfo(bytes: Uint8Array): string {
  return poppler("pdfinfo", [], bytes) + poppler("pdfinfo", ["-meta"], bytes);
}

/** The text of a PDF as words; a word that was broken over two lines is whole again. */
export function pdfWords(bytes: Uint8Array): string[] {
  return splitWords(poppler("pdftotext", ["-raw"], bytes).replace(/\u00ad\s+/gu, ""));
}

/** The text of every page of a PDF, as it is read or (`-layout`) as it stands. */
export function pdfPages(bytes: Uint8Array, ...options: readonly string[]): readonly string[] {
  return poppler("pdftotext", options, bytes).split("\f").slice(0, -1);
}

/** The elements of the structure tree of a PDF, in reading order. */
export function pdfElements(bytes: Uint8Array): readonly string[] {
  return poppler("pdfinfo", ["-struct"], bytes)
    .split("\n")
    .flatMap((line) => /^\s*([A-Z][A-Za-z0-9]*)(?= ["(<]|:|$)/u.exec(line)?.[1] ?? []);
}

/** How often each element is in the structure tree of a PDF. */
export function pdfStructure(bytes: Uint8Array): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of pdfElements(bytes)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Headings more than one level below the heading before them: "H1 H3". */
export function skippedHeadings(elements: readonly string[]): readonly string[] {
  const levels = elements.flatMap((name) => /^H([1-6])$/u.exec(name)?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`H${String(before)} H${String(level)}`] : [];
  });
}

/** Word files as LibreOffice understands them, as PDF for everybody; it starts once for all of them. */
export function throughLibreOffice(files: readonly Uint8Array[]): Uint8Array[] {
  const filter = `pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}`;
  const folder = mkdtempSync(join(tmpdir(), "andersom-documents-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${String(index)}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, ...paths], {
      stdio: "ignore",
    });
    return paths.map((path) => readFileSync(path.replace(/docx$/u, "pdf")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of a zip by name, as text. */
export function unzipped(zip: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(zip);
  const files = new Map<string, string>();
  let entry = bytes.readUInt32LE(bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (bytes.readUInt32LE(entry) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((at) => bytes.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString("utf8", entry + 46, entry + 46 + nameLength);
    const local = bytes.readUInt32LE(entry + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(entry + 20));
    const plain = bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed);
    files.set(name, plain.toString("utf8"));
    entry += 46 + nameLength + extra + comment;
  }
  return files;
}
