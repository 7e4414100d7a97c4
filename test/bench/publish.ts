// How long the public version of an ordinance takes, in milliseconds of processor time: the document with the run of its voorbeelden, and
// its page and Markdown. Compiling is not counted. Prints JSON.
//   npm run bench:publish -- examples/sociaal-domein 5
import { publicVersion, renderHtml, renderMarkdown } from "@andersom/publish";
import { compileProject } from "@andersom/semantics";
import { ordinanceFiles } from "@andersom/testkit";

const folders =
  process.argv[2] === undefined
    ? ["examples/bijzondere-bijstand", "examples/sociaal-domein"]
    : [process.argv[2]];
const rounds = Number(process.argv[3] ?? 5);
const day = "2026-03-16";

function time<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, value };
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

for (const folder of folders) {
  const found = compileProject(ordinanceFiles(folder)).ordinances[0];
  if (found === undefined) throw new Error(`no ordinance in ${folder}`);
  const { model } = found;
  const times = Array.from({ length: rounds }, () => {
    // A model that was never seen, so that nothing is known of it yet.
    const fresh = structuredClone(model);
    const whole = time(() => publicVersion(fresh, { on: day }));
    const without = time(() => publicVersion(structuredClone(model), { on: day, examples: [] }));
    const html = time(() => renderHtml(whole.value));
    const markdown = time(() => renderMarkdown(whole.value));
    return {
      document: whole.ms,
      withoutExamples: without.ms,
      html: html.ms,
      markdown: markdown.ms,
      text: markdown.value,
    };
  });
  const middle = (pick: (one: (typeof times)[number]) => number): number =>
    rounded(times.map(pick).sort((a, b) => a - b)[times.length >> 1]!);
  const words = times[0]!.text.split(/\s+/u).length;
  console.log(
    JSON.stringify({
      folder,
      words,
      firstCpuMs: rounded(times[0]!.document + times[0]!.html + times[0]!.markdown),
      medianDocumentCpuMs: middle((one) => one.document),
      medianWithoutExamplesCpuMs: middle((one) => one.withoutExamples),
      medianHtmlCpuMs: middle((one) => one.html),
      medianMarkdownCpuMs: middle((one) => one.markdown),
    }),
  );
}
