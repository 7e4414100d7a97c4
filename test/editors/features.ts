// What an editor can do with an ordinance, and for each the test that shows it: on the server in the process of the test, in Neovim, and in
// the real VS Code. `docs/reference/editor.md` is made from it, and a test looks whether every test that is named exists.

export interface EditorFeature {
  /** In Dutch, as a writer knows it. */
  readonly wat: string;
  /** A test in the process: its file from the root, and its name. */
  readonly proces: readonly [file: string, name: string];
  /** Whether `test/editors/neovim.lua` does it as well. */
  readonly neovim?: true;
  /** A test in the real VS Code. */
  readonly vscode?: readonly [file: string, name: string];
}

const ide = (file: string, name: string): readonly [string, string] => [
  `packages/ide/src/features/${file}.test.ts`,
  name,
];
const server = (file: string, name: string): readonly [string, string] => [
  `packages/language-server/src/${file}.test.ts`,
  name,
];
const firstHour = (name: string): readonly [string, string] => [
  "test/editors/vscode/first-hour.real.ts",
  name,
];
const person = (name: string): readonly [string, string] => ["test/editors/vscode/vscode.real.ts", name];
const writing = (name: string): readonly [string, string] => ["test/editors/vscode/writing.ts", name];
const web = (name: string): readonly [string, string] => ["test/editors/vscode/web.ts", name];
const suite = (name: string): readonly [string, string] => ["test/editors/vscode/suite/result.ts", name];

