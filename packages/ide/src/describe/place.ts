// An article, lid or onderdeel, of the ordinance or of a law, and a law itself, in plain Dutch.

import type { DecisionModel, Unit } from "@andersom/semantics";
import { lawLink, lawsByName, plainName } from "@andersom/publish";
import type { Workspace } from "../workspace.js";
import type { Told } from "./symbol.js";

/** Describes what an id of a place or law names; of a law with its heading and its address on the day. */
export function placeDescription(
  workspace: Workspace,
  unit: Unit,
  model: DecisionModel,
  id: string,
  day: string | undefined,
): Told | undefined {
  if (id.startsWith("wet:")) return instrumentOf(workspace, unit, model, id.slice("wet:".length), day);
  const [place = "", ...parts] = id.slice("artikel:".length).split(":");
  const [law, article] = place.includes("/") ? place.split("/") : [undefined, place];
  if (article === undefined) return undefined;
  const below = partsOf(parts);
  const within = ["lid", "onderdeel"].flatMap((word) =>
    below[word] === undefined ? [] : [`${word} ${below[word]}`],
  );
  const name = [`artikel ${article}`, ...within].join(" ");
  if (law === undefined) {
    const found = model.articles.find(({ number }) => number === article);
    return {
      title: name,
      kind: "deze verordening",
      detail: "",
      lines: found === undefined ? [] : [found.title],
    };
  }
  const info = lawsByName(model.laws).get(plainName(law));
  if (info === undefined)
    return { title: name, kind: law, detail: "", lines: ["Deze wet zit niet bij de bestanden."] };
  const title = info.articles.find(({ number }) => number === article)?.title;
  const lid = below["lid"];
  const link =
    info.bwb === undefined
      ? undefined
      : lawLink(info, info.bwb, { article, ...(lid === undefined ? {} : { lid }) }, day);
  return {
    title: name,
    kind: info.fullName,
    detail: "",
    lines: [
      ...(title === undefined ? [] : [title]),
      ...(link === undefined ? [] : [`[${link.tooltip}](${link.target})`]),
    ],
  };
}

/** `lid:2:onderdeel:a` as words with their numbers. */
function partsOf(parts: readonly string[]): Readonly<Record<string, string | undefined>> {
  const found: Record<string, string> = {};
  for (let at = 0; at + 1 < parts.length; at += 2) found[parts[at]!] = parts[at + 1]!;
  return found;
}

function instrumentOf(
  workspace: Workspace,
  unit: Unit,
  model: DecisionModel,
  name: string,
  day: string | undefined,
): Told {
  const law = lawsByName(model.laws).get(plainName(name));
  if (law === undefined) {
    const own = unit.files
      .map((uri) => workspace.compiler.exports(uri).instrument)
      .find((one) => one !== undefined && plainName(one.title) === name);
    return { title: own?.title ?? name, kind: own?.kind ?? "regeling", detail: "", lines: [] };
  }
  const link = law.bwb === undefined ? undefined : lawLink(law, law.bwb, {}, day);
  return {
    title: law.fullName,
    kind: "wet",
    detail: law.abbreviation ?? "",
    lines: link === undefined ? [] : [`[${link.tooltip}](${link.target})`],
  };
}
