// What the bytes of each form are, as a hash.
import { createHash } from "node:crypto";
import { toPdf, toWord } from "@andersom/documents";
import { day, everything } from "./samples.js";

/** Of one document with every kind of block. */
export async function hashes(): Promise<readonly string[]> {
  const document = everything("Zo is het: € 200.");
  const made = [
    await toWord(document, { date: day, publisher: "Gemeente Waterrade" }),
    await toPdf(document, { standard: "ua-1", date: day }),
    await toPdf(document, { standard: "a-2a", date: day }),
  ];
  return made.map((bytes) => createHash("sha256").update(bytes).digest("hex"));
}