export const editorFeatures: readonly EditorFeature[] = [
  {
    wat: "Wat er mis is, tijdens het typen",
    proces: server("server", "tells what is wrong, and that it no longer is"),
    neovim: true,
    vscode: person("draws a line under what is wrong, and says in Dutch what to do"),
  },
  {
    wat: "Bevindingen van de analyses, met het huishouden erbij",
    proces: server("diagnostics/diagnostics", "are told in the background, with the household"),
  },
  {
    wat: "Meldingen die de editor zelf ophaalt",
    proces: server("diagnostics/diagnostics", "gets the same, and hears when nothing changed"),
  },
  {
    wat: "Een melding onderdrukken met een reden",
    proces: server("diagnostics/diagnostics", "is not told again where a comment gives the reason"),
  },
  {
    wat: "Een fout laten herstellen",
    proces: ide("code-actions", "offers every repair of a finding, and all safe ones together"),
    vscode: firstHour("writes the article, and is told in Dutch which words are missing"),
  },
  {
    wat: "Een gevonden geval als voorbeeld vastleggen",
    proces: server(
      "features/annotations",
      "is made when it is chosen: the household of a finding as a voorbeeld",
    ),
  },
  {
    wat: "Een artikel aanvullen met effect, maatwerk, uitleg of voorbeeld",
    proces: ide("code-actions", "maatwerk, behind the last lid"),
    vscode: suite("offers what an article lacks"),
  },
  {
    wat: "Wat nog moet worden ingevuld, is geselecteerd",
    proces: server("features/annotations", "selects them at every place, and adds lines from the margin"),
    vscode: writing("selects what an action leaves to fill in, at both places"),
  },
  {
    wat: "Een zin als lijst schrijven, en terug",
    proces: ide("code-actions", "joins a short list, and back"),
  },
  {
    wat: "Letters op volgorde, met de verwijzingen",
    proces: ide("code-actions", "puts letters in order, and the references with them"),
  },
  {
    wat: "Een begrip maken van een voorwaarde",
    proces: ide("code-actions", "takes one condition out of a list"),
  },
  {
    wat: "Aanvullen wat er kan staan",
    proces: server(
      "features/completion",
      "offers a name with the range that it takes the place of, and tells more of it when asked",
    ),
    neovim: true,
    vscode: writing("goes on with the next letter, and offers what may stand there"),
  },
  {
    wat: "Aanvullen: eenheden achter een getal",
    proces: ide("completion", "offers units behind a number, those of what it is compared with first"),
  },
  {
    wat: "Aanvullen: artikelen van wetten, met hun titel",
    proces: ide("completion", "offers articles of laws with their titles, where a ground is named"),
  },
  {
    wat: "Aanvullen: eigenschappen die nog niet in het blok staan",
    proces: ide("completion", "offers the labels that a block does not have yet, what must be there first"),
  },
  {
    wat: "Aanvullen: stukken tekst in de woorden van deze verordening",
    proces: ide(
      "completion-writing",
      "speaks of the ordinance in what is to be filled in, with the next number",
    ),
    vscode: firstHour("gets a piece to fill in with Tab alone, in the words of the ordinance"),
  },
  {
    wat: "Een voorbeeld met wat voor de uitkomst nodig is",
    proces: ide(
      "completion-writing",
      "offers a voorbeeld with what its outcome hangs on, on a day of the ordinance, and a refusal that goes on from it",
    ),
  },
  {
    wat: "Zeggen wie beoordeelt of een effect is bereikt",
    proces: ide(
      "code-actions",
      "gets who judges whether it is reached, where a finding says that nobody does",
    ),
  },
  {
    wat: "Zeggen dat een bestand geen UTF-8 is",
    proces: server(
      "server",
      "says of a file that is no UTF-8 that it cannot be read, also when the editor shows it well",
    ),
  },
  {
    wat: "Doorgaan waar de schijf faalt",
    proces: server("server", "goes on where the disk fails"),
  },
  { wat: "De vorm van de zin", proces: server("features/completion", "shows the form of the sentence") },
  {
    wat: "Vanzelf de volgende letter, rij of regel met >",
    proces: server("features/completion", "gives a new line behind a heading its place"),
    vscode: firstHour("types an effect, and the editor goes on with the line for people"),
  },
  {
    wat: "Uitleg bij een naam",
    proces: ide("hover", "tells a gegeven with its question, type, source and uses"),
    neovim: true,
    vscode: writing("tells what a name means, where it comes from and where it is used"),
  },
  {
    wat: "Naar de plek waar een naam staat, en waar hij wordt gebruikt",
    proces: server("features/names", "goes to the declaration and back to the uses"),
    vscode: suite("goes to where a name stands, and finds its uses"),
  },
  {
    wat: "Een naam overal een andere naam geven",
    proces: server("features/names", "renames everywhere, and says why it cannot"),
    neovim: true,
    vscode: writing("gives a name another name in every file"),
  },
  {
    wat: "Een letter en de verwijzingen ernaar samen wijzigen",
    proces: ide("linked-editing", "links a label with the references to it"),
  },
  {
    wat: "Wat iets beslist, en waar het van afhangt",
    proces: ide("call-hierarchy", "tells what a right depends on"),
  },
  {
    wat: "De inhoudsopgave van een bestand, en zoeken in alle bestanden",
    proces: server("features/names", "gives the outline, finds by name, and tells what decides what"),
    vscode: suite("shows the outline, and folds"),
  },
  {
    wat: "Opmaken",
    proces: ide("format", "changes only what is out of line"),
    neovim: true,
    vscode: firstHour("puts crooked text straight with the key for it"),
  },
  {
    wat: "Kleuren naar wat iets is",
    proces: server("features/annotations", "colours a whole file, and a part of it"),
    vscode: suite("colours words by what they are"),
  },
  {
    wat: "Inklappen, steeds meer selecteren, koppelingen",
    proces: server("features/structure", "folds, selects, links and lays out"),
    vscode: suite("shows the outline, and folds"),
  },
  {
    wat: "Boven een naam waar hij wordt gebruikt, boven een voorbeeld of het klopt",
    proces: server("features/annotations", "shows lenses with what their commands need"),
    vscode: writing("shows the places behind the line above a name"),
  },
  {
    wat: "Bedragen, perioden en titels tussen de woorden",
    proces: server("features/annotations", "shows hints behind what they are about"),
  },
  {
    wat: "Wetten en uitleg bij meldingen lezen",
    proces: server("server", "shows the laws on board and the pages of the messages"),
    vscode: suite("opens a law that comes along"),
  },
  {
    wat: "De publieksversie naast de tekst",
    proces: ide("views", "is a page of which each part leads to its rule"),
    vscode: firstHour("reads the public version beside the text, and goes from it to the source with Enter"),
  },
  {
    wat: "De publieksversie in de huisstijl van de gemeente",
    proces: ide("views", "gives the style that comes after that of the page"),
    vscode: person("shows it in the look of the municipality, in the light of the editor"),
  },
  {
    wat: "Proberen, en bewaren als voorbeeld",
    proces: ide("views", "asks until there is an outcome, and tells why"),
    vscode: firstHour("tries it on somebody with the keyboard alone, and keeps the case as a voorbeeld"),
  },
  {
    wat: "Proberen op een andere dag, met alleen Tab",
    proces: ide("views", "lets the day be chosen where the ordinance does not say which day counts"),
    vscode: writing("leads with Tab alone through the form to try it in, for another day too"),
  },
  {
    wat: "Voorbeelden draaien, met bij de regel wat eruit kwam",
    proces: ide("views", "are run, each with its place, and with what they touch"),
    vscode: firstHour("sees at the line what was expected and what came out, when a rule changes"),
  },
  {
    wat: "Welke leden geen voorbeeld raakt",
    proces: ide("views", "are run, each with its place, and with what they touch"),
    vscode: writing("counts which rules the voorbeelden touch, per lid"),
  },
  {
    wat: "De regelboom",
    proces: ide("views", "has every right with its rules and worth, in words with article titles"),
    vscode: firstHour("sees which rules decide"),
  },
  {
    wat: "De armoedeval als grafiek, zin en tabel",
    proces: ["packages/ide/src/features/views.test.ts", "shows to the cent where %s drops most"],
    vscode: writing("draws what a household gets against what it earns, in words and numbers too"),
  },
  {
    wat: "De taalserver in de browser",
    proces: server("browser", "answers in a worker, from one bundle without Node"),
    vscode: web("says from a web worker what is wrong, and that it no longer is"),
  },
  {
    wat: "Een werkmap van honderden bestanden lezen zonder te wachten",
    proces: server("loading", "answers with what stands beside the open file before the loading has ended"),
  },
  {
    wat: "Bestanden en mappen die komen, gaan of een andere naam krijgen",
    proces: server("server", "follows a folder that gets another name, and one that goes"),
  },
  {
    wat: "Een nieuwe naam die niet kan, met de reden weigeren",
    proces: ide("rename", "refuses what is empty, reserved, taken or read in two ways"),
  },
  {
    wat: "Waar een naam wordt gelezen en waar beslist",
    proces: ide("references", "tells reading from writing"),
  },
  {
    wat: "Koppelingen naar wetten.overheid.nl op de dag, en naar de bekendmaking",
    proces: ide(
      "document-links",
      "opens laws at their article, publications, addresses and the file of a law",
    ),
  },
  {
    wat: "Inklappen van hoofdstukken, artikelen, leden, lijsten en tabellen",
    proces: ide("folding", "folds chapters, articles, leden, lists, tables and notes"),
  },
  {
    wat: "Van woord naar zin naar hoofdstuk selecteren",
    proces: ide("selection-ranges", "goes from the word over the sentence to the chapter"),
  },
  { wat: "Een voorwaarde in een lijst splitsen", proces: ide("code-actions", "splits A en B") },
  { wat: "De strepen van een tabel onder elkaar", proces: ide("onType", "puts the bars under one another") },
  {
    wat: "Maand en jaar, het bedrag op de peildatum en de titel van een artikel tussen de woorden",
    proces: ide("inlay-hints", "tells values, periods and titles"),
  },
];
