// A workspace of 300 articles and 10,000 lines for the benches of the editor: a header with the facts, and a chapter per file.

export interface GeneratedFile {
  readonly uri: string;
  readonly text: string;
}

/** A name without digits, for the n-th article. */
export function word(number: number): string {
  return [...String(number)].map((digit) => "abcdefghij"[Number(digit)]?.repeat(2)).join("");
}

/** 32 lines: conditions, an amount with an exception, a table, an explanation and an example. */
function article(number: number): string {
  const name = word(number);
  return `artikel ${String(number)} Bijdrage ${name}
  Effect: meedoen.

lid 1
  De inwoner heeft recht op bijdrage ${name} als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens 110% van de norm;
    b. de inwoner volgt studie ${name};
    c. de kosten van ${name} zijn meer dan € ${String(100 + number)};
    d. de inwoner woont in Waterwijk.

lid 2
  De hoogte van bijdrage ${name} is de kosten van ${name} min 10% van de kosten van ${name}, maar minstens € 0.

lid 3
  In afwijking van lid 2 geldt: de hoogte van bijdrage ${name} is € ${String(20 + number)} als het inkomen minder dan € 900 per maand is.

lid 4
  plicht voor de inwoner: de inwoner bewaart de bonnen van ${name}.

uitleg
  > Volgt u studie ${name}? Dan kunt u geld krijgen voor de kosten daarvan.
  > U hoeft dit geld niet terug te betalen.
  > Bewaar wel de bonnen: de gemeente kan erom vragen.

voorbeeld Bo volgt studie ${name}
  Op 16 maart 2026.
  Gegeven de inwoner woont in Waterwijk.
  Gegeven het inkomen is € 1.000 per maand.
  Gegeven de inwoner volgt studie ${name}.
  Gegeven de kosten van ${name} zijn € 1.000.
  Dan de inwoner heeft recht op bijdrage ${name}.

`;
}

/** What a workspace is of. */
export interface Generated {
  readonly articles?: number;
  /** The files beside the one with the header. */
  readonly chapters?: number;
  readonly folder?: string;
  readonly title?: string;
  /** A law on board that the ordinance names. */
  readonly law?: string;
}

/** The workspace: `articles` over `chapters` files, and the file with the header. */
export function generatedWorkspace(options: Generated = {}): readonly GeneratedFile[] {
  const { articles = 300, chapters = 10, folder = "file:///groot" } = options;
  const { title = "Verordening bijdragen Waterwijk 2026", law } = options;
  const numbers = Array.from({ length: articles }, (_, index) => index + 1);
  const head = `verordening ${title}
  Gemeente: Waterwijk.
  Treedt in werking op 1 januari 2026.
${law === undefined ? "" : `  Gebruikt: ${law}.\n`}
effect meedoen
  > Iedereen doet mee.

voorzieningen
${numbers.map((number) => `  bijdrage ${word(number)}: bedrag.`).join("\n")}

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand.
  de inwoner woont in Waterwijk: ja of nee.
${numbers.map((number) => `  de inwoner volgt studie ${word(number)}: ja of nee.\n  kosten van ${word(number)}: bedrag.`).join("\n")}

begrip norm
  is € 1.200 per maand.
`;
  const size = Math.ceil(articles / chapters);
  return [
    { uri: `${folder}/verordening.andersom`, text: head },
    ...Array.from({ length: chapters }, (_, chapter) => ({
      uri: `${folder}/hoofdstuk-${String(chapter + 1).padStart(2, "0")}.andersom`,
      text: `hoort bij ${title}\n\n${numbers
        .slice(chapter * size, (chapter + 1) * size)
        .map(article)
        .join("")}`,
    })),
  ];
}

/** The folder of a municipality: twenty ordinances of ten files each, with 27 articles and the law that they name. */
export function municipality(ordinances = 20): readonly GeneratedFile[] {
  return Array.from({ length: ordinances }, (_, index) =>
    generatedWorkspace({
      articles: 27,
      chapters: 9,
      folder: `file:///gemeente/${String(index + 1).padStart(2, "0")}`,
      title: `Verordening ${word(index + 1)} Waterwijk 2026`,
      law: "Participatiewet",
    }),
  ).flat();
}
