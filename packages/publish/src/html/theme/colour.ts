// Colours as CSS writes them, and how well one reads on another (WCAG 2.2).

export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** The names that themes use; others are better written as a number. */
const named: Readonly<Record<string, string>> = {
  transparent: "#0000",
  black: "#000",
  white: "#fff",
  silver: "#c0c0c0",
  gray: "#808080",
  grey: "#808080",
  maroon: "#800000",
  red: "#f00",
  purple: "#800080",
  fuchsia: "#f0f",
  green: "#008000",
  lime: "#0f0",
  olive: "#808000",
  yellow: "#ff0",
  navy: "#000080",
  blue: "#00f",
  teal: "#008080",
  aqua: "#0ff",
  orange: "#ffa500",
};

/** Undefined for what is no colour, or one that hangs on its surroundings. */
export function colourOf(text: string): Colour | undefined {
  const plain = text.trim().toLowerCase();
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.exec(named[plain] ?? plain)?.[1];
  if (hex !== undefined) {
    const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
    const [r = 0, g = 0, b = 0, a = 255] = (long.match(/../gu) ?? []).map((pair) =>
      Number.parseInt(pair, 16),
    );
    return { r, g, b, a: a / 255 };
  }
  const parts = /^(rgb|hsl)a?\(\s*([^()]*)\)$/u.exec(plain);
  if (parts === null) return undefined;
  const [, kind, inside = ""] = parts;
  const [one, two, three, four = "1", ...more] = inside.split(/[\s,/]+/u).filter((part) => part !== "");
  if (one === undefined || two === undefined || three === undefined || more.length > 0) return undefined;
  const a = part(four, 1);
  if (a === undefined) return undefined;
  if (kind === "rgb") {
    const [r, g, b] = [part(one, 255), part(two, 255), part(three, 255)];
    if (r === undefined || g === undefined || b === undefined) return undefined;
    return { r: limit(r, 255), g: limit(g, 255), b: limit(b, 255), a: limit(a, 1) };
  }
  const turn = /^-?[\d.]+(?:deg)?$/u.test(one) ? Number.parseFloat(one) : undefined;
  if (turn === undefined || !two.endsWith("%") || !three.endsWith("%")) return undefined;
  const [s, l] = [part(two, 1), part(three, 1)];
  return s === undefined || l === undefined
    ? undefined
    : { ...fromHsl(turn, limit(s, 1), limit(l, 1)), a: limit(a, 1) };
}

function part(text: string, whole: number): number | undefined {
  const found = /^(-?\d*\.?\d+)(%?)$/u.exec(text);
  if (found === null) return undefined;
  return found[2] === "%" ? (Number(found[1]) / 100) * whole : Number(found[1]);
}

function limit(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

function fromHsl(turn: number, s: number, l: number): Omit<Colour, "a"> {
  const at = (n: number): number => {
    const k = (n + (((turn % 360) + 360) % 360) / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { r: at(0), g: at(8), b: at(4) };
}

/** What is seen of a colour that lets another through. */
export function over(top: Colour, below: Colour): Colour {
  const mix = (one: number, other: number): number => one * top.a + other * (1 - top.a);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a: 1 };
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ r, g, b }: Colour): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** As people write it in a house style: #rrggbb. */
export function hexText({ r, g, b }: Colour): string {
  return `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}
