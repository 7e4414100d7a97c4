// The HTTP side of the service: routes, headers, problems and the log. It decides nothing itself.

import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { DecisionModel } from "@andersom/semantics";
import { fingerprintOf, ordinanceAnswer } from "./answer/ordinance.js";
import { refuseConnection } from "./connection-errors.js";
import { standardHeaders } from "./headers.js";
import { limits } from "./limits.js";
import { defectLine, logLine, type Log } from "./log.js";
import { problemAnswer, problemType, type Problem } from "./problem.js";
import { defect, jsonOnly, knownProblem } from "./request-errors.js";
import type { JobKind } from "./run/job.js";
import type { Pool } from "./run/pool.js";

export interface AppParts {
  readonly model: DecisionModel;
  readonly openapi: object;
  readonly pool: Pool;
  readonly log: Log;
  /** True from the moment that the service was asked to stop. */
  readonly stopping: () => boolean;
}

/** Routes of the API that compute, and whether they explain. */
const jobs: readonly JobKind[] = ["besluiten", "plannen", "vragen"];

/** Paths with the methods that they know; anything else on them is a 405. */
const known: Readonly<Record<string, string>> = {
  "/v1/besluiten": "POST",
  "/v1/plannen": "POST",
  "/v1/vragen": "POST",
  "/v1/verordening": "GET, HEAD",
  "/v1/openapi.json": "GET, HEAD",
  "/v1/gezondheid": "GET, HEAD",
  "/livez": "GET, HEAD",
  "/readyz": "GET, HEAD",
};

const stops: Problem = {
  kind: "stopt",
  detail: "De dienst neemt niets meer aan. Stuur het verzoek over een paar tellen opnieuw.",
};

export function createApp(parts: AppParts): FastifyInstance {
  const { model, openapi, pool, log, stopping } = parts;
  const app = Fastify({
    logger: false,
    bodyLimit: limits.body,
    requestTimeout: limits.receiving,
    keepAliveTimeout: 65_000,
    return503OnClosing: false,
    forceCloseConnections: "idle",
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    frameworkErrors(error, request, reply) {
      void finish(reply, request, knownProblem(error) ?? defect());
      log(logLine({ request: request.id, route: "-", status: reply.statusCode, ms: reply.elapsedTime }));
    },
    clientErrorHandler(error, socket) {
      const request = randomUUID();
      const status = refuseConnection(error, socket, request);
      log(logLine({ request, route: "-", status, ms: 0 }));
    },
  });
  app.server.maxConnections = limits.connections;

  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => {
    done(null, body);
  });

  app.addHook("onRequest", async (request, reply) => {
    reply.headers(standardHeaders);
    if (!stopping()) return;
    if (request.url !== "/livez") return finish(reply.header("retry-after", "5"), request, stops);
  });
  // A connection that stayed open would keep the server from stopping.
  app.addHook("onSend", async (_request, reply) => {
    if (stopping()) reply.header("connection", "close");
  });
  app.addHook("onResponse", (request, reply, done) => {
    log(
      logLine({
        request: request.id,
        route: routeOf(request),
        status: reply.statusCode,
        ms: reply.elapsedTime,
      }),
    );
    done();
  });
  app.setErrorHandler((error: Partial<Error> & { code?: string }, request, reply) => {
    const problem = knownProblem(error);
    if (problem === undefined) log(defectLine(request.id, error));
    return finish(reply, request, problem ?? defect());
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    const methods = Object.hasOwn(known, path) ? known[path] : undefined;
    if (methods === undefined)
      return finish(reply, request, {
        kind: "onbekend-adres",
        detail: "Dit adres kent de dienst niet. Op /v1/openapi.json staat welke er zijn.",
      });
    reply.header("allow", methods);
    return finish(reply, request, { kind: "methode", detail: `Hier kan alleen ${methods}.` });
  });

  for (const kind of jobs) {
    app.post(`/v1/${kind}`, async (request, reply) => {
      const unfit = unfitRequest(request, kind);
      if (unfit !== undefined) return finish(reply, request, unfit);
      const body = request.body instanceof Uint8Array ? request.body : new Uint8Array();
      const explain = (request.query as Record<string, unknown>)["uitleg"] === "true";
      const answer = await pool.run({ kind, body, explain, request: request.id });
      if ("problem" in answer) {
        if (answer.problem.kind === "druk") reply.header("retry-after", "2");
        return finish(reply, request, answer.problem);
      }
      return send(reply, answer.status, answer.body);
    });
  }

  const ordinance = JSON.stringify(ordinanceAnswer(model, fingerprintOf(model)));
  const description = JSON.stringify(openapi);
  app.get("/v1/verordening", async (_request, reply) => send(reply, 200, ordinance));
  // The description of the API is public: a browser may read it from any site. Nothing else is.
  app.get("/v1/openapi.json", async (_request, reply) =>
    send(reply.header("access-control-allow-origin", "*"), 200, description),
  );
  const healthy = '{"status":"pass"}';
  const ready = async (request: FastifyRequest, reply: FastifyReply) =>
    stopping() ? finish(reply, request, stops) : send(reply, 200, healthy);
  app.get("/v1/gezondheid", ready);
  app.get("/readyz", ready);
  app.get("/livez", async (_request, reply) => send(reply, 200, healthy));
  return app;
}

/** Query parameters and headers that the request may not have. */
function unfitRequest(request: FastifyRequest, kind: JobKind): Problem | undefined {
  const { headers } = request;
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers["content-type"] ?? "")?.[1];
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity" || (charset !== undefined && !/^utf-?8$/i.test(charset)))
    return { kind: "inhoudstype", detail: jsonOnly };
  const query = request.query as Readonly<Record<string, unknown>>;
  const allowed = kind === "vragen" ? [] : ["uitleg"];
  for (const [name, value] of Object.entries(query)) {
    // The name itself is not repeated: what somebody puts in an address by mistake can be about a person.
    const detail = !allowed.includes(name)
      ? allowed.length === 0
        ? "Dit adres kent geen parameters. Gegevens horen in het verzoek zelf, nooit in het adres."
        : "De enige parameter is ‘uitleg’. Gegevens horen in het verzoek zelf, nooit in het adres."
      : value === "true" || value === "false"
        ? undefined
        : "De parameter ‘uitleg’ is true of false.";
    if (detail === undefined) continue;
    const location = allowed.includes(name) ? { location: { name } } : {};
    return { kind: "verzoek", detail, errors: [{ in: "query", ...location, code: "parameter", detail }] };
  }
  return undefined;
}

/** The pattern of the route, never the address itself. */
function routeOf(request: FastifyRequest): string {
  const url = request.routeOptions.url;
  return url === undefined ? "-" : `${request.method} ${url}`;
}

function finish(reply: FastifyReply, request: FastifyRequest, problem: Problem): FastifyReply {
  const answer = problemAnswer(problem, request.id);
  return send(reply.headers(standardHeaders), answer.status, JSON.stringify(answer));
}

function send(reply: FastifyReply, status: number, body: string): FastifyReply {
  const type = status >= 400 ? problemType : "application/json; charset=utf-8";
  return reply.code(status).header("content-type", type).send(body);
}
