// Slips about money: who may have it, how much of it, for what and how often.

import type { Planted } from "./planted.js";

interface Ordinance {
  readonly effect?: string;
  readonly rights?: string;
  readonly facts: string;
  readonly rules: string;
}

const text = ({ effect = "Iedereen kan meedoen.", rights = "  toeslag: bedrag.", facts, rules }: Ordinance): string =>
  `verordening Verordening meedoen Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > ${effect}

voorzieningen
${rights}

gegevens van de inwoner, meervoud inwoners
${facts}

artikel 1 Toeslag
  Effect: meedoen.

${rules}
`; // prettier-ignore

const means = "  inkomen: bedrag per maand, van de inwoner.\n  vermogen: bedrag, van de inwoner.";
const little = "Wie weinig geld heeft, kan meedoen.";
const hundred = "\nlid 2\n  De hoogte van de toeslag is € 100.";

const all = (...conditions: readonly string[]): string =>
  `lid 1\n  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:\n${conditions
    .map((one, at) => `    ${"abc".charAt(at)}. ${one}`)
    .join(";\n")}.\n`;

const only = (condition: string): string =>
  `lid 1\n  De inwoner heeft recht op toeslag als geldt: ${condition}.\n`;

const poor = "het inkomen is hoogstens € 1.500 per maand";

const reversedMeans: readonly Planted[] = [
  {
    name: "vermogen minstens beside inkomen hoogstens",
    text: text({ facts: means, rules: all(poor, "het vermogen is minstens € 8.000") + hundred }),
    finds: ["AND4154"],
    says: /vermogen is minstens € 8\.000’ krijgt wie € 0 aan vermogen heeft nooit toeslag.*hoogstens € 1\.500/u,
    mended: [["vermogen is minstens", "vermogen is hoogstens"]],
  },
  {
    name: "only the effect says that it is for people with little",
    text: text({ effect: little, facts: means, rules: only("het vermogen is meer dan € 8.000") + hundred }),
    finds: ["AND4154"],
    says: /in de tekst staat juist ‘weinig geld’/u,
    mended: [["is meer dan", "is hoogstens"]],
  },
  {
    name: "a refusal to who has little",
    text: text({
      facts: means,
      rules: `${only(poor)}  De inwoner heeft geen recht op toeslag als geldt: het vermogen is minder dan € 8.000.\n${hundred}`,
    }),
    finds: ["AND4154"],
    mended: [["vermogen is minder dan", "vermogen is meer dan"]],
  },
  {
    name: "means between two amounts are meant",
    text: text({
      effect: little,
      facts: means,
      rules:
        all("het inkomen is minstens € 800 per maand", "het inkomen is hoogstens € 1.500 per maand") +
        hundred,
    }),
    finds: [],
  },
  {
    name: "who has little gets it in another lid",
    text: text({
      effect: little,
      facts: means,
      rules: `${only("het vermogen is meer dan € 8.000")}  De inwoner heeft recht op toeslag als geldt: ${poor}.\n${hundred}`,
    }),
    finds: [],
  },
  {
    name: "a floor in a right that is not for people with little",
    text: text({ facts: means, rules: only("het inkomen is minstens € 1.000 per maand") + hundred }),
    finds: [],
  },
  {
    name: "a lening is for who can pay it back",
    text: text({
      rights: "  sociale lening: bedrag.",
      facts: means,
      rules: `${all("het inkomen is minstens € 1.000 per maand", "het vermogen is hoogstens € 8.000").replace("toeslag", "sociale lening")}
lid 2
  De hoogte van de sociale lening is € 100.`,
    }),
    finds: [],
  },
];

const glasses = "  kosten van de bril: bedrag, van de inwoner.\n  leeftijd: aantal jaren, uit de BRP.";
const twoRights = "  toeslag: bedrag.\n  brilvergoeding: bedrag.";

const paying = (second: string, condition = ""): string => `lid 1
  De inwoner heeft recht op toeslag.
  De hoogte van de toeslag is 70% van de kosten van de bril, maar hoogstens € 300.

lid 2
  De inwoner heeft recht op brilvergoeding${condition}.
  De hoogte van de brilvergoeding is ${second}.`;

