// HTML from the compiler, taken over element by element: only what the public version is made of, and nothing that can do anything.

const elements = new Set(
  "a abbr b blockquote br caption cite code dd details div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i li main nav ol p section small span strong sub summary sup table tbody td tfoot th thead time tr ul".split(
    " ",
  ),
);
const attributes = new Set([
  "id",
  "class",
  "lang",
  "scope",
  "colspan",
  "rowspan",
  "start",
  "type",
  "datetime",
  "title",
  "role",
  "data-regel",
]);

/** The elements of the body, copied. What is not known gives its children. */
export function safeNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.body.childNodes].flatMap(copied);
}

function copied(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
  if (!(node instanceof Element)) return [];
  const name = node.localName;
  if (name === "script" || name === "style" || name === "template") return [];
  const children = [...node.childNodes].flatMap(copied);
  if (!elements.has(name)) return children;
  // The page has one main of its own.
  const made = document.createElement(name === "main" ? "div" : name);
  for (const { name: key, value } of node.attributes)
    if (attributes.has(key) || key.startsWith("aria-")) made.setAttribute(key, value);
  const href = node.getAttribute("href");
  if (name === "a" && href !== null && /^(?:#|https:\/\/)/u.test(href)) made.setAttribute("href", href);
  made.append(...children);
  return [made];
}
