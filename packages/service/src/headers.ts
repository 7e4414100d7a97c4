// The headers of every answer: the version of the API, and what keeps an answer out of caches and other sites.

import { apiVersion } from "./openapi/version.js";

export const standardHeaders: Readonly<Record<string, string>> = {
  "api-version": apiVersion,
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
