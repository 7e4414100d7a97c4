// The service as a whole: starts the workers and the server, and stops both without losing what is under way.

import type { AddressInfo } from "node:net";
import type { DecisionModel } from "@andersom/semantics";
import { createApp } from "./app.js";
import { limits } from "./limits.js";
import type { Log } from "./log.js";
import { openApi, type Contact } from "./openapi/document.js";
import { startPool, type PoolOptions } from "./run/pool.js";

export interface ServiceOptions extends PoolOptions {
  readonly port: number;
  readonly address: string;
  readonly contact?: Contact | undefined;
  readonly log: Log;
  /** Milliseconds that requests under way get when the service stops. */
  readonly stopping?: number;
}

export interface Service {
  readonly port: number;
  /**
   * Refuses new connections and waits for the requests under way.
   * @returns false when the time was up before all of them had their answer.
   */
  stop(): Promise<boolean>;
}

/** Rejects with the error of the operating system when the address cannot be used. */
export async function startService(model: DecisionModel, options: ServiceOptions): Promise<Service> {
  let stopping = false;
  const pool = await startPool(model, options);
  const app = createApp({
    model,
    openapi: openApi(model, options.contact),
    pool,
    log: options.log,
    stopping: () => stopping,
  });
  try {
    await app.listen({ port: options.port, host: options.address });
  } catch (error) {
    await pool.close();
    throw error;
  }
  return {
    port: (app.server.address() as AddressInfo).port,
    async stop() {
      stopping = true;
      const closed = app.close().then(() => true);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(() => {
          app.server.closeAllConnections();
          resolve(false);
        }, options.stopping ?? limits.stopping);
      });
      const clean = await Promise.race([closed, late]);
      clearTimeout(timer);
      await pool.close();
      return clean;
    },
  };
}