const sameCosts: readonly Planted[] = [
  {
    name: "two rights pay the same bill, together more than the bill",
    text: text({ rights: twoRights, facts: glasses, rules: paying("60% van de kosten van de bril") }),
    finds: ["AND4155"],
    says: /vergoeden allebei ‘kosten van de bril’.*Samen krijgt dit huishouden €/u,
    mended: [["is 60%", "is 30%"]],
  },
  {
    name: "what the one right pays is taken off the other",
    text: text({
      rights: twoRights,
      facts: glasses,
      rules: paying("de kosten van de bril min de hoogte van de toeslag, maar minstens € 0"),
    }),
    finds: [],
  },
  {
    name: "nobody has both rights",
    text: text({
      rights: twoRights,
      facts: glasses,
      rules: paying("60% van de kosten van de bril", " als geldt: de leeftijd is minder dan 18 jaar").replace(
        "recht op toeslag.",
        "recht op toeslag als geldt: de leeftijd is minstens 18 jaar.",
      ),
    }),
    finds: [],
  },
  {
    name: "a right that is worth more than the bill by itself pays for something else",
    text: text({
      rights: twoRights,
      facts: glasses,
      rules:
        paying("€ 500 als de kosten van de bril minstens € 100 zijn") +
        "\n  De hoogte van de brilvergoeding is € 400 als de kosten van de bril minder dan € 100 zijn.",
    }),
    finds: [],
  },
];

const yearly = (height: string, often: string, more = ""): string => `lid 1
  De inwoner heeft recht op toeslag.
  De hoogte van de toeslag is ${height}.
  Dit recht geldt 1 keer per inwoner per ${often}.${more}`;

const perYear = "  toeslag: bedrag per jaar.";
const none = "  de inwoner heeft een Meedoenpas: ja of nee.";
const pass = (rules: string): string =>
  rules.replace("recht op toeslag.", "recht op toeslag als geldt: de inwoner heeft een Meedoenpas.");

const periods: readonly Planted[] = [
  {
    name: "a height per year of a right that is there once in 24 months",
    text: text({ rights: perYear, facts: none, rules: pass(yearly("€ 200 per jaar", "24 maanden")) }),
    finds: ["AND4156"],
    says: /per jaar, maar het recht is er één keer per 2 jaar/u,
    mended: [["per 24 maanden", "per 12 maanden"]],
  },
  {
    name: "a sum per month, once a year",
    text: text({
      rights: "  toeslag: bedrag per maand.",
      facts: none,
      rules: pass(yearly("€ 20 per maand", "12 maanden")),
    }),
    finds: [],
  },
  {
    name: "a height per year of a right that lasts two years",
    text: text({
      rights: perYear,
      facts: none,
      rules: pass(yearly("€ 200 per jaar", "24 maanden", "\n  De duur van de toeslag is 24 maanden.")),
    }),
    finds: [],
  },
];

const children =
  "  aantal kinderen: aantal, uit de BRP.\n  vermogen: bedrag, van de inwoner.\n  kosten van de bril: bedrag, van de inwoner.";
const height = (value: string, condition = ""): string =>
  `lid 1\n  De inwoner heeft recht op toeslag${condition}.\n  De hoogte van de toeslag is ${value}.\n`;

const noMoney: readonly Planted[] = [
  {
    name: "an amount for each child, and a right for who has none",
    text: text({ facts: children, rules: height("€ 100 maal het aantal kinderen") }),
    finds: ["AND4157"],
    says: /omdat er van ‘aantal kinderen’ geen is.*Het aantal kinderen is 0/su,
    mended: [["recht op toeslag.", "recht op toeslag als geldt: het aantal kinderen is minstens 1."]],
  },
  {
    name: "€ 0 that is written is meant",
    text: text({ facts: children, rules: height("€ 100 maal het aantal kinderen, maar minstens € 0") }),
    finds: [],
  },
  {
    name: "no costs, nothing back",
    text: text({ facts: children, rules: height("50% van de kosten van de bril") }),
    finds: [],
  },
  {
    name: "kilometres of which there are none",
    text: text({
      facts: "  afstand: aantal kilometers, van de inwoner.",
      rules: height("€ 0,23 maal de afstand"),
    }),
    finds: [],
  },
  {
    name: "an amount below nothing",
    text: text({ facts: children, rules: height("€ 5.000 min het vermogen") }),
    finds: ["AND4158"],
    says: /‘hoogte van de toeslag’ is dan € -1\./u,
    mended: [["min het vermogen.", "min het vermogen, maar minstens € 0."]],
  },
  {
    name: "nobody with the right comes below nothing",
    text: text({
      facts: children,
      rules: height("€ 5.000 min het vermogen", " als geldt: het vermogen is minder dan € 5.000"),
    }),
    finds: [],
  },
];

/** Defects and near misses; what mends one changes one place. */
export const moneySlips: readonly Planted[] = [...reversedMeans, ...sameCosts, ...periods, ...noMoney];
