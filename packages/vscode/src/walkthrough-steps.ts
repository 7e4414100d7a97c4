// What an ordinance holds already of what the walkthrough asks for.

/** The steps that are seen in a text; the last steps are done by a command. */
export const steps = ["kop", "effect", "artikel", "gegevens", "maatwerk", "uitleg", "voorbeelden"] as const;
export type Step = (typeof steps)[number];

/** A heading stands on a line of its own; some want something under it. */
const marks: Readonly<Record<Step, RegExp>> = {
  kop: /^\s*verordening\s+\S/imu,
  effect: /^\s*effect\s+\S.*\n\s*>\s*\S/imu,
  artikel: /^\s*artikel\s+\d[\s\S]*?\bheeft\s+recht\s+op\b/imu,
  gegevens: /^\s*gegevens\s+(?:van|over)\s.*\n[^\n]*:/imu,
  maatwerk: /^\s*maatwerk\b/imu,
  uitleg: /^\s*uitleg\s*\n\s*>\s*\S/imu,
  voorbeelden: /^\s*voorbeeld\s+\S[\s\S]*^\s*voorbeeld\s+\S/imu,
};

/** The steps that a text shows to be done. */
export function stepsIn(text: string): readonly Step[] {
  return steps.filter((step) => marks[step].test(text));
}
