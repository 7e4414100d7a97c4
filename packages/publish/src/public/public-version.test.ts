// The whole public version of a small ordinance, as Markdown to be read; and what must hold for any model.
import { describe, expect, it } from "vitest";
import type { DecisionModel } from "@andersom/semantics";
import { renderHtml } from "../html/render.js";
import { renderMarkdown } from "../markdown/render.js";
import { sampleModel } from "../sample-model.js";
import type { ExampleResult } from "./context.js";
import { publicVersion } from "./public-version.js";

const passed: ExampleResult = {
  example: "example:1",
  passed: true,
  rights: [{ right: "right:inkomenstoeslag", outcome: "toegekend", amount: "€ 300", grounds: [] }],
};
const made = (model: DecisionModel, examples: readonly ExampleResult[] = [passed]) =>
  publicVersion(model, { on: "2026-03-01", calculator: { value: () => undefined }, examples });

describe("the public version", () => {
  it("reads as a whole", async () => {
    await expect(renderMarkdown(made(sampleModel))).toMatchFileSnapshot(
      "../../../../test/baselines/publish/sample.md",
    );
  });

  it("shows no story of an example that failed or was not run", () => {
    for (const results of [[{ ...passed, passed: false }], []]) {
      expect(renderMarkdown(made(sampleModel, results))).not.toContain("Samira");
    }
  });

  it("says that rights may be derived only when the header says so", () => {
    const rights = {
      ...sampleModel,
      instrument: { ...sampleModel.instrument, publicVersionGivesRights: true },
    };
    expect(renderMarkdown(made(rights))).toContain("Aan deze tekst kunt u rechten ontlenen.");
    const { publicVersionGivesRights: _, ...silent } = sampleModel.instrument;
    expect(renderMarkdown(made({ ...sampleModel, instrument: silent }))).toContain(
      "kunt u geen rechten ontlenen",
    );
  });

  it("speaks the je-form throughout", () => {
    const je = made({ ...sampleModel, instrument: { ...sampleModel.instrument, formOfAddress: "je" } });
    const own = renderMarkdown(je).replace(/Hebt u al drie jaar.*|Volgt u .*/gu, ""); // written by the officer
    expect(own.match(/\b(?:u|uw)\b/giu) ?? []).toEqual([]);
  });

  it("tells every rule, also one that is free text", () => {
    const text = renderMarkdown(made(sampleModel));
    expect(text).toContain("Wij stellen nadere regels vast.");
    expect(text).toContain("een wijziging in de leefvorm melden");
  });

  it("is the same every time", () => {
    expect(renderHtml(made(sampleModel))).toBe(renderHtml(made(structuredClone(sampleModel))));
  });
});

describe("hostile text", () => {
  const hostile = `<script>alert("x")</script> ]]> {inkomen} [a](javascript:x) **v** | # \`c\` &lt; {u krijgt}`;

  /** The model with the hostile text behind every text in it that people wrote. */
  function poisoned(part: unknown, key = ""): unknown {
    const keep =
      /^(?:id|op|form|kind|format|thing|fact|definition|right|target|effect|effects|rules|targets|overrides|peildatum|article|number|variable|amount|opens|direction|on|unit|relation|comparison|mode|combine|reader|validFrom|validTo|inForce|formOfAddress|value|holder)$/u;
    if (typeof part === "string") return keep.test(key) ? part : `${part} ${hostile}`;
    if (Array.isArray(part)) return part.map((one) => poisoned(one, key));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, poisoned(one, name)]));
  }

  const document = made(poisoned(sampleModel) as DecisionModel);

  it("stays text in HTML", () => {
    const html = renderHtml(document);
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toMatch(/<script|javascript:[^x]|<[a-z][^>]*\son\w+=/iu);
    expect(html.match(/<a [^>]*href="(?!#)/gu) ?? []).toEqual([]);
  });

  it("stays text in Markdown", () => {
    const markdown = renderMarkdown(document);
    expect(markdown).toContain("\\<script\\>");
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/u);
  });

  it("is not taken for a form of address", () => {
    expect(renderMarkdown(document)).toContain("\\{u krijgt\\}");
  });
});
