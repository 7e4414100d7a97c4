// The host on the real disk: writing all or nothing, never outside the folder, and colours by the conventions.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wantsColours } from "./host.js";
import { scratch } from "./testing/scratch.js";

describe("writing", () => {
  it("makes the folder and the folders in it, and leaves nothing else behind", () => {
    const host = scratch({ "uit/a.txt": "oud" });
    expect(
      host.write("uit", [
        { name: "a.txt", content: "nieuw" },
        { name: "diep/er/b.bin", content: new Uint8Array([1, 2]) },
      ]),
    ).toBeUndefined();
    expect(readFileSync(join(host.cwd, "uit/a.txt"), "utf8")).toBe("nieuw");
    expect(readdirSync(join(host.cwd, "uit/diep/er"))).toEqual(["b.bin"]);
    expect(readdirSync(join(host.cwd, "uit")).sort()).toEqual(["a.txt", "diep"]);
  });

  it.each(["../x.txt", "/tmp/x.txt", "a/../../x.txt", "", "."])(
    "refuses to leave the folder for %j",
    (name) => {
      const host = scratch({});
      const problem = host.write("uit", [
        { name: "goed.txt", content: "" },
        { name, content: "" },
      ]);
      expect(problem?.problem).toContain("buiten de map");
      expect(existsSync(join(host.cwd, "uit"))).toBe(false);
      expect(readdirSync(host.cwd)).toEqual([]);
    },
  );

  it("does not follow a link that leads out of the folder", () => {
    const host = scratch({ "elders/x.txt": "blijft" });
    mkdirSync(join(host.cwd, "uit"));
    symlinkSync(join(host.cwd, "elders"), join(host.cwd, "uit/weg"));
    expect(host.write("uit", [{ name: "weg/x.txt", content: "anders" }])?.problem).toContain("buiten de map");
    expect(readFileSync(join(host.cwd, "elders/x.txt"), "utf8")).toBe("blijft");
  });

  it("writes nothing when one of the files cannot be written", () => {
    const host = scratch({ "uit/b/in-de-weg.txt": "", "uit/a.txt": "oud" });
    const problem = host.write("uit", [
      { name: "a.txt", content: "nieuw" },
      { name: "b", content: "" },
    ]);
    expect(problem?.problem).toBe("In de map ‘uit’ is ‘b’ al een map; er is niets geschreven.");
    expect(readFileSync(join(host.cwd, "uit/a.txt"), "utf8")).toBe("oud");
    expect(readdirSync(join(host.cwd, "uit")).sort()).toEqual(["a.txt", "b"]);
  });

  it("says in Dutch why it failed", () => {
    const host = scratch({ bestand: "" });
    expect(host.write("bestand", [{ name: "a", content: "" }])?.problem).toMatch(
      /^In de map ‘bestand’ kan niet worden geschreven: .+\.$/,
    );
  });
});

describe("colours", () => {
  it.each([
    [{}, true, true],
    [{}, undefined, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ FORCE_COLOR: "1" }, undefined, true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
  ])("for %j on a terminal %s", (env, terminal, expected) =>
    expect(wantsColours(env, terminal)).toBe(expected),
  );
});
