// The theme of a municipality for the page of the public version: the file beside the ordinance, as `andersom build` finds it.

import { Uri, workspace, type TextDocument } from "vscode";
import type { ThemeFile } from "@andersom/language-server";
import { t } from "../language.js";

/** A file with one of these names beside an ordinance is its theme. */
const names = ["thema.json", "thema.css"] as const;

export const themeFiles = `**/{${names.join(",")}}`;

/** Whether a text that is open is a theme. */
export function isTheme({ uri }: TextDocument): boolean {
  return names.some((name) => uri.path.endsWith(`/${name}`));
}

export interface FoundTheme {
  readonly thema?: ThemeFile;
  /** Why there is none although there are files for it. */
  readonly fout?: string;
}

/** The theme beside an ordinance, also while somebody is still changing it. */
export async function themeBeside({ uri }: TextDocument): Promise<FoundTheme> {
  if (uri.scheme === "untitled") return {};
  const found = (await Promise.all(names.map((naam) => read(naam, Uri.joinPath(uri, "..", naam))))).flatMap(
    (one) => one ?? [],
  );
  const [first, second] = found;
  if (first === undefined) return {};
  if (second !== undefined)
    return { fout: t("Hier staan {0} en {1}. Laat het thema staan dat geldt.", first.naam, second.naam) };
  return { thema: first };
}

async function read(naam: string, uri: Uri): Promise<FoundTheme["thema"]> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return { naam, tekst: open.getText() };
  return workspace.fs.readFile(uri).then(
    (bytes) => ({ naam, tekst: new TextDecoder().decode(bytes) }),
    () => undefined,
  );
}
