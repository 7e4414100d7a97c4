// The house style of a municipality in Word and PDF: its colours as far as they can be read, its letters, its logo with words.
import { LogoUnreadable, readFont, readLogo, toPdf, toWord, type Logo } from "@andersom/documents";
import { ownPaper, readTheme, type PaperLook } from "@andersom/publish";
import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { typeface } from "../../packages/documents/src/pdf/font.js";
import { day, everything } from "./samples.js";
import { pdfElements, pdfInfo, runs, skippedHeadings, throughLibreOffice, unzipped } from "./tools.js";

const token = (name: string, value: string): string => `--${name}: ${value};`;

function themed(...tokens: readonly string[]): { look: PaperLook; messages: readonly string[] } {
  const { theme, onPaper } = readTheme(`:root { ${tokens.join(" ")} }`, "thema.css");
  return { look: theme!.paper, messages: onPaper.map(({ message }) => message) };
}

/** A picture of one colour. */
function png(width: number, height: number): Uint8Array {
  const part = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.alloc(1), Buffer.alloc(width * 3, 90)]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, part("IHDR", head), part("IDAT", rows), part("IEND", Buffer.alloc(0))]);
}

const logo = readLogo(png(90, 30), "Logo van de gemeente Waterrade") as Logo;
const green = themed(
  token("utrecht-link-color", "#00565f"),
  token("utrecht-heading-color", "#063b42"),
  token("utrecht-heading-font-family", '"Zeldzaam", "Source Sans 3", serif'),
  token("utrecht-document-font-family", "Verdana, sans-serif"),
);

describe("the look on paper", () => {
  it("is ours without a theme, and that of the theme where it can be read on white", () => {
    expect(themed(token("utrecht-document-font-size", "1rem")).look).toEqual(ownPaper);
    expect(green.look.colours).toMatchObject({ link: "#00565f", mark: "#00565f", title: "#063b42" });
    expect(new Set(green.look.colours.headings)).toEqual(new Set(["#063b42"]));
    expect(green.look.letters).toEqual(["Verdana"]);
    expect(green.look.headingLetters).toEqual(["Zeldzaam", "Source Sans 3"]);
    expect(green.messages).toEqual([]);
  });

  it("takes our colour where that of the theme is too light for paper, and says so with the numbers", () => {
    const { look, messages } = themed(
      token("utrecht-document-background-color", "#101418"),
      token("utrecht-document-color", "#f0f4f8"),
      token("utrecht-link-color", "#8cc6f0"),
    );
    expect(look.colours.ink).toBe(ownPaper.colours.ink);
    expect(look.colours.link).toBe(ownPaper.colours.link);
    expect(messages.join("\n")).toContain(
      "Te weinig contrast op wit papier (gewone tekst): #f0f4f8 op #ffffff",
    );
    expect(messages.join("\n")).toContain("In Word en PDF staat daar de kleur van Andersom.");
  });

  it("keeps frames on which the text can be read", () => {
    const dark = themed(token("utrecht-spotlight-section-info-background-color", "#003344"));
    expect(dark.look.colours.tint).toBe(ownPaper.colours.tint);
    expect(dark.messages).toHaveLength(1);
  });
});

describe("a logo", () => {
  it("is a PNG or a JPEG with a size, and nothing else", () => {
    expect(logo).toMatchObject({ type: "png", width: 90, height: 30 });
    const jpeg = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xc0, 0, 11, 8, 0, 40, 0, 120, 3, 0, 0, 0,
    ]);
    expect(readLogo(jpeg, "x")).toMatchObject({ type: "jpg", width: 120, height: 40 });
    expect(readLogo(Buffer.from("<svg onload='alert(1)'/>"), "x")).toContain("geen PNG of JPEG");
    expect(readLogo(png(90, 30).subarray(0, 20), "x")).toContain("geen PNG of JPEG");
    expect(readLogo(new Uint8Array(600_000), "x")).toContain("te groot");
  });

  it("that is broken inside is told apart from a fault of ours", async () => {
    const broken = { ...logo, bytes: png(90, 30).fill(7, 45) };
    await expect(
      toPdf(everything("woorden"), { standard: "ua-1", date: day, logo: broken }),
    ).rejects.toBeInstanceOf(LogoUnreadable);
  });
});

describe("font files", () => {
  it("have the name that a theme calls them by; what is no font is none", () => {
    expect(readFont(typeface().files[0]!)?.family).toMatch(/^Source Sans 3/u);
    expect(readFont(Buffer.from("dit is geen lettertype"))).toBeUndefined();
    expect(readFont(typeface().files[0]!.subarray(0, 300))).toBeUndefined();
  });
});

describe.skipIf(!runs("pdfinfo"))("a PDF in house style", () => {
  const options = { date: day, look: green.look, logo, publisher: "Gemeente Waterrade" };

  it.each(["ua-1", "a-2a"] as const)(
    "is %s, has its logo as a picture with words, and the same bytes twice",
    async (standard) => {
      const once = await toPdf(everything("woorden"), { ...options, standard });
      expect(Buffer.compare(once, await toPdf(everything("woorden"), { ...options, standard }))).toBe(0);
      const elements = pdfElements(once);
      expect(elements).toContain("Figure");
      expect(elements).toContain("H1");
      expect(elements).toContain("TH");
      expect(skippedHeadings(elements)).toEqual([]);
      expect(pdfInfo(once)).toContain(standard === "ua-1" ? "pdfuaid" : "pdfaid");
      expect(Buffer.from(once).toString("latin1")).toContain("/Alt");
    },
  );
});

describe("a Word file in house style", () => {
  const options = { date: day, look: green.look, logo, publisher: "Gemeente Waterrade" };

  it("has the colours and letters in its styles, the logo with its words, and the same bytes twice", async () => {
    const once = await toWord(everything("woorden"), options);
    expect(Buffer.compare(once, await toWord(everything("woorden"), options))).toBe(0);
    const parts = unzipped(once);
    const styles = parts.get("word/styles.xml")!;
    expect(styles).toContain('w:val="063B42"');
    expect(styles).toContain('w:ascii="Verdana"');
    expect(styles).toContain('w:ascii="Zeldzaam"');
    expect(styles).not.toContain("0B4F79");
    expect(parts.get("word/document.xml")).toContain('descr="Logo van de gemeente Waterrade"');
    expect([...parts.keys()].filter((name) => name.startsWith("word/media/"))).toHaveLength(1);
  });

  it("says its name and its day above every page", async () => {
    const parts = unzipped(await toWord(everything("woorden"), options));
    const headers = [...parts].filter(([name]) => /^word\/header/u.test(name)).map(([, text]) => text);
    expect(headers.join("")).toContain("Tekst op 1 maart 2026");
  });

  it.skipIf(!runs("soffice"))("is read by LibreOffice with its headings", async () => {
    const [pdf] = throughLibreOffice([await toWord(everything("woorden"), options)]);
    expect(pdfElements(pdf!)).toContain("H1");
    expect(pdfElements(pdf!)).toContain("Figure");
  });
});
