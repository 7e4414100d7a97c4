// The builder escapes whatever comes in, in text and in attributes.
import { describe, expect, it } from "vitest";
import { markup } from "./html.js";

describe("markup", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onload="x`, "&quot; onload=&quot;x"],
    ["a & b ' c", "a &amp; b &#39; c"],
    ["]]> {inkomen} `x`", "]]&gt; {inkomen} `x`"],
    ["een\u0000twee\u0085", "eentwee"],
  ])("escapes %j", (text, escaped) => {
    expect(markup`<p title="${text}">${text}</p>`.toString()).toBe(`<p title="${escaped}">${escaped}</p>`);
  });

  it("takes its own markup, lists and nothing", () => {
    expect(markup`<ul>${[1, "<2>"].map((n) => markup`<li>${n}</li>`)}${undefined}</ul>`.toString()).toBe(
      "<ul><li>1</li><li>&lt;2&gt;</li></ul>",
    );
  });
});
