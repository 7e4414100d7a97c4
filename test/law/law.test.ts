// National law: every file compiles by itself and with the others, its amounts hold on their days, and its tables are sound.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decide } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { parse, type Block, type Content, type Table } from "@andersom/syntax";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../packages/law/src/", import.meta.url));
const laws = readdirSync(folder)
  .filter((name) => name.endsWith(".andersom"))
  .sort()
  .map((name) => ({ name, text: readFileSync(folder + name, "utf8") }));
const parsed = laws.map(({ name, text }) => ({ name, text, blocks: parse(text, name).ast.blocks }));

/** What a mandatory content may be cited from beside its own law. */
const external = ["Uitvoeringsbesluit Wmo 2015"];
const kinds = ["verplicht", "verplicht bij bijdrage", "verplicht bij uitbesteden", "mag", "mag niet"];
// prettier-ignore
const fulfilments = [
  "begrip", "bijdrage", "hoogte", "maatwerk", "open begrip", "plicht", "plicht met gevolg", "recht met hoogte",
  "recht met voorwaarden", "recht of bevoegdheid", "stappen", "tekst", "termijn", "weigering",
];
const columns = ["artikel", "onderwerp", "soort", "vraagt om", "vanaf", "tot en met"];

const ordinance = `verordening Verordening proef Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Participatiewet, Wmo 2015, Jeugdwet, Wgs, Awb, Gemeentewet, WPO.

effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.

voorzieningen
  toeslag: bedrag.
  inkomenstoeslag: bedrag.

artikel 1 Toeslag
  Effect: rondkomen.
  De inwoner heeft recht op toeslag als geldt: de leeftijd is minstens 21 jaar.
  De hoogte van de toeslag is € 100.
`;

function compileAll(): DecisionModel {
  const project = compileProject([
    { uri: "proef.andersom", text: ordinance },
    ...laws.map(({ name, text }) => ({ uri: name, text })),
  ]);
  expect(project.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  return project.ordinances[0]!.model;
}
const model = compileAll();

/** What the law says about a name on a day: the value in words, or the code of what is wrong. */
function valueOf(name: string, peildatum: string, facts: object = {}): string {
  const found = decide(model, { peildatum, gegevens: facts }).values.find((value) => value.name === name);
  if (found === undefined) return "onbekende naam";
  const { result } = found;
  if (result.kind === "waarde") return result.text;
  return result.kind === "fout" ? result.findings[0]!.code : result.kind;
}

const isTable = (content: Content): content is Table => content.kind === "Table";

/** The rows of the tables in blocks of a kind, as words by column. */
function rowsOf(blocks: readonly Block[], keyword: Block["keyword"]): Record<string, string>[] {
  return blocks
    .filter((block) => block.keyword === keyword)
    .flatMap((block) => block.content.filter(isTable))
    .flatMap(({ header, rows }) =>
      rows.map(({ cells }) =>
        Object.fromEntries(
          cells.map((cell, at) => [header[at]?.raw ?? "", "raw" in cell ? cell.raw : ""] as const),
        ),
      ),
    );
}

const headings = (blocks: readonly Block[]): (string | undefined)[] =>
  blocks.filter(({ keyword }) => keyword === "artikel").map(({ heading }) => heading.number);

const property = (blocks: readonly Block[], key: string): string[] =>
  (blocks.find(({ keyword }) => keyword === "wet")?.content ?? []).flatMap((content) =>
    content.kind === "Property" && content.key === key ? content.values.map(({ text }) => text) : [],
  );

const months =
  "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const day = (words: string): number | undefined => {
  const found = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words);
  if (found === null) return undefined;
  const month = months.indexOf(found[2] ?? "");
  return month < 0 ? undefined : Date.UTC(Number(found[3]), month, Number(found[1]));
};

describe("national law", () => {
  it("is these seven", () => {
    expect(laws.map(({ name }) => name)).toEqual(
      ["awb", "gemeentewet", "jeugdwet", "participatiewet", "wgs", "wmo-2015", "wpo"].map(
        (name) => `${name}.andersom`,
      ),
    );
  });

  it.each(laws)("parses and compiles $name without a word", ({ name, text }) => {
    expect(parse(text, name).diagnostics).toEqual([]);
    expect(compileProject([{ uri: name, text }]).diagnostics).toEqual([]);
  });

  it.each(parsed)("says in the header of $name what it is and when it was read", ({ blocks }) => {
    expect(property(blocks, "vindplaats").join()).toMatch(/^BWBR\d{7}$/);
    expect(property(blocks, "bron").join()).toMatch(/\b1 januari 2026\b/);
    expect(property(blocks, "afkorting")).toHaveLength(1);
    expect(property(blocks, "grondwaarde")).not.toEqual([]);
  });

  it.each(parsed)("gives each article in $name once, with a title", ({ blocks }) => {
    const numbers = headings(blocks);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    const bare = blocks.filter(({ keyword, heading }) => keyword === "artikel" && heading.title === "");
    expect(bare.map(({ heading }) => heading.number)).toEqual([]);
  });
});

