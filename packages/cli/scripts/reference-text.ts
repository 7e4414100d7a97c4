// The words of docs/reference/cli.md that no definition holds.

export const introduction = `Zo roept u andersom aan: \`andersom OPDRACHT [opties] PAD…\`. Een pad is een bestand dat eindigt op \`.andersom\`, een
map (met alles wat erin staat, behalve \`node_modules\` en mappen die met een punt beginnen) of een glob zoals
\`verordeningen/*.andersom\`.

Noemt u één bestand, dan leest andersom de andere bestanden in dezelfde map mee: een verordening staat zelden in één
bestand. \`check\` meldt dan alleen wat er in het genoemde bestand niet klopt.

Noemt een verordening onder \`Gebruikt\` een wet die niet tussen uw bestanden staat, dan leest andersom de tekst van die wet die
bij andersom hoort (packages/law). Uw eigen bestand met die wet gaat altijd voor. \`check\` zegt in één regel welke wetten zo zijn
gebruikt en van welke dag hun tekst is; als JSON staat dat in \`laws\`.

Kleur komt er alleen op een terminal, en niet als \`NO_COLOR\` is gezet. \`FORCE_COLOR=1\` zet kleur altijd aan.`;

export const exitCodes = `## Codes bij het einde

| Code | Betekenis |
| --- | --- |
| 0 | Klaar, niets gevonden. Waarschuwingen en opmerkingen tellen niet. |
| 1 | Er is iets gevonden: een fout in de verordening, een voorbeeld dat anders uitkomt, gegevens die niet kloppen. |
| 2 | De opdracht kon haar werk niet doen: verkeerd gebruik, een bestand dat er niet is. De reden staat op de foutuitvoer. |

Gaat er iets mis in andersom zelf, dan ziet u één zin met de code AND9001 (\`andersom explain AND9001\`).`;

export interface JsonNote {
  readonly title: string;
  readonly args: readonly string[];
  /** Written next to the scaffold before the command runs. */
  readonly files?: Readonly<Record<string, string>>;
  readonly text: string;
}

