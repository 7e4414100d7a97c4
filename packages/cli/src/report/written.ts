// What a command wrote, with sizes as people read them.

import type { OutputFile } from "../host.js";
import type { Style } from "./style.js";
import { count } from "./text.js";

/** A list of the files below the folder, in the order in which they were made. */
export function written(folder: string, files: readonly OutputFile[], style: Style): string {
  const widest = Math.max(...files.map(({ name }) => name.length));
  const lines = files.map((file) => `  ${file.name.padEnd(widest)}  ${style.quiet(size(bytes(file)))}`);
  return [
    style.success(`${count(files.length, "bestand", "bestanden")} geschreven in ${folder}:`),
    ...lines,
  ].join("\n");
}

export function bytes({ content }: OutputFile): number {
  return typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
}

/** "830 bytes", "12,3 kB". */
export function size(amount: number): string {
  if (amount < 1000) return `${String(amount)} bytes`;
  const [value, unit] = amount < 1_000_000 ? [amount / 1000, "kB"] : [amount / 1_000_000, "MB"];
  return `${value.toFixed(1).replace(".", ",")} ${unit}`;
}
