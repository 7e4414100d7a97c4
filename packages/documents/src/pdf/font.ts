// The typeface of every PDF, and which characters it has. It travels with the code, so that each machine makes the same file.

import { brotliDecompressSync } from "node:zlib";
import { regular, semibold } from "./source-sans-3.generated.js";

export interface Typeface {
  /** The font files, as Typst takes them. */
  readonly files: readonly Buffer[];
  has(character: string): boolean;
}

let loaded: Typeface | undefined;

/** Unpacked once per process. */
export function typeface(): Typeface {
  if (loaded !== undefined) return loaded;
  const files = [regular, semibold].map((text) => brotliDecompressSync(Buffer.from(text, "base64")));
  const known = files.map(charactersOf);
  loaded = {
    files,
    has: (character) => known.every((one) => one.has(character.codePointAt(0) ?? 0)),
  };
  return loaded;
}

/** Reads the character map of a TrueType file (table `cmap`, format 4: all of the plane that we write in). */
function charactersOf(file: Buffer): ReadonlySet<number> {
  const map = tableAt(file, "cmap");
  const found = new Set<number>();
  for (let index = 0; index < file.readUInt16BE(map + 2); index++) {
    const start = map + file.readUInt32BE(map + 4 + index * 8 + 4);
    if (file.readUInt16BE(start) === 4) addSegments(file, start, found);
  }
  return found;
}

function tableAt(file: Buffer, name: string): number {
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + index * 16;
    if (file.toString("latin1", entry, entry + 4) === name) return file.readUInt32BE(entry + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** Segments of codes; one that leads to glyph 0 has no shape of its own. */
function addSegments(file: Buffer, start: number, found: Set<number>): void {
  const size = file.readUInt16BE(start + 6);
  const [ends, starts] = [start + 14, start + 16 + size];
  const [deltas, offsets] = [starts + size, starts + size * 2];
  for (let at = 0; at < size; at += 2) {
    const delta = file.readUInt16BE(deltas + at);
    const offset = file.readUInt16BE(offsets + at);
    for (let code = file.readUInt16BE(starts + at); code <= file.readUInt16BE(ends + at); code++) {
      if (code === 0xffff) break;
      const place = offsets + at + offset + (code - file.readUInt16BE(starts + at)) * 2;
      const glyph = offset === 0 ? code + delta : file.readUInt16BE(place);
      if ((glyph & 0xffff) !== 0) found.add(code);
    }
  }
}
