// The public face of the ide package: a workspace, and each editor feature as one pure function of it.

export { Workspace } from "./workspace.js";
export { diagnostics } from "./features/diagnostics.js";
export { contentOf } from "./features/content.js";
