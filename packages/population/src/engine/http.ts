// Statements to a ClickHouse server over HTTP. No time limit: a large share takes as long as it takes.

import { createReadStream, createWriteStream } from "node:fs";
import { request as plain, type IncomingMessage } from "node:http";
import { request as secure } from "node:https";
import { pipeline } from "node:stream/promises";
import { PopulationError } from "../source.js";
import type { Shard } from "./engine.js";

export interface Server {
  /** As messages name it. */
  readonly name: string;
  /** Runs a statement and gives what it says; names without a database are of `database`. */
  readonly run: (statement: string, database?: string) => Promise<string>;
  /** Sends a file as the rows of an INSERT. */
  readonly send: (statement: string, file: string) => Promise<void>;
  /** Saves the answer of a query. */
  readonly save: (statement: string, file: string) => Promise<void>;
}

/** Views over views over views, as long texts; rows that are asked for are all there. */
const settings = {
  max_subquery_depth: "1000",
  max_query_size: "67108864",
  max_ast_elements: "5000000",
  max_expanded_ast_elements: "50000000",
  max_parser_depth: "10000",
};

/** @throws PopulationError for an address that is none, or that holds a password. */
export function openServer({ url, user, password }: Shard): Server {
  const address = addressOf(url);
  const name = `${address.host}${address.pathname === "/" ? "" : address.pathname}`;
  const ask = (statement: string, file: string | undefined, database?: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const target = new URL(address);
      for (const [key, value] of Object.entries(settings)) target.searchParams.set(key, value);
      if (database !== undefined) target.searchParams.set("database", database);
      // A statement with rows travels in the address, the rows in the body.
      if (file !== undefined) target.searchParams.set("query", statement);
      const headers = {
        ...(user === undefined ? {} : { "X-ClickHouse-User": user }),
        ...(password === undefined ? {} : { "X-ClickHouse-Key": password }),
      };
      const sent = (target.protocol === "https:" ? secure : plain)(
        target,
        { method: "POST", headers },
        resolve,
      );
      sent.on("error", (error) => reject(unreachable(name, error)));
      if (file === undefined) sent.end(statement);
      else createReadStream(file).on("error", reject).pipe(sent);
    });
  const checked = async (statement: string, file?: string, database?: string): Promise<IncomingMessage> => {
    const answer = await ask(statement, file, database);
    if (answer.statusCode === 200) return answer;
    throw refusedBy(name, await textOf(answer));
  };
  return {
    name,
    run: async (statement, database) => textOf(await checked(statement, undefined, database)),
    async send(statement, file) {
      await textOf(await checked(statement, file));
    },
    async save(statement, file) {
      await pipeline(await checked(statement), createWriteStream(file, { mode: 0o600 }));
    },
  };
}

function addressOf(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address === undefined || !/^https?:$/u.test(address.protocol))
    throw new PopulationError(
      `‘${url.replace(/\/\/[^@/]*@/u, "//")}’ is geen adres van ClickHouse; dat ziet eruit als http://server:8123.`,
    );
  if (address.username !== "" || address.password !== "")
    throw new PopulationError(
      "In het adres van ClickHouse hoort geen naam of wachtwoord. Zet ze in de omgeving, als ANDERSOM_CLICKHOUSE_USER en ANDERSOM_CLICKHOUSE_PASSWORD.",
    );
  return address;
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function unreachable(name: string, { message }: Error): PopulationError {
  return new PopulationError(`ClickHouse op ${name} is niet te bereiken (${message}).`);
}

/** The first sentence of what ClickHouse says; the statement itself would be pages. */
function refusedBy(name: string, said: string): PopulationError {
  const code = /^Code: (\d+)\./u.exec(said)?.[1];
  if (code === "516" || code === "194" || code === "192")
    return new PopulationError(
      `ClickHouse op ${name} laat u niet binnen. De naam en het wachtwoord staan in ANDERSOM_CLICKHOUSE_USER en ANDERSOM_CLICKHOUSE_PASSWORD.`,
    );
  return new PopulationError(
    `ClickHouse op ${name} kan dit niet: ${said.slice(0, 300).replace(/\s+/gu, " ")}`,
  );
}
