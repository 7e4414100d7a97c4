// The parts of a Word file that would tell when and where it was made: they say the date of the document instead.

/** Title, language, publisher and date of the whole file (Dublin Core). */
export function coreProperties(of: { title: string; publisher: string; date: string }): {
  path: string;
  data: string;
} {
  const moment = `${of.date}T00:00:00Z`;
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escape(moment)}</dcterms:${name}>`;
  return {
    path: "docProps/core.xml",
    data:
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
      ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
      ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(of.title)}</dc:title>` +
      `<dc:creator>${escape(of.publisher)}</dc:creator><dc:language>nl-NL</dc:language>` +
      `<cp:lastModifiedBy>${escape(of.publisher)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
      `${time("created")}${time("modified")}</cp:coreProperties>`,
  };
}

function escape(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}

/** The first moment that a zip can name: 1 January 1980, 0:00 (date in the high half, time in the low). */
const firstMoment = 0x00210000;

/** Marks in a zip: the end of it, an entry of its table of contents, and a file. */
const [endMark, entryMark] = [0x06054b50, 0x02014b50];

/** The same zip, in which no file says when it was written. */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== endMark) end--;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== entryMark)
      throw new Error("the table of contents of the zip is broken");
    view.setUint32(entry + 12, firstMoment, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstMoment, true);
    entry += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(entry + field, true), 0);
  }
  return bytes;
}
