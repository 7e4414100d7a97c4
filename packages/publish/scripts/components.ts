// Takes from the component library of NL Design System the rules of the components that our pages are made of.
// For when the library is renewed: tsx packages/publish/scripts/components.ts FOLDER, the unpacked npm package.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const [folder = ""] = process.argv.slice(2);
const text = readFileSync(join(folder, "dist/index.css"), "utf8");
const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<
  "name" | "version",
  string
>;

/** What a document is made of. A rule is taken when it needs no class beyond these. */
const document = [
  "document",
  "document--surface",
  "article",
  ...["1", "2", "3", "4", "5", "6"].map((level) => `heading-${level}`),
  "heading-group",
  "paragraph",
  "paragraph--lead",
  "paragraph--small",
  "link",
  "link--html-a",
  "skip-link",
  "skip-link--visible-on-focus",
  "unordered-list",
  "unordered-list__item",
  "ordered-list",
  "ordered-list__item",
  "table",
  "table__caption",
  "table__header",
  "table__body",
  "table__row",
  "table__header-cell",
  "table__cell",
  "table-container",
  "blockquote",
  "blockquote--html-blockquote",
  "data-list",
  "data-list__item",
  "data-list__item-key",
  "data-list__item-value",
  "data-list__item-value--html-dd",
  "spotlight-section",
  "spotlight-section--info",
  "spotlight-section--warning",
  "table-of-contents",
  "table-of-contents__list",
  "table-of-contents__list-item",
];

/** What the test in a page has beside it. */
const form = [
  "action-group",
  "button",
  "button--disabled",
  "button--primary-action",
  "button--secondary-action",
  "link-button",
  "link-button--html-button",
  "form-fieldset",
  "form-fieldset--html-fieldset",
  "form-fieldset__legend",
  "form-fieldset__legend--html-legend",
  "form-label",
  "form-label--checkbox",
  "form-label--radio",
  "form-field-description",
  "form-field-error-message",
  "textbox",
  "textbox--html-input",
  "radio-button",
  "radio-button--html-input",
  "checkbox",
  "checkbox--html-input",
];

interface Rule {
  /** The conditions around it, such as a width of the screen. */
  readonly around: string;
  readonly selector: string;
  readonly body: string;
}

/** The rules of a sheet; conditions are taken apart, other rules with an @ have no part in a component. */
function rules(sheet: string, around = ""): Rule[] {
  const found: Rule[] = [];
  for (let at = 0; ;) {
    const open = sheet.indexOf("{", at);
    if (open < 0) return found;
    const selector = sheet.slice(at, open).trim();
    let close = open + 1;
    for (let depth = 1; depth > 0; close++) depth += sheet[close] === "{" ? 1 : sheet[close] === "}" ? -1 : 0;
    const body = sheet.slice(open + 1, close - 1);
    if (selector.startsWith("@media")) found.push(...rules(body, selector));
    else if (!selector.startsWith("@")) found.push({ around, selector, body });
    at = close;
  }
}

