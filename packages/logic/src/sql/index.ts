// What the printer of SQL is made of.
export { greatest, least, roundedQuotient } from "./arithmetic.js";
export { completedMonths, completedYears } from "./calendar.js";
export { dialectNames, type Dialect, type DialectName } from "./dialect.js";
export { dialects } from "./dialects/index.js";
export { printViews, type AnswerQuery, type Inputs, type RightView, type Views } from "./views.js";
export { createView, type Definition } from "./schema.js";
export { comment, joined, sql, type Sql } from "./text.js";
export { clusterName, everywhereSuffix, sqlProgram, type SqlProgram } from "./program.js";
export { areMembers, isPlain, type InputColumn, type InputTable, type InputTables } from "./input-tables.js";
export { wholeProgram, type WholeColumn, type WholeProgram, type WholeTable } from "./whole.js";
