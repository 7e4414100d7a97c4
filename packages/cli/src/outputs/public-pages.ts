// The public version as files, in the forms that were asked for.

import { publicVersion, selfTest, type HtmlOptions } from "@andersom/publish";
import type { OutputFile } from "../host.js";
import type { OutputContext } from "./output.js";
import { rendered } from "./rendered.js";

/** One file per form. */
export function publicPages(context: OutputContext): Promise<readonly OutputFile[]> {
  const { model, name, forms, on, previous, style } = context;
  const { municipality } = model.instrument;
  const html = forms.includes("html") ? htmlOf(context) : {};
  const document = publicVersion(model, { on, ...(previous === undefined ? {} : { previous }) });
  return rendered(document, { name, forms, on, municipality, html, style });
}

/** The page carries its test, unless somebody chose to leave it out. */
function htmlOf({ model, on, selfTest: choice, theme }: OutputContext): HtmlOptions {
  const address = model.instrument.formOfAddress;
  if (choice?.left === true) return { address, theme };
  return { address, theme, selfTest: selfTest(model, { on, amounts: choice?.amounts }) };
}
