// The query engine's promise: only what really changed is computed again.

import { describe, expect, it } from "vitest";
import { createDatabase } from "./db.js";

function sketch() {
  const db = createDatabase();
  const parse = db.define("parse", (file) =>
    ((db.read("text", file) as string | undefined) ?? "").split("\n"),
  );
  const exports = db.define("exports", (file) => parse(file).filter((line) => line.startsWith("begrip ")));
  const index = db.define("index", () => db.keys("text").flatMap((file) => exports(file)));
  const check = db.define("check", (file) => ({ lines: parse(file).length, names: index("").length }));
  db.set("text", "a", "begrip x\nlijf");
  db.set("text", "b", "begrip y\nlijf");
  check("a");
  check("b");
  db.takeLog();
  return { db, check, names: () => db.takeLog() };
}

describe("the query engine", () => {
  it("computes nothing when nothing changed", () => {
    const { check, names } = sketch();
    check("a");
    check("b");
    expect(names()).toEqual([]);
  });

  it("stays in the file when a body changes", () => {
    const { db, check, names } = sketch();
    db.set("text", "a", "begrip x\nander lijf");
    check("a");
    check("b");
    expect(names()).toEqual(["parse a", "exports a", "check a"]);
  });

  it("reaches the others when a declaration is added", () => {
    const { db, check, names } = sketch();
    db.set("text", "a", "begrip x\nbegrip z");
    expect(check("b")).toEqual({ lines: 2, names: 3 });
    expect(names()).toEqual(["parse a", "exports a", "index ", "check b"]);
  });

  it("forgets a removed file", () => {
    const { db, check } = sketch();
    db.remove("text", "a");
    expect(check("b")).toEqual({ lines: 2, names: 1 });
  });

  it("answers the same once it is settled, and takes nothing any more", () => {
    const { db, check, names } = sketch();
    db.set("text", "a", "begrip x\nbegrip z");
    db.settle();
    expect(check("b")).toEqual({ lines: 2, names: 3 });
    check("b");
    expect(names()).toEqual(["parse a", "exports a", "index ", "check b"]);
    expect(() => {
      db.set("text", "a", "begrip y");
    }).toThrow("settled");
    expect(() => {
      db.remove("text", "a");
    }).toThrow("settled");
    expect(check("b")).toEqual({ lines: 2, names: 3 });
  });
});
