// Everything that Fastify can refuse about a request, as a problem with what to do.

import type { FastifyError } from "fastify";
import { limits } from "./limits.js";
import type { Problem } from "./problem.js";
import { internal } from "./run/pool.js";

export const jsonOnly =
  "Stuur de gegevens als JSON in UTF-8, met de kop ‘Content-Type: application/json’ en zonder ‘Content-Encoding’.";

/** @returns undefined for what is a defect of the service. */
export function knownProblem(error: Partial<FastifyError>): Problem | undefined {
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return {
        kind: "te-groot",
        detail: `Een verzoek mag hoogstens ${String(limits.body / 1024)} KiB groot zijn.`,
      };
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
    case "FST_ERR_CTP_INVALID_TYPE":
      return { kind: "inhoudstype", detail: jsonOnly };
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return { kind: "verzoek", detail: "De kop Content-Length past niet bij wat er binnenkwam." };
    case "FST_ERR_BAD_URL":
      return { kind: "verzoek", detail: "Het adres is niet goed geschreven." };
    default:
      return undefined;
  }
}

export function defect(): Problem {
  return { kind: "intern", detail: internal };
}
