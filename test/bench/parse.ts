// Lines per second of the parser (lexer, segments, phrases, grammar, lowering) on a generated file of 10,000 lines.
import { parse } from "@andersom/syntax";

const article = (n: number): string => `artikel ${n}.1 Regel ${n}
  Effect: rondkomen.
  Grondslag: artikel 8 lid 1 onderdeel b en artikel 36 Participatiewet.
lid 1
  De inwoner heeft recht op toeslag x${"abcdefghij"[n % 10]}${"klmnopqrst"[n % 7]} als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 21 jaar;
    b. het inkomen is in elke maand van de referteperiode hoogstens 105% van de bijstandsnorm;
    c. minstens een van deze geldt:
      1°. de inwoner volgt geen studie;
      2°. er is een schuld waarvoor geldt: de soort van de schuld is huurschuld.
lid 2
  De hoogte van de toeslag is:
    | leefvorm      | hoogte |
    | alleenstaande | € 350  |
    | gehuwden      | € 500  |
lid 3
  De draagkracht is het inkomen min de norm, maar minstens € 0 per maand, afgerond op hele centen.
  De gemeente stuurt een verslag binnen 6 weken na de melding. // een noot
uitleg
  > U krijgt {de hoogte van de toeslag}.
`;
const lines = Number(process.argv[2] ?? 10_000);
const parts: string[] = [];
for (let n = 1, count = 0; count < lines; n++) {
  parts.push(article(n));
  count += 20;
}
const text = parts.join("").split("\n").slice(0, lines).join("\n");
const times: number[] = [];
const cpu: number[] = [];
let diagnostics = 0;
for (let run = 0; run < 6; run++) {
  const started = performance.now();
  const before = process.cpuUsage();
  diagnostics = parse(text).diagnostics.length;
  times.push(performance.now() - started);
  const used = process.cpuUsage(before);
  cpu.push((used.user + used.system) / 1000);
}
const best = Math.min(...times);
console.log(
  JSON.stringify({
    lines,
    diagnostics,
    firstMs: Math.round(times[0]!),
    bestMs: Math.round(best),
    bestCpuMs: Math.round(Math.min(...cpu)),
    linesPerSecond: Math.round((lines / best) * 1000),
    firstLinesPerSecond: Math.round((lines / times[0]!) * 1000),
  }),
);
