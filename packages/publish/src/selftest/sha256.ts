// SHA-256 of a text in base64, as a content security policy wants it. Node has its own, fifty times faster than ours on a page.

const primes = firstPrimes(64);
/** The first 32 bits of the fraction of a root: exact, because 2^53 leaves room for them. */
const rounds = primes.map((prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

interface NodeCrypto {
  createHash(algorithm: "sha256"): { update(text: string): { digest(encoding: "base64"): string } };
}
type NodeProcess = { readonly getBuiltinModule?: (name: string) => NodeCrypto | undefined } | undefined;

/** The digest of the text in UTF-8. A browser only has one that is waited for, so there it is computed here. */
export function sha256Base64(text: string): string {
  const { process } = globalThis as { readonly process?: NodeProcess };
  const node = process?.getBuiltinModule?.("node:crypto");
  return node === undefined ? computedSha256(text) : node.createHash("sha256").update(text).digest("base64");
}

/** The same, in code that runs everywhere. */
export function computedSha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded = new DataView(new ArrayBuffer(length));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(length - 8, Math.floor(bytes.length / 0x2000_0000));
  padded.setUint32(length - 4, (bytes.length << 3) >>> 0);
  const hash = Uint32Array.from(start);
  const words = new Uint32Array(64);
  for (let block = 0; block < length; block += 64) {
    for (let at = 0; at < 16; at++) words[at] = padded.getUint32(block + at * 4);
    for (let at = 16; at < 64; at++) {
      const [two, fifteen] = [words[at - 2]!, words[at - 15]!];
      const small0 = turn(fifteen, 7) ^ turn(fifteen, 18) ^ (fifteen >>> 3);
      const small1 = turn(two, 17) ^ turn(two, 19) ^ (two >>> 10);
      words[at] = words[at - 16]! + small0 + words[at - 7]! + small1;
    }
    compress(hash, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, at) => digest.setUint32(at * 4, word));
  return base64(new Uint8Array(digest.buffer));
}

function compress(hash: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = [...hash] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < 64; at++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + big1 + chosen + rounds[at]! + words[at]!) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (hash[at] = hash[at]! + word));
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => letters[(three >> shift) & 63]!);
    const left = bytes.length - at;
    text += left >= 3 ? four.join("") : `${four.slice(0, left + 1).join("")}${"=".repeat(3 - left)}`;
  }
  return text;
}
