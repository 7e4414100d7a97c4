// The numbers of leden in the adopted text: from 1, without a hole, and every reference still points at the lid that it means.

import { adoptedText, articlesIn, inlineText, type LegalBlock, type LegalLid } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

/** Article 1 as it is adopted on a day in July: the lines of its leden, and where references lead. */
function adopted(article: string): {
  readonly lines: readonly string[];
  readonly targets: readonly string[];
} {
  const right = `  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is € 100.
`;
  const uri = "v.andersom";
  const text = toeslagText({ own: "  de inwoner heeft werk: ja of nee.\n", articles: right }).replace(
    /artikel 1 .*\n(?:.*\n)*$/u,
    (one) => `artikel 1 Proef\n${article}\n${one.replace(/^artikel 1/u, "artikel 2")}`,
  );
  const project = compileProject([{ uri, text }]);
  expect(project.diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  const files = [{ uri, text, parse: project.parse(uri) }];
  const legal = adoptedText(project.ordinances[0]!.model, files, { on: "2026-07-01" });
  const one = articlesIn(legal.body).find(({ number }) => number === "1")!;
  const targets = one.leden
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "zin" ? block.content : []))
    .flatMap((part) => (typeof part === "object" && part.kind === "verwijzing" ? (part.target ?? []) : []));
  return { lines: one.leden.map(line), targets };
}

function line({ number, blocks, lapsed }: LegalLid): string {
  const words = (some: readonly LegalBlock[]): string =>
    some
      .flatMap((block) => {
        if (block.kind === "zin") return [inlineText(block.content)];
        return block.kind === "lijst"
          ? block.items.map(({ title = "", content }) => `${title}: ${inlineText(content)}`)
          : [];
      })
      .join(" / ");
  return `${number ?? "–"}. ${lapsed ? "[Vervallen]" : words(blocks)}`;
}

const help = "  Plicht voor het college: de inwoner helpen.";
const call = "  Plicht voor het college: de inwoner bellen.";
const write = "  Plicht voor het college: de inwoner schrijven.";

describe("the leden of the adopted text", () => {
  const cases: readonly (readonly [what: string, article: string, lines: readonly string[]])[] = [
    [
      "a sentence before lid 2 is lid 1",
      `${help}\nlid 2\n${call}\n`,
      ["1. Het college helpt de inwoner.", "2. Het college belt de inwoner."],
    ],
    [
      "begrippen before lid 2 are lid 1",
      `begrip grens\n  > Tot waar iets gaat.\nlid 2\n${call}\n`,
      [
        "1. In deze verordening wordt verstaan onder: / grens: tot waar iets gaat.",
        "2. Het college belt de inwoner.",
      ],
    ],
    [
      "more than one thing before lid 2 stands in lid 1 together",
      `begrip grens\n  > Tot waar iets gaat.\nbegrip de inwoner doet mee\n  als geldt: de inwoner heeft werk.\nlid 2\n${call}\n`,
      [
        "1. In deze verordening wordt verstaan onder: / grens: tot waar iets gaat. / De inwoner doet mee als de inwoner werk heeft.",
        "2. Het college belt de inwoner.",
      ],
    ],
    [
      "a sentence before lid 1 follows the last",
      `${help}\nlid 1\n${call}\nlid 2\n${write}\n`,
      [
        "1. Het college belt de inwoner.",
        "2. Het college schrijft de inwoner.",
        "3. Het college helpt de inwoner.",
      ],
    ],
    [
      "what follows leden in one counts on from the last of them",
      `lid 1\n${call}\nlid 2 tot en met 4\n${write}\nmaatwerk bij artikel 2\n  Het college mag afwijken als de inwoner werk heeft.\n`,
      [
        "1. Het college belt de inwoner.",
        "2 tot en met 4. Het college schrijft de inwoner.",
        "5. Het college mag afwijken van artikel 2 als de inwoner werk heeft. / Het college schrijft op waarom.",
      ],
    ],
    [
      "a lid that the source does not hold is to be filled in",
      `lid 2\n${call}\nlid 4\n${write}\n`,
      [
        "1. [tekst van lid 1]",
        "2. Het college belt de inwoner.",
        "3. [tekst van lid 3]",
        "4. Het college schrijft de inwoner.",
      ],
    ],
    [
      "a lid that has ended keeps its number where others follow",
      `lid 1\n  Dit lid geldt tot en met 31 januari 2026.\n${call}\nlid 2\n${write}\nlid 3\n  Dit lid geldt tot en met 31 januari 2026.\n${help}\n`,
      ["1. [Vervallen]", "2. Het college schrijft de inwoner."],
    ],
    [
      "a lid that another took the place of is gone",
      `lid 1\n  Dit lid geldt tot en met 31 januari 2026.\n${call}\nlid 1\n  Dit lid geldt vanaf 1 februari 2026.\n${help}\nlid 2\n${write}\n`,
      [
        "1. Dit lid geldt vanaf 1 februari 2026. / Het college helpt de inwoner.",
        "2. Het college schrijft de inwoner.",
      ],
    ],
    ["one sentence has no number", `${help}\n`, ["–. Het college helpt de inwoner."]],
  ];

  it.each(cases)("%s", (_, article, lines) => {
    expect(adopted(article).lines).toEqual(lines);
  });

  it("keeps the numbers that references name", () => {
    const { lines, targets } = adopted(
      `${help}\nlid 2\n  Het college kan de inwoner bellen als geldt: de inwoner heeft werk.\nlid 3\n  In afwijking van lid 2 geldt: het college kan de inwoner schrijven als de inwoner werk heeft.\n`,
    );
    expect(lines[2]).toMatch(/^3\. In afwijking van lid 2 /u);
    expect(targets).toEqual(["art_1__para_2"]);
  });
});