describe("mandatory contents", () => {
  const tables = parsed
    .map(({ name, blocks }) => ({
      name,
      known: headings(blocks),
      rows: rowsOf(blocks, "verplichte inhoud van"),
    }))
    .filter(({ rows }) => rows.length > 0);

  it("are in every law but the Awb", () => {
    expect(tables.map(({ name }) => name)).toHaveLength(laws.length - 1);
  });

  it.each(tables)(
    "of $name cite an article of the file, or one that is listed as external",
    ({ known, rows }) => {
      const stray = rows.filter(({ artikel = "" }) => {
        const [, number = "", rest = ""] =
          /^artikel (\S+)(?: lid \d+\w?)?(?: onderdeel \w)?(?: (.+))?$/.exec(artikel) ?? [];
        return rest === "" ? !known.includes(number) : !external.includes(rest);
      });
      expect(stray).toEqual([]);
    },
  );

  it.each(tables)("of $name use the known kinds, and name each subject once", ({ rows }) => {
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns);
      expect(kinds).toContain(row["soort"]);
      expect(fulfilments).toContain(row["vraagt om"]);
      expect(day(row["vanaf"] ?? "")).toBeDefined();
      if (row["tot en met"] !== "") expect(day(row["tot en met"] ?? "")).toBeDefined();
    }
    const subjects = rows.map(({ artikel, onderwerp }) => `${artikel}: ${onderwerp}`);
    expect(subjects.filter((subject, at) => subjects.indexOf(subject) !== at)).toEqual([]);
  });

  it("end where the law says so", () => {
    const rows = tables.find(({ name }) => name.startsWith("participatiewet"))!.rows;
    expect(rows.filter((row) => row["tot en met"] !== "").map(({ artikel }) => artikel)).toEqual([
      "artikel 8a lid 1 onderdeel b",
    ]);
  });
});

describe("bounds and powers", () => {
  const cited = parsed.flatMap(({ name, text, blocks }) =>
    blocks
      .filter(({ keyword }) => keyword === "grenzen van" || keyword === "bevoegdheden in")
      .flatMap(({ content }) => content)
      .filter((content) => content.kind === "Property" && content.key === "artikel")
      .map(({ span }) => ({ name, known: headings(blocks), sentence: text.slice(span.start, span.end) })),
  );

  it("cite an article of the file, or one that is listed as external", () => {
    expect(cited.length).toBeGreaterThan(80);
    const stray = cited.filter(
      ({ known, sentence }) =>
        !known.includes(/^Artikel (\S+?):?(?: |$)/.exec(sentence)?.[1]) &&
        !external.some((other) => sentence.split(":", 1)[0]!.endsWith(other)),
    );
    expect(stray.map(({ name, sentence }) => `${name}: ${sentence}`)).toEqual([]);
  });

  it("are said once", () => {
    const sentences = cited.map(({ name, sentence }) => `${name}: ${sentence}`);
    expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([]);
  });
});

