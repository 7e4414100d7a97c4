// The rules of the house that no other tool checks: the top level, the lock file, pinned versions, first lines.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The committed files that are still there. */
const files = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)));

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const locked = (JSON.parse(read("package-lock.json")) as { packages: Readonly<Record<string, Locked>> })
  .packages;

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifests = files
  .filter((path) => /^(packages\/[^/]+\/)?package\.json$/.test(path))
  .map((path) => ({ path, manifest: JSON.parse(read(path)) as Manifest }));

describe("the house", () => {
  it("has a fixed top level", () => {
    const allowed = new Set([
      "README.md",
      "docs",
      "examples",
      "grammar",
      "package-lock.json",
      "package.json",
      "packages",
      "test",
      "tsconfig.json",
    ]);
    const top = new Set(files.map((path) => path.split("/")[0] ?? ""));
    expect([...top].filter((name) => !name.startsWith(".") && !allowed.has(name))).toEqual([]);
  });

  it("has a lock file that names no registry", () => {
    const addresses = Object.values(locked).flatMap(({ resolved }) => resolved ?? []);
    expect(addresses.filter((address) => address.includes("://"))).toEqual([]);
  });

  // A package of which a registry lacks the build for one platform leaves a hole here, and `npm ci` then refuses.
  it("has a lock file with every optional package in it", () => {
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in locked) && !(`${path}/node_modules/${name}` in locked),
      ),
    );
    expect(missing).toEqual([]);
  });

  it.each(manifests)("pins every version in $path", ({ manifest }) => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-r\.\d+)?$/.test(version))).toEqual([]);
    expect(manifest.license).toBe("EUPL-1.2");
  });

  it("says in the first line of each source file what the file is for", () => {
    const silent = files
      .filter((path) => /^(packages\/[^/]+\/(src|scripts|bin)|test)\/.*\.(ts|js|mjs)$/.test(path))
      .filter((path) => !/(^|\/)(baselines|fixtures)\//.test(path))
      .filter((path) => {
        const [first = "", second = ""] = read(path).split("\n");
        return !/^\/[/*]/.test(first.startsWith("#!") ? second : first);
      });
    expect(silent).toEqual([]);
  });
});
