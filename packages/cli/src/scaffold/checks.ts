// What checks an ordinance at every change: a workflow of GitHub, a job of GitLab, and a hook of git. Their commands are
// run as they stand here by test/reports/templates.test.ts.

import type { OutputFile } from "../host.js";

/** The file that holds the command, as `npm pack` names it. */
export function archiveOf(version: string): string {
  return `andersom-${version}.tgz`;
}

/** The files; the version says which package they ask for. */
export function checksFor(version: string): readonly OutputFile[] {
  const archive = archiveOf(version);
  return [
    { name: ".github/workflows/andersom.yml", content: github(archive) },
    { name: ".gitlab-ci.yml", content: gitlab(archive) },
    { name: ".githooks/pre-commit", content: hook, executable: true },
  ];
}

function github(archive: string): string {
  return `# GitHub kijkt bij elke wijziging de verordening na, draait de voorbeelden en maakt de publieksversie. Bij een
# wijzigingsvoorstel (pull request) komt te staan voor wie er iets verandert.
# Nodig: het pakket ${archive} in de hoofdmap (npm pack --workspace andersom in de map van Andersom).
name: andersom
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
  pull-requests: write
  security-events: write
jobs:
  nakijken:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - name: Andersom installeren
        run: npm install --global ./${archive}
      - name: Nakijken
        run: andersom check . --format github
      - name: Voorbeelden draaien
        if: \${{ !cancelled() }}
        run: andersom test . --format github
      - name: Verslagen schrijven
        if: \${{ !cancelled() }}
        run: |
          andersom check . --format sarif --out uitvoer/andersom.sarif || [ $? -eq 1 ]
          andersom test . --format junit --out uitvoer/voorbeelden.xml || [ $? -eq 1 ]
      # Meldingen onder het tabblad Security; dat kan bij openbare projecten, en bij besloten projecten met Code Security.
      - uses: github/codeql-action/upload-sarif@v3
        if: \${{ !cancelled() }}
        continue-on-error: true
        with:
          sarif_file: uitvoer/andersom.sarif
      - name: Publieksversie maken
        run: andersom build . --to publieksversie --out uitvoer/publieksversie
      - name: Verschil met de vorige versie
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        env:
          BASIS: \${{ github.event.pull_request.base.sha }}
        run: |
          mkdir -p uitvoer
          andersom verschil "$BASIS" . --format md > uitvoer/verschil.md || echo "Er is niet vergeleken. Waarom niet, staat in het verslag van deze controle." > uitvoer/verschil.md
          cat uitvoer/verschil.md >> "$GITHUB_STEP_SUMMARY"
      # Een voorstel uit een kopie van iemand anders (fork) mag niets schrijven; daar staat het verschil alleen in het verslag.
      - name: Verschil bij het voorstel zetten
        if: \${{ !cancelled() && github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository }}
        env:
          GH_TOKEN: \${{ github.token }}
          NUMMER: \${{ github.event.pull_request.number }}
        run: |
          head -c 60000 uitvoer/verschil.md > uitvoer/opmerking.md
          gh pr comment "$NUMMER" --body-file uitvoer/opmerking.md --edit-last --create-if-none
      - uses: actions/upload-artifact@v4
        if: \${{ !cancelled() }}
        with:
          name: andersom
          path: uitvoer/
`;
}

function gitlab(archive: string): string {
  return `# GitLab kijkt bij elke wijziging de verordening na, draait de voorbeelden en maakt de publieksversie. Bij een
# wijzigingsvoorstel (merge request) komt te staan voor wie er iets verandert.
# Nodig: het pakket ${archive} in de hoofdmap (npm pack --workspace andersom in de map van Andersom), en voor de
# opmerking bij het voorstel een variabele ANDERSOM_TOKEN (Settings, CI/CD, masked) met een project access token (api).
nakijken:
  image: node:20
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_DEPTH: "0"
  script:
    - npm install --global ./${archive}
    - andersom check . --format gitlab --out uitvoer/kwaliteit.json || [ $? -eq 1 ]
    - andersom test . --format junit --out uitvoer/voorbeelden.xml || [ $? -eq 1 ]
    - |
      if [ -n "\${CI_MERGE_REQUEST_IID:-}" ]; then
        andersom verschil "$CI_MERGE_REQUEST_DIFF_BASE_SHA" . --format md > uitvoer/verschil.md || echo "Er is niet vergeleken. Waarom niet, staat in het verslag van deze controle." > uitvoer/verschil.md
        if [ -n "\${ANDERSOM_TOKEN:-}" ]; then
          # Een opmerking die er al van een eerdere keer staat, wordt bijgewerkt.
          notities="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
          { echo '<!-- andersom -->'; cat uitvoer/verschil.md; } > uitvoer/opmerking.md
          vorige=$(curl --fail --silent --show-error --header "PRIVATE-TOKEN: $ANDERSOM_TOKEN" "$notities?per_page=100" |
            node -p 'JSON.parse(fs.readFileSync(0)).find(({ body }) => body.startsWith("<!-- andersom -->"))?.id ?? ""')
          curl --fail --silent --show-error --output /dev/null --request "$([ -n "$vorige" ] && echo PUT || echo POST)" \\
            --header "PRIVATE-TOKEN: $ANDERSOM_TOKEN" --data-urlencode body@uitvoer/opmerking.md \\
            "$notities\${vorige:+/$vorige}"
        fi
      fi
    - andersom check .
    - andersom test .
    - andersom build . --to publieksversie --out uitvoer/publieksversie
  artifacts:
    when: always
    paths:
      - uitvoer/
    reports:
      codequality: uitvoer/kwaliteit.json
      junit: uitvoer/voorbeelden.xml
`;
}

const hook = `#!/bin/sh
# Kijkt na wat u gaat vastleggen (commit), en houdt het tegen als er een fout in zit of een voorbeeld anders uitkomt.
# Aanzetten, een keer per computer: git config core.hooksPath .githooks
set -eu
if git diff --cached --quiet -- '*.andersom'; then exit 0; fi
tegenhouden() {
  echo "Niet vastgelegd: $1" >&2
  echo "Toch vastleggen, zonder na te kijken: git commit --no-verify" >&2
  exit 1
}
command -v andersom > /dev/null || tegenhouden "de opdracht andersom staat niet op deze computer."
map=$(mktemp -d)
trap 'rm -rf "$map"' EXIT
# Wat klaarstaat om vast te leggen; dat kan anders zijn dan wat er in de map staat.
git checkout-index --all --prefix="$map/"
cd "$map"
andersom check . || tegenhouden "hierboven staat wat er fout is. Herstel dat en zet het klaar met git add."
andersom test . || tegenhouden "een voorbeeld komt anders uit. Herstel de regel of het voorbeeld en zet het klaar met git add."
`;
