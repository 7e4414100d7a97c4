// Writes docs/reference/decision-model.md: the operators with examples, and every type of the model with the words of its source.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import ts from "typescript";
import { DECISION_MODEL_VERSION } from "../src/model/index.js";
import { introduction, operators } from "./model-text.js";

const folder = fileURLToPath(new URL("../src/model/", import.meta.url));
const target = fileURLToPath(new URL("../../../docs/reference/decision-model.md", import.meta.url));

const chapters = [
  { file: "model", title: "The whole" },
  { file: "structure", title: "Header, articles and examples" },
  { file: "law", title: "National law" },
  { file: "plan", title: "Signals, offers and limits on asking" },
  { file: "declarations", title: "Effects, things, facts and definitions" },
  { file: "rules", title: "Rights, powers, duties and departures" },
  { file: "process", title: "Steps, acts, terms and documents" },
  { file: "expression", title: "Expressions" },
  { file: "types", title: "Types and values" },
  { file: "place", title: "Places" },
  { file: "input", title: "The household file" },
];

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

/** The comment above a declaration or field, as one paragraph or as written when it holds more. */
function commentOf(node: ts.Node, source: ts.SourceFile): string {
  const [range] = (ts.getLeadingCommentRanges(source.text, node.pos) ?? [])
    .filter(({ pos }) => source.text.slice(pos, pos + 3) === "/**")
    .slice(-1);
  if (range === undefined) return "";
  const lines = source.text
    .slice(range.pos + 3, range.end - 2)
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/u, "").trimEnd());
  return lines.join("\n").trim();
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
const code = (text: string): string => `\`${oneLine(text).replaceAll("|", "\\|")}\``;

function fieldRow(member: ts.TypeElement, source: ts.SourceFile): string {
  if (!ts.isPropertySignature(member))
    return `| any key | ${code(member.getText(source).replace(/^.*?\]: /u, ""))} | |`;
  const optional = member.questionToken === undefined ? "" : " (optional)";
  const type = member.type?.getText(source).replace(/\/\*\*[\s\S]*?\*\//gu, "") ?? "";
  return `| \`${member.name.getText(source)}\`${optional} | ${code(type)} | ${oneLine(commentOf(member, source)).replaceAll("|", "\\|")} |`;
}

function section(node: Declaration, source: ts.SourceFile): string {
  const parts = [`### ${node.name.text}`, commentOf(node, source)];
  if (ts.isTypeAliasDeclaration(node)) {
    parts.push(["```ts", node.getText(source).replace(/^export /u, ""), "```"].join("\n"));
  } else {
    const base =
      node.heritageClauses?.flatMap(({ types }) => types.map((type) => type.getText(source))) ?? [];
    if (base.length > 0)
      parts.push("An expression: it also has `type`, and `text` and `place` where it was written.");
    const rows = node.members.map((member) => fieldRow(member, source));
    parts.push(["| field | type | meaning |", "| --- | --- | --- |", ...rows].join("\n"));
  }
  return parts.filter((part) => part !== "").join("\n\n");
}

function chapter({ file, title }: { readonly file: string; readonly title: string }): string {
  const source = ts.createSourceFile(
    file,
    readFileSync(`${folder}${file}.ts`, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const declared = source.statements.filter(
    (node): node is Declaration =>
      (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true,
  );
  return [`## ${title}`, ...declared.map((node) => section(node, source))].join("\n\n");
}

const table = [
  "| `op` | meaning | as written |",
  "| --- | --- | --- |",
  ...operators.map(({ op, meaning, example }) => `| \`${op}\` | ${meaning} | ${example} |`),
].join("\n");

const page = [
  "<!-- Made by packages/semantics/scripts/model-reference.ts from the model's own source; run npm run generate. -->",
  introduction.replace("## Version\n", `## Version\n\nThis is version ${String(DECISION_MODEL_VERSION)}.\n`),
  "## Operators",
  "Every expression is an object with an `op`. Each example below is a condition or a value in the language that comes to mean an expression with that operator; a test compiles them all.",
  table,
  ...chapters.map(chapter),
].join("\n\n");

writeFileSync(target, await format(page, { parser: "markdown", printWidth: 110 }));
