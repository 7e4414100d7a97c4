// JSON read with the place of every value, so that a finding on the input can show the line it is about, and with
// messages in Dutch.

/** Offsets of a value in the text; `end` is exclusive. */
export interface JsonPlace {
  readonly start: number;
  readonly end: number;
  /** Of the key, for a value in an object. */
  readonly key?: { readonly start: number; readonly end: number };
}

export interface JsonFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type JsonText =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** By JSON Pointer. */ readonly places: ReadonlyMap<string, JsonPlace>;
    }
  | { readonly ok: false; readonly fault: JsonFault };

/** Deeper than any household is; keeps a hostile file from exhausting the stack. */
const deepest = 200;

export interface JsonOptions {
  /** Refuses a number that a double cannot hold as it is written, in place of rounding it unseen. */
  readonly exactNumbers?: boolean;
}

/** Reads JSON as RFC 8259 says; a key that occurs twice is refused, because one of both would be lost unseen. */
export function parseJson(text: string, options: JsonOptions = {}): JsonText {
  const reader = new Reader(text, options);
  try {
    const value = reader.value("", 0);
    reader.space();
    if (reader.at < text.length) reader.fail("Na het einde van de gegevens staat nog tekst.");
    return { ok: true, value, places: reader.places };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}

class Fault extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.message);
  }
}

const literals: readonly (readonly [string, unknown])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

/** Words that people write where JSON has another. */
const dutchLiterals: Readonly<Record<string, string>> = {
  ja: "Schrijf true voor ja.",
  nee: "Schrijf false voor nee.",
  waar: "Schrijf true voor ja.",
  onwaar: "Schrijf false voor nee.",
  True: "Schrijf true met een kleine letter.",
  False: "Schrijf false met een kleine letter.",
  None: "Schrijf null voor ‘niet van toepassing’.",
  undefined: "Laat weg wat niet bekend is.",
};

class Reader {
  at = 0;
  readonly places = new Map<string, JsonPlace>();

  constructor(
    private readonly text: string,
    private readonly options: JsonOptions,
  ) {}

  value(pointer: string, depth: number, key?: JsonPlace["key"]): unknown {
    this.space();
    const start = this.at;
    const value = this.read(pointer, depth);
    this.places.set(pointer, { start, end: this.at, ...(key === undefined ? {} : { key }) });
    return value;
  }

  private read(pointer: string, depth: number): unknown {
    if (depth > deepest) this.fail("De gegevens zijn te diep in elkaar genest.");
    const char = this.text[this.at];
    if (char === undefined) this.fail("De gegevens houden op terwijl er nog een waarde moet komen.");
    if (char === "{") return this.object(pointer, depth);
    if (char === "[") return this.array(pointer, depth);
    if (char === '"') return this.string();
    const literal = literals.find(([word]) => this.text.startsWith(word, this.at));
    if (literal !== undefined && !/[\w]/.test(this.text[this.at + literal[0].length] ?? "")) {
      this.at += literal[0].length;
      return literal[1];
    }
    const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?(?![\w.])/.exec(
      this.text.slice(this.at, this.at + 400),
    )?.[0];
    if (number !== undefined) {
      if (this.options.exactNumbers === true && !isExact(number)) {
        this.fail(
          `Dit getal past niet in een JSON-getal zonder af te ronden. Schrijf het als tekst, zoals "1401.50".`,
          number.length,
        );
      }
      this.at += number.length;
      return Number(number);
    }
    return this.noValue();
  }

