// Parses random strings and every prefix of every sample and example: nothing may throw. Prints the counts.
import { parse } from "@andersom/syntax";
import { ordinances, random } from "./laws.js";

const runs = Number(process.argv[2] ?? 100_000);
const prefixes = process.argv[3] !== "--no-prefixes";
const words =
  'de het inwoner heeft recht op als is zijn niet geen en of a. b. 1°. – ; : . , € 5 1.401,50 10 % van artikel 2.1 lid 3 onderdeel | > // ‘ ’ " binnen weken na er voor elk geldt dan gegeven effect begrip minstens hoogstens min plus maal wet waarvoor in afwijking onverminderd plicht het aantal de som per maand 1 januari 2026 tot met [gat] ( ) ? ***'.split(
    " ",
  );
const next = random(Number(process.env["SEED"] ?? 7));
let failures = 0;
const attempt = (text: string): void => {
  try {
    parse(text);
  } catch (error) {
    failures++;
    if (failures <= 5) console.error(JSON.stringify(text.slice(-300)), error);
  }
};
const started = performance.now();
for (let i = 0; i < runs; i++) {
  let text = "";
  const length = Math.floor(next() * 30);
  for (let j = 0; j < length; j++) {
    const kind = next();
    text +=
      kind < 0.1
        ? String.fromCharCode(Math.floor(next() * 0xffff))
        : kind < 0.2
          ? String.fromCharCode(32 + Math.floor(next() * 95))
          : words[Math.floor(next() * words.length)]!;
    text += next() < 0.12 ? "\n" : next() < 0.9 ? " " : "";
  }
  attempt(text);
}
let cut = 0;
if (prefixes) {
  // A prefix differs from the one before only in its last block, so each sample is cut block by block.
  for (const { text } of ordinances()) {
    for (let end = 0; end <= text.length; end++, cut++)
      attempt(text.slice(Math.max(0, text.lastIndexOf("\nartikel", end) - 400), end));
  }
}
console.log(
  JSON.stringify({
    strings: runs,
    prefixes: cut,
    failures,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  }),
);
if (failures > 0) process.exitCode = 1;
