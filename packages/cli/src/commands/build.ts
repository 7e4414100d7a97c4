// `andersom build PAD --to DOEL --out MAP`: what others can use, written all or none.

import {
  dmnFiles,
  generateSql,
  inputSchema,
  modulePackage,
  packageMark,
  readHousehold,
  type DialectName,
  type DmnReport,
} from "@andersom/logic";
import type { LegalProfile } from "@andersom/publish";
import { join } from "node:path";
import type { DecisionModel } from "@andersom/semantics";
import type { Host, OutputFile } from "../host.js";
import { readVersions } from "../input/version.js";
import { fileName } from "../outputs/file-name.js";
import { formsOf, isOutput, type Form, type OutputName } from "../outputs/forms.js";
import { readHouseholdFile, inputFindingsText } from "../input/household.js";
import type { HouseStyle } from "../input/house-style.js";
import { chooseTheme, type ChosenTheme } from "../input/theme.js";
import { possibleForms } from "../outputs/rendered.js";
import { makeOutput, type OutputContext, type SelfTestChoice } from "../outputs/output.js";
import type { Target } from "../program-build.js";
import { runnable, runnableIn } from "../project.js";
import { styleFor } from "../report/style.js";
import { count, printable } from "../report/text.js";
import { written } from "../report/written.js";
import { isProblem, refused, type CommandResult, type Problem } from "../result.js";

export interface BuildArgs {
  readonly path: string;
  readonly to: Target;
  readonly out: string;
  /** The forms of what is made for readers; all that the target has when it is not said. */
  readonly format?: readonly Form[];
  /** ISO date on which a text for readers, the DMN or the SQL must be right; today when it is not said. */
  readonly peildatum?: string;
  /** How the text that is adopted is written; what the header says when it is not said. */
  readonly profiel?: LegalProfile;
  /** A public page without the test to fill in. */
  readonly zonderZelftest?: boolean;
  /** A household file with the amounts of the past that the test needs and the ordinance does not have. */
  readonly bedragen?: string;
  /** The code of the municipality in identifiers of STOP: "gm0599". */
  readonly bronhouder?: string;
  /** Of the public version and a change decision: the version to compare with, a path or a revision of git. */
  readonly vergelijk?: string;
  /** The file with the look of the municipality, for pages; the one beside the ordinance when it is not said. */
  readonly thema?: string;
  /** Of the SQL; DuckDB when it is not said. */
  readonly dialect?: DialectName;
}

/** What is said behind errors. */
const undone = "er is niets geschreven";

/** Nothing is written when the ordinance has errors. */
export async function build(args: BuildArgs, host: Host): Promise<CommandResult> {
  const asked = isOutput(args.to) ? formsOf(args.to, args.format) : [];
  const ordinance = runnable(args.path, host, undone);
  if ("exitCode" in ordinance) return ordinance;
  const { model, project } = ordinance;
  const name = fileName(ordinance.title);
  const on = args.peildatum ?? host.today();
  const selfTest = selfTestChoice(args, model, host);
  if (isProblem(selfTest)) return refused(selfTest.problem);
  const look = await lookOf(args, asked, model.instrument.municipality, host);
  if (isProblem(look)) return refused(look.problem);
  const previous = previousOf(args, host);
  if (previous !== undefined && "exitCode" in previous) return previous;
  // Who names a form wants that one or a reason; who names none gets what this machine can make.
  const { forms, told: without } =
    args.format === undefined ? await possibleForms(asked) : { forms: asked, told: "" };
  const { files, told = "" } = isOutput(args.to)
    ? {
        files: await makeOutput(args.to, {
          model,
          project,
          name,
          on,
          forms,
          profile: args.profiel,
          selfTest,
          theme: look.theme,
          style: look.style,
          authority: args.bronhouder,
          previous: previous?.model,
          old: previous,
          starts: args.peildatum,
        }),
      }
    : outputFor(model, name, { ...args, to: args.to }, host);
  const failed = host.write(args.out, files);
  if (failed !== undefined) return refused(failed.problem);
  return {
    exitCode: 0,
    output: `${written(args.out, files, styleFor(host.colours))}\n${look.told}${without}${told}`,
  };
}

/** A theme is for what people read as a page or on paper: nothing is read where neither is made. */
async function lookOf(
  { thema, path, to }: BuildArgs,
  asked: readonly Form[],
  municipality: string | undefined,
  host: Host,
): Promise<(ChosenTheme & { readonly style?: HouseStyle }) | Problem> {
  const paper = asked.some((form) => onPaper.includes(form));
  if (!paper && !asked.includes("html"))
    return thema === undefined
      ? { told: "" }
      : { problem: `Een thema is voor html, docx en pdf, en dat wordt hier niet gemaakt (--to ${to}).` };
  const chosen = chooseTheme(thema, path, host);
  if (isProblem(chosen) || !paper) return chosen;
  const { houseStyle } = await import("../input/house-style.js");
  const found = houseStyle(path, chosen.theme?.paper, municipality, host);
  if (isProblem(found)) return found;
  const toldOfPdf = asked.some((form) => withOwnLetters.includes(form)) ? found.told : "";
  return { ...chosen, style: found.style, told: chosen.told + (chosen.toldOfPaper ?? "") + toldOfPdf };
}

