// Every execution that is held against the interpreter. A new one is a file beside this one, and a line here.

import type { Executor } from "../executor.js";
import { columns } from "./columns.js";
import { evalJs, feelin } from "./dmn.js";
import { fast } from "./fast.js";
import { module } from "./module.js";
import { clickhouse, duckdb, postgres } from "./sql.js";

export const executors: readonly Executor[] = [
  module,
  fast,
  columns,
  duckdb,
  postgres,
  clickhouse,
  feelin,
  evalJs,
];
