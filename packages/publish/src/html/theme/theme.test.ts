// A theme in, the style of a page or what is wrong with it out. What a stranger's file can do is tried here.
import { describe, expect, it } from "vitest";
import { publicVersion } from "../../public/public-version.js";
import { sampleModel } from "../../sample-model.js";
import { renderHtml } from "../render.js";
import { palette, derived, formTokens } from "../tokens.js";
import { colourOf, contrast, hexText } from "./colour.js";
import { tooLittleContrast } from "./contrast.js";
import { readTheme, type ReadTheme } from "./theme.js";
import { kindOf, safeValue } from "./value.js";

const json = (theme: object): ReadTheme => readTheme(JSON.stringify(theme), "thema.json");
const css = (text: string): ReadTheme => readTheme(text, "thema.css");
const link = (value: unknown): object => ({ utrecht: { link: { color: { $value: value } } } });
const messages = ({ faults }: ReadTheme): string[] => faults.map(({ message }) => message);

describe("the forms of a theme", () => {
  const wanted = "@media screen and (prefers-color-scheme:light){:root{--utrecht-link-color:#004488}}\n";

  it.each([
    ["the design tokens format", link("#004488")],
    ["a colour as an object", link({ colorSpace: "srgb", components: [0, 0.267, 0.533], hex: "#004488" })],
    ["Style Dictionary", { utrecht: { link: { color: { value: "#004488", name: "x", path: ["a"] } } } }],
    ["a reference", { merk: { blauw: { $value: "#004488" } }, ...link("{merk.blauw}") }],
    ["a reference to a reference", { a: { $value: "{b}" }, b: { $value: "#048" }, ...link("{a}") }],
    [
      "the sets of Tokens Studio",
      {
        "merk/kleur": { merk: { $value: "#111" } },
        "deel/link": link("{merk}"),
        laatst: { merk: { $value: "#004488" } },
        $metadata: { tokenSetOrder: ["merk/kleur", "deel/link", "laatst"] },
      },
    ],
  ])("%s", (_form, theme) => {
    const { theme: made, faults, used } = json(theme);
    expect({ faults, used }).toEqual({ faults: [], used: 1 });
    const same = made?.css.replace(/rgba\(0,68,136,1\)|#048\b(?!8)/u, "#004488");
    expect(same).toBe(wanted);
  });

  it.each([
    ":root { --utrecht-link-color: #004488; }",
    ".waterrade-theme{--utrecht-link-color:#004488}",
    '@charset "UTF-8"; /* ; } */ :root{--merk:#004488;--utrecht-link-color:var( --merk )}',
    "@media screen { html { --utrecht-link-color: var(--is-er-niet, #004488); } }",
  ])("CSS: %s", (text) => {
    expect(css(text)).toMatchObject({ faults: [], used: 1, theme: { css: wanted } });
  });

  it("keeps the colours of our dark screen, until the theme gives its own", () => {
    expect(json(link("#004488")).theme?.css).not.toContain("dark");
    const dark = { merk: { $value: "#004488" }, ...link("{merk}"), donker: { merk: { $value: "#88ccff" } } };
    expect(json(dark).theme?.css).toContain(
      "@media screen and (prefers-color-scheme:dark){:root{--utrecht-link-color:#88ccff}}",
    );
    const sheet =
      ":root{--utrecht-link-color:#048}@media (prefers-color-scheme: dark){:root{--utrecht-link-color:#8cf}}";
    expect(css(sheet).theme?.css).toContain("dark){:root{--utrecht-link-color:#8cf}}");
  });

  it("counts what no page uses, but not what a used token is made from", () => {
    const theme = { merk: { $value: "#048" }, ...link("{merk}"), utrecht2: { a: { $value: "url(x)" } } };
    expect(json(theme)).toMatchObject({ used: 1, unused: 1, faults: [] });
  });

  it("gives all headings the one colour that is for all", () => {
    const { theme } = json({ utrecht: { heading: { color: { $value: "#123456" } } } });
    expect(theme?.css).toContain("--utrecht-heading-3-color:#123456");
  });
});

describe("what a theme may not do", () => {
  it.each([
    "url(https://ergens.nl/x.png)",
    "#048;}body{display:none",
    "</style><script>alert(1)</script>",
    "red}*{color:red",
    "expression(alert(1))",
    "var(--utrecht-document-color",
    "image-set('x')",
    "#048 !important",
    "\\75rl(x)",
    "",
  ])("a colour %j is refused, with its name", (value) => {
    const read = json(link(value));
    expect(read.theme).toBeUndefined();
    expect(messages(read)[0]).toMatch(
      /^De waarde van utrecht\.link\.color kan niet: .*geen? |utrecht\.link\.color/u,
    );
  });

  it.each([
    ["@import 'x.css';:root{--utrecht-link-color:#048}", "‘@import 'x.css'’"],
    ["body{color:red}", "(--naam: waarde)"],
    [":root{--utrecht-link-color:#048} a[href^=x]{--y:1}", "‘a[href^=x]’"],
    ["@font-face{font-family:x;src:url(x)}", "‘@font-face’"],
    [":root{--utrecht-link-color:#048", ""],
  ])("CSS %s", (text, part) => {
    const read = css(text);
    if (part === "") expect(read.faults).toEqual([]);
    else expect(messages(read).join("\n")).toContain(part);
  });

  it.each([
    [link("{er.is.niets}"), "Dit token verwijst naar {er.is.niets}, maar dat staat niet in dit thema."],
    [{ a: { $value: "{b}" }, b: { $value: "{a}" }, ...link("{a}") }, "naar zichzelf"],
    [{ color: { $value: "#048" } }, "geen token dat onze pagina’s gebruiken"],
    [[], "Een thema is een groep met tokens"],
  ])("%j", (theme, part) => expect(messages(json(theme)).join()).toContain(part));

  it("says where it is wrong", () => {
    const text = '{ "utrecht": {\n  "link": { "color": { "value": "appel" } } } }';
    const [fault] = readTheme(text, "x.json").faults;
    expect(text.slice(fault?.start, fault?.end)).toBe('"appel"');
    const sheet = ":root {\n  --utrecht-link-color:  appel ;\n}";
    const [other] = readTheme(sheet, "x.css").faults;
    expect(sheet.slice(other?.start, other?.end)).toBe("appel");
  });
});

it.each([
  ["utrecht-heading-1-font-size", "32", "32px"],
  ["utrecht-heading-1-font-size", "clamp(1.5rem, 1rem + 2vw, 3rem)", "clamp(1.5rem, 1rem + 2vw, 3rem)"],
  ["utrecht-heading-1-font-size", "16px * 1.5", "calc(16px * 1.5)"],
  ["utrecht-heading-1-font-size", "calc(1px", undefined],
  ["utrecht-heading-1-font-size", "attr(x)", undefined],
  ["utrecht-heading-1-line-height", "1.25", "1.25"],
  ["utrecht-heading-1-line-height", "40", "40px"],
  ["utrecht-heading-1-font-weight", "Semi Bold", "600"],
  ["utrecht-heading-1-font-weight", "vet", undefined],
  ["utrecht-spotlight-section-info-border-width", "0 0 0 4px", "0 0 0 4px"],
  ["utrecht-document-font-family", "Waterrade Sans", '"Waterrade Sans",system-ui,sans-serif'],
  ["utrecht-document-font-family", "'Open Sans', Arial, sans-serif", "'Open Sans',Arial,sans-serif"],
  ["utrecht-document-font-family", 'x";}', undefined],
  ["utrecht-link-text-decoration", "None", "none"],
  ["utrecht-link-color", "RGB(0 68 136 / 50%)", "rgb(0 68 136 / 50%)"],
  ["utrecht-link-color", "hsl(210, 100%, 27%)", "hsl(210, 100%, 27%)"],
  ["utrecht-link-color", "hsl(210, 100%)", undefined],
])("%s: %s", (name, given, safe) => expect(safeValue(kindOf(name), given)).toBe(safe));

describe("contrast", () => {
  it.each([
    ["#000", "#fff", 21],
    ["#767676", "#fff", 4.54],
    ["#0b4f79", "#ffffff", 8.72],
    ["hsl(0, 0%, 100%)", "white", 1],
  ])("%s on %s is %f", (one, other, ratio) => {
    expect(contrast(colourOf(one)!, colourOf(other)!)).toBeCloseTo(ratio, 2);
  });

  it("is enough in our own look, in light and in dark", () => expect(tooLittleContrast({}, {})).toEqual([]));

  it("is reported with both colours, the ratio and the place", () => {
    const text = JSON.stringify(link("#8ab"));
    const read = readTheme(text, "thema.json");
    const found = read.contrast.find(({ what }) => what === "koppelingen");
    expect(found?.message).toBe(
      "Te weinig contrast (koppelingen): #88aabb op #ffffff is 2,46 : 1. Tekst vraagt ten minste 4,5 : 1 (WCAG 2.2 AA).",
    );
    expect(text.slice(found?.start, found?.end)).toBe('"#8ab"');
    expect(read.theme).toBeDefined();
  });

  it("sees a colour that lets the paper through, and a line that is too faint", () => {
    const faint = json({
      utrecht: { "form-control": { "border-color": { $value: "rgba(0,0,0,0.2)" } } },
    }).contrast;
    expect(faint.map(({ what, colour, needed }) => [what, colour, needed])).toEqual([
      ["de rand van een veld", "#cccccc", 3],
    ]);
  });

  it("looks at every colour that our look gives a value", () => {
    const all = { ...palette.light, ...derived, ...formTokens };
    const wrong = Object.keys(all).filter(
      (name) =>
        name.endsWith("-color") &&
        !/(?:border|outline|marker|border-block-end)-color$|inverse/u.test(name) &&
        tooLittleContrast(
          {
            [name]: name.startsWith("utrecht-radio")
              ? name.includes("background")
                ? "#0b4f79"
                : "#fff"
              : "#808080",
          },
          {},
        ).length === 0,
    );
    expect(wrong).toEqual([]);
    expect(hexText(colourOf("teal")!)).toBe("#008080");
  });
});

it("stands in the page after our own style, allowed by its hash", () => {
  const { theme } = json(link("#004488"));
  const html = renderHtml(publicVersion(sampleModel, { on: "2026-03-01" }), { theme });
  expect(html).toContain(`<style>${theme?.css ?? "?"}</style>\n</head>`);
  expect(html).toContain(`'sha256-${theme?.hash ?? "?"}'; base-uri`.replaceAll("'", "&#39;"));
});
