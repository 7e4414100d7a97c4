// The hashes in the security policy are those of the styles, and a style loads nothing and takes its colours from tokens.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { selfTestStyle, selfTestStyleHash } from "../selftest/style.js";
import { documentRules, formRules } from "./components.generated.js";
import { style, styleHash } from "./style.js";
import { derived, formTokens, measures, palette } from "./tokens.js";

const sheets = [
  ["the page", style.toString(), styleHash],
  ["the test in it", selfTestStyle.toString(), selfTestStyleHash],
] as const;

describe.each(sheets)("the style of %s", (_name, sheet, hash) => {
  it("has the hash that the policy allows", () => {
    expect(hash).toBe(createHash("sha256").update(sheet).digest("base64"));
  });

  it("loads nothing", () => {
    expect(sheet).not.toMatch(/url\(|@import|@font-face|expression|<\//u);
  });

  it("reads no custom property but tokens of NL Design System and our own", () => {
    const others = [...sheet.matchAll(/var\(\s*--([\w-]+)/gu)]
      .map(([, name = ""]) => name)
      .filter((name) => !/^(?:_?utrecht|nl|andersom)-/u.test(name));
    expect(others).toEqual([]);
  });

  it("has no colour of its own outside the tokens", () => {
    const rules = sheet.replace(/:root\{[^}]*\}/gu, "");
    expect(rules.match(/#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/giu) ?? []).toEqual([]);
  });
});

it("gives a value only to tokens that a rule reads", () => {
  const read = new Set(
    [...sheets.map(([, sheet]) => sheet), documentRules, formRules].flatMap(
      (sheet) => sheet.match(/(?<=var\(\s*--)[\w-]+/gu) ?? [],
    ),
  );
  const given = [palette.light, palette.dark, palette.print, derived, measures, formTokens];
  expect(given.flatMap((tokens) => Object.keys(tokens)).filter((name) => !read.has(name))).toEqual([]);
});
