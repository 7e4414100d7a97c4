// Starts the real VS Code on a port of this machine, with profile, settings and folders of its own, and stops it again.

import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { installVscode } from "./install.js";

export interface Vscode {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** What a new installation asks and tells, and what would call out, is off; nothing of the language is set. */
const settings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "chat.commandCenter.enabled": false,
  "window.commandCenter": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "files.autoSave": "off",
};

/** Installs the .vsix as a user would, and starts. `home` is an empty folder that it may fill. */
export async function startVscode(home: string, vsix: string): Promise<Vscode> {
  const program = installVscode();
  const folder = (name: string): string => {
    const path = join(home, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const [data, user, extensions] = [folder("server"), folder("user"), folder("extensions")];
  for (const place of [join(user, "User"), join(user, "Machine"), join(data, "data", "Machine")]) {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "settings.json"), JSON.stringify(settings));
  }
  const env = { ...process.env, HOME: folder("home"), EXTENSIONS_GALLERY: "{}" };
  const places = ["--server-data-dir", data, "--user-data-dir", user, "--extensions-dir", extensions];
  const common = [program, ...places, "--accept-server-license-terms"];
  execFileSync(process.execPath, [...common, "--install-extension", vsix], { env, stdio: "pipe" });

  const port = await freePort();
  const options = [
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
    "--without-connection-token",
    "--telemetry-level",
    "off",
  ];
  const child = spawn(process.execPath, [...common, ...options], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const log = createWriteStream(join(home, "server.log"));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = async (): Promise<void> => {
    if (child.pid === undefined || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    // It starts processes of its own; they are of one group, and of this one alone.
    process.kill(-child.pid, "SIGTERM");
    await Promise.race([ended, pause(5000)]);
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  };
  try {
    await answering(port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

async function answering(port: number): Promise<void> {
  const until = Date.now() + 180_000;
  while (Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/version`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(200);
  }
  throw new Error("VS Code does not answer");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === "string") reject(new Error("there is no free port"));
        else resolve(address.port);
      });
    });
  });
}
