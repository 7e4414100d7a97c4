// Checks of the twenty on the social-domain ordinance, each with the defect put back into its text.

/** One of the twenty, as a change of the example. */
export interface Changed {
  readonly number: number;
  readonly title: string;
  /** File, what stands there, and what stands there with the defect; empty where the example keeps it on purpose. */
  readonly changes: readonly (readonly [file: string, from: string, to: string])[];
  /** The analysis that owns it. */
  readonly analysis: string;
  readonly code: string;
  /** Words of the message. */
  readonly says: RegExp;
  /** Words of the household; absent where nobody is concerned. */
  readonly household?: RegExp;
  /** What a cent may cost in a year, where the usual amount is too much for what is asked. */
  readonly cliff?: number;
}

export const changed: readonly Changed[] = [
  {
    number: 1,
    title: "a guarantee refuted",
    changes: [
      [
        "hoofdstuk-08-inkomen.andersom",
        "Behalve bij een gezamenlijke aflossing van meer dan 10%",
        "Behalve bij een gezamenlijke aflossing van meer dan 12%",
      ],
    ],
    analysis: "waarborg",
    code: "AND4030",
    says: /niemand zakt door de bodem.*geldt niet voor elk huishouden.*besteedbaar inkomen is € 1\.261,34/u,
    household: /alleenstaande van 35 jaar met een aflossing van € 140,16 per maand/u,
  },
  {
    number: 2,
    title: "a rounding that breaks a guarantee",
    changes: [
      [
        "hoofdstuk-10-afspraken.andersom",
        "de ruimte boven de bodem, naar beneden afgerond op hele centen,",
        "de ruimte boven de bodem, naar boven afgerond op hele centen,",
      ],
    ],
    analysis: "waarborg",
    code: "AND4031",
    says: /Artikel 10\.2 lid 4 rondt naar boven af op hele centen.*niet voor elk huishouden/u,
    household: /alleenstaande van 70 jaar met een aflossing van € 78,23 per maand.*pensioenleeftijd/u,
  },
  {
    number: 7,
    title: "a cliff in the income",
    changes: [
      [
        "hoofdstuk-06-pgb-en-bijdrage.andersom",
        "De bijdrage per maand is de draagbare bijdrage, maar hoogstens de hoogste bijdrage,\n    naar beneden afgerond op hele centen,",
        "De bijdrage per maand is de hoogste bijdrage",
      ],
      [
        "hoofdstuk-06-pgb-en-bijdrage.andersom",
        "    b. de inwoner ‘mag een bijdrage betalen’.\n",
        "    b. de inwoner ‘mag een bijdrage betalen’;\n    c. het gezinsinkomen is meer dan de inkomensgrens van de bijdrage.\n",
      ],
    ],
    analysis: "inkomensknik",
    code: "AND4040",
    says: /betaalt € 21,80 per maand meer aan bijdrage \(artikel 6\.2 lid 1\)/u,
    household: /alleenstaande van 35 jaar met een inkomen van € 1\.541,65 per maand/u,
    cliff: 200,
  },
  {
    number: 9,
    title: "a limit against the law",
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
    household: /Er is een gedraging\. De consulent oordeelt: deze inwoner heeft dringende redenen/u,
  },
  {
    number: 10,
    title: "two demands that cannot both be met",
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
    household: /ontvangt bijstand\. De uren zorg overdag zijn 5 uur per week/u,
  },
  {
    number: 11,
    title: "a double right",
    changes: [
      ["hoofdstuk-08-inkomen.andersom", "lid 4\n  Dit recht geldt 1 keer per gezin per 12 maanden.\n", ""],
    ],
    analysis: "dubbel-gezinsrecht",
    code: "AND4071",
    says: /allebei kindbijdrage.*één keer per gezin/u,
    household: /Een ouder van 35 jaar met een partner van 35 jaar en een kind van 8 jaar/u,
  },
  {
    number: 14,
    title: "a forbidden question",
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
    household: /heeft begeleiding nodig/u,
  },
  {
    number: 15,
    title: "a right that is open to children",
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
    household: /Een kind van 12 jaar\..*heeft een behandeling nodig om te werken/u,
  },
  {
    number: 19,
    title: "a basis without contents",
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
  },
  {
    number: 19,
    title: "a basis that lapses",
    changes: [["hoofdstuk-10-afspraken.andersom", "  Vervalt op 1 januari 2027.\n", ""]],
    analysis: "grondslag-vervalt",
    code: "AND4058",
    says: /31 december 2026.*plicht tegenprestatie/u,
  },
  {
    number: 20,
    title: "refusing costs something",
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
    household: /ontvangt bijstand\. De uren zorg overdag zijn 41 uur per week/u,
  },
  {
    number: 5,
    title: "a term in the past",
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
    household: /Een kind van 17 jaar\..*heeft hulp nodig bij het opgroeien/u,
  },
  {
    number: 16,
    title: "whom a duty concerns",
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
    household: /heeft werk, ontvangt bijstand en heeft een opgedragen tegenprestatie/u,
  },
  {
    number: 17,
    title: "a step before what it is about",
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
    household: /raakt binnenkort de energie kwijt\. Melding op 2 maart 2026/u,
  },
  {
    number: 4,
    title: "a guarantee without contents",
    // The law sets the norm for somebody of 18 to 20: the example says so, and the finding is suppressed there.
    changes: [],
    analysis: "lage-bodem",
    code: "AND4033",
    says: /niemand zakt door de bodem.*klopt.*de bodem € 311,391 per maand/u,
    household: /alleenstaande van 20 jaar\. Deze inwoner ontvangt bijstand/u,
  },
];