/** Forms that have letters and colours of their own, without being a page. */
const onPaper: readonly Form[] = ["docx", "pdf", "pdf-a"];
/** Those that bring their letters along; Word shows what the machine of the reader has. */
const withOwnLetters: readonly Form[] = ["pdf", "pdf-a"];

/** What was chosen for the test in the page; amounts that cannot be read are refused. */
function selfTestChoice(
  { zonderZelftest, bedragen }: BuildArgs,
  model: DecisionModel,
  host: Host,
): SelfTestChoice | Problem {
  const left = zonderZelftest === true;
  if (bedragen === undefined || left) return { left };
  const look = { style: styleFor(host.colours), width: host.width };
  const file = readHouseholdFile(bedragen, host, look);
  if (isProblem(file)) return file;
  const amounts = amountsIn(file.value);
  const { findings } = readHousehold(model, { bedragen: amounts });
  if (amounts === undefined || findings.length > 0) {
    const found = inputFindingsText(findings, file, look, undone);
    return { problem: amounts === undefined ? `In ‘${bedragen}’ staan geen “bedragen”.` : found };
  }
  return { left, amounts };
}

function amountsIn(value: unknown): unknown {
  return typeof value === "object" && value !== null && "bedragen" in value ? value.bedragen : undefined;
}

/** The model of the version that the public version is compared with; it must be without errors as well. */
function previousOf({ path, vergelijk, to }: BuildArgs, host: Host): OutputContext["old"] | CommandResult {
  if (vergelijk === undefined) return undefined;
  if (to !== "publieksversie" && to !== "wijzigingsbesluit")
    return refused(`--vergelijk kan alleen bij publieksversie en wijzigingsbesluit, niet bij --to ${to}.`);
  const read = readVersions([vergelijk, path], host);
  if (isProblem(read)) return refused(read.problem);
  return runnableIn(read.old.project, vergelijk, host, undone);
}

/** The files, and what the user should know about them. */
function outputFor(
  model: DecisionModel,
  name: string,
  args: BuildArgs & { readonly to: Exclude<Target, OutputName> },
  host: Host,
): { readonly files: readonly OutputFile[]; readonly told?: string } {
  if (args.to !== "dmn") return { files: filesFor(model, name, { ...args, to: args.to }, host) };
  const { files, report } = dmnFiles(model, args.peildatum ?? host.today());
  return { files, told: notInDmn(report) };
}

/** What DMN does not carry is told, with where the whole list stands. */
function notInDmn({ rechten, begrippen, aangeleverd, verderNiet, dag }: DmnReport): string {
  const lines = [
    `Geldt voor ${dag}. Wat DMN niet draagt, staat in niet-in-dmn.md:`,
    ...rechten.flatMap(({ naam, inDmn, reden }) =>
      inDmn === "niet" ? [`  recht niet in DMN: ${naam} (${reden ?? ""})`] : [],
    ),
    ...rechten.flatMap(({ naam, zonderBedrag }) =>
      zonderBedrag === undefined ? [] : [`  zonder bedrag: ${naam} (${zonderBedrag})`],
    ),
    ...rechten.flatMap(({ naam, aangeleverd: own }) =>
      own === undefined ? [] : [`  met aangeleverde gegevens: ${naam} (${String(own.length)})`],
    ),
    `  ${count(aangeleverd.length, "aangeleverd gegeven", "aangeleverde gegevens")}, ${count(begrippen.length, "begrip", "begrippen")} en ${count(verderNiet.length, "ander onderdeel", "andere onderdelen")} van de verordening`,
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function filesFor(
  model: DecisionModel,
  name: string,
  args: BuildArgs & { readonly to: Exclude<Target, OutputName | "dmn"> },
  host: Host,
): readonly OutputFile[] {
  switch (args.to) {
    case "module":
      return modulePackage(model, name).filter((file) => mayWrite(file.name, args, host));
    case "schema":
      return [{ name: `${name}.schema.json`, content: json(inputSchema(model)) }];
    case "model":
      return [{ name: `${name}.model.json`, content: json(model) }];
    case "sql":
      return generateSql(model, args.dialect ?? "duckdb", { peildatum: args.peildatum ?? host.today() });
  }
}

/** A package.json of somebody else stays as it is; the module works without one of its own. */
function mayWrite(name: string, { out }: BuildArgs, host: Host): boolean {
  if (name !== "package.json" || !host.list(out).includes(name)) return true;
  const there = host.read(join(out, name));
  return !isProblem(there) && there.text.includes(packageMark);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
