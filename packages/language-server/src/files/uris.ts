// One file, one name: editors write the same uri in more than one way, and the workspace knows each file once.

/** The same text for every way to write the uri of a file; a uri of another scheme, or one that is broken, is left alone. */
export function canonical(uri: string): string {
  const path = /^file:\/\/([^/?#]*)(\/[^?#]*)/iu.exec(uri);
  if (path === null) return uri;
  try {
    const host = path[1]!.toLowerCase();
    const segments = path[2]!
      .split("/")
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join("/")
      .replace(/^\/([A-Za-z])%3A(?=\/|$)/u, (_, drive: string) => `/${drive.toLowerCase()}%3A`);
    return `file://${host === "localhost" ? "" : host}${segments}`;
  } catch {
    return uri;
  }
}

/** Whether a uri is a folder or lies below it. */
export function isWithin(uri: string, folder: string): boolean {
  const base = folder.endsWith("/") ? folder.slice(0, -1) : folder;
  return uri === base || uri.startsWith(`${base}/`);
}

/** Whether this is a file in the language. */
export function isOrdinanceFile(uri: string): boolean {
  return uri.endsWith(".andersom");
}
