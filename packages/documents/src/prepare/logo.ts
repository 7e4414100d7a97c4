// The logo of a municipality: what sort of picture a file is, how large, and how large it becomes.

/** A picture with the words for whoever cannot see it. Only `readLogo` makes one. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: "png" | "jpg";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Larger than any logo has to be; it goes into every file. */
const largest = 500_000;

/** @returns what is wrong, in Dutch, when this is no PNG or JPEG that a document can hold. */
export function readLogo(bytes: Uint8Array, alt: string): Logo | string {
  if (bytes.length > largest) return "Dit bestand is te groot voor een logo: hoogstens 500 kB.";
  const found = pngSize(bytes) ?? jpegSize(bytes);
  if (found === undefined) return "Dit is geen PNG of JPEG. Bewaar het logo als een van die twee.";
  if (found.width === 0 || found.height === 0) return "Dit plaatje heeft geen maat.";
  return { bytes, alt, ...found };
}

/** Points: as high as three lines of text, and no wider than half of the page. */
export function logoSize({ width, height }: Pick<Logo, "width" | "height">): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(48 / height, 220 / width);
  return { width: width * scale, height: height * scale };
}

type Size = Pick<Logo, "type" | "width" | "height">;

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 33 || !pngMark.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { type: "png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the first frame (SOF0 to SOF15, but for three that mean something else). */
function jpegSize(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const kind = bytes[at + 1] ?? 0;
    const frame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (frame) return { type: "jpg", height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
