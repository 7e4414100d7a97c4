// The Typst program of every PDF. It is the same for all documents: words come in as data, never as code.

/** Reads the document from `sys.inputs` and lays it out; `content.ts` says which nodes it knows. */
export const program = String.raw`
#let data = json(bytes(sys.inputs.document))
#let colours = data.look.colours
#let ink = rgb(colours.ink)
#let soft = rgb(colours.soft)
#let line-colour = rgb(colours.line)
#let tint = rgb(colours.tint)
#let tint-bar = rgb(colours.tintBar)
#let mark = rgb(colours.mark)
#let warm = rgb(colours.warm)
#let warm-bar = rgb(colours.warmBar)
#let of-level(level) = rgb(colours.headings.at(calc.min(level, 6) - 1))

#set document(title: data.title, author: data.author, keywords: (), date: auto)
#set text(
  font: data.look.letters, fallback: false, size: 11pt, fill: ink,
  lang: "nl", region: "NL", hyphenate: true, costs: (orphan: 300%, widow: 300%),
)
#set par(leading: 0.68em, spacing: 1.15em, linebreaks: "optimized")
#set page(
  paper: "a4",
  margin: (x: 2.5cm, top: 2.6cm, bottom: 2.4cm),
  header: context if counter(page).get().first() > 1 {
    set text(size: 9pt, fill: soft)
    grid(columns: (1fr, auto), column-gutter: 1em, data.header, data.day)
    v(-0.5em)
    line(length: 100%, stroke: 0.5pt + line-colour)
  },
  footer: context {
    set text(size: 9pt, fill: soft)
    grid(
      columns: (1fr, auto),
      data.footer,
      "Pagina " + str(counter(page).get().first()) + " van " + str(counter(page).final().first()),
    )
  },
)

#show heading: set text(font: data.look.headingLetters, weight: 600, hyphenate: false)
#show heading: it => { set text(fill: of-level(it.level)); it }
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 3): set text(size: 12pt)
#show heading.where(level: 1): set block(above: 2.1em, below: 0.9em)
#show heading.where(level: 2): set block(above: 1.8em, below: 0.85em)
#show heading.where(level: 3): set block(above: 1.6em, below: 0.85em)
#show link: it => text(fill: rgb(colours.link), underline(offset: 2pt, stroke: 0.6pt, it))
#show figure: set align(left)
#show figure: set block(breakable: true, above: 1.2em, below: 1.4em)
#show figure.caption: it => {
  set text(size: 10pt, fill: soft)
  block(width: 100%, sticky: true, align(left, it.body))
}
#set figure.caption(position: top)
#set table(
  stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { 0.5pt + line-colour }),
  inset: (x: 5pt, y: 5pt),
  align: left + top,
)
#set table.cell(breakable: false)
#show table: set text(size: 10pt)
#show table: set par(leading: 0.55em, spacing: 0.6em)
#show table.cell.where(y: 0): set text(weight: 600)
#set list(indent: 0.4em, body-indent: 0.6em, marker: text(fill: mark, "\u{2022}"))
#set enum(indent: 0.4em, body-indent: 0.6em, numbering: n => text(fill: mark, weight: 600, str(n) + "."))
#set terms(indent: 0em, hanging-indent: 1.2em, separator: text(": "))

#let box-of(fill, bar, body, whole: false) = block(
  width: 100%, fill: fill, stroke: (left: 3pt + bar), inset: (left: 12pt, right: 12pt, y: 10pt),
  above: 1.4em, below: 1.4em, breakable: not whole, body,
)

// A mark that is far wider than the others makes no room for itself: only the first line begins further on.
#let own-mark(words) = text(fill: mark, weight: 600, hyphenate: false, words)
#let width-of(words) = measure(own-mark(words)).width
#let column-of(marks) = calc.max(0pt, ..marks.map(width-of).filter(width => width <= 5em.to-absolute()))

#let marked-list(it, items) = {
  let column = column-of(it.marks)
  // A box within a box: words in one that is too small would be pressed together.
  let boxes = it.marks.map(words => {
    let width = width-of(words)
    box(width: calc.min(width, column), box(width: width, own-mark(words)))
  })
  enum(tight: it.tight, numbering: n => boxes.at(n - 1), number-align: start + top, ..items)
}

#let render(it) = {
  if type(it) == str { text(it) }
  else if type(it) == array { it.map(render).join() }
  else if it.node == "line" { linebreak() }
  else if it.node == "strong" { strong(render(it.content)) }
  else if it.node == "beyond" { context h(calc.max(0pt, width-of(it.mark) - column-of(it.marks))) }
  else if it.node == "link" { link(label(it.to), render(it.content)) }
  else if it.node == "paragraph" { par(render(it.content)) }
  else if it.node == "sticky" { block(sticky: true, render(it.content)) }
  else if it.node == "heading" {
    let made = heading(level: it.level, outlined: it.outlined, text(it.title))
    if "id" in it [#made #label(it.id)] else { made }
  }
  else if it.node == "list" {
    let items = it.items.map(render)
    if "marks" in it { context marked-list(it, items) } else if it.ordered { enum(tight: it.tight, ..items) } else { list(tight: it.tight, ..items) }
  }
  else if it.node == "table" {
    let made = table(
      columns: it.shares.map(share => share * 1fr),
      table.header(repeat: true, ..it.headers.map(cell => text(cell))),
      ..it.rows.map(row => row.cells.map(cell => table.cell(breakable: row.long, [] + render(cell)))).sum(default: ()),
    )
    if it.caption == "" { block(breakable: not it.whole, made) } else {
      show figure: set block(breakable: not it.whole)
      figure(kind: table, supplement: none, numbering: none, outlined: false, caption: text(it.caption), made)
    }
  }
  else if it.node == "note" { box-of(warm, warm-bar, render(it.content)) }
  else if it.node == "story" { box-of(tint, tint-bar, render(it.content), whole: it.whole) }
  else if it.node == "quote" { quote(block: true, quotes: false, render(it.content)) }
  else if it.node == "terms" {
    terms(tight: false, ..it.entries.map(entry => terms.item(text(entry.term), render(entry.meaning))))
  }
  else if it.node == "sources" { par(text(size: 9.5pt, fill: soft, it.text)) }
  else { panic("unknown node") }
}

#if "logo" in data {
  block(below: 1.2em, image(
    bytes(data.logo.bytes), format: data.logo.format, alt: data.logo.alt,
    width: data.logo.width * 1pt, height: data.logo.height * 1pt,
  ))
}
#line(length: 100%, stroke: 4pt + mark)
#v(0.6em)
#show title: set text(font: data.look.headingLetters, size: 25pt, weight: 600, fill: rgb(colours.title), hyphenate: false)
#show title: set par(leading: 0.45em)
#show title: set block(below: 0.8em)
#title(data.shownTitle)
#if data.subtitle != "" { block(below: 1.1em, text(size: 13pt, fill: soft, data.subtitle)) }
#if data.facts.len() > 0 {
  terms(tight: true, hanging-indent: 0pt, ..data.facts.map(fact => terms.item(text(fact.name), text(fact.value))))
  v(0.6em)
}
#render(data.opening)
#if data.contents {
  set text(size: 10pt)
  show outline.entry: set block(above: 0.62em)
  show outline.entry.where(level: 1): set block(above: 1em)
  show outline.entry.where(level: 1): set text(weight: 600)
  // The last lines go to the next page together; a block that may be broken would not take those before it along.
  show outline.entry: it => {
    let all = query(heading.where(outlined: true)).filter(one => one.level <= 2).map(one => one.location())
    let left = all.len() - all.position(here => here == it.element.location())
    set block(sticky: left > 1 and left <= 4, breakable: false)
    it
  }
  show link: it => it
  show heading: set block(above: 1.6em, below: 0.8em)
  show heading: set text(size: 13.5pt)
  outline(title: "Inhoud", depth: 2, indent: 1.2em)
}
#render(data.body)
`;
