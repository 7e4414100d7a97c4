// Markdown for a terminal: headings, lists, code and emphasis as plain text that reads well.

import type { Style } from "./style.js";
import { hang, printable, wrap } from "./text.js";

export interface MarkdownOptions {
  readonly style: Style;
  readonly width: number;
}

/** Renders the Markdown of our own pages: ATX headings, paragraphs, lists, fenced code, quotes, tables as they are. */
export function renderMarkdown(markdown: string, options: MarkdownOptions): string {
  const out: string[] = [];
  for (const block of blocks(markdown)) {
    if (out.length > 0) out.push("");
    out.push(renderBlock(block, options));
  }
  return `${out.join("\n")}\n`;
}

interface Block {
  readonly kind: "heading" | "code" | "list" | "paragraph" | "table";
  readonly lines: readonly string[];
}

function blocks(markdown: string): Block[] {
  const found: Block[] = [];
  let open: { kind: Block["kind"]; lines: string[] } | undefined;
  const close = () => {
    if (open !== undefined) found.push(open);
    open = undefined;
  };
  for (const line of markdown.replace(/\r\n?/g, "\n").split("\n")) {
    if (open?.kind === "code") {
      if (/^\s*```/.test(line)) close();
      else open.lines.push(line);
    } else if (/^\s*```/.test(line)) {
      close();
      open = { kind: "code", lines: [] };
    } else if (line.trim() === "") {
      close();
    } else if (/^#{1,6} /.test(line)) {
      close();
      found.push({ kind: "heading", lines: [line] });
    } else {
      const kind = /^\s*([-*]|\d+\.) /.test(line) ? "list" : line.startsWith("|") ? "table" : "paragraph";
      if (open === undefined || (kind !== open.kind && kind !== "paragraph")) {
        close();
        open = { kind, lines: [line] };
      } else if (kind === "paragraph" && open.kind === "list") {
        open.lines.push(`${open.lines.pop() ?? ""} ${line.trim()}`);
      } else {
        open.lines.push(line);
      }
    }
  }
  close();
  return found;
}

function renderBlock({ kind, lines }: Block, { style, width }: MarkdownOptions): string {
  switch (kind) {
    case "heading": {
      const [line = ""] = lines;
      const text = plainText(line.replace(/^#+ /, ""));
      return line.startsWith("# ")
        ? `${style.strong(text)}\n${style.quiet("─".repeat(text.length))}`
        : style.strong(text);
    }
    case "code":
      return lines.map((line) => (style.quiet("  │") + ` ${printable(line)}`).trimEnd()).join("\n");
    case "list":
      return lines.map((line) => renderItem(line, width)).join("\n");
    case "table":
      return lines.map((line) => printable(line)).join("\n");
    case "paragraph":
      return wrap(plainText(lines.map((line) => line.trim()).join(" ")), width).join("\n");
  }
}

function renderItem(line: string, width: number): string {
  const [, space = "", mark = "-", text = ""] = /^(\s*)([-*]|\d+\.) (.*)$/.exec(line) ?? [];
  return hang(`${space}${/\d/.test(mark) ? mark : "•"} `, plainText(text), width);
}

/** Emphasis and code marks go, a link becomes its text with the address behind it. */
export function plainText(text: string): string {
  return printable(text)
    .replace(/`([^`]*)`/g, "‘$1’")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .replace(/(^|[^\w*])[*_]([^*_]+)[*_](?!\w)/g, "$1$2")
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, label: string, target: string) =>
      /^https?:/.test(target) && label !== target ? `${label} (${target})` : label,
    );
}
