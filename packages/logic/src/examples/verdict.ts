// Whether a voorbeeld holds: nothing that it gives went wrong, and everything that it expects came out.

import type { Finding, Place } from "@andersom/runtime";
import type { Example, HouseholdInput } from "@andersom/semantics";
import type { CheckedExpectation } from "./expectation.js";

export interface ExampleVerdict {
  readonly id: string;
  readonly title: string;
  readonly article?: string;
  readonly place: Place;
  /** `niet uit te voeren`: nothing failed, but something that is expected cannot be run. */
  readonly status: "geslaagd" | "mislukt" | "niet uit te voeren";
  /** True when every expectation was run and met and every given sentence was understood. */
  readonly passed: boolean;
  /** True for a base case: it expects nothing and only serves other examples. */
  readonly base: boolean;
  readonly expectations: readonly CheckedExpectation[];
  /** Given sentences that could not be used, with the reason. */
  readonly problems: readonly { readonly text: string; readonly message: string }[];
  /** The household file that the example comes down to. */
  readonly input: HouseholdInput;
}

/** What came of running an example: of what it gives, and of each thing that it expects. */
interface Ran extends Pick<ExampleVerdict, "input" | "problems" | "expectations"> {
  /** What is wrong with the household. */
  readonly findings: readonly Finding[];
}

export function verdictOf(
  example: Example,
  { input, problems, findings, expectations }: Ran,
): ExampleVerdict {
  // A choice out of bounds is a mistake in a household, but what a voorbeeld may be about.
  const refuses = [...example.expect, ...(example.later ?? []).flatMap(({ expect }) => expect)].some(
    (one) => one.form === "keuze" && !one.accepted,
  );
  const wrong = findings.filter(({ code }) => !refuses || code !== "buiten de grens");
  const found = [...problems, ...wrong.map(({ path, message }) => ({ text: path ?? "", message }))];
  const failed = found.length > 0 || expectations.some(({ status }) => status === "mislukt");
  const run = expectations.every(({ status }) => status === "geslaagd");
  return {
    id: example.id,
    title: example.title,
    ...(example.article === undefined ? {} : { article: example.article }),
    place: example.place,
    status: failed ? "mislukt" : run ? "geslaagd" : "niet uit te voeren",
    passed: !failed && run,
    base: expectations.length === 0,
    expectations,
    problems: found,
    input,
  };
}
