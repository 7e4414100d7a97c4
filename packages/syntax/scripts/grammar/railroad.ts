/** The grammar as railroad diagrams: one static page with SVG, no script and nothing from elsewhere. */
import type { Alternative} from "chevrotain";
import { Alternation, NonTerminal, Option, Repetition, RepetitionMandatory, Terminal, type Rule } from "chevrotain";
import { readable } from "./label.js";

type Part = Rule["definition"][number];
/** A drawn piece: its size, the height of its line from its top, and its SVG at the origin. */
interface Piece {
  readonly width: number;
  readonly height: number;
  readonly line: number;
  readonly svg: string;
}
const GAP = 12;
const ROW = 26;

export function railroad(rules: readonly Rule[]): string {
  const sections = rules.map((rule) => {
    const drawn = sequence(rule.definition);
    const width = drawn.width + 40;
    const svg = `<svg width="${width}" height="${drawn.height + 20}" viewBox="0 0 ${width} ${drawn.height + 20}" role="img" aria-label="${escape(rule.name)}">${rail(0, 10 + drawn.line, 20)}<g transform="translate(20 10)">${drawn.svg}</g>${rail(20 + drawn.width, 10 + drawn.line, 20)}</svg>`;
    return `<h2 id="${escape(rule.name)}">${escape(rule.name)}</h2>\n${svg}`;
  });
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Grammatica van Andersom</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: #1b1b1b; background: #fff; }
h2 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
svg { max-width: none; }
path { fill: none; stroke: #444; stroke-width: 1.5; }
rect { fill: #eef4fb; stroke: #35608f; }
rect.rule { fill: #fff6dd; stroke: #8a6d1a; }
text { font: 13px ui-monospace, monospace; fill: #1b1b1b; }
a text { text-decoration: underline; }
</style>
</head>
<body>
<h1>Grammatica van Andersom</h1>
<p>Gemaakt uit de parser. Een blauw vak is een woord of teken, een geel vak is een andere regel.</p>
${sections.join("\n")}
</body>
</html>
`;
}

function draw(part: Part): Piece {
  if (part instanceof Terminal) return box(readable(part.terminalType), undefined);
  if (part instanceof NonTerminal) return box(part.nonTerminalName, part.nonTerminalName);
  if (part instanceof Alternation) return choice(part.definition.map((option: Part) => sequence((option as Alternative).definition)));
  if (part instanceof Option) return choice([skip(), sequence(part.definition)]);
  if (part instanceof RepetitionMandatory) return loop(sequence(part.definition));
  if (part instanceof Repetition) return choice([skip(), loop(sequence(part.definition))]);
  return sequence((part as Alternative).definition);
}

function sequence(parts: readonly Part[]): Piece {
  if (parts.length === 0) return skip();
  const drawn = parts.map(draw);
  const line = Math.max(...drawn.map((piece) => piece.line));
  const below = Math.max(...drawn.map((piece) => piece.height - piece.line));
  let x = 0;
  let svg = "";
  drawn.forEach((piece, at) => {
    if (at > 0) {
      svg += rail(x, line, GAP);
      x += GAP;
    }
    svg += `<g transform="translate(${x} ${line - piece.line})">${piece.svg}</g>`;
    x += piece.width;
  });
  return { width: x, height: line + below, line, svg };
}

function box(text: string, link: string | undefined): Piece {
  const width = text.length * 8 + 16;
  const inner = `<rect${link === undefined ? ` rx="10"` : ` class="rule"`} x="0" y="1" width="${width}" height="22"/><text x="8" y="17">${escape(text)}</text>`;
  return { width, height: 24, line: 12, svg: link === undefined ? inner : `<a href="#${escape(link)}">${inner}</a>` };
}

function skip(): Piece {
  return { width: 10, height: 12, line: 6, svg: rail(0, 6, 10) };
}

function choice(options: readonly Piece[]): Piece {
  const inner = Math.max(...options.map((piece) => piece.width));
  const width = inner + 2 * ROW;
  let y = 0;
  let svg = "";
  const line = options[0]!.line;
  options.forEach((piece, at) => {
    const here = y + piece.line;
    svg += `<g transform="translate(${ROW} ${y})">${piece.svg}</g>${rail(ROW + piece.width, here, inner - piece.width)}`;
    svg += at === 0 ? rail(0, line, ROW) + rail(ROW + inner, line, ROW) : curve(line, here, inner);
    y += piece.height + 6;
  });
  return { width, height: y - 6, line, svg };
}

/** From the main line down to an option, and up again. */
function curve(line: number, here: number, inner: number): string {
  const middle = ROW / 2;
  const end = 2 * ROW + inner;
  return `<path d="M0 ${line}Q${middle} ${line} ${middle} ${line + 8}V${here - 8}Q${middle} ${here} ${ROW} ${here}"/><path d="M${end} ${line}Q${end - middle} ${line} ${end - middle} ${line + 8}V${here - 8}Q${end - middle} ${here} ${end - ROW} ${here}"/>`;
}

function loop(piece: Piece): Piece {
  const width = piece.width + 2 * ROW;
  const back = piece.height + 8;
  const svg = `${rail(0, piece.line, ROW)}<g transform="translate(${ROW} 0)">${piece.svg}</g>${rail(ROW + piece.width, piece.line, ROW)}<path d="M${ROW + piece.width} ${piece.line}Q${ROW * 1.5 + piece.width} ${piece.line} ${ROW * 1.5 + piece.width} ${piece.line + 8}V${back - 6}Q${ROW * 1.5 + piece.width} ${back} ${ROW + piece.width} ${back}H${ROW}Q${ROW / 2} ${back} ${ROW / 2} ${back - 6}V${piece.line + 8}Q${ROW / 2} ${piece.line} ${ROW} ${piece.line}"/>`;
  return { width, height: back + 4, line: piece.line, svg };
}

function rail(x: number, y: number, length: number): string {
  return length <= 0 ? "" : `<path d="M${x} ${y}h${length}"/>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
