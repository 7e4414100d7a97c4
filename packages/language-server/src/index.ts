// The public face of the language server. Entries of their own: `./stdio`, `./node-ipc` and `./browser`.

export { createServer, type Server, type ServerOptions } from "./server.js";
export type { Feature, FeatureContext } from "./feature.js";
export type * from "./protocol.js";
export type { FileSystem } from "./files/file-system.js";
export { ContentRequest } from "./features/content.js";
export {
  ExamplesRequest,
  ExampleTraceRequest,
  IncomeChartRequest,
  PublicVersionRequest,
  RuleTreeRequest,
  TryOutRequest,
} from "./features/views.js";
