/** Why a sentence cannot be read, in plain Dutch. Chevrotain's own words never leave this file. */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "../ast/index.js";
import type { Diagnostic } from "../diagnostic.js";
import { spanOf } from "../tokens/place.js";
import { unreadable } from "./sentence.js";

interface Where {
  readonly uri: string;
}
interface Failure {
  readonly form: string;
  readonly tokens: readonly IToken[];
  readonly at: IToken | undefined;
  readonly path: readonly string[];
}

export const explain = {
  before(where: Where, tokens: readonly IToken[], block: BlockKeyword): Diagnostic | undefined {
    void where;
    void tokens;
    void block;
    return undefined;
  },
  error(where: Where, tokens: readonly IToken[], failure: Failure): Diagnostic {
    const at = failure.at;
    const found = at === undefined || Number.isNaN(at.startOffset) ? "" : at.image;
    return unreadable.at(spanOf(where.uri, found === "" ? tokens : [at!]), { found, expected: "", where: "zin" });
  },
  tooDeep(where: Where, tokens: readonly IToken[]): Diagnostic {
    return unreadable.at(spanOf(where.uri, tokens), { found: "", expected: "", where: "zin" });
  },
};
