// What a municipality puts beside its ordinance for Word and PDF: a logo, and the font files that its theme names.

import { readFont, readLogo, type Font, type Logo } from "@andersom/documents";
import type { PaperLook } from "@andersom/publish";
import { dirname, join } from "node:path";
import type { Host } from "../host.js";
import { printable } from "../report/text.js";
import { isProblem, type Problem } from "../result.js";

/** How documents look. */
export interface HouseStyle {
  readonly look?: PaperLook;
  readonly logo?: Logo;
  readonly fonts: readonly Font[];
}

/** A file with one of these names is the logo. */
const logoNames = ["logo.png", "logo.jpg", "logo.jpeg"];

/** A folder with the font files of the municipality. */
const fontFolder = "lettertypen";

/**
 * The house style beside the ordinance, with what to say about it.
 * @param path of the ordinance, @param municipality for the words at the logo.
 */
export function houseStyle(
  path: string,
  look: PaperLook | undefined,
  municipality: string | undefined,
  host: Host,
): { readonly style: HouseStyle; readonly told: string } | Problem {
  const folder = host.kind(path) === "folder" ? path : dirname(path);
  const logo = logoIn(folder, municipality, host);
  if (logo !== undefined && isProblem(logo)) return logo;
  const fonts: Font[] = [];
  for (const name of host.list(join(folder, fontFolder)).filter((one) => /\.(?:ttf|otf)$/iu.test(one))) {
    const file = join(folder, fontFolder, name);
    const read = host.bytes(file);
    if (isProblem(read)) return read;
    const font = readFont(read.bytes);
    if (font === undefined)
      return { problem: `‘${printable(file)}’ is geen lettertype (TrueType of OpenType).` };
    fonts.push(font);
  }
  const style = {
    fonts,
    ...(look === undefined ? {} : { look }),
    ...(logo === undefined ? {} : { logo }),
  };
  return { style, told: missingLetters(look, fonts) };
}

function logoIn(folder: string, municipality: string | undefined, host: Host): Logo | Problem | undefined {
  const name = logoNames.find((one) => host.list(folder).includes(one));
  if (name === undefined) return undefined;
  const file = join(folder, name);
  const read = host.bytes(file);
  if (isProblem(read)) return read;
  const alt = municipality === undefined ? "Logo" : `Logo van de gemeente ${municipality}`;
  const logo = readLogo(read.bytes, alt);
  return typeof logo === "string" ? { problem: `‘${printable(file)}’: ${logo}` } : logo;
}

/** Word shows letters of the reader's machine; a PDF brings its own, and has only ours and those of the folder. */
function missingLetters(look: PaperLook | undefined, fonts: readonly Font[]): string {
  const known = ["source sans 3", ...fonts.map(({ family }) => family.toLowerCase())];
  const missing = [look?.letters ?? [], look?.headingLetters ?? []].flatMap((names) =>
    names.length === 0 || names.some((name) => known.includes(name.toLowerCase())) ? [] : [names[0] ?? ""],
  );
  return [...new Set(missing)]
    .map(
      (name) =>
        `Het lettertype ‘${printable(name)}’ staat niet in de map ‘${fontFolder}’: de PDF gebruikt Source Sans 3.\n`,
    )
    .join("");
}
