// A theme as JSON: the design tokens format, Style Dictionary, and Tokens Studio with its sets.

import { parseJson, placeOf } from "@andersom/logic";
import type { RawTheme, RawToken } from "./token.js";

type Group = Readonly<Record<string, unknown>>;

/** Names of groups and sets whose tokens are for a dark screen. */
const darkName = /(?:^|[-/ ])(?:dark|donker)(?:$|[-/ ])/iu;

/** Stands for a value of several parts, such as a shadow: harmless where no page uses it, refused where one does. */
const several = "(meer waarden)";

/** Deeper than any theme is. */
const deepest = 40;

export function jsonTheme(text: string): RawTheme {
  const json = parseJson(text);
  if (!json.ok) {
    const { message, start, end } = json.fault;
    return { tokens: [], faults: [{ message: `Dit thema is geen JSON. ${message}`, start, end }] };
  }
  const tokens: RawToken[] = [];
  const visit = (group: Group, pointer: string, path: readonly string[], dark: boolean): void => {
    for (const [key, value] of Object.entries(group)) {
      if (key.startsWith("$") || !isGroup(value) || path.length > deepest) continue;
      const here = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const names = [...path, key];
      const given = valueOf(value);
      if (given === undefined) {
        visit(value, here, names, dark);
        continue;
      }
      const at = placeOf(json.places, `${here}/${given.key}`) ?? { start: 0, end: 0 };
      const shown = names.join(".");
      tokens.push({ name: names.join("-"), shown, value: given.text ?? several, dark, at: span(at) });
    }
  };
  const { value } = json;
  if (!isGroup(value))
    return { tokens, faults: [{ message: "Een thema is een groep met tokens: { … }.", start: 0, end: 1 }] };
  for (const { key, group } of setsOf(value)) {
    const inside = key === undefined ? "" : `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    visit(group, inside, [], key !== undefined && darkName.test(key));
  }
  return { tokens, faults: [] };
}

/** The sets of Tokens Studio in their order, and a group for a dark screen; else the file is one set. */
function setsOf(file: Group): readonly { readonly key?: string; readonly group: Group }[] {
  const keys = Object.keys(file).filter((key) => isGroup(file[key]) && !key.startsWith("$"));
  const order = orderIn(file);
  if (order === undefined && !keys.some((key) => key.includes("/"))) {
    const dark = keys.filter((key) => darkName.test(key));
    const rest = Object.fromEntries(Object.entries(file).filter(([key]) => !dark.includes(key)));
    return [{ group: rest }, ...dark.map((key) => ({ key, group: file[key] as Group }))];
  }
  const known = (order ?? []).filter((key) => keys.includes(key));
  const sets = [...known, ...keys.filter((key) => !known.includes(key))];
  return sets.map((key) => ({ key, group: file[key] as Group }));
}

function orderIn(file: Group): readonly string[] | undefined {
  const metadata = file["$metadata"];
  const order = isGroup(metadata) ? metadata["tokenSetOrder"] : undefined;
  return Array.isArray(order) ? order.filter((one) => typeof one === "string") : undefined;
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a token, as text where it is one value; undefined for a group. */
function valueOf(token: Group): { readonly key: string; readonly text: string | undefined } | undefined {
  if ("$value" in token) return { key: "$value", text: textOf(token["$value"]) };
  // A group may have a member that is called value; only a plain one makes it a token.
  const { value } = token;
  if (value === undefined || (isGroup(value) && textOf(value) === undefined)) return undefined;
  return { key: "value", text: textOf(value) };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(textOf);
    return parts.includes(undefined) ? undefined : parts.join(", ");
  }
  if (!isGroup(value)) return undefined;
  const { hex, alpha, value: number, unit, colorSpace, components } = value;
  if (typeof number === "number" && typeof unit === "string") return `${String(number)}${unit}`;
  if (colorSpace === "srgb" && Array.isArray(components) && components.length === 3) {
    const parts = components.map((one) => (typeof one === "number" ? Math.round(one * 255) : 0));
    return `rgba(${parts.join(",")},${typeof alpha === "number" ? String(alpha) : "1"})`;
  }
  return typeof hex === "string" ? hex : undefined;
}

function span({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
