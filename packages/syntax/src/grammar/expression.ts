/** Values (grammar.md §3, waarde and term): literals, names, one kind of operator, extremes, periods. */
import { Colon, Comma, Hole, Word } from "../tokens/atoms.js";
import { NamePart, Operator } from "../tokens/categories.js";
import * as T from "../tokens/vocabulary.js";
import { ahead, type Dsl, type Kept } from "./dsl.js";

export function expressionRules($: Dsl): void {
  const kept: Kept = {};
  $.rule("expression", () => {
    $.SUBRULE($.rules.term!);
    $.MANY(() => {
      $.CONSUME(Operator);
      $.SUBRULE1($.rules.term!);
    });
    $.OPTION(() => {
      $.CONSUME(T.NaarRatoVan);
      $.SUBRULE2($.rules.term!);
      $.CONSUME(T.TenOpzichteVan);
      $.SUBRULE3($.rules.term!);
    });
  });

  $.rule("term", () => {
    $.OR((kept.term ??= [
      { ALT: () => $.SUBRULE($.rules.money!) },
      { ALT: () => $.SUBRULE($.rules.percentage!) },
      { ALT: () => $.SUBRULE($.rules.quantity!) },
      { ALT: () => $.CONSUME(T.DateLit) },
      { ALT: () => $.CONSUME(T.MonthLit) },
      { ALT: () => $.CONSUME(Hole) },
      { ALT: () => $.SUBRULE($.rules.extreme!) },
      { ALT: () => $.SUBRULE($.rules.between!) },
      { ALT: () => $.SUBRULE($.rules.fraction!) },
      { ALT: () => $.SUBRULE($.rules.dayOfMonth!) },
      { ALT: () => $.SUBRULE($.rules.collection!) },
      { ALT: () => $.SUBRULE($.rules.nameValue!) },
    ]));
  });

  $.rule("money", () => {
    $.CONSUME(T.Money);
    $.OPTION(() => $.SUBRULE($.rules.per!));
  });

  $.rule("per", () => {
    $.CONSUME(T.Per);
    $.OPTION(() => $.CONSUME(T.Num));
    $.CONSUME(Word);
  });

  $.rule("percentage", () => {
    $.CONSUME(T.Percent);
    $.OPTION(() => {
      $.CONSUME(T.VanPercent);
      $.SUBRULE($.rules.term!);
    });
  });

  // `3`, `2 uur per week`, `36 kalendermaanden voor de peildatum`; a word right after a number is its unit.
  $.rule("quantity", () => {
    $.OPTION(() => $.OR((kept.quantity ??= [{ ALT: () => $.CONSUME(T.Determiner) }, { ALT: () => $.CONSUME(T.DeDatum) }])));
    $.CONSUME(T.Num);
    $.OPTION1(() => {
      $.CONSUME(Word);
      $.OPTION2(() => {
        $.OR1((kept.quantity2 ??= [
          { ALT: () => $.SUBRULE($.rules.per!) },
          {
            ALT: () => {
              $.CONSUME(T.Relation);
              $.SUBRULE($.rules.term!);
            },
          },
        ]));
      });
    });
  });

  $.rule("extreme", () => {
    $.OR((kept.extreme ??= [{ ALT: () => $.CONSUME(T.HetLaagsteVan) }, { ALT: () => $.CONSUME(T.HetHoogsteVan) }]));
    $.SUBRULE($.rules.expression!);
    $.MANY(() => {
      $.CONSUME(Comma);
      $.SUBRULE1($.rules.expression!);
    });
    $.CONSUME(T.En);
    $.SUBRULE2($.rules.term!);
  });

  $.rule("between", () => {
    $.OR((kept.between ??= [{ ALT: () => $.CONSUME(T.VerschilTussen) }, { ALT: () => $.CONSUME(T.JarenTussen) }]));
    $.SUBRULE($.rules.term!);
    $.CONSUME(T.En);
    $.SUBRULE1($.rules.term!);
  });

  $.rule("fraction", () => {
    $.CONSUME(T.Fraction);
    $.SUBRULE($.rules.term!);
  });

  $.rule("dayOfMonth", () => {
    $.CONSUME(T.DagVanDeMaand);
    $.CONSUME(T.Relation);
    $.SUBRULE($.rules.term!);
  });

  $.rule("collection", () => {
    $.OR((kept.collection ??= [{ ALT: () => $.CONSUME(T.HetAantal) }, { ALT: () => $.CONSUME(T.DeSomVan) }]));
    $.SUBRULE($.rules.name!);
    $.OPTION(() => $.SUBRULE($.rules.where!));
  });

  $.rule("nameValue", () => {
    $.SUBRULE($.rules.name!);
    $.OPTION(() => {
      $.CONSUME(T.InRef);
      $.SUBRULE($.rules.references!);
    });
    $.OPTION1(() => $.SUBRULE($.rules.where!));
  });

  // `waarvoor geldt: X` and `waarvoor geldt dat X` run to the end of the item (grammar.md §5).
  $.rule("where", () => {
    $.CONSUME(T.WaarvoorGeldt);
    $.OR((kept.where ??= [{ ALT: () => $.CONSUME(Colon) }, { GATE: () => $.LA(1).image.toLowerCase() === "dat", ALT: () => $.CONSUME(Word) }]));
    $.SUBRULE($.rules.conjunction!);
  });

  $.run("name", NamePart);

  // The options after `een van:`, up to the last one after `of`.
  $.rule("options", () => {
    $.SUBRULE($.rules.term!);
    $.MANY({
      GATE: () => !ahead($, 2, T.Als, T.Zolang),
      DEF: () => {
        $.CONSUME(Comma);
        $.SUBRULE1($.rules.term!);
      },
    });
    $.OPTION(() => {
      $.CONSUME(T.Of);
      $.SUBRULE2($.rules.term!);
    });
  });
}
