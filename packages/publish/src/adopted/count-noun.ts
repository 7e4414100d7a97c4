// "een" before the name of what somebody has a right to, where Dutch asks for it: een premie, een vergoeding, but jeugdhulp.

const counted =
  /(?:abonnement|bedrag|bijdrage|cursus|lening|pas|plaats|premie|tegemoetkoming|toeslag|training|traject|uitkering|vergoeding|voorziening|waardering)$/u;
const behind = /^(?:aan|bij|door|in|met|naar|om|op|per|tijdens|tot|uit|van|voor|zonder)$/u;
const determined = /^(?:de|het|een|geen|deze|die|dit|elke|alle|zijn|haar|hun)$/iu;

/** "een " where the name is that of a thing that can be counted and nothing determines it yet; else nothing. */
export function countArticle(name: string): "" | "een " {
  const words = name.trim().split(/\s+/u);
  const end = words.findIndex((word) => behind.test(word));
  const head = words[(end === -1 ? words.length : end) - 1];
  if (head === undefined || determined.test(words[0] ?? "")) return "";
  return counted.test(head.toLowerCase()) ? "een " : "";
}
