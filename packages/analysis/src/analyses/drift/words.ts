// The words of a sentence that say what it is about, compared roughly: `aanvraag` and `aanvragen` are one.

const empty = new Set(
  `aan achter alle alleen als andere anders binnen boven daar daarna daarom dan dat deze die dit door drie eerst eerste elke enkel geen
   geldt gaat geeft gemeente college inwoner inwoners haar heeft hebben hebt hier hoeveel hoogstens hoogte iedere iets jaar jaren kalenderjaar kan
   keer komt kostenloos krijgt krijgen kunnen kunt maand maanden maar maximaal meer minder minimaal minstens moet moeten mogen naar niet nodig
   nooit onder over percentage procent samen soms steeds steld tegen termijn toch totaal tussen twee tweede uiterlijk uren vanaf veel voor
   voorwaarde voorwaarden voldaan waar wanneer want week weken welke werd wie wilt wordt worden zelf zien zijn zodat zoals zonder zult dagen bedrag bent was waren
   vier vijf zeven acht negen tien elf twaalf euro artikel recht ligt lager hoger langer ouder jonger tenminste hoogste minste steeds altijd
   andere bestaat betaalt betalen wordt ook nog ons onze wij`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** The first letters, without the ending that Dutch puts behind them. */
export function stem(word: string): string {
  const bare = word.toLowerCase().normalize("NFC");
  const cut = bare.replace(/(?:en|er|es|e|s|t)$/u, "");
  const short = cut.length >= 3 ? cut : bare;
  return short.replace(/([a-z])\1$/u, "$1").replace(/([aeou])\1(?=[^aeiou]+$)/u, "$1");
}

/** What a text is about. */
export function subjectWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 3 && !empty.has(word)).map(stem))];
}

/** Whether two texts speak of the same thing: they share a word, or one has it inside a longer one. */
export function sharesSubject(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.some((other) => alike(one, other)));
}

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && (long.startsWith(short) || long.endsWith(short));
}
