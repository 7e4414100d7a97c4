// The hash in the security policy is the hash of the style, and the style loads nothing.
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { style, styleHash } from "./style.js";

it("has the hash that the policy allows", () => {
  expect(styleHash).toBe(createHash("sha256").update(style.toString()).digest("base64"));
});

it("loads nothing", () => {
  expect(style.toString()).not.toMatch(/url\(|@import|expression|<\//u);
});
