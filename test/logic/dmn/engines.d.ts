// The parts of the engines that the tests use; neither ships types.

declare module "@hbtgmbh/dmn-eval-js" {
  type Decisions = Readonly<Record<string, unknown>>;
  const engine: {
    readonly decisionTable: {
      parseDmnXml(xml: string): Promise<Decisions>;
      evaluateDecision(
        id: string,
        decisions: Decisions,
        context: Record<string, unknown>,
        done?: Readonly<Record<string, boolean>>,
      ): Record<string, unknown> | Record<string, unknown>[];
    };
    readonly dateTime: { date(iso: string): unknown };
  };
  export = engine;
}

declare module "dmn-moddle" {
  export class DmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: unknown; readonly warnings: readonly unknown[] }>;
  }
}
