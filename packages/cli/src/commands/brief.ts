// `andersom brief PAD --gegevens F`: the motivation for the letter to one household, per right.

import { createProbe } from "@andersom/logic";
import {
  motivation,
  motivationPage,
  renderHtml,
  renderMarkdown,
  type LetterFor,
  type Motivation,
  type Theme,
} from "@andersom/publish";
import type { RightOutcome } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { Host } from "../host.js";
import { decideAll, isRecord, withPeildatum, type Decided } from "../input/decided.js";
import { departureRecords } from "../input/departures.js";
import { inputFindingsText, readHouseholdFile } from "../input/household.js";
import { chooseTheme } from "../input/theme.js";
import type { LetterFormat } from "../program-brief.js";
import { runnable, type Ordinance } from "../project.js";
import { jsonDocument } from "../report/json.js";
import { styleFor } from "../report/style.js";
import { printable } from "../report/text.js";
import { isProblem, refused, type CommandResult } from "../result.js";

export interface LetterArgs {
  readonly path: string;
  readonly gegevens: string;
  /** The name of one right; every right that is in play when it is not said. */
  readonly recht?: string;
  /** ISO date; goes before the one in the household file. */
  readonly peildatum?: string;
  readonly format: LetterFormat;
  /** The file with the look of the municipality, for a page; the one beside the ordinance when it is not said. */
  readonly thema?: string;
}

/** Exit code 1 when the ordinance or the input has errors. */
export function brief(args: LetterArgs, host: Host): CommandResult {
  const shown = { style: styleFor(host.colours), width: host.width };
  const ordinance = runnable(args.path, host, "er is geen brief gemaakt");
  if ("exitCode" in ordinance) return ordinance;
  const { model } = ordinance;
  const known = args.recht === undefined ? undefined : rightNamed(model, args.recht);
  if (args.recht !== undefined && known === undefined) {
    const names = model.rights.map(({ name }) => printable(name)).join(", ");
    return refused(`Er is geen recht ‘${printable(args.recht)}’. De rechten zijn: ${names}.`);
  }
  const file = readHouseholdFile(args.gegevens, host, shown);
  if (isProblem(file)) return refused(file.problem);
  const input = args.peildatum === undefined ? file.value : withPeildatum(file.value, args.peildatum);
  const decided = decideAll(ordinance, input);
  if (decided.findings.length > 0)
    return {
      exitCode: 1,
      output: inputFindingsText(decided.findings, file, shown, "er is geen brief gemaakt"),
    };
  const letters = lettersFor(model, input, decided, known, withoutDepartures(ordinance, input, decided));
  const look = args.format === "html" ? chooseTheme(args.thema, args.path, host) : { told: "" };
  if (isProblem(look)) return refused(look.problem);
  const output = print(args.format, ordinance.title, decided, letters, look.theme);
  // The page goes to a file or a program: what is to be said of its look stands beside it.
  return { exitCode: 0, output, ...(look.told === "" ? {} : { problem: look.told.trimEnd() }) };
}

function rightNamed(model: DecisionModel, name: string): string | undefined {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/^(?:de|het) /u, "");
  return model.rights.find((right) => plain(right.name) === plain(name))?.id;
}

function lettersFor(
  model: DecisionModel,
  input: unknown,
  { about, peildatum }: Decided,
  right: string | undefined,
  ruled: Decided | undefined,
): LetterFor[] {
  const probe = createProbe(model)(input);
  const records = departureRecords(model, input);
  const on = dayOf(peildatum) ?? "";
  return about.flatMap(({ who, decision, rights }) => {
    const departures = records(decision.departures, who);
    const wanted = rights.filter((outcome) =>
      right === undefined ? outcome.kind !== "niet aan de orde" : outcome.right === right,
    );
    const bare = ruled?.about.find((one) => one.who === who)?.rights;
    const motivaties = wanted.flatMap((outcome) => {
      const subject = { thing: thingOf(model, outcome), key: outcome.thing };
      const { duties } = decision;
      const same = bare?.find((one) => one.right === outcome.right && one.thing === outcome.thing);
      const told = motivation(model, outcome, {
        on,
        seen: { probe, subject },
        departures,
        ...(same === undefined ? {} : { ruled: same }),
        duties,
      });
      return told === undefined ? [] : [told];
    });
    return motivaties.length === 0 ? [] : [{ ...(who === undefined ? {} : { who }), motivaties }];
  });
}

/** The same file by the ordinary rules alone; undefined where nothing is departed from. */
function withoutDepartures(ordinance: Ordinance, input: unknown, { about }: Decided): Decided | undefined {
  const departed = about.some(({ decision }) => decision.departures.some(({ kind }) => kind === "aanvaard"));
  return departed && isRecord(input) ? decideAll(ordinance, { ...input, maatwerk: [] }) : undefined;
}

function thingOf({ rights }: DecisionModel, { right }: RightOutcome): string {
  return rights.find(({ id }) => id === right)?.thing ?? "";
}

function dayOf(peildatum: Decided["peildatum"]): string | undefined {
  return peildatum.kind === "waarde" && typeof peildatum.value === "string" ? peildatum.value : undefined;
}

function print(
  format: LetterFormat,
  title: string,
  { peildatum }: Decided,
  letters: readonly LetterFor[],
  theme: Theme | undefined,
): string {
  if (format === "json") {
    const body: readonly { readonly wie?: string; readonly motivaties: readonly Motivation[] }[] =
      letters.map(({ who, motivaties }) => ({ ...(who === undefined ? {} : { wie: who }), motivaties }));
    return jsonDocument("brief", { ordinance: title, peildatum, brieven: body }, "json");
  }
  const page = motivationPage(title, dayOf(peildatum), letters);
  return format === "html" ? renderHtml(page, { theme }) : renderMarkdown(page);
}
