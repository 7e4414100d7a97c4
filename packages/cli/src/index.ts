// The public face of the command's package: run a command in this process and get its output back.
export { nodeHost, type Host, type NodeHostOptions, type OutputFile } from "./host.js";
export { run, version } from "./program.js";
export type { CommandResult, ExitCode } from "./result.js";
