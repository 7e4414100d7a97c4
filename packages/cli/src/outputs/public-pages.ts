// The public version as files, in the forms that were asked for.

import { publicVersion } from "@andersom/publish";
import type { OutputFile } from "../host.js";
import type { OutputContext } from "./output.js";
import { rendered } from "./rendered.js";

/** One file per form. */
export function publicPages({ model, name, forms, on }: OutputContext): Promise<readonly OutputFile[]> {
  const { municipality } = model.instrument;
  return rendered(publicVersion(model, { on }), { name, forms, on, municipality });
}
