/**
 * How a printed form looks, in the language of Typst. What people wrote comes as data beside it, and stays data: a text is shown as it is,
 * whatever signs are in it. The font is the one that the compiler brings (Libertinus Serif, SIL Open Font License), embedded in each file;
 * no font of the machine is used, so that every machine makes the same bytes.
 */
export const layout = `
#let form = json(bytes(sys.inputs.form))
#set document(title: form.title, author: form.agency, date: datetime(..form.day))
#set page(
  paper: "a4", flipped: form.wide, margin: (x: 1.6cm, top: 1.4cm, bottom: 2.6cm), footer-descent: 20%,
  footer: context {
    set text(size: 7.5pt)
    line(length: 100%, stroke: 0.4pt + luma(160))
    v(-4pt)
    grid(columns: (auto, 1fr, auto), column-gutter: 8pt, align: (left + horizon, left + horizon, right + horizon),
      image(bytes(form.qr), format: "svg", width: 1.5cm, alt: form.address),
      [#form.footer \\ Periksa di #form.address],
      [Halaman #counter(page).display() dari #counter(page).final().first()])
  })
#set text(font: "Libertinus Serif", size: 9.5pt, lang: "id", fallback: false, hyphenate: true)
#set par(leading: 0.5em)
#set table(stroke: 0.5pt + luma(90), inset: (x: 4pt, y: 3.5pt), align: left + top)
// A word longer than its cell is broken: somebody may have typed an address.
#show regex("[^\\s]{24}"): it => it + sym.zws
#show heading: set text(size: 10pt)
#show heading: set block(above: 1.1em, below: 0.6em, sticky: true)

#let lines(text) = text.split("\\n").map(each => [#each]).join(linebreak())
// A row stays together, but for one that is longer than a page may have left.
#let cell(it) = if type(it) == str { table.cell(breakable: it.len() > 800, lines(it)) } else {
  let shown = if it.at("strong", default: false) { strong(lines(it.text)) } else { lines(it.text) }
  table.cell(
    colspan: it.at("across", default: 1), rowspan: it.at("down", default: 1), breakable: it.at("down", default: 1) > 6,
    fill: if it.at("shaded", default: false) { luma(238) }, shown)
}

#let table-of(it) = table(
  columns: it.columns.map(each => if each == 0 { auto } else { each * 1fr }),
  ..if it.head.len() > 0 { (table.header(..it.head.map(each => table.cell(fill: luma(226), align: center + horizon, strong(each)))),) },
  ..it.rows.flatten().map(cell))
// One alone signs on the right.
#let signatures(it) = block(breakable: false, above: 1.6em, grid(
  columns: (1fr,) * calc.max(it.people.len(), 2), column-gutter: 1cm, row-gutter: 1.3cm, align: center + top,
  ..if it.people.len() == 1 { ([],) },
  ..it.people.map(each => (each.day, ..each.as).map(word => [#word]).join(linebreak())),
  ..if it.people.len() == 1 { ([],) },
  ..it.people.map(each => {
    strong(each.name)
    for word in each.below { linebreak(); word }
    linebreak()
    text(size: 7.5pt, emph(each.note))
  })))

#let title-of(titles) = {
  align(center, titles.map(each => strong(text(size: 11.5pt, upper(each)))).join(linebreak()))
  grid(columns: (1fr, auto), strong(form.agency), [Periode penilaian: #form.period])
}

#title-of(form.heading)
#for part in form.parts {
  if part.kind == "title" { pagebreak(); title-of(part.lines) }
  if part.kind == "heading" { if part.fresh { pagebreak() }; heading(level: 2, part.text) }
  if part.kind == "words" { par(lines(part.text)) }
  if part.kind == "table" { table-of(part) }
  if part.kind == "signatures" { signatures(part) }
}
`;
