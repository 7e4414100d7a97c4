// The syntax tree: one file per chapter of the language.

export type * from "./base.js";
export type * from "./reference.js";
export type * from "./expression.js";
export type * from "./condition.js";
export type * from "./table.js";
export type * from "./statement.js";
export type * from "./declaration.js";
export type * from "./example.js";
export type * from "./file.js";
