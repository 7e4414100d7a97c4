// The texts of examples that tests of the change decision compare: as they are, and with a change in the source.

import { readdirSync, readFileSync } from "node:fs";
import { lawsFor } from "@andersom/law";
import {
  adoptedText,
  amendments,
  applied,
  appliedAnnexes,
  elementsOf,
  instruction,
  nakedAnnex,
  nakedElement,
  partsOf,
  type Amendment,
  type LegalPart,
  type LegalText,
} from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { expect } from "vitest";

const folder = new URL("../../../examples/", import.meta.url);

/** What is done to each file of an example. */
export type Change = (uri: string, text: string) => string;

/** The text of an example on one day. */
export function read(
  name: string,
  change: Change = (_, text) => text,
  profile: "klassiek" | "omgekeerd" = "omgekeerd",
): LegalText {
  const files = readdirSync(new URL(`${name}/`, folder))
    .filter((file) => file.endsWith(".andersom"))
    .map((uri) => ({ uri, text: change(uri, readFileSync(new URL(`${name}/${uri}`, folder), "utf8")) }));
  const project = compileProject([...files, ...lawsFor(files).map(({ uri, text }) => ({ uri, text }))]);
  const written = files.map((file) => ({ ...file, parse: project.parse(file.uri) }));
  return adoptedText(project.ordinances[0]!.model, written, { on: "2026-03-01", profile });
}

/** A body as words alone. */
export function words(body: readonly LegalPart[]): readonly LegalPart[] {
  return partsOf(elementsOf(body).map((element) => nakedElement(element)));
}

/** What is amended, in words; carried out on the old text it gives the new one. */
export function told(name: string, change: Change, profile?: "klassiek"): readonly string[] {
  const [old, fresh] = [read(name, undefined, profile), read(name, change, profile)];
  const changes = provedChanges(old, fresh);
  return changes.map((one) => instruction(one, fresh.profile));
}

/** One piece of text in the place of another. */
export const instead =
  (old: string, fresh: string): Change =>
  (_, text) =>
    text.replace(old, fresh);

/** The amendments, which have been carried out to see that the new text comes out. */
export function provedChanges(old: LegalText, fresh: LegalText, name = ""): readonly Amendment[] {
  const changes = amendments(old, fresh);
  const done = { body: applied(old.body, changes), annexes: appliedAnnexes(old.annexes, changes) };
  const wanted = { body: words(fresh.body), annexes: fresh.annexes.map((annex) => nakedAnnex(annex)) };
  // Equal at once is the rule; only what differs is shown.
  if (JSON.stringify(done) !== JSON.stringify(wanted)) expect(done, name).toEqual(wanted);
  return changes;
}

/** The text of an ordinance that stands here. */
export function textOf(text: string, profile: "klassiek" | "omgekeerd" = "omgekeerd"): LegalText {
  const file = { uri: "verordening.andersom", text };
  const project = compileProject([file]);
  const written = [{ ...file, parse: project.parse(file.uri) }];
  return adoptedText(project.ordinances[0]!.model, written, { on: "2026-03-01", profile });
}
