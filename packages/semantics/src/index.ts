// Names, types, units and checks of Andersom, and the decision model they lead to.

export * from "./model/index.js";
export { compileProject, type CompiledOrdinance, type CompiledProject, type ProjectFile } from "./project.js";
export { createCompiler, type Compiler } from "./queries.js";
export { semanticDiagnostics } from "./diagnostics/index.js";
export { diagnosticPages } from "./pages.generated.js";
export type { BindingCounts } from "./lower/context.js";
export { keyOfText } from "./names/normalise.js";
export { printedOrders, type Order } from "./names/orders.js";
export { describeType } from "./types/describe.js";
export type { Occurrence } from "./occurrences/locate.js";
export type { FileExports } from "./names/symbols.js";
export { namesOf, type Unit } from "./units.js";
