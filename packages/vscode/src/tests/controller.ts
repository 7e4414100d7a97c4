// The Test Explorer: every voorbeeld as a test, below its article; run, told where it fails, and counted what is touched.

import {
  commands,
  Location as Place,
  Position,
  TestMessage,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type TestController,
  type TestItem,
  type TestRun,
  type TestRunProfile,
  type TextDocument,
} from "vscode";
import { languageId } from "../client.js";
import { t } from "../language.js";
import type { Examples, ToldExample } from "@andersom/language-server";
import type { Server } from "../server/server.js";
import { currentOrdinance, rangeOf, type Chosen } from "../views/target.js";
import { addCoverage, detailsOf } from "./coverage.js";
import { traceText } from "./trace.js";

/** How long typing must pause before the list is made again, in milliseconds. */
const pause = 1000;

interface Known {
  /** A file of the ordinance, to ask with. */
  readonly uri: string;
  readonly item: TestItem;
  readonly examples: Map<TestItem, ToldExample>;
}

export class ExampleTests implements Disposable {
  readonly #controller: TestController;
  readonly #subscriptions: Disposable[];
  readonly #run: TestRunProfile;
  /** By the title of the ordinance. */
  readonly #known = new Map<string, Known>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly server: Server) {
    const controller = tests.createTestController("andersom", t("Voorbeelden"));
    this.#controller = controller;
    controller.resolveHandler = async (item) => {
      if (item === undefined) await this.discover();
    };
    controller.refreshHandler = () => this.discover();
    const profile = (
      name: string,
      kind: TestRunProfileKind,
      trace: boolean,
      byItself: boolean,
    ): TestRunProfile =>
      controller.createRunProfile(
        name,
        kind,
        async (request, token) => void (await this.start(request, token, kind, trace)),
        true,
        undefined,
        byItself,
      );
    this.#run = profile(t("Draai voorbeelden"), TestRunProfileKind.Run, false, true);
    profile(t("Draai, en vertel hoe het komt"), TestRunProfileKind.Debug, true, false);
    const coverage = profile(
      t("Draai, en tel welke leden zijn geraakt"),
      TestRunProfileKind.Coverage,
      false,
      false,
    );
    coverage.loadDetailedCoverage = (_, file) => Promise.resolve(detailsOf(file));
    this.#subscriptions = [
      controller,
      workspace.onDidOpenTextDocument((document) => this.later(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.later(document)),
    ];
    workspace.textDocuments.forEach((document) => this.later(document));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
  }

  /** Runs the voorbeeld that was chosen, or all of the ordinance that somebody looks at, and shows them. */
  async runCurrent(chosen?: Chosen): Promise<void> {
    const document = currentOrdinance(chosen);
    if (document === undefined) return;
    await commands.executeCommand("workbench.view.testing.focus");
    const known = await this.list(document.uri.toString());
    if (known === undefined || known.examples.size === 0) {
      void window.showInformationMessage(t("In deze verordening staat nog geen voorbeeld."));
      return;
    }
    const [one] = [...known.examples].find(([, { id }]) => id === chosen?.voorbeeld) ?? [];
    const [first] = known.examples.keys();
    await commands.executeCommand("vscode.revealTestInExplorer", one ?? first);
    const request = new TestRunRequest([one ?? known.item], undefined, this.#run);
    const failed = await this.start(request, undefined, TestRunProfileKind.Run, false);
    const [shown] = failed;
    if (shown !== undefined) await commands.executeCommand("vscode.revealTestInExplorer", shown);
  }

  private later(document: TextDocument): void {
    if (document.languageId !== languageId || document.uri.scheme === "andersom") return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.list(document.uri.toString()), pause);
  }

  /** Every ordinance of the folder: the files that begin one, and what is open. */
  private async discover(): Promise<void> {
    const files = await workspace.findFiles("**/*.andersom", "**/node_modules/**", 500).then(
      (found) => found,
      () => [] as Uri[],
    );
    const open = workspace.textDocuments.filter(
      ({ languageId: id, uri }) => id === languageId && uri.scheme !== "andersom",
    );
    const roots: string[] = [];
    for (const uri of files) {
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri)).slice(0, 2000);
      if (/^\s*(?:verordening|beleidsregels|nadere regels)\s/imu.test(text)) roots.push(uri.toString());
    }
    for (const uri of new Set([...roots, ...open.map((document) => document.uri.toString())]))
      await this.list(uri);
  }

  /** Asks for the voorbeelden of one ordinance, and brings the list up to date. Nothing is run for a list. */
  private async list(
    uri: string,
    alleenNamen = true,
  ): Promise<(Known & { readonly found: Examples }) | undefined> {
    const found = await this.server.examples({ textDocument: { uri }, alleenNamen });
    if (found === null) return undefined;
    const item =
      this.#known.get(found.titel)?.item ??
      this.#controller.createTestItem(found.titel, found.titel, Uri.parse(uri));
    const known: Known = { uri, item, examples: new Map() };
    const groups = new Map<string, TestItem[]>();
    for (const example of found.voorbeelden) {
      if (example.uitgangspunt) continue;
      const group = example.artikel ?? t("Over de hele verordening");
      const made = this.#controller.createTestItem(
        `${found.titel}\n${example.id}`,
        example.titel,
        example.plek === undefined ? undefined : Uri.parse(example.plek.uri),
      );
      if (example.plek !== undefined) made.range = rangeOf(example.plek);
      known.examples.set(made, example);
      groups.set(group, [...(groups.get(group) ?? []), made]);
    }
    item.children.replace(
      [...groups].map(([group, members], index) => {
        const made = this.#controller.createTestItem(`${found.titel}\n\n${group}`, group);
        made.sortText = String(index).padStart(4, "0");
        made.children.replace(members);
        return made;
      }),
    );
    this.#known.set(found.titel, known);
    this.#controller.items.add(item);
    return { ...known, found };
  }

  private async start(
    request: TestRunRequest,
    token: CancellationToken | undefined,
    kind: TestRunProfileKind,
    trace: boolean,
  ): Promise<readonly TestItem[]> {
    const failed = await this.once(request, token, kind, trace);
    if (request.continuous !== true) return failed;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watching = workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== languageId) return;
      clearTimeout(timer);
      timer = setTimeout(() => void this.once(request, token, kind, trace), pause);
    });
    token?.onCancellationRequested(() => {
      clearTimeout(timer);
      watching.dispose();
    });
    return failed;
  }

  /** Runs, and gives what failed. */
  private async once(
    request: TestRunRequest,
    token: CancellationToken | undefined,
    kind: TestRunProfileKind,
    trace: boolean,
  ): Promise<readonly TestItem[]> {
    const failed: TestItem[] = [];
    const run = this.#controller.createTestRun(request);
    // What is asked for by id: the list is made anew before it runs.
    const wanted = request.include === undefined ? undefined : new Set(request.include.flatMap(leaves));
    const left = new Set((request.exclude ?? []).flatMap(leaves));
    if (this.#known.size === 0) await this.discover();
    try {
      for (const { uri } of [...this.#known.values()]) {
        if (token?.isCancellationRequested === true) break;
        const known = await this.list(uri, false);
        if (known === undefined) continue;
        const chosen = [...known.examples].filter(([{ id }]) => (wanted?.has(id) ?? true) && !left.has(id));
        if (chosen.length === 0) continue;
        for (const [item, example] of chosen) {
          run.started(item);
          if (trace) await this.tell(run, item, uri, example);
          result(run, item, example);
          if (example.status !== "geslaagd") failed.push(item);
        }
        const met = chosen.filter(([, { status }]) => status === "geslaagd").length;
        const told = t("{0}: van {1} voorbeelden kloppen er {2}.", known.found.titel, chosen.length, met);
        run.appendOutput(`${told}\r\n`);
        if (kind === TestRunProfileKind.Coverage) addCoverage(run, known.found);
      }
    } finally {
      run.end();
    }
    return failed;
  }

  private async tell(run: TestRun, item: TestItem, uri: string, { id }: ToldExample): Promise<void> {
    const told = await this.server.exampleTrace({ textDocument: { uri }, id });
    if (told !== null) run.appendOutput(traceText(told).replace(/\r?\n/gu, "\r\n"), undefined, item);
  }
}

/** The ids of a test and of all below it. */
function leaves(item: TestItem): string[] {
  const ids = [item.id];
  item.children.forEach((child) => ids.push(...leaves(child)));
  return ids;
}

/** Tells of each expectation that is not met what was expected and what came out, at its own line. */
function result(run: TestRun, item: TestItem, example: ToldExample): void {
  if (example.status === "geslaagd") {
    run.passed(item);
    return;
  }
  const messages = example.verwachtingen
    .filter(({ status }) => status !== "geslaagd")
    .map(({ tekst, uitleg, plek }) => {
      // Not as a difference of two texts: VS Code shortens those at the line to `… != …`.
      const message = new TestMessage(`${uitleg}\n\n${t("U verwachtte: {0}", tekst)}`);
      const uri = plek === undefined ? item.uri : Uri.parse(plek.uri);
      if (uri !== undefined)
        message.location = new Place(
          uri,
          plek === undefined ? (item.range ?? new Position(0, 0)) : rangeOf(plek),
        );
      return message;
    });
  const all = [...messages, ...example.problemen.map((problem) => new TestMessage(problem))];
  if (example.status === "niet uit te voeren") run.errored(item, all);
  else run.failed(item, all);
}
