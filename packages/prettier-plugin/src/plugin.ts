// The formatter as a plugin of Prettier, so that ordinances, also those in Markdown, are laid out along with everything else.

import type { Parser, Plugin, Printer, SupportLanguage, SupportOption } from "prettier";
import { format } from "./format.js";
import { defaultWidth } from "./options.js";

/** A whole file: Prettier needs no more of the tree than its text. */
interface Whole {
  readonly text: string;
}

interface OwnOptions {
  readonly reflowProse?: boolean;
}

export const languages: SupportLanguage[] = [
  {
    name: "Andersom",
    parsers: ["andersom"],
    extensions: [".andersom"],
    aliases: ["andersom"],
    vscodeLanguageIds: ["andersom"],
  },
];

const parser: Parser<Whole> = {
  parse: (text) => ({ text }),
  astFormat: "andersom",
  locStart: () => 0,
  locEnd: ({ text }) => text.length,
};

const printer: Printer<Whole> = {
  print(path, options) {
    const { reflowProse: reflow = false } = options as OwnOptions;
    // A string with line ends of its own: Prettier writes it down as it is.
    return format(path.node.text, { width: options.printWidth, reflow }).text;
  },
};

export const parsers: Record<string, Parser> = { andersom: parser };
export const printers: Record<string, Printer> = { andersom: printer };

export const defaultOptions: NonNullable<Plugin["defaultOptions"]> = {
  printWidth: defaultWidth,
  tabWidth: 2,
};

export const options: Record<string, SupportOption> = {
  reflowProse: {
    type: "boolean",
    category: "Andersom",
    default: false,
    description: "Fill the lines of `>` text anew.",
  },
};
