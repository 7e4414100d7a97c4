// What the printer of SQL is made of.
export { greatest, least, roundedQuotient } from "./arithmetic.js";
export { completedMonths, completedYears } from "./calendar.js";
export { dialectNames, type Dialect, type DialectName } from "./dialect.js";
export { dialects } from "./dialects/index.js";
export { createLevels } from "./levels.js";
export { comment, joined, sql, type Sql } from "./text.js";
