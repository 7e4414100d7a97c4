// Each of the twenty checks as it is told: the ordinance with its defect, the finding, and the household that it shows.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyse, analyses } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { ordinanceFiles, withLaws, type OrdinanceFile } from "@andersom/testkit";
import { nodeHost } from "../../../packages/cli/src/host.js";
import { run } from "../../../packages/cli/src/program.js";
import { checks } from "./checks.js";
import { changed, type Changed } from "./social-domain.js";

export interface Told {
  readonly files: readonly OrdinanceFile[];
  /** Everything that was found, the one of the check or not. */
  readonly all: readonly Diagnostic[];
  /** Absent: not found. */
  readonly finding?: Diagnostic;
}

/** A check that one analysis owns. */
export interface Numbered {
  readonly number: number;
  readonly title: string;
  readonly code: string;
  /** What must stand in the household; absent where nobody is concerned. */
  readonly household?: RegExp;
  readonly tell: () => Told;
}

const example = ordinanceFiles("examples/sociaal-domein");

/** All but the eighteenth, which a command owns. */
export const numbered: readonly Numbered[] = [
  ...checks.map(({ number, title, code, text, says, household }): Numbered => ({
    number,
    title,
    code,
    ...(household === undefined ? {} : { household }),
    tell: () => told([{ uri: "verordening.andersom", text }], code, says),
  })),
  ...changed.map((check): Numbered => ({
    ...check,
    tell: () => told(withLaws(withDefect(check)), check.code, check.says, check),
  })),
].sort((a, b) => a.number - b.number);

function told(
  files: readonly OrdinanceFile[],
  code: string,
  says: RegExp,
  { analysis, cliff }: Partial<Changed> = {},
): Told {
  const { ordinances, diagnostics, parse } = compileProject(files);
  const errors = diagnostics.filter(({ severity }) => severity === "fout");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  const own = analyses.filter(({ name }) => analysis === undefined || name === analysis);
  const project = { model: ordinances[0]!.model, files, parse, diagnostics };
  const all = analyse(project, { analyses: own, cliff }).findings;
  const finding = all.find((one) => one.code === code && says.test(one.message));
  return { files, all, ...(finding === undefined ? {} : { finding }) };
}

/** The example with a check's change; every change must occur in it. */
export function withDefect({ changes }: Pick<Changed, "changes">): OrdinanceFile[] {
  return changes.reduce(
    (files, [file, from, to]) =>
      files.map((one) => {
        if (one.uri !== file) return one;
        if (!one.text.includes(from)) throw new Error(`${file} does not say: ${from}`);
        return { ...one, text: one.text.replace(from, () => to) };
      }),
    example,
  );
}

/** Check 18, what changes on one day: the part of the timeline of a family about the day on which a daughter becomes 18. */
export async function oneDay(): Promise<string> {
  const folder = fileURLToPath(new URL("../../../examples/sociaal-domein", import.meta.url));
  const household = join(folder, "huishoudens", "gezin-met-veel-hulp.json");
  const args = ["timeline", folder, "--gegevens", household, "--van", "2026-06-01", "--tot", "2026-07-01"];
  const { output } = await run(args, nodeHost());
  return output.split(/^(?=\d+ \p{L}+ \d{4}$)/mu).find((text) => text.startsWith("15 juni 2026\n")) ?? "";
}
