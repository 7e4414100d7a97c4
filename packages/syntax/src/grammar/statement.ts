/** Sentences of articles (grammar.md §3, zin and kern): rights, powers, acts, duties, definitions, precedence. */
import { Colon, Comma, Hole, LabelDash, LabelDegree, LabelLetter, Semicolon, Stop, Word } from "../tokens/atoms.js";
import { Anything, NamePart, Negation } from "../tokens/categories.js";
import * as T from "../tokens/vocabulary.js";
import { ahead, type Dsl, type Kept } from "./dsl.js";

export function statementRules($: Dsl): void {
  const kept: Kept = {};
  const end = (): void => $.OPTION9(() => $.CONSUME9(Stop));
  const condition = (): void => $.OPTION8(() => $.SUBRULE8($.rules.conditionPart!));

  // Prefixes: each ends in a colon, and a sentence of its own follows.
  $.rule("override", () => {
    $.OR((kept.override ??= [{ ALT: () => $.CONSUME(T.InAfwijkingVan) }, { ALT: () => $.CONSUME(T.Onverminderd) }]));
    $.SUBRULE($.rules.references!);
    $.OPTION(() => $.CONSUME(T.Geldt));
    $.CONSUME(Colon);
  });
  $.rule("consequence", () => {
    $.CONSUME(T.BijNietNakomenVan);
    $.SUBRULE($.rules.references!);
    $.CONSUME(Colon);
  });
  $.rule("occasion", () => {
    $.OR((kept.occasion ??= [
      {
        ALT: () => {
          $.CONSUME(T.BijHerhaling);
          $.CONSUME(T.Num);
          $.CONSUME(Word);
          $.CONSUME(T.Relation);
        },
      },
      { ALT: () => $.CONSUME(T.Bij) },
    ]));
    $.SUBRULE($.rules.text!);
    $.OPTION(() => $.CONSUME(T.Geldt));
    $.CONSUME(Colon);
  });
  $.rule("place", () => {
    $.SUBRULE($.rules.references!);
    $.CONSUME(Colon);
  });

  $.rule("right", () => {
    $.SUBRULE($.rules.name!);
    $.OR((kept.right ??= [{ ALT: () => $.CONSUME(T.HeeftRechtOp) }, { ALT: () => $.CONSUME(T.HeeftGeenRechtOp) }]));
    $.SUBRULE1($.rules.name!);
    $.SUBRULE($.rules.tails!);
    condition();
    end();
  });

  $.rule("power", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.Modal);
    $.SUBRULE($.rules.phraseBody!);
    condition();
    $.OPTION(() => $.SUBRULE($.rules.listPart!));
    end();
  });

  $.rule("act", () => {
    $.SUBRULE($.rules.phraseBody!);
    condition();
    $.OPTION(() => $.SUBRULE($.rules.listPart!));
    end();
  });

  $.rule("duty", () => {
    $.CONSUME(T.PlichtVoor);
    $.SUBRULE($.rules.name!);
    $.OPTION(() => {
      $.CONSUME(Comma);
      $.CONSUME(T.InIederGeval);
    });
    $.CONSUME(Colon);
    $.OR((kept.duty ??= [
      { ALT: () => $.SUBRULE($.rules.textItems!) },
      {
        ALT: () => {
          $.SUBRULE($.rules.phraseBody!);
          condition();
        },
      },
    ]));
    end();
  });

  // `: a. …; b. …`, `: | … |`, or words with commas.
  $.rule("listPart", () => {
    $.CONSUME(Colon);
    $.OR((kept.listPart ??= [
      { ALT: () => $.SUBRULE($.rules.textItems!) },
      { ALT: () => $.CONSUME(T.TableMark) },
      {
        ALT: () => {
          $.SUBRULE($.rules.text!);
          $.MANY(() => {
            $.CONSUME(Comma);
            $.SUBRULE1($.rules.text!);
          });
        },
      },
    ]));
  });

  $.rule("textItems", () => {
    $.OR((kept.textItems ??= [
      { ALT: () => $.SUBRULE($.rules.letterTexts!) },
      { ALT: () => $.SUBRULE($.rules.degreeTexts!) },
      { ALT: () => $.SUBRULE($.rules.dashTexts!) },
    ]));
  });
  texts("letterTexts", LabelLetter);
  texts("degreeTexts", LabelDegree);
  texts("dashTexts", LabelDash);
  function texts(name: string, label: typeof LabelLetter): void {
    $.rule(name, () => {
      $.CONSUME(label);
      $.SUBRULE($.rules.textItem!);
      $.MANY({
        GATE: () => ahead($, 2, label) || (ahead($, 2, T.En, T.Of) && ahead($, 3, label)),
        DEF: () => {
          $.CONSUME(Semicolon);
          $.OPTION(() => $.OR((kept.join ??= [{ ALT: () => $.CONSUME(T.En) }, { ALT: () => $.CONSUME(T.Of) }])));
          $.CONSUME1(label);
          $.SUBRULE1($.rules.textItem!);
        },
      });
    });
  }
  $.rule("textItem", () => {
    $.SUBRULE($.rules.phraseBody!);
    condition();
    $.OPTION(() => {
      $.CONSUME(Colon);
      $.SUBRULE($.rules.textItems!);
    });
  });

  $.rule("definition", () => {
    $.OPTION(() => {
      $.SUBRULE($.rules.definiendum!);
      $.MANY(() => {
        $.CONSUME(T.En);
        $.SUBRULE1($.rules.definiendum!);
      });
    });
    $.CONSUME(T.Is);
    $.SUBRULE($.rules.definitionBody!);
    $.SUBRULE($.rules.tails!);
    condition();
    end();
  });

  $.rule("definiendum", () => {
    $.AT_LEAST_ONE(() => {
      $.OR((kept.definiendum ??= [{ ALT: () => $.CONSUME(NamePart) }, { ALT: () => $.CONSUME(T.HetAantal) }, { ALT: () => $.CONSUME(T.Num) }]));
    });
  });

  $.rule("definitionBody", () => {
    $.OR((kept.definitionBody ??= [
      {
        ALT: () => {
          $.CONSUME(Colon);
          $.OR1((kept.definitionBody2 ??= [{ ALT: () => $.CONSUME(T.TableMark) }, { ALT: () => $.SUBRULE($.rules.cases!) }]));
        },
      },
      {
        ALT: () => {
          $.CONSUME(Comma);
          $.CONSUME(T.PerSchijfVan);
          $.SUBRULE($.rules.expression!);
          $.CONSUME1(Colon);
          $.CONSUME1(T.TableMark);
        },
      },
      {
        ALT: () => {
          $.CONSUME(T.TotaalVanDelen);
          $.OPTION(() => {
            $.CONSUME1(Comma);
            $.SUBRULE($.rules.converted!);
          });
          $.CONSUME2(Colon);
          $.CONSUME2(T.TableMark);
        },
      },
      {
        ALT: () => {
          $.OPTION1(() => $.CONSUME(T.Dan));
          $.SUBRULE($.rules.comparisons!);
        },
      },
      { ALT: () => $.SUBRULE1($.rules.expression!) },
    ]));
  });

  $.rule("cases", () => {
    $.AT_LEAST_ONE(() => {
      $.CONSUME(LabelLetter);
      $.SUBRULE($.rules.case!);
      $.OPTION(() => $.CONSUME(Semicolon));
    });
  });
  $.rule("case", () => {
    $.SUBRULE($.rules.expression!);
    $.OR((kept.case ??= [{ ALT: () => $.CONSUME(T.AndereGevallen) }, { ALT: () => $.SUBRULE($.rules.conditionPart!) }]));
  });

  // A yes/no notion: its words with at most one negation, and when it holds.
  $.rule("predicate", () => {
    $.MANY(() => {
      $.OR((kept.predicate ??= [
        { ALT: () => $.CONSUME(NamePart) },
        { ALT: () => $.CONSUME(Negation) },
        { ALT: () => $.CONSUME(T.Is) },
        { ALT: () => $.CONSUME(T.Er) },
        { ALT: () => $.CONSUME(T.InIederGeval) },
        { ALT: () => $.CONSUME(T.Ook) },
        { ALT: () => $.CONSUME(T.HetAantal) },
      ]));
    });
    $.SUBRULE($.rules.tails!);
    condition();
    end();
  });

  $.rule("scope", () => {
    $.CONSUME(T.Scope);
    $.OPTION(() => $.SUBRULE($.rules.text!));
    condition();
    end();
  });

  $.rule("notApplicable", () => {
    $.CONSUME(T.NietVanToepassing);
    $.SUBRULE($.rules.references!);
    condition();
    end();
  });

  $.rule("order", () => {
    $.CONSUME(T.InDezeVolgorde);
    $.CONSUME(Colon);
    $.SUBRULE($.rules.textItems!);
    end();
  });

  $.rule("requirement", () => {
    $.CONSUME(T.VereisteVoor);
    $.SUBRULE($.rules.name!);
    $.CONSUME(Colon);
    $.SUBRULE($.rules.item!);
    end();
  });

  $.rule("content", () => {
    $.OR((kept.content ??= [
      {
        ALT: () => {
          $.CONSUME(T.In);
          $.SUBRULE($.rules.name!);
          $.CONSUME(T.Staat);
          $.OPTION(() => $.SUBRULE($.rules.text!));
        },
      },
      {
        ALT: () => {
          $.SUBRULE1($.rules.name!);
          $.CONSUME(T.Vermeldt);
        },
      },
    ]));
    $.SUBRULE($.rules.listPart!);
    end();
  });

  $.rule("guarantee", () => {
    $.CONSUME(T.VoorElk);
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.Geldt);
    $.CONSUME(Colon);
    $.SUBRULE($.rules.item!);
    end();
  });
  $.rule("guaranteeExcept", () => {
    $.CONSUME(T.BehalveBij);
    $.SUBRULE($.rules.text!);
    $.CONSUME(Comma);
    $.CONSUME(T.Omdat);
    $.SUBRULE1($.rules.text!);
    end();
  });

  $.rule("sureCase", () => {
    $.CONSUME(T.InIederGeval);
    $.SUBRULE($.rules.name!);
    $.SUBRULE($.rules.conditionPart!);
    end();
  });

  $.rule("lapsed", () => {
    $.CONSUME(T.Vervallen);
    end();
  });
  $.rule("holeSentence", () => {
    $.CONSUME(Hole);
    end();
  });

  $.rule("rightRequires", () => {
    $.SUBRULE($.rules.name!);
    $.CONSUME(T.VraagtDat);
    $.SUBRULE($.rules.conjunction!);
    end();
  });

  // Sentences with one fixed form, and free text: the lowering knows the forms.
  $.rule("freeSentence", () => {
    $.SUBRULE($.rules.anyText!);
    $.MANY(() => {
      $.CONSUME(Comma);
      $.SUBRULE1($.rules.anyText!);
    });
    $.OPTION(() => $.SUBRULE($.rules.listPart!));
    end();
  });
  $.run("anyText", Anything);
}
