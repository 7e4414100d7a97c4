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

/** Our own letters by name; whatever another lacks is taken from them. */
const ownFamily = "Source Sans 3";

/** A font file of a municipality. Only `readFont` makes one. */
export interface Font {
  readonly family: string;
  readonly bytes: Uint8Array;
}

/** Larger than any font of Latin letters. */
const largest = 5_000_000;

/** Undefined for what is no TrueType or OpenType font, or one without a name. */
export function readFont(bytes: Uint8Array): Font | undefined {
  if (bytes.length > largest || bytes.length < 12) return undefined;
  const file = Buffer.from(bytes);
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(file.readUInt32BE(0))) return undefined;
  try {
    const family = familyOf(file);
    return family === undefined ? undefined : { family, bytes };
  } catch {
    // A table that points outside the file: nobody can use it.
    return undefined;
  }
}

/** The name that a theme calls it by: the typographic family (16), or else the family (1). */
function familyOf(file: Buffer): string | undefined {
  const table = tableAt(file, "name");
  const strings = table + file.readUInt16BE(table + 4);
  const found = new Map<number, string>();
  for (let index = 0; index < file.readUInt16BE(table + 2); index++) {
    const record = table + 6 + index * 12;
    const [platform, name] = [file.readUInt16BE(record), file.readUInt16BE(record + 6)];
    if (platform !== 3 || (name !== 1 && name !== 16)) continue;
    const start = strings + file.readUInt16BE(record + 10);
    const text = Buffer.from(file.subarray(start, start + file.readUInt16BE(record + 8)));
    found.set(name, text.swap16().toString("utf16le"));
  }
  return found.get(16) ?? found.get(1);
}

/** The first of the names that there is a file for, and ours behind it for what it lacks. */
export function lettersOf(names: readonly string[], fonts: readonly Font[]): readonly string[] {
  for (const name of names) {
    if (name.toLowerCase() === ownFamily.toLowerCase()) break;
    const font = fonts.find(({ family }) => family.toLowerCase() === name.toLowerCase());
    if (font !== undefined) return [font.family, ownFamily];
  }
  return [ownFamily];
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
