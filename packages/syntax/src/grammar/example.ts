/** Sentences of voorbeelden, in both styles (language.md §2, paper tests A6 and 52–53). */
import { Colon, Comma, LabelLetter, Quoted, Semicolon, Stop } from "../tokens/atoms.js";
import * as T from "../tokens/vocabulary.js";
import { ahead, type Dsl, type Kept } from "./dsl.js";

export function exampleRules($: Dsl): void {
  const kept: Kept = {};
  const end = (): void => $.OPTION9(() => $.CONSUME9(Stop));

  $.rule("given", () => {
    $.CONSUME(T.Gegeven);
    $.SUBRULE($.rules.conjunction!);
    $.OPTION(() => {
      $.CONSUME(Colon);
      $.SUBRULE1($.rules.conjunction!);
    });
    end();
  });

  $.rule("givenDeparture", () => {
    $.CONSUME(T.Gegeven);
    $.CONSUME(T.Maatwerk);
    $.SUBRULE($.rules.references!);
    $.MANY(() => {
      $.CONSUME(Comma);
      $.OR((kept.givenDeparture ??= [{ ALT: () => $.SUBRULE($.rules.nameTail!) }, { ALT: () => $.SUBRULE($.rules.text!) }]));
    });
    $.AT_LEAST_ONE(() => {
      $.CONSUME(Colon);
      $.SUBRULE($.rules.conjunction!);
    });
    end();
  });

  $.rule("basedOn", () => {
    $.CONSUME(T.AlsInVoorbeeld);
    $.CONSUME(Colon);
    $.CONSUME(Quoted);
    end();
  });

  $.rule("expect", () => {
    $.CONSUME(T.Dan);
    $.SUBRULE($.rules.expectation!);
    end();
  });

  $.rule("expectList", () => {
    $.OR((kept.expectList ??= [
      { ALT: () => $.CONSUME(T.Dan) },
      {
        ALT: () => {
          $.CONSUME(T.En);
          $.CONSUME(T.Op);
          $.CONSUME(T.DateLit);
          $.OPTION(() => {
            $.CONSUME(Comma);
            $.CONSUME(T.Als);
            $.SUBRULE($.rules.text!);
          });
        },
      },
    ]));
    $.CONSUME(Colon);
    $.CONSUME(LabelLetter);
    $.SUBRULE($.rules.expectation!);
    $.MANY({
      GATE: () => ahead($, 2, LabelLetter),
      DEF: () => {
        $.CONSUME(Semicolon);
        $.CONSUME1(LabelLetter);
        $.SUBRULE1($.rules.expectation!);
      },
    });
    end();
  });

  $.rule("expectation", () => {
    $.OR((kept.expectation ??= [
      { ALT: () => $.SUBRULE($.rules.labelled!) },
      {
        ALT: () => {
          $.CONSUME(T.NietVanToepassing);
          $.SUBRULE($.rules.references!);
        },
      },
      {
        // `de afwijking is geweigerd omdat de bevoegdheid ontbreekt`; `… omdat artikel 3 niet is vervuld` belongs to the condition.
        ALT: () => {
          $.SUBRULE($.rules.conjunction!);
          $.OPTION(() => {
            $.CONSUME(T.Omdat);
            $.SUBRULE($.rules.text!);
          });
        },
      },
    ]));
  });
  $.rule("labelled", () => {
    $.CONSUME(T.ExpectLabel);
    $.OPTION(() => $.SUBRULE($.rules.text!));
    $.CONSUME(Colon);
    $.SUBRULE1($.rules.text!);
    $.MANY(() => {
      $.CONSUME(Comma);
      $.SUBRULE2($.rules.text!);
    });
  });

  $.rule("onThisDate", () => {
    $.CONSUME(T.Op);
    $.CONSUME(T.DateLit);
    end();
  });

  $.rule("reportedOn", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.Op);
    $.CONSUME(T.DateLit);
    end();
  });

  $.rule("personRow", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(Colon);
    $.SUBRULE($.rules.clause!);
    $.MANY(() => {
      $.CONSUME(Comma);
      $.SUBRULE1($.rules.clause!);
    });
    end();
  });

  $.rule("household", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.BestaatUit);
    $.SUBRULE($.rules.nameList!);
    end();
  });

  $.rule("relation", () => {
    $.SUBRULE($.rules.nameList!);
    $.CONSUME(T.Is);
    $.SUBRULE1($.rules.nameList!);
    end();
  });

  // `De rest is nee, nul of leeg.`
  $.rule("restIsNo", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.Is);
    $.SUBRULE1($.rules.name!);
    $.MANY(() => {
      $.OR((kept.restIsNo ??= [{ ALT: () => $.CONSUME(Comma) }, { ALT: () => $.CONSUME(T.Of) }, { ALT: () => $.CONSUME(T.En) }]));
      $.SUBRULE2($.rules.name!);
    });
    end();
  });

  $.rule("nameList", () => {
    $.SUBRULE($.rules.name!);
    $.MANY(() => {
      $.OR((kept.nameList ??= [{ ALT: () => $.CONSUME(Comma) }, { ALT: () => $.CONSUME(T.En) }]));
      $.SUBRULE1($.rules.name!);
    });
  });

  $.rule("asks", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.Vraagt);
    $.CONSUME(Colon);
    $.SUBRULE($.rules.text!);
    $.MANY(() => {
      $.CONSUME(Comma);
      $.SUBRULE1($.rules.text!);
    });
    end();
  });

  $.rule("judgeSays", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.Oordeelt);
    $.OPTION(() => {
      $.CONSUME(T.Over);
      $.SUBRULE1($.rules.name!);
    });
    $.CONSUME(Colon);
    $.SUBRULE($.rules.conjunction!);
    $.MANY(() => {
      $.CONSUME(Semicolon);
      $.SUBRULE1($.rules.conjunction!);
    });
    end();
  });

  $.rule("departsFrom", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.WijktAfVan);
    $.SUBRULE($.rules.references!);
    $.MANY(() => {
      $.CONSUME(Colon);
      $.SUBRULE($.rules.conjunction!);
    });
    end();
  });
}
