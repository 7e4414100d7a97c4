// Kinds, units and periods: what may be compared and combined, and what each combination is.

import { describe, expect, it } from "vitest";
import { found } from "../testing/compile.js";
import { modelOf, ordinance } from "../testing/ordinance.js";
import { describeType } from "./describe.js";

const blocks = `gegevens van de inwoner
  bedrag ineens: bedrag.
  maandloon: bedrag per maand.
  jaarloon: bedrag per jaar.
  kwartaalloon: bedrag per kwartaal.
  uurloon: bedrag per uur.
  uren: aantal uren per week.
  leeftijd: aantal jaren.
  maanden schuld: aantal maanden.
  aandeel: percentage.
  geboortedatum: datum.
  begin: datum.
  reeks: bedrag per maand, van elke maand.
  leefvorm: keuze uit alleenstaand of gehuwd.
`;

describe("comparing", () => {
  it.each([
    "het maandloon is hoogstens € 5 per maand",
    "het maandloon is hoogstens € 5",
    "het bedrag ineens is minstens € 5",
    "het jaarloon is meer dan € 60 per 12 maanden",
    "het kwartaalloon is minder dan € 5 per 3 maanden",
    "de leeftijd is minstens 18 jaar en minder dan 21 jaar",
    "de leeftijd is 18",
    "de uren zijn hoogstens 20 uur per week",
    "het aandeel is minstens 50%",
    "de geboortedatum ligt voor 1 januari 2000",
    "de leefvorm is een van: alleenstaand, gehuwd",
    "het maandloon is hoogstens 110% van het maandloon",
    "de reeks is op de peildatum hoogstens het maandloon",
  ])("“%s” fits", (condition) => {
    expect(found(ordinance({ blocks, condition }))).toEqual([]);
  });

  it.each([
    ["AND2008", "de leeftijd is minstens € 5"],
    ["AND2008", "het maandloon is minstens 5 jaar"],
    ["AND2008", "de leeftijd is minstens 12 maanden"],
    ["AND2008", "het aandeel is minstens € 5"],
    ["AND2008", "de geboortedatum is € 5"],
    ["AND2009", "het maandloon is hoogstens € 5 per jaar"],
    ["AND2009", "het maandloon is hoogstens het jaarloon"],
    ["AND2009", "het bedrag ineens is hoogstens het maandloon"],
    ["AND2009", "de uren zijn hoogstens 20 uur per maand"],
    ["AND2010", "de reeks is hoogstens € 5"],
    ["AND2010", "het maandloon is hoogstens de reeks"],
    ["AND2013", "de leefvorm is samenwonend"],
  ])("%s: “%s”", (code, condition) => {
    const messages = found(ordinance({ blocks, condition }));
    expect(messages.map((message) => message.slice(0, 7))).toEqual([code]);
  });
});

describe("combining", () => {
  const typeOf = (value: string) => {
    const model = modelOf(ordinance({ blocks, rules: `lid 2\n  De uitkomst is ${value}.\n` }));
    const type = model.definitions.find(({ key }) => key === "uitkomst")?.type;
    return type === undefined ? undefined : describeType(type);
  };

  it.each([
    ["het maandloon plus € 5 per maand", "een bedrag per maand"],
    ["het maandloon plus € 5", "een bedrag per maand"],
    ["het maandloon min 10% van het maandloon", "een bedrag per maand"],
    ["12 maanden maal het maandloon", "een bedrag"],
    ["de uren maal het uurloon", "een bedrag per week"],
    ["3 maal het bedrag ineens", "een bedrag"],
    ["het maandloon gedeeld door 2", "een bedrag per maand"],
    ["het maandloon gedeeld door het maandloon", "een getal"],
    ["het laagste van het bedrag ineens en € 100", "een bedrag"],
    ["het verschil tussen het jaarloon en € 100 per jaar", "een bedrag per jaar"],
    ["het jaarloon, omgerekend per maand", "een bedrag per maand"],
    ["de begin plus 1 maand", "een datum"],
    ["het aantal volle jaren tussen de geboortedatum en de begin", "een aantal (jaar)"],
    ["de 36 kalendermaanden voor de begin", "een periode"],
    ["de leefvorm", "een keuze"],
  ])("“%s” is %s", (value, expected) => {
    expect(typeOf(value)).toBe(expected);
    expect(found(ordinance({ blocks, rules: `lid 2\n  De uitkomst is ${value}.\n` }))).toEqual([]);
  });

  it.each([
    ["AND2009", "het maandloon plus het jaarloon"],
    ["AND2009", "het bedrag ineens min het maandloon"],
    ["AND2008", "het maandloon plus de leeftijd"],
    ["AND2008", "de leeftijd plus de maanden schuld"],
    ["AND2008", "de begin plus € 5"],
    ["AND2009", "het laagste van het maandloon en het jaarloon"],
    ["AND2008", "het bedrag ineens, omgerekend per maand"],
  ])("%s: “%s”", (code, value) => {
    const messages = found(ordinance({ blocks, rules: `lid 2\n  De uitkomst is ${value}.\n` }));
    expect(messages.map((message) => message.slice(0, 7))).toEqual([code]);
  });

  it("takes the period of the name", () => {
    const model = modelOf(ordinance({ blocks, rules: "lid 2\n  De bijdrage per maand is € 5.\n" }));
    expect(model.definitions.find(({ key }) => key.startsWith("bijdrage"))?.type).toEqual({
      kind: "bedrag",
      per: { unit: "maand", count: 1 },
    });
  });
});
