/** Conditions (grammar.md §3, voorwaarde and enkel): lists, conjunctions, one clause in main or verb-final order. */
import { Colon, LabelDash, LabelDegree, LabelLetter, Semicolon } from "../tokens/atoms.js";
import { Comparator, NamePart, Negation } from "../tokens/categories.js";
import * as T from "../tokens/vocabulary.js";
import { ahead, type Dsl, type Kept } from "./dsl.js";

export function conditionRules($: Dsl): void {
  const kept: Kept = {};
  // What follows `als`: a list, `geldt:` with one condition, or a condition in natural order.
  $.rule("condition", () => {
    $.OR((kept.condition ??= [
      { ALT: () => $.SUBRULE($.rules.conditionList!) },
      {
        ALT: () => {
          $.CONSUME(T.Geldt);
          $.CONSUME(Colon);
          $.SUBRULE($.rules.conjunction!);
        },
      },
      { ALT: () => $.SUBRULE1($.rules.conjunction!) },
    ]));
  });

  $.rule("conditionList", () => {
    $.OR((kept.conditionList ??= [{ ALT: () => $.CONSUME(T.AlleHeader) }, { ALT: () => $.CONSUME(T.EenHeader) }]));
    $.CONSUME(Colon);
    $.OR1((kept.conditionList2 ??= [
      { ALT: () => $.SUBRULE($.rules.letterItems!) },
      { ALT: () => $.SUBRULE($.rules.degreeItems!) },
      { ALT: () => $.SUBRULE($.rules.dashItems!) },
    ]));
  });

  // Each loop looks at the label behind the `;`: Chevrotain would only look at the `;` (grammar.md §5).
  items("letterItems", LabelLetter);
  items("degreeItems", LabelDegree);
  items("dashItems", LabelDash);
  function items(name: string, label: typeof LabelLetter): void {
    $.rule(name, () => {
      $.CONSUME(label);
      $.SUBRULE($.rules.item!);
      $.MANY({
        GATE: () => ahead($, 2, label) || (ahead($, 2, T.En, T.Of) && ahead($, 3, label)),
        DEF: () => {
          $.CONSUME(Semicolon);
          $.OPTION(() => $.OR((kept.join ??= [{ ALT: () => $.CONSUME(T.En) }, { ALT: () => $.CONSUME(T.Of) }])));
          $.CONSUME1(label);
          $.SUBRULE1($.rules.item!);
        },
      });
    });
  }

  $.rule("item", () => {
    $.OR((kept.item ??= [{ ALT: () => $.SUBRULE($.rules.conditionList!) }, { ALT: () => $.SUBRULE($.rules.conjunction!) }]));
  });

  $.rule("conjunction", () => {
    $.SUBRULE($.rules.clause!);
    $.MANY({
      // `en` before a comparator belongs to the comparison: `minstens 18 jaar en minder dan 21 jaar`.
      GATE: () => !ahead($, 2, Comparator),
      DEF: () => {
        $.OR((kept.conjunction ??= [{ ALT: () => $.CONSUME(T.En) }, { ALT: () => $.CONSUME(T.Of) }]));
        $.SUBRULE1($.rules.clause!);
      },
    });
  });

  $.rule("clause", () => {
    $.OR((kept.clause ??= [
      { ALT: () => $.SUBRULE($.rules.exists!) },
      { ALT: () => $.SUBRULE($.rules.quantified!) },
      { ALT: () => $.SUBRULE($.rules.countMonths!) },
      { ALT: () => $.SUBRULE($.rules.effectNotReached!) },
      { ALT: () => $.SUBRULE($.rules.generalClause!) },
    ]));
  });

  // `er is geen X`, `er zijn minstens 2 X waarvoor geldt: …`, and verb-final `er een X is`.
  $.rule("exists", () => {
    $.CONSUME(T.Er);
    $.OPTION(() => $.CONSUME(T.Is));
    $.OPTION1(() => $.CONSUME(Negation));
    $.OPTION2(() => $.CONSUME(Comparator));
    $.OPTION3(() => $.CONSUME(T.Num));
    $.SUBRULE($.rules.name!);
    $.OPTION4(() => $.SUBRULE($.rules.where!));
    $.OPTION5(() => $.CONSUME1(T.Is));
  });

  $.rule("quantified", () => {
    $.OR((kept.quantified ??= [{ ALT: () => $.CONSUME(T.VoorEenVan) }, { ALT: () => $.CONSUME(T.VoorElkVan) }, { ALT: () => $.CONSUME(T.VoorGeenVan) }]));
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.GeldtDat);
    $.SUBRULE($.rules.clause!);
  });

  // The count goes first, so that no comparison can be swallowed by the condition.
  $.rule("countMonths", () => {
    $.CONSUME(T.TelIn);
    $.CONSUME(Comparator);
    $.CONSUME(T.Num);
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.Relation);
    $.SUBRULE($.rules.term!);
    $.CONSUME(T.Geldt);
    $.CONSUME(Colon);
    $.SUBRULE($.rules.conjunction!);
  });

  $.rule("effectNotReached", () => {
    $.CONSUME(T.HetEffect);
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.NietBereikt);
  });

  // A value or a subject, and then what is said of it.
  $.rule("generalClause", () => {
    $.SUBRULE($.rules.expression!);
    $.OPTION(() => {
      $.OR((kept.generalClause ??= [
        { ALT: () => $.SUBRULE($.rules.isRest!) },
        { ALT: () => $.SUBRULE($.rules.verbFinal!) },
        { ALT: () => $.SUBRULE($.rules.liesFinal!) },
        { ALT: () => $.SUBRULE($.rules.negated!) },
        { ALT: () => $.SUBRULE($.rules.lies!) },
        { ALT: () => $.SUBRULE($.rules.hasRight!) },
        { ALT: () => $.SUBRULE($.rules.ladder!) },
        { ALT: () => $.SUBRULE($.rules.fulfils!) },
        { ALT: () => $.SUBRULE($.rules.dutyApplies!) },
        { ALT: () => $.SUBRULE($.rules.onDate!) },
      ]));
    });
  });

  // `is [niet] [moment] [vergelijking] waarde`; nothing after `is` is the verb-final order.
  $.rule("isRest", () => {
    $.CONSUME(T.Is);
    $.OPTION(() => {
      $.OR((kept.isRest ??= [
        { ALT: () => $.CONSUME(T.NogNietBekend) },
        {
          ALT: () => {
            $.CONSUME(Negation);
            $.OPTION1(() => $.SUBRULE($.rules.moment!));
            $.SUBRULE($.rules.complement!);
          },
        },
        {
          ALT: () => {
            $.OR1((kept.isRest2 ??= [{ ALT: () => $.SUBRULE1($.rules.moment!) }, { ALT: () => $.SUBRULE($.rules.onDate!) }]));
            $.OPTION2(() => $.CONSUME1(Negation));
            $.SUBRULE1($.rules.complement!);
          },
        },
        {
          ALT: () => {
            $.SUBRULE2($.rules.complement!);
            // `is naar verwachting niet meerjarig`: the negation stands inside the words.
            $.OPTION3(() => {
              $.CONSUME2(Negation);
              $.AT_LEAST_ONE(() => $.CONSUME(NamePart));
            });
          },
        },
      ]));
    });
  });

  $.rule("complement", () => {
    $.OR((kept.complement ??= [
      { ALT: () => $.SUBRULE($.rules.comparisons!) },
      {
        ALT: () => {
          $.CONSUME(T.UiterlijkOp);
          $.CONSUME(T.DateLit);
        },
      },
      {
        ALT: () => {
          $.CONSUME(T.EenVan);
          $.CONSUME(Colon);
          $.SUBRULE($.rules.options!);
        },
      },
      { ALT: () => $.SUBRULE($.rules.expression!) },
    ]));
  });

  $.rule("comparisons", () => {
    $.CONSUME(Comparator);
    $.SUBRULE($.rules.expression!);
    $.MANY({
      GATE: () => ahead($, 2, Comparator),
      DEF: () => {
        $.CONSUME(T.En);
        $.CONSUME1(Comparator);
        $.SUBRULE1($.rules.expression!);
      },
    });
  });

  $.rule("moment", () => {
    $.OR((kept.moment ??= [
      {
        ALT: () => {
          $.OR1((kept.moment2 ??= [
            { ALT: () => $.CONSUME(T.InElkeMaandVan) },
            { ALT: () => $.CONSUME(T.GemiddeldIn) },
            { ALT: () => $.CONSUME(T.InTotaalIn) },
            { ALT: () => $.CONSUME(T.MomentOp) },
          ]));
          $.SUBRULE($.rules.momentValue!);
        },
      },
      {
        ALT: () => {
          $.CONSUME(T.MomentIn);
          $.CONSUME(T.MonthLit);
        },
      },
    ]));
  });

  // A period or a date, without arithmetic: what follows is the comparison.
  $.rule("momentValue", () => {
    $.OR((kept.momentValue ??= [{ ALT: () => $.CONSUME(T.DateLit) }, { ALT: () => $.SUBRULE($.rules.quantity!) }, { ALT: () => $.SUBRULE($.rules.name!) }]));
  });

  // `… hoogstens 110% van de bijstandsnorm is`.
  $.rule("verbFinal", () => {
    $.OPTION(() => $.SUBRULE($.rules.moment!));
    $.SUBRULE($.rules.comparisons!);
    $.CONSUME(T.Is);
  });

  // `volgt geen opleiding`, `geen studie volgt`, `niet toereikend is`, `niet meer dan … is`.
  $.rule("negated", () => {
    $.CONSUME(Negation);
    $.MANY(() => $.CONSUME(NamePart));
    // `woonde niet samen met de ouder`: after a negation this is no sum.
    $.OPTION1(() => {
      $.CONSUME(T.SamenMet);
      $.AT_LEAST_ONE(() => $.CONSUME1(NamePart));
    });
    $.OPTION(() => $.CONSUME(T.Is));
  });

  $.rule("lies", () => {
    $.CONSUME(T.Ligt);
    $.OPTION(() => $.CONSUME(T.Niet));
    $.CONSUME(T.LigtRelation);
    $.SUBRULE($.rules.expression!);
  });

  // `de datum niet voor 1 mei 2024 ligt`.
  $.rule("liesFinal", () => {
    $.OPTION(() => $.CONSUME(T.Niet));
    $.CONSUME(T.LigtRelation);
    $.SUBRULE($.rules.expression!);
    $.CONSUME(T.Ligt);
  });

  $.rule("hasRight", () => {
    $.OR((kept.hasRight ??= [
      {
        ALT: () => {
          $.OR1((kept.hasRight2 ??= [
            { ALT: () => $.CONSUME(T.HeeftRechtOp) },
            { ALT: () => $.CONSUME(T.HeeftGeenRechtOp) },
            { ALT: () => $.CONSUME(T.RechtHeeftOp) },
            { ALT: () => $.CONSUME(T.GeenRechtHeeftOp) },
          ]));
          $.SUBRULE($.rules.name!);
          $.OPTION(() => $.SUBRULE($.rules.because!));
        },
      },
      {
        ALT: () => {
          $.OR2((kept.hasRight3 ??= [{ ALT: () => $.CONSUME(T.RechtOp) }, { ALT: () => $.CONSUME(T.GeenRechtOp) }]));
          $.SUBRULE1($.rules.name!);
          $.CONSUME(T.Heeft);
        },
      },
    ]));
  });

  $.rule("because", () => {
    $.OR((kept.because ??= [
      {
        ALT: () => {
          $.CONSUME(T.Wegens);
          $.SUBRULE($.rules.references!);
        },
      },
      {
        ALT: () => {
          $.CONSUME(T.Omdat);
          $.SUBRULE1($.rules.references!);
          $.CONSUME(T.NietVervuld);
        },
      },
    ]));
  });

  $.rule("ladder", () => {
    $.OR((kept.ladder ??= [{ ALT: () => $.CONSUME(T.KomtUitBij) }, { ALT: () => $.CONSUME(T.KomtNietUitBij) }]));
    $.SUBRULE($.rules.name!);
  });

  $.rule("fulfils", () => {
    $.OR((kept.fulfils ??= [{ ALT: () => $.CONSUME(T.VoldoetAan) }, { ALT: () => $.CONSUME(T.VoldoetNietAan) }]));
    $.SUBRULE($.rules.references!);
  });

  // `geboren op 4 mei 1973`, in the row of a person.
  $.rule("onDate", () => {
    $.CONSUME(T.Op);
    $.CONSUME(T.DateLit);
  });

  $.rule("dutyApplies", () => {
    $.OR((kept.dutyApplies ??= [{ ALT: () => $.CONSUME(T.GeldtVoor) }, { ALT: () => $.CONSUME(T.GeldtNietVoor) }]));
    $.SUBRULE($.rules.name!);
  });
}