export const jsonNotes: readonly JsonNote[] = [
  {
    title: "check",
    args: ["check", "meer.andersom", "--format", "json"],
    files: {
      "meer.andersom":
        "hoort bij Verordening sportbijdrage Lindenhove 2026\n\nartikel 2 Begin\n  Effect: mededoen.\n",
    },
    text: "`summary` telt. `diagnostics` staat op volgorde van bestand en plaats. Een plaats heeft `line` en `column` vanaf 1 en `offset` vanaf 0, in UTF-16-eenheden; `end` hoort er zelf niet meer bij. `severity` is `fout`, `waarschuwing` of `info`. `hint` mag ontbreken. Een `fix` met `safe: true` verandert de betekenis niet. Gaat een melding over een huishouden, dan staat dat in `witness`, in woorden (`text`) en als gegevens (`household`). `fingerprint` blijft gelijk als regels verschuiven. `analyses` telt de vragen over alle regels samen, en hoeveel daarvan zonder antwoord bleven. Een verordening met fouten staat daarvoor in de plaats in `notAnalysed`, met de bestanden waar die fouten staan. In `suppressed` staan de meldingen die in de tekst met een reden zijn onderdrukt (`reason`, soms `until`); die tellen niet in `summary`. Met `--basislijn` heeft `baseline` de meldingen die er al waren (`known`) en die er niet meer zijn (`gone`).",
  },
  {
    title: "test",
    args: ["test", ".", "--format", "json"],
    text: "`status` van een verwachting is `geslaagd`, `mislukt` of `niet uitvoerbaar`; bij de laatste twee staat er een `explanation`. Een voorbeeld met `base: true` verwacht niets: andere voorbeelden bouwen erop voort. In `coverage` is `rules` het aantal regels in een lid, en `applied` het aantal daarvan dat in minstens één voorbeeld gold voor iets wat dat voorbeeld verwacht. Heeft de verordening fouten, dan is het document dat van `check`.",
  },
  {
    title: "decide",
    args: ["decide", ".", "--gegevens", "huishoudens/noor.json", "--format", "json"],
    text: "`decided` zegt of er is beslist. Zo niet, dan staat in `findings` wat er aan de gegevens mankeert, met `path` (een JSON Pointer) en de plaats in het bestand. `kind` van een uitkomst is `toegekend`, `geweigerd`, `ter beoordeling`, `nog onbekend`, `niet aan de orde` of `fout`. Waarden staan er exact (`value`, zonder afronding door de computer) en zoals Nederlands ze schrijft (`text`). Met `--uitleg` heeft elke uitkomst een `trace`. Is er nog iets nodig, dan staat er een `nextQuestion`. Een afwijking in `departures` heeft `kind` (`aanvaard`, `geweigerd` of `nog onbekend`), de bepaling (`clause`), de plaatsen waarvan is afgeweken (`targets`), bij een weigering de redenen (`findings`), en wat er is gevraagd: `by`, `direction`, `effect`, `motivation` en `from`. Heeft de verordening fouten, dan is het document dat van `check`. Met `--format jsonl` staat hetzelfde op één regel; zo’n regel hoort in het register dat `leer` leest. Heeft de verordening fouten, dan komt er met `jsonl` niets op de uitvoer.",
  },
  {
    title: "decide voor meer personen",
    args: ["decide", ".", "--gegevens", "gezin.json", "--format", "json"],
    files: {
      "gezin.json": JSON.stringify({
        peildatum: "2026-03-01",
        personen: { Noor: { "woont in Lindenhove": true, "aantal kinderen": 2, inkomen: "1700" }, Sam: {} },
        huishoudens: [{ leden: ["Noor", "Sam"] }],
        aanvrager: "Noor",
      }),
    },
    text: "Staan er `personen` in de gegevens, dan is het één plan voor iedereen. Elke persoon heeft eigen `rights`, `duties`, `departures` enzovoort; `households` heeft wat een huishouden samen heeft, `overview` alle rechten op een rij, `guarantees` de waarborgen die niet worden gehaald, en `missing` wat er voor iedereen nog nodig is. Er is één `nextQuestion`.",
  },
  {
    title: "decide --toets",
    args: ["decide", ".", "--gegevens", "huishoudens/noor.json", "--toets", "--format", "json"],
    text: "Per recht een werkblad (`sheets`) in de volgorde van de omgekeerde toets: `effect`, `life` (leefwereld), `foundation` (grondwaarde), `ethics` (ethiek, met het gewicht van elke kernwaarde) en `legal` (juridisch, met in `room` de ruimte voor maatwerk). Wat een mens beantwoordt, staat in `questions`; een antwoord staat er nooit bij. `who` is er als de gegevens personen noemen.",
  },
  {
    title: "timeline",
    args: [
      "timeline",
      ".",
      "--gegevens",
      "huishoudens/noor.json",
      "--van",
      "2025-12-01",
      "--tot",
      "2026-02-28",
      "--format",
      "json",
    ],
    text: "`entries` heeft de dagen waarop iets anders is dan de dag ervoor, op volgorde. `kind` van een verandering is `uitkomst`, `hoogte`, `omvang`, `duur`, `vorm` of `waarde`; `before` en `after` zijn uitkomsten zoals bij `decide`. `why` noemt per reden een `kind` (`regel`, `bedrag`, `verjaardag` of `inwerkingtreding`), de tekst en de plaats. Elke dag is beslist alsof alles die dag opnieuw wordt gevraagd. Klopt er iets niet in de gegevens, dan is `decided` onwaar en staat het in `findings`. Mensen krijgen een verandering die alleen over de reden van een fout gaat niet te zien; hier staat ze wel.",
  },
  {
    title: "leer",
    args: ["leer", "besluiten.jsonl", ".", "--format", "json"],
    files: {
      "besluiten.jsonl": `${JSON.stringify({
        format: "andersom/decide",
        ordinance: "Verordening sportbijdrage Lindenhove 2026",
        decided: true,
        departures: [
          {
            kind: "aanvaard",
            clause: "artikel 1 lid 2",
            targets: [],
            findings: [],
            effect: "meedoen",
            motivation: "De club is duurder.",
          },
        ],
      })}\n`,
    },
    text: "Het register heeft op elke regel één besluit: wat `decide --format jsonl` geeft. `leer` kijkt alleen naar `ordinance`, `decided` en `departures` (bij meer personen: naar `departures` van elke persoon in `persons`); andere velden mogen weg, zoals namen. Van een afwijking telt `kind`, `clause`, `effect`, `motivation`, `from`, `targets` en bij een weigering `reason` en `message` in `findings`. Een regel die niet te lezen is of over een andere verordening gaat, staat met haar nummer in `problems`; de andere regels tellen gewoon mee en de code bij het einde is 1. `articles` staat op volgorde: waar het vaakst van is afgeweken eerst. `attention` is waar als er minstens `threshold` afwijkingen zijn aanvaard. Gelijke motiveringen staan bij elkaar, met de nummers van de regels.",
  },
];
