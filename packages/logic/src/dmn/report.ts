// What DMN carries of an ordinance and what it does not, as data and as a page in Dutch.

import type { DmnCases } from "./cases.js";
import type { DmnExport } from "./compile.js";

/** The same as `niet-in-dmn.json`. */
export interface DmnReport {
  readonly verordening: string;
  readonly dag: string;
  readonly rechten: readonly {
    readonly naam: string;
    /** "geheel": every condition is in the tables; "met aangeleverde gegevens": some are put in; "niet". */
    readonly inDmn: "geheel" | "met aangeleverde gegevens" | "niet";
    readonly bestand?: string;
    readonly reden?: string;
    readonly zonderBedrag?: string;
    readonly aangeleverd?: readonly string[];
  }[];
  readonly begrippen: readonly { readonly naam: string; readonly reden: string }[];
  readonly aangeleverd: readonly {
    readonly gegeven: string;
    readonly betekenis: string;
    readonly reden: string;
    readonly bestanden: readonly string[];
  }[];
  readonly verderNiet: readonly string[];
  readonly voorbeelden: {
    readonly toetsen: number;
    readonly andereDagen: Readonly<Record<string, number>>;
    readonly zonderToets: readonly { readonly reden: string; readonly aantal: number }[];
  };
}

export function dmnReport(made: DmnExport, { cases, skipped, otherDays }: DmnCases): DmnReport {
  const prepared = new Map<string, DmnReport["aangeleverd"][number]>();
  for (const { file, inputs } of made.parts)
    for (const { name, description, prepared: reden } of inputs)
      if (reden !== undefined) {
        const bestanden = [...(prepared.get(name)?.bestanden ?? []), `${file}.dmn`];
        prepared.set(name, { gegeven: name, betekenis: description, reden, bestanden });
      }
  const reasons = new Map<string, number>();
  for (const { reason } of skipped) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    verordening: made.title,
    dag: made.day,
    rechten: made.rights.map((right) =>
      right.form === "niet"
        ? { naam: right.name, inDmn: "niet", reden: right.reason }
        : {
            naam: right.name,
            inDmn: right.prepared.length === 0 ? "geheel" : "met aangeleverde gegevens",
            bestand: `${right.file}.dmn`,
            ...(right.noAmount === undefined ? {} : { zonderBedrag: right.noAmount }),
            ...(right.prepared.length === 0 ? {} : { aangeleverd: right.prepared }),
          },
    ),
    begrippen: made.definitions.flatMap((one) =>
      one.form === "niet" ? [{ naam: one.name, reden: one.reason }] : [],
    ),
    aangeleverd: [...prepared.values()],
    verderNiet: made.leftOut,
    voorbeelden: {
      toetsen: cases.length,
      andereDagen: Object.fromEntries([...otherDays].sort(([a], [b]) => (a < b ? -1 : 1))),
      zonderToets: [...reasons]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reden, aantal]) => ({ reden, aantal })),
    },
  };
}

/** Text of an ordinance as plain text in Markdown: nothing in it is a heading, a link, a cell or HTML. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|<>~&-]/g, (sign) =>
      sign === "-"
        ? sign
        : sign === "<"
          ? "&lt;"
          : sign === ">"
            ? "&gt;"
            : sign === "&"
              ? "&amp;"
              : `\\${sign}`,
    );
}

export function reportPage(report: DmnReport): string {
  const list = (items: readonly string[], none: string): string =>
    items.length === 0 ? none : items.map((one) => `- ${one}`).join("\n");
  const { rechten, begrippen, aangeleverd, verderNiet, voorbeelden } = report;
  const others = Object.entries(voorbeelden.andereDagen);
  const sections = [
    `# Wat niet in de DMN staat`,
    `${plain(report.verordening)}, zoals die geldt op ${report.dag}. Deze bestanden gelden voor die dag alleen.`,
    `## Rechten`,
    [
      "| recht | in DMN | bestand |",
      "| ----- | ------ | ------- |",
      ...rechten.map(({ naam, inDmn, bestand, reden, zonderBedrag, aangeleverd: own }) => {
        const why = [
          ...(reden === undefined ? [] : [reden]),
          ...(own === undefined ? [] : [`${own.length} aangeleverde gegevens`]),
          ...(zonderBedrag === undefined ? [] : [`zonder bedrag: ${zonderBedrag}`]),
        ];
        return `| ${plain(naam)} | ${inDmn === "met aangeleverde gegevens" ? "ja" : inDmn}${why.length === 0 ? "" : ` (${plain(why.join("; "))})`} | ${bestand ?? ""} |`;
      }),
    ].join("\n"),
    `## Aangeleverde gegevens`,
    `Deze gegevens staan niet in de verordening. DMN kan ze niet uitrekenen, dus ze worden vooraf uitgerekend.`,
    list(
      aangeleverd.map(({ gegeven, betekenis }) => `\`${gegeven}\`: ${plain(betekenis)}`),
      "Er zijn geen aangeleverde gegevens.",
    ),
    `## Begrippen die niet in DMN staan`,
    list(
      begrippen.map(({ naam, reden }) => `${plain(naam)}: ${plain(reden)}.`),
      "Alle begrippen staan erin.",
    ),
    `## Wat er verder niet in staat`,
    list(verderNiet.map(plain), "Niets."),
    `## Grenzen`,
    list(
      [
        "Bedragen gaan erin en komen eruit als hele centen, tot en met € 10.000.000. Binnen die grens is elke berekening precies.",
        "Andere getallen gaan tot en met 1.000.000 van hun eenheid; de eenheid staat bij het gegeven.",
        "Een leeg gegeven is nog onbekend. Een leeg oordeel is voor wie het geeft.",
      ],
      "",
    ),
    `## Voorbeelden`,
    `${voorbeelden.toetsen} toetsen uit de voorbeelden staan in de bestanden \`*-test-01.xml\`.`,
    ...(others.length === 0
      ? []
      : [
          `Voorbeelden van een andere dag staan er niet in: ${others.map(([day, count]) => `${day} (${count})`).join(", ")}. Bouw met \`--peildatum\` voor die dag.`,
        ]),
    ...(voorbeelden.zonderToets.length === 0
      ? []
      : [
          `Deze zinnen van voorbeelden hebben geen toets:`,
          list(
            voorbeelden.zonderToets.map(({ reden, aantal }) => `${aantal} keer: ${plain(reden)}`),
            "",
          ),
        ]),
  ];
  return `${sections.join("\n\n")}\n`;
}
