/** Properties with a label and rows of facts (language.md §4). Their values are free text, read again by kind. */
import { Colon, Comma, Semicolon, Stop } from "../tokens/atoms.js";
import { Anything } from "../tokens/categories.js";
import * as T from "../tokens/vocabulary.js";
import { ahead, type Dsl, type Kept } from "./dsl.js";

export function declarationRules($: Dsl): void {
  const kept: Kept = {};
  $.rule("property", () => {
    $.CONSUME(T.PropertyLabel);
    $.OPTION(() => $.CONSUME(Colon));
    $.OPTION1(() => {
      $.SUBRULE($.rules.propertyValue!);
      $.MANY(() => {
        $.OR((kept.property ??= [{ ALT: () => $.CONSUME(Comma) }, { ALT: () => $.CONSUME(Semicolon) }]));
        $.SUBRULE1($.rules.propertyValue!);
      });
    });
    $.OPTION2(() => $.CONSUME(Stop));
  });

  $.rule("propertyLabel", () => {
    $.CONSUME(T.PropertyLabel);
    $.CONSUME(Colon);
  });

  // A colon inside a value only after `waarvoor geldt`.
  $.rule("propertyValue", () => {
    $.AT_LEAST_ONE(() => {
      $.OR((kept.propertyValue ??= [
        {
          ALT: () => {
            $.CONSUME(T.WaarvoorGeldt);
            $.OPTION({ GATE: () => ahead($, 1, Colon), DEF: () => $.CONSUME(Colon) });
          },
        },
        { ALT: () => $.CONSUME(Anything) },
      ]));
    });
  });

  $.rule("factRow", () => {
    $.SUBRULE($.rules.factPart!);
    $.CONSUME(Colon);
    $.SUBRULE1($.rules.factPart!);
    $.MANY(() => {
      $.CONSUME(Comma);
      $.SUBRULE2($.rules.factPart!);
    });
    $.OPTION(() => $.CONSUME(Stop));
  });
  $.run("factPart", Anything);
}
