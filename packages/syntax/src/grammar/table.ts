/** Cells of tables (grammar.md §2.2): each cell is read by itself. */
import { Comparator } from "../tokens/categories.js";
import * as T from "../tokens/vocabulary.js";
import type { Dsl, Kept } from "./dsl.js";

export function tableRules($: Dsl): void {
  const kept: Kept = {};
  $.rule("valueCell", () => {
    $.OR((kept.valueCell ??= [{ ALT: () => $.SUBRULE($.rules.comparisons!) }, { ALT: () => $.SUBRULE($.rules.expression!) }]));
  });

  // `tot en met 110% van X`, `daarboven tot en met 150%`, `van 110% tot en met 150%`, `boven 150%`, `daarboven`.
  $.rule("bracketCell", () => {
    $.OPTION(() => {
      $.OR((kept.bracketCell ??= [
        { ALT: () => $.CONSUME(T.Daarboven) },
        {
          ALT: () => {
            $.OR1((kept.bracketCell2 ??= [{ ALT: () => $.CONSUME(T.Boven) }, { ALT: () => $.CONSUME(T.VanBracket) }, { ALT: () => $.CONSUME(Comparator) }]));
            $.SUBRULE($.rules.expression!);
          },
        },
      ]));
    });
    $.OPTION1(() => {
      $.CONSUME(T.TotEnMet);
      $.SUBRULE1($.rules.expression!);
    });
  });
}
