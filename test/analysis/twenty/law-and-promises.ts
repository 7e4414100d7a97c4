// Checks of the twenty on the social-domain ordinance, each with the defect put back into its text: 4, 5, 9, 10, 11, 14, 15, 16, 17, 19, 20.

export interface Check {
  readonly number: number;
  readonly name: string;
  /** File, what stands there, and what stands there with the defect. */
  readonly changes: readonly (readonly [string, string, string])[];
  /** The analysis that owns it. */
  readonly analysis: string;
  readonly code: string;
  readonly says: RegExp;
  /** Whether a household is shown. */
  readonly household: boolean;
}

export const checks: readonly Check[] = [
  {
    number: 9,
    name: "a limit against the law",
    changes: [
      [
        "hoofdstuk-10-afspraken.andersom",
        "is dan minstens 0% en hoogstens 100%",
        "is dan minstens 5% en hoogstens 100%",
      ],
    ],
    analysis: "maatwerk-en-de-wet",
    code: "AND4061",
    says: /minstens 5%.*in strijd zijn met artikel 18 lid 10 Participatiewet/u,
    household: true,
  },
  {
    number: 10,
    name: "two demands that cannot both be met",
    changes: [
      [
        "hoofdstuk-02-de-hulpvraag.andersom",
        `botsing zorg voor een kind en werk
  Tussen de plicht werk zoeken en het recht op jeugdhulp.
  Geldt als de beschikbare uren plus de uren zorg overdag meer dan 40 uur per week zijn.
  Dan rust de plicht werk zoeken voor de uren die niet passen.
  Bevoegdheid: artikel 9 lid 2 Participatiewet.

botsing hulp van een huisgenoot en werk
  Tussen de plicht werk zoeken en het recht op hulp in het huishouden.
  Geldt als voor een van de huisgenoten geldt dat de huisgenoot recht heeft op ondersteuning naar werk.
  Dan gaat het recht op hulp in het huishouden voor zolang de huisgenoot een traject naar werk volgt.
`,
        "",
      ],
    ],
    analysis: "dezelfde-uren",
    code: "AND4073",
    says: /werk zoeken.*36 uur per week.*uren zorg overdag.*geen botsing geregeld/u,
    household: true,
  },
  {
    number: 11,
    name: "a double right",
    changes: [
      ["hoofdstuk-08-inkomen.andersom", "lid 4\n  Dit recht geldt 1 keer per gezin per 12 maanden.\n", ""],
    ],
    analysis: "dubbel-gezinsrecht",
    code: "AND4071",
    says: /allebei kindbijdrage.*één keer per gezin/u,
    household: true,
  },
  {
    number: 14,
    name: "a forbidden question",
    changes: [
      [
        "gegevens.andersom",
        "geld, rondkomen, schulden of werk, of als er een bijdrage wordt berekend.",
        "geld, rondkomen, schulden of werk.",
      ],
    ],
    analysis: "verboden-vragen",
    code: "AND4068",
    says: /‘bijdrage’ bij (?:hulp in het huishouden|begeleiding) hangt af van ‘.+’.*nooit een uitkomst/u,
    household: true,
  },
  {
    number: 15,
    name: "a right that is open to children",
    changes: [
      [
        "hoofdstuk-07-werk.andersom",
        `    a. de leeftijd is minstens 18 jaar;
    b. de inwoner heeft geen werk;
    c. de inwoner heeft een behandeling nodig om te werken;
    d. de zorgverzekering vergoedt de behandeling van de inwoner niet;
    e. de kosten van de behandeling zijn meer dan de draagkracht.`,
        `    a. de inwoner heeft geen werk;
    b. de inwoner heeft een behandeling nodig om te werken;
    c. de zorgverzekering vergoedt de behandeling van de inwoner niet;
    d. de kosten van de behandeling zijn meer dan € 0 per jaar.`,
      ],
    ],
    analysis: "open-voor-kinderen",
    code: "AND4070",
    says: /Artikel 7\.4 heeft geen leeftijd.*kind van 12 jaar/u,
    household: true,
  },
  {
    number: 19,
    name: "a basis without contents",
    changes: [
      [
        "hoofdstuk-07-werk.andersom",
        "Grondslag: artikel 8a lid 1 onderdeel a, artikel 8a lid 2 onderdeel a en",
        "Grondslag: artikel 8a lid 1 onderdeel d, artikel 8a lid 1 onderdeel a, artikel 8a lid 2 onderdeel a en",
      ],
      [
        "hoofdstuk-07-werk.andersom",
        "  Grondslag: artikel 8a lid 1 onderdeel d en artikel 8a lid 2 onderdeel b Participatiewet.",
        "  Grondslag: artikel 8a lid 2 onderdeel b Participatiewet.",
      ],
    ],
    analysis: "verplichte-inhoud",
    code: "AND4051",
    says: /Artikel 7\.1 noemt artikel 8a lid 1 onderdeel d Participatiewet.*premie/u,
    household: false,
  },
  {
    number: 19,
    name: "a basis that lapses",
    changes: [["hoofdstuk-10-afspraken.andersom", "  Vervalt op 1 januari 2027.\n", ""]],
    analysis: "grondslag-vervalt",
    code: "AND4058",
    says: /31 december 2026.*plicht tegenprestatie/u,
    household: false,
  },
  {
    number: 20,
    name: "refusing costs something",
    changes: [
      [
        "hoofdstuk-02-de-hulpvraag.andersom",
        "    c. de inwoner heeft vragen over opvoeden.",
        "    c. de uren zorg overdag.",
      ],
    ],
    analysis: "nee-zeggen",
    code: "AND4069",
    says: /Artikel 2\.4 lid 1 belooft.*uren zorg overdag.*volle plicht ‘werk zoeken’/u,
    household: true,
  },
  {
    number: 5,
    name: "a term in the past",
    changes: [
      [
        "hoofdstuk-12-van-oud-naar-nieuw.andersom",
        `  In afwijking van stap 8 geldt: de gemeente maakt met de jeugdige een toekomstplan uiterlijk op 31 mei 2026
    als aan al deze voorwaarden is voldaan:
    a. de geboortedatum ligt voor 1 maart 2009;
    b. de leeftijd is minstens 16 jaar;
    c. de inwoner heeft recht op jeugdhulp.
`,
        "  De gemeente vertelt iedereen wat er verandert.\n",
      ],
    ],
    analysis: "termijnen-voor-de-ingang",
    code: "AND4075",
    says: /toekomstplan.*laatste dag .* gaat in op 1 maart 2026/u,
    household: true,
  },
  {
    number: 16,
    name: "whom a duty concerns",
    changes: [
      [
        "hoofdstuk-10-afspraken.andersom",
        "    b. de inwoner heeft werk;\n",
        "    b. de inwoner heeft geen werk;\n",
      ],
    ],
    analysis: "voor-wie-een-plicht-geldt",
    code: "AND4076",
    says: /tegenprestatie/u,
    household: true,
  },
  {
    number: 17,
    name: "a step before what it is about",
    changes: [
      [
        "hoofdstuk-02-de-hulpvraag.andersom",
        `  In afwijking van stap 3 geldt: de inwoner mag een persoonlijk plan geven binnen 7 dagen na het gesprek
    als er een bedreigende schuld is.
`,
        "",
      ],
    ],
    analysis: "volgorde-van-stappen",
    code: "AND4077",
    says: /‘gesprek’ uiterlijk op .* maar voor ‘persoonlijk plan’ is er tijd tot en met/u,
    household: true,
  },
  {
    number: 4,
    name: "a guarantee without contents",
    // The law sets the norm for somebody of 18 to 20: the example says so, and the finding is suppressed there.
    changes: [],
    analysis: "lage-bodem",
    code: "AND4033",
    says: /niemand zakt door de bodem.*klopt.*de bodem € 311,391 per maand/u,
    household: true,
  },
];