/** States and fields that our pages do not have. */
const never =
  /:lang|::(?!marker)|fullscreen|:disabled$|--disabled$|:read-only|:has\(|\[(?:type|pattern|inputMode)/u;

/** Those parts of `a, b:is(c, d)` that need no other class. */
function selectorsOf(selector: string, known: ReadonlySet<string>): string[] {
  return selector.split(/,(?![^(]*\))/u).filter((one) => {
    const classes = classesIn(one);
    return classes.length > 0 && classes.every((each) => known.has(each)) && !never.test(one.trim());
  });
}

function classesIn(selector: string): string[] {
  return [...selector.matchAll(/\.([\w-]+)/gu)].map(([, found = ""]) => found);
}

/** Declarations for browsers of long ago, and what would go before the size that a reader chose. */
const left = /^(?:-webkit-|-moz-|-ms-)|^text-size-adjust$/u;

interface Declaration {
  readonly property: string;
  readonly value: string;
}

function declarations(body: string): Declaration[] {
  return body.split(";").flatMap((one) => {
    const at = one.indexOf(":");
    const property = one.slice(0, at).trim();
    return at < 0 || left.test(property)
      ? []
      : [
          {
            property,
            value: one
              .slice(at + 1)
              .replace(/\s+/gu, " ")
              .trim(),
          },
        ];
  });
}

/** `var(--a, b)` where `--a` is for the library alone and no rule that we take gives it: what stands behind the comma. */
function withoutUnset(value: string, given: ReadonlySet<string>): string {
  for (let at = value.indexOf("var("); at >= 0; at = value.indexOf("var(", at + 1)) {
    let end = at + 4;
    for (let depth = 1; depth > 0; end++) depth += value[end] === "(" ? 1 : value[end] === ")" ? -1 : 0;
    const [, name = "", fallback = "unset"] =
      /^\s*(--[\w-]+)\s*(?:,\s*(.*))?$/su.exec(value.slice(at + 4, end - 1)) ?? [];
    if (!name.startsWith("--_") || given.has(name)) continue;
    return withoutUnset(value.slice(0, at) + fallback.trim() + value.slice(end), given);
  }
  return value;
}

/** Without what the rules that we take never give or never read. */
function lean(taken: readonly (Rule & { readonly all: readonly Declaration[] })[]): string {
  let rest = taken;
  for (;;) {
    const all = rest.flatMap((rule) => rule.all);
    const given = new Set(all.map(({ property }) => property));
    const read = new Set(all.flatMap(({ value }) => value.match(/--[\w-]+/gu) ?? []));
    const next = rest.map((rule) => ({
      ...rule,
      all: rule.all.flatMap(({ property, value }) => {
        const short = withoutUnset(value, given);
        const nothing = short === "unset" || (property.startsWith("--") && !read.has(property));
        return nothing ? [] : [{ property, value: short }];
      }),
    }));
    const same = JSON.stringify(next) === JSON.stringify(rest);
    rest = next;
    if (same) break;
  }
  return rest
    .filter(({ all }) => all.length > 0)
    .map(({ around, selector, all }) => {
      const rule = `${selector}{${all.map(({ property, value }) => `${property}:${value}`).join(";")}}`;
      return around === "" ? rule : `${around}{${rule}}`;
    })
    .join("\n");
}

function take(names: readonly string[], others: readonly string[] = []): string {
  const known = new Set([...names, ...others].map((each) => `utrecht-${each}`));
  const own = new Set(names.map((each) => `utrecht-${each}`));
  const taken = rules(text.replace(/\/\*.*?\*\//gsu, "").replace(/@charset[^;]*;/u, "")).flatMap((rule) => {
    const selectors = selectorsOf(rule.selector, known).filter((one) =>
      [...one.matchAll(/\.([\w-]+)/gu)].some(([, found = ""]) => own.has(found)),
    );
    return selectors.length === 0
      ? []
      : [{ ...rule, selector: selectors.join(","), all: declarations(rule.body) }];
  });
  const { code } = transformSync(lean(taken), { loader: "css", minify: true, legalComments: "none" });
  if (/url\(|@import|<|@font-face/u.test(code)) throw new Error("a rule would load something");
  return code.trim();
}

const documentRules = take(document);
const formRules = take(form, document);
writeFileSync(
  fileURLToPath(new URL("../src/html/components.generated.ts", import.meta.url)),
  `// Made by scripts/components.ts from ${name} ${version} (EUPL-1.2); do not change by hand.

/** Rules of a document. Copyright (c) Gemeente Utrecht, Frameless B.V. and the community for NL Design System. */
export const documentRules =
  ${JSON.stringify(documentRules)};

/** Rules of a form, for a page with a test in it. */
export const formRules =
  ${JSON.stringify(formRules)};
`,
);
console.log(
  `components.generated.ts: ${String(documentRules.length)} and ${String(formRules.length)} characters`,
);
