// `npm run defects`: per kind of analysis how many planted defects are found, and what is found where nothing is planted.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyse, analysisDiagnostics } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { withLaws } from "@andersom/testkit";
import { analysed } from "../../../packages/cli/src/analysed.js";
import { nodeHost } from "../../../packages/cli/src/host.js";
import { loadProject } from "../../../packages/cli/src/project.js";
import { isProblem } from "../../../packages/cli/src/result.js";
import { planted } from "./cases.js";
import { draftingDefects, draftingNearMisses, draftingText, type Profile } from "./drafting.js";
import { driftDefects } from "./drift.js";
import { chainDefects } from "./chains.js";
import { edgeDefects } from "./edges.js";
import { exampleDefects } from "./examples.js";
import { explainedDefects } from "./explained.js";
import { lawDefects } from "./law.js";
import { cliffDefects, guaranteeDefects, termDefects } from "./money.js";
import { moneySlips } from "./money-slips.js";
import { filesOf, mend, type Planted } from "./planted.js";
import { readabilityDefects } from "./readability.js";
import { reversedDefects } from "./reversed.js";
import { slipDefects } from "./slips.js";
import { tableSlips } from "./table-slips.js";
import { plantedText } from "./text.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Kinds of analyses by their codes. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ["contradiction", /^AND400/u],
  ["gap", /^AND401/u],
  ["dead", /^AND402/u],
  ["guarantee", /^AND403/u],
  ["cliff", /^AND404/u],
  ["law", /^AND40(?:5|6[01])/u],
  ["reversed ordinance", /^AND40(?:6[2-9]|7[0-3])/u],
  ["steps and terms", /^AND4(?:07[4-9]|11[5-9])/u],
  ["drift", /^AND408/u],
  ["who is exactly at a bound", /^AND4145/u],
  ["chains of references", /^AND4147/u],
  ["text in the place of a rule", /^AND414[0-4]/u],
  ["voorbeelden", /^AND4148/u],
  ["slips of the pen", /^AND41(?:49|5\d|6[0-3])/u],
  ["drafting", /^AND4(?:09|10)/u],
  ["readability", /^AND412/u],
];
/** Planted texts with what mends them; near misses among them are of the code beside them. */
const mendable: readonly (readonly [string, readonly Planted[]])[] = [
  ["AND4050", lawDefects],
  ["AND4063", reversedDefects],
  ["AND4040", cliffDefects],
  ["AND4030", guaranteeDefects],
  ["AND4077", termDefects],
  ["AND4080", driftDefects],
  ["AND4145", edgeDefects],
  ["AND4147", chainDefects],
  ["AND4140", explainedDefects],
  ["AND4148", exampleDefects],
  ["AND4149", [...slipDefects, ...moneySlips, ...tableSlips]],
  ["AND4120", readabilityDefects],
];
const kindOf = (code: string): string | undefined => kinds.find(([, codes]) => codes.test(code))?.[0];

interface Case {
  readonly kind: string;
  readonly text: string;
  /** Absent: nothing of the kind may be found. */
  readonly code?: string | undefined;
  readonly profile?: Profile;
}

function cases(): readonly Case[] {
  const ofAnalysis = new Map(planted.flatMap(({ analysis, code }) => (code === undefined ? [] : [[analysis, kindOf(code)]]))); // prettier-ignore
  const small = planted.map((one): Case => ({ kind: ofAnalysis.get(one.analysis) ?? "", text: plantedText(one), code: one.code })); // prettier-ignore
  const mended = mendable.flatMap(([code, all]) => all.flatMap((one) => withMended(one, code)));
  const drafting = [
    ...draftingDefects.flatMap(([profiles, legal, code]) => profiles.map((profile): Case => ({ kind: "drafting", text: draftingText(legal), code, profile }))),
    ...draftingNearMisses.flatMap(([profiles, legal, uitleg]) => profiles.map((profile): Case => ({ kind: "drafting", text: draftingText(legal, uitleg), profile }))),
  ]; // prettier-ignore
  return [...small, ...mended, ...drafting, ...analysisDiagnostics.flatMap(({ code }) => ofPage(code))];
}

function withMended({ text, finds, mended }: Planted, code: string): readonly Case[] {
  const kind = kindOf(finds[0] ?? code) ?? "";
  const found = finds.length === 0 ? [{ kind, text }] : finds.map((one) => ({ kind, text, code: one }));
  return mended === undefined ? found : [...found, { kind, text: mend(text, mended) }];
}

/** The page of a message: wrong, and right. */
function ofPage(code: string): readonly Case[] {
  const kind = kindOf(code);
  if (kind === undefined) return [];
  const page = readFileSync(join(root, `docs/reference/meldingen/${code}.md`), "utf8");
  const [wrong = "", right = ""] = [...page.matchAll(/```andersom\n([\s\S]*?\n)```/gu)].map(
    ([, text = ""]) => text,
  );
  return [
    { kind, text: wrong, code },
    { kind, text: right },
  ];
}

/** What is found of its own kind; told again by the compiler counts too. */
function seen({ text, profile, kind }: Case): readonly string[] {
  const parts = filesOf(text).filter((file) => file.text.trim() !== "");
  const files = withLaws(parts);
  const { ordinances, diagnostics, parse } = compileProject(files);
  const found = ordinances.flatMap(
    ({ model }) => analyse({ model, files, parse, diagnostics }, { profile }).findings,
  );
  return found.map(({ code }) => code).filter((code) => kindOf(code) === kind);
}

/** Warnings, and remarks on how texts read, on the examples that no comment there says are meant. */
function onExamples(): readonly Diagnostic[] {
  const folder = join(root, "examples");
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "README.md")));
  return names.flatMap((name) => {
    const project = loadProject([join(folder, name)], nodeHost());
    if (isProblem(project)) throw new Error(project.problem);
    return analysed(project).diagnostics.filter(({ severity, code, span }) => {
      // How a text reads, and where it refers to, is never more than a remark.
      if (severity === "info" && !/^AND41(?:2|4)/u.test(code)) return false;
      const before = readFileSync(join(root, span.uri), "utf8").slice(0, span.start).trimEnd().split("\n").at(-1); // prettier-ignore
      return before?.trim().startsWith(`// negeer ${code}: `) !== true;
    });
  });
}

const all = cases().map((one) => ({ ...one, seen: seen(one) }));
const examples = onExamples();
const rows = kinds.map(([kind]) => {
  const own = all.filter((one) => one.kind === kind);
  const defects = own.filter(({ code }) => code !== undefined);
  const near = own.filter(({ code }) => code === undefined);
  const found = defects.filter((one) => one.seen.includes(one.code ?? "")).length;
  const wrongly = near.filter((one) => one.seen.length > 0).length;
  const clean = examples.filter(({ code }) => kindOf(code) === kind).length;
  return [kind, `${found} of ${defects.length}`, `${wrongly} of ${near.length}`, String(clean)];
});
const head = ["analysis", "planted defects found", "told on near misses", "told on the examples"];
for (const row of [head, head.map(() => "---"), ...rows]) console.log(`| ${row.join(" | ")} |`);
for (const { kind, code, seen: codes, text } of all)
  if (code === undefined ? codes.length > 0 : !codes.includes(code))
    console.log(`${kind}: ${code ?? "nothing"} expected, ${codes.join(" ") || "nothing"} found in\n${text}`);
