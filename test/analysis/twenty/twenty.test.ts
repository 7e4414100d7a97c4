// The twenty checks that a municipality would pay for, by number: each is found, with its message and its household.

import { compileProject } from "@andersom/semantics";
import { analyse } from "@andersom/analysis";
import { describe, expect, test } from "vitest";
import { checks } from "./checks.js";

describe.each(checks)("check $number: $title", ({ text, code, message, household }) => {
  test(`is ${code}`, () => {
    const files = [{ uri: "verordening.andersom", text }];
    const { ordinances, diagnostics, parse } = compileProject(files);
    expect(diagnostics.filter(({ severity }) => severity === "fout").map((one) => one.message)).toEqual([]);
    const found = analyse({ model: ordinances[0]!.model, files, parse, diagnostics }).findings;
    const [one] = found.filter((finding) => finding.code === code && finding.message.includes(message));
    expect(found.map((finding) => `${finding.code} ${finding.message}`).join("\n")).toContain(`${code} `);
    expect(one?.message).toContain(message);
    for (const words of household ?? []) expect(one?.witness?.text).toContain(words);
  });
});
