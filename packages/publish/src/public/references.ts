// References in free sentences, whole: `lid 1` alone means nothing on a page that has no leden.

/** `artikel 2.6 lid 1` for `lid 1`, in a sentence of that article. */
export function wholeReferences(text: string, article: string | undefined): string {
  if (article === undefined) return text;
  return text.replace(
    /(?<!artikel \S+ )(?<!artikel \S+ lid \d+\p{L}? en )(?<!\p{L})lid (\d+\p{L}?)(?!\p{L}| van (?:artikel|de|het))/gu,
    (_all, lid: string) => `artikel ${article} lid ${lid}`,
  );
}
