// Findings as reports for other tools need them: with a fingerprint, and with what was decided about them before.

import { createHash } from "node:crypto";
import {
  fingerprintOf,
  identityOf,
  suppress,
  suppressible,
  type Identity,
  type Suppression,
} from "@andersom/analysis";
import { computedSha256 } from "@andersom/publish";
import { inOrder, type Diagnostic } from "@andersom/syntax";
import type { Baseline, KnownFinding } from "../input/baseline.js";
import type { Project } from "../project.js";

export interface Finding {
  readonly diagnostic: Diagnostic;
  /** The same as long as code, article and words are; no two findings of one run share one. */
  readonly fingerprint: string;
  /** "jeugdhulp waterrade / artikel 3 / lid 1". */
  readonly path: string;
  /** The words that it points at, normalised. */
  readonly text: string;
  /** Does it count, did somebody give a reason not to, or was it there before the baseline was made? */
  readonly fate: "open" | "onderdrukt" | "bekend";
  /** The comment that suppresses it. */
  readonly by?: Suppression;
}

export interface Findings {
  /** By place. */
  readonly all: readonly Finding[];
  readonly open: readonly Finding[];
  readonly suppressed: readonly Finding[];
  readonly known: readonly Finding[];
  /** What stands in the baseline and is no longer there. */
  readonly gone: readonly KnownFinding[];
}

export interface JudgeOptions {
  readonly today: string;
  readonly baseline?: Baseline | undefined;
  /** Whether a file is still there, whoever asked for it; a finding in a file that nobody looked at is not gone. */
  readonly exists?: (file: string) => boolean;
  readonly lookedFor?: (code: string, uri: string) => boolean;
}

/** Whether a finding may stand in a baseline: the same ones that may be suppressed. */
export function mayBeKnown({ diagnostic }: Finding): boolean {
  return suppressible(diagnostic);
}

/** Sets findings against the comments in the source and against the baseline. */
export function judge(diagnostics: readonly Diagnostic[], project: Project, options: JudgeOptions): Findings {
  const { files, sources, parse } = project;
  const { baseline, exists, ...rest } = options;
  const asked = files.filter((file) => file.asked);
  const { open, suppressed } = suppress(diagnostics, { files: asked, parse, ...rest });
  const reasons = new Map(suppressed.map(({ diagnostic, by }) => [diagnostic, by]));
  const seen = new Map<string, number>();
  const known = new Set(baseline?.findings.map(({ fingerprint }) => fingerprint));
  const hash = open.length + suppressed.length > few ? sha256 : ownSha256;
  const all = inOrder([...open, ...reasons.keys()]).map((diagnostic): Finding => {
    const source = sources.get(diagnostic.span.uri);
    const { code } = diagnostic;
    const identity: Identity =
      source === undefined ? { code, path: "", text: "" } : identityOf(diagnostic, source, parse(source.uri));
    const { path, text } = identity;
    const fingerprint = fingerprintOf(identity, seen, hash);
    const by = reasons.get(diagnostic);
    if (by !== undefined) return { diagnostic, fingerprint, path, text, fate: "onderdrukt", by };
    const fate = suppressible(diagnostic) && known.has(fingerprint) ? "bekend" : "open";
    return { diagnostic, fingerprint, path, text, fate };
  });
  const of = (fate: Finding["fate"]): readonly Finding[] => all.filter((one) => one.fate === fate);
  const found = new Set(all.map(({ fingerprint }) => fingerprint));
  const lookedAt = (file: string): boolean =>
    asked.some(({ uri }) => uri === file) || exists?.(file) === false;
  const gone =
    baseline?.findings.filter(({ fingerprint, file }) => !found.has(fingerprint) && lookedAt(file)) ?? [];
  return { all, open: of("open"), suppressed: of("onderdrukt"), known: of("bekend"), gone };
}

/** Node's own is faster, and loading it takes as long as computing this many. */
const few = 12;
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const ownSha256 = (text: string): string => Buffer.from(computedSha256(text), "base64").toString("hex");