  private noValue(): never {
    const rest = this.text.slice(this.at, this.at + 80);
    const word = /^[\p{L}\d€.,'’‘“”-]*[\p{L}\d€'’‘“”-]/u.exec(rest)?.[0] ?? rest.slice(0, 1);
    const hint = dutchLiterals[word];
    if (hint !== undefined) this.fail(`‘${word}’ kan hier niet. ${hint}`, word.length);
    if (/^['‘’“”]/.test(word)) this.fail('Gebruik rechte dubbele aanhalingstekens: "…".', 1);
    if (/^[\d€-]/.test(word)) {
      this.fail(
        `‘${word}’ is geen getal zoals JSON het schrijft. Schrijf 1401.50, of "1401,50" tussen aanhalingstekens.`,
        word.length,
      );
    }
    if (word === "," || word === "]" || word === "}") this.fail(`Voor ‘${word}’ ontbreekt een waarde.`, 1);
    if (/^\/[/*]/.test(rest)) this.fail("JSON kent geen opmerkingen.", 2);
    this.fail(`‘${word}’ kan hier niet; zet tekst tussen dubbele aanhalingstekens.`, word.length);
  }

  private object(pointer: string, depth: number): object {
    const found: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    const open = this.at++;
    this.space();
    if (this.text[this.at] === "}") {
      this.at++;
      return found;
    }
    for (;;) {
      this.space();
      const start = this.at;
      if (this.text[start] === "}") this.fail("Er staat een komma te veel voor de ‘}’.", 1);
      if (this.text[start] === undefined) this.unclosed(open, "{", "}");
      if (/^\d/.test(this.text[start] ?? "") && /\d,$/.test(this.text.slice(start - 2, start))) {
        this.fail(
          'Een getal heeft in JSON een punt en geen komma: schrijf 1401.50, of "1401,50" als tekst.',
          1,
        );
      }
      if (this.text[start] !== '"')
        this.fail("Hier hoort een naam te staan, tussen dubbele aanhalingstekens.", 1);
      const name = this.string();
      const key = { start, end: this.at };
      if (Object.hasOwn(found, name)) this.failAt(`De naam ‘${name}’ staat er twee keer.`, start, this.at);
      this.space();
      if (this.text[this.at] !== ":") this.fail(`Achter de naam ‘${name}’ ontbreekt een dubbele punt.`, 1);
      this.at++;
      found[name] = this.value(`${pointer}/${escapePointer(name)}`, depth + 1, key);
      if (this.ends("}", open, "{")) return found;
    }
  }

  private array(pointer: string, depth: number): unknown[] {
    const found: unknown[] = [];
    const open = this.at++;
    this.space();
    if (this.text[this.at] === "]") {
      this.at++;
      return found;
    }
    for (;;) {
      this.space();
      if (this.text[this.at] === "]") this.fail("Er staat een komma te veel voor de ‘]’.", 1);
      found.push(this.value(`${pointer}/${String(found.length)}`, depth + 1));
      if (this.ends("]", open, "[")) return found;
    }
  }

  /** After a value: the end of the list or object, or a comma. */
  private ends(close: string, open: number, opener: string): boolean {
    const last = this.at;
    this.space();
    const char = this.text[this.at];
    if (char === close) {
      this.at++;
      return true;
    }
    if (char === ",") {
      this.at++;
      return false;
    }
    if (char === undefined) this.unclosed(open, opener, close);
    if (char === "]" || char === "}")
      this.fail(`Hier staat ‘${char}’, maar de ‘${opener}’ van eerder wil eerst een ‘${close}’.`, 1);
    this.failAt("Na deze waarde ontbreekt een komma.", Math.max(last - 1, 0), last);
  }

  private string(): string {
    const start = this.at++;
    let result = "";
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined || char === "\n" || char === "\r") {
        this.failAt("Deze tekst wordt niet afgesloten met een aanhalingsteken.", start, this.at);
      }
      this.at++;
      if (char === '"') return result;
      if (char !== "\\") {
        if (char < " ")
          this.failAt("In tekst staat een stuurteken; schrijf een tab als \\t.", this.at - 1, this.at);
        result += char;
        continue;
      }
      result += this.escape();
    }
  }

  private escape(): string {
    const code = this.text[this.at++] ?? "";
    const simple: Readonly<Record<string, string>> = {
      '"': '"',
      "\\": "\\",
      "/": "/",
      b: "\b",
      f: "\f",
      n: "\n",
      r: "\r",
      t: "\t",
    };
    const found = simple[code];
    if (found !== undefined) return found;
    const hex = /^[0-9a-fA-F]{4}/.exec(this.text.slice(this.at, this.at + 4))?.[0];
    if (code !== "u" || hex === undefined) {
      this.failAt("Een ‘\\’ in tekst moet dubbel: ‘\\\\’.", this.at - 2, this.at);
    }
    this.at += 4;
    return String.fromCharCode(Number.parseInt(hex, 16));
  }

  space(): void {
    while (/[ \t\n\r]/.test(this.text[this.at] ?? "")) this.at++;
  }

  private unclosed(open: number, opener: string, close: string): never {
    this.failAt(`Deze ‘${opener}’ wordt nergens gesloten met een ‘${close}’.`, open, open + 1);
  }

  fail(message: string, length = 1): never {
    this.failAt(message, this.at, Math.min(this.at + length, Math.max(this.text.length, this.at)));
  }

  private failAt(message: string, start: number, end: number): never {
    throw new Fault({ message, start, end });
  }
}

/** Fifteen significant digits always survive a double, unless the number is too large or too small for one. */
function isExact(number: string): boolean {
  const digits = number
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+/, "")
    .replace(/0+$/, "");
  const value = Number(number);
  return digits.length <= 15 && Number.isFinite(value) && (value !== 0 || digits === "");
}

/** RFC 6901. */
export function escapePointer(name: string): string {
  return name.replace(/~/g, "~0").replace(/\//g, "~1");
}

/** The place of a value, or of the nearest thing around it that is there. */
export function placeOf(places: ReadonlyMap<string, JsonPlace>, pointer: string): JsonPlace | undefined {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf("/"))) {
    const found = places.get(path);
    if (found !== undefined || path === "") return found;
  }
}
