/** What may follow the main part of a sentence (grammar.md §3, staart and termijn). */
import { Comma, Word } from "../tokens/atoms.js";
import { Comparator, Free, TailOpener } from "../tokens/categories.js";
import * as T from "../tokens/vocabulary.js";
import { ahead, type Dsl, type Kept } from "./dsl.js";

export function tailRules($: Dsl): void {
  const kept: Kept = {};
  $.rule("tails", () => {
    $.MANY({
      GATE: () => ahead($, 1, TailOpener) || ahead($, 2, TailOpener, Comparator),
      DEF: () => {
        $.OPTION(() => $.CONSUME(Comma));
        $.SUBRULE($.rules.tail!);
      },
    });
  });

  $.rule("tail", () => {
    $.OR((kept.tail ??= [
      { ALT: () => $.SUBRULE($.rules.clamp!) },
      { ALT: () => $.SUBRULE($.rules.rounding!) },
      { ALT: () => $.SUBRULE($.rules.converted!) },
      { ALT: () => $.CONSUME(T.TenzijAnders) },
      { ALT: () => $.CONSUME(T.Eenmalig) },
      { ALT: () => $.CONSUME(T.MetMotivering) },
      { ALT: () => $.SUBRULE($.rules.valueTail!) },
      { ALT: () => $.SUBRULE($.rules.nameTail!) },
      { ALT: () => $.SUBRULE($.rules.termTail!) },
      { ALT: () => $.SUBRULE($.rules.comparisons!) },
    ]));
  });

  $.rule("clamp", () => {
    $.CONSUME(T.Maar);
    $.CONSUME(Comparator);
    $.SUBRULE($.rules.expression!);
  });

  $.rule("rounding", () => {
    $.CONSUME(T.Afgerond);
    $.OR((kept.rounding ??= [
      {
        ALT: () => {
          $.CONSUME(T.VeelvoudVan);
          $.SUBRULE($.rules.expression!);
        },
      },
      { ALT: () => $.SUBRULE($.rules.name!) },
    ]));
  });

  $.rule("converted", () => {
    $.CONSUME(T.OmgerekendPer);
    $.OPTION(() => $.CONSUME(T.Num));
    $.CONSUME(Word);
  });

  $.rule("valueTail", () => {
    $.OR((kept.valueTail ??= [
      { ALT: () => $.CONSUME(T.InTotaal) },
      { ALT: () => $.CONSUME(T.Gedurende) },
      { ALT: () => $.CONSUME(T.TeVerlengenTot) },
      { ALT: () => $.CONSUME(T.MetGrens) },
    ]));
    $.OPTION(() => $.CONSUME(Comparator));
    $.SUBRULE($.rules.expression!);
  });

  $.rule("nameTail", () => {
    $.OR((kept.nameTail ??= [
      { ALT: () => $.CONSUME(T.TenGunsteVan) },
      { ALT: () => $.CONSUME(T.TenNadeleVan) },
      { ALT: () => $.CONSUME(T.VoorHetEffect) },
      { ALT: () => $.CONSUME(T.InDeVormVan) },
      { ALT: () => $.CONSUME(T.OpVolgordeVan) },
    ]));
    $.SUBRULE($.rules.name!);
  });

  $.rule("termTail", () => {
    $.OR((kept.termTail ??= [
      {
        ALT: () => {
          $.OR1((kept.termTail2 ??= [{ ALT: () => $.CONSUME(T.Binnen) }, { ALT: () => $.CONSUME(T.Uiterlijk) }]));
          $.CONSUME(T.Num);
          $.CONSUME(Word);
          $.CONSUME(T.Relation);
          $.SUBRULE($.rules.name!);
        },
      },
      {
        ALT: () => {
          $.CONSUME(T.UiterlijkOp);
          $.CONSUME(T.DateLit);
        },
      },
      {
        ALT: () => {
          $.CONSUME(T.ElkJaarVoor);
          $.CONSUME(T.DayMonth);
        },
      },
      { ALT: () => $.CONSUME(T.TermijnTabel) },
    ]));
  });

  // The words of an act with its terms, up to a condition or a list.
  $.rule("phraseBody", () => {
    $.AT_LEAST_ONE({
      GATE: () => !(ahead($, 1, Comma) && ahead($, 2, T.Als, T.Zolang)),
      DEF: () => {
        $.OR((kept.phraseBody ??= [
          { ALT: () => $.SUBRULE($.rules.text!) },
          {
            ALT: () => {
              $.CONSUME(T.VanRef);
              $.SUBRULE($.rules.references!);
            },
          },
          { ALT: () => $.SUBRULE($.rules.tail!), GATE: () => ahead($, 1, TailOpener) },
          {
            GATE: () => ahead($, 2, TailOpener, Comparator),
            ALT: () => {
              $.CONSUME(Comma);
              $.SUBRULE1($.rules.tail!);
            },
          },
          {
            ALT: () => {
              $.CONSUME1(Comma);
              $.SUBRULE1($.rules.text!);
            },
          },
        ]));
      },
    });
  });

  $.run("text", Free);

  $.rule("conditionPart", () => {
    $.OPTION(() => $.CONSUME(Comma));
    $.OR((kept.conditionPart ??= [{ ALT: () => $.CONSUME(T.Als) }, { ALT: () => $.CONSUME(T.Zolang) }]));
    $.SUBRULE($.rules.condition!);
  });
}