describe("amounts", () => {
  it.each([
    ["norm voor een alleenstaande", "2023-01-01", "€ 1.195,66 per maand"],
    ["norm voor een alleenstaande", "2025-06-30", "€ 1.345,45 per maand"],
    ["norm voor een alleenstaande", "2025-07-01", "€ 1.369,06 per maand"],
    ["norm voor een alleenstaande", "2025-12-31", "€ 1.369,06 per maand"],
    ["norm voor een alleenstaande", "2026-01-01", "€ 1.401,50 per maand"],
    ["norm voor een alleenstaande", "2026-06-30", "€ 1.401,50 per maand"],
    ["norm voor een alleenstaande", "2026-07-01", "bedrag verlopen"],
    ["norm voor gehuwden", "2026-01-01", "€ 2.002,13 per maand"],
    ["norm voor een jonge alleenstaande", "2026-03-01", "€ 345,99 per maand"],
    ["norm voor gehuwden met pensioenleeftijd", "2026-03-01", "€ 2.144,16 per maand"],
    ["vrij te laten deel voor een alleenstaande ouder", "2026-03-01", "12,5%"],
    ["hoogste premie voor werk", "2026-03-01", "€ 3.398 per kalenderjaar"],
    ["vermogensgrens voor een alleenstaande", "2026-12-31", "€ 8.000"],
    ["vermogensgrens voor een alleenstaande", "2027-01-01", "bedrag verlopen"],
    ["hoogste bijdrage", "2026-12-31", "€ 21,80 per maand"],
    ["hoogste bijdrage", "2027-01-01", "bedrag verlopen"],
    ["dwangsom in de derde veertien dagen", "2026-01-01", "€ 45 per dag"],
    ["hoogste drempelafstand", "2026-01-01", "6 kilometer"],
  ])("%s on %s: %s", (name, date, expected) => {
    expect(valueOf(name, date)).toBe(expected);
  });

  it("all have a kind that can be reckoned with", () => {
    const untyped = model.definitions.filter(
      ({ kind, type }) =>
        kind !== "open begrip" && !["bedrag", "getal", "percentage", "ja-nee"].includes(type.kind),
    );
    expect(untyped.map(({ name }) => name)).toEqual([]);
  });

  it("follow each other without a hole or an overlap", () => {
    const broken: string[] = [];
    for (const { name, blocks } of parsed) {
      const last = new Map<string, number | undefined>();
      for (const row of rowsOf(blocks, "bedragen")) {
        const title = row["naam"] ?? "";
        const [from, to] = [day(row["vanaf"] ?? ""), day(row["tot en met"] ?? "")];
        const before = last.get(title);
        const follows = !last.has(title) || (before !== undefined && from === before + 86_400_000);
        if (!follows || (from !== undefined && to !== undefined && from > to))
          broken.push(`${name}: ${title}`);
        last.set(title, to);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe("rules of the law", () => {
  const household = (facts: object): object => ({
    huishouden: {
      "kostendelende medebewoners": 0,
      "het huishouden heeft een afwijkende norm": false,
      ...facts,
    },
  });
  const norm = (leefvorm: string, leeftijdsgroep: string, facts: object = {}): string =>
    valueOf("bijstandsnorm", "2026-02-01", household({ leefvorm, leeftijdsgroep, ...facts }));

  it.each([
    ["alleenstaande", "volwassen", "€ 1.401,50 per maand"],
    ["gehuwden met kinderen", "volwassen", "€ 2.002,13 per maand"],
    ["alleenstaande ouder", "jong", "€ 345,99 per maand"],
    ["gehuwden met kinderen", "jong", "€ 1.092,41 per maand"],
    ["gehuwden met kinderen", "gemengd jong", "€ 1.747,49 per maand"],
    ["gehuwden zonder kinderen", "gemengd pensioen", "€ 2.144,16 per maand"],
  ])("gives %s, %s, the norm %s", (leefvorm, group, expected) => {
    expect(norm(leefvorm, group)).toBe(expected);
  });

  // With two who share, each has half of the norm for gehuwden; 40% + 3 × 30% over three is 43⅓%.
  it("shares the norm with people in the same house", () => {
    const one = { "kostendelende medebewoners": 1 };
    expect(norm("alleenstaande", "volwassen", one)).toBe("€ 1.001,065 per maand");
    expect(norm("alleenstaande", "pensioen", one)).toBe("€ 1.072,08 per maand");
    expect(norm("gehuwden met kinderen", "volwassen", one)).toMatch(/^€ 1\.735,1793/);
    expect(norm("gehuwden met kinderen", "gemengd jong", one)).toBe("€ 1.747,485 per maand");
    expect(norm("alleenstaande", "jong", one)).toBe("€ 345,99 per maand");
  });

  it("takes another norm as given", () => {
    const facts = { "het huishouden heeft een afwijkende norm": true, "afwijkende norm": "490.76" };
    expect(norm("alleenstaande", "volwassen", facts)).toBe("€ 490,76 per maand");
  });

  it("knows a threatening situation by one ground", () => {
    const name = "de inwoner verkeert in een bedreigende situatie";
    expect(valueOf(name, "2026-02-01")).toBe("onbekend");
    expect(valueOf(name, "2026-02-01", { inwoner: { "de inwoner verliest binnenkort water": true } })).toBe(
      "ja",
    );
  });

  it("lets ability to pay count only beyond 20 kilometres", () => {
    const name = "de leerling kan een vergoeding naar draagkracht krijgen";
    const pupil = (afstand: number, more: object = {}): object => ({
      leerling: {
        "afstand tot de school": afstand,
        "de leerling is door een handicap op ander vervoer aangewezen": false,
        "de leerling heeft door een handicap begeleiding in het openbaar vervoer nodig": false,
        "de leerling gaat naar een speciale school voor basisonderwijs": false,
        ...more,
      },
    });
    const special = { "de leerling gaat naar een speciale school voor basisonderwijs": true };
    const nearest = "afstand tot de dichtstbijzijnde speciale school";
    expect(valueOf(name, "2026-02-01", pupil(20))).toBe("nee");
    expect(valueOf(name, "2026-02-01", pupil(21))).toBe("ja");
    expect(valueOf(name, "2026-02-01", pupil(21, { ...special, [nearest]: 21 }))).toBe("nee");
    expect(valueOf(name, "2026-02-01", pupil(21, { ...special, [nearest]: 20 }))).toBe("ja");
  });
});
