// The files around the first ordinance: what to type, and the checks that run at every change.

import type { OutputFile } from "../host.js";
import { archiveOf, checksFor } from "./checks.js";
import { household, ordinance } from "./ordinance.js";

/** Everything that `andersom new` writes. The version says which package the checks ask for. */
export function scaffold(version: string): readonly OutputFile[] {
  return [
    { name: "verordening.andersom", content: ordinance },
    { name: "huishoudens/noor.json", content: household },
    { name: "README.md", content: readme(archiveOf(version)) },
    { name: ".gitignore", content: "# Wat andersom maakt, hoeft niet bewaard te worden.\nuitvoer/\n" },
    ...checksFor(version),
  ];
}

function readme(archive: string): string {
  return `# Een verordening in Andersom

In \`verordening.andersom\` staat een kleine verordening van een verzonnen gemeente. Lees haar hardop: zo leest ook de
raad haar. Verander daarna wat u wilt; de opdrachten hieronder zeggen of het nog klopt.

| Wat u typt | Wat u krijgt |
| --- | --- |
| \`andersom check .\` | Wat er niet klopt, met de plaats en wat u kunt doen. |
| \`andersom test .\` | Of de voorbeelden nog uitkomen, en welke leden geen voorbeeld raakt. |
| \`andersom decide . --gegevens huishoudens/noor.json --uitleg\` | Het besluit over één huishouden, met de redenen. |
| \`andersom build . --to publieksversie --out uitvoer\` | De tekst voor inwoners, als webpagina en als Markdown. |
| \`andersom build . --to module --out uitvoer\` | De beslislogica voor andere programma’s. |
| \`andersom explain AND2001\` | Uitleg bij een melding. |

Staat \`andersom\` niet op uw computer maar in een map, typ dan vanuit die map \`npx andersom\` en de naam van deze map in plaats van de punt.

## Zo leest u het bestand

- Elke zin eindigt met een punt. Inspringen mag, maar betekent niets.
- Achter \`>\` staat tekst voor mensen. Achter \`//\` staat een notitie voor collega’s.
- Eerst komt het **effect**: wat de inwoner ervan merkt. Elk artikel noemt het effect waarvoor het er is.
- Een **voorbeeld** is een toets: verandert u een bedrag, dan zegt \`andersom test .\` welke voorbeelden anders uitkomen.
- Een bedrag in de uitleg staat tussen \`{\` en \`}\`: Andersom vult het in, dus het kan nooit afwijken van het artikel.

Om te beginnen: \`andersom test .\` zegt welke regel nog door geen voorbeeld wordt geraakt. Schrijf dat voorbeeld.

## Nakijken bij elke wijziging

\`.github/workflows/andersom.yml\` (GitHub) en \`.gitlab-ci.yml\` (GitLab) kijken elke wijziging na, draaien de voorbeelden,
maken de publieksversie, en vertellen bij een wijzigingsvoorstel voor wie er iets verandert. Andersom staat nog niet op npm.
Leg daarom het pakket \`${archive}\` in deze map en neem het op in git; u maakt het in de map van Andersom met
\`npm pack --workspace andersom\`.

Op uw eigen computer kijkt \`.githooks/pre-commit\` na wat u vastlegt. Zet dat een keer aan: \`git config core.hooksPath .githooks\`.
`;
}
