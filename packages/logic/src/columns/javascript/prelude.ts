// Functions that every printed kernel starts with.

/** As the operations of the same name; `yearsSince` reads a table of the last day of birth for each number of years. */
export const prelude = `
const need = (s) => s === 0 ? 0 : (s & 16) !== 0 ? 16 : (s & 38) !== 0 ? s & 38 : 16;
const truth = (s) => (s & 38) !== 0 ? s & 38 : (s & 16) !== 0 ? 16 : s;
const nearest = (a, b) => a < 0 ? -Math.floor((b - 2 * a) / (2 * b)) : Math.floor((2 * a + b) / (2 * b));
const yearsSince = (table, from, to) => {
  if (from > to || to - from > 45000) return $.completedYears(from, to);
  const guess = Math.floor((to - from) / 365.25);
  return guess < 130 && from <= table[guess + 1] ? guess + 1 : from <= table[guess] ? guess : guess - 1;
};
const among = (rows, size, row) => { for (let k = 0; k < size; k++) if (rows[k] === row) return true; return false; };
`;
