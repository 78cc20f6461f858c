import { fonts } from './letters.js';

/**
 * How a printed form looks, in the language of Typst. What people wrote comes as data beside it, and stays data: a text is shown as it is,
 * whatever signs are in it. The fonts are those that the compiler brings (Libertinus Serif, SIL Open Font License; DejaVu Sans Mono,
 * Bitstream Vera License), embedded in each file; no font of the machine is used, so that every machine makes the same bytes.
 */
export const layout = `
#let form = json(bytes(sys.inputs.form))
#set document(title: form.title, author: form.agency, date: datetime(..form.day))
#let margin = (x: 1.6cm, top: 1.4cm, bottom: 2.6cm)
#let inset = (x: 4pt, y: 3.5pt)
// What a page can hold: of its height a little less, so that nothing that is measured to fit just misses.
#let (width, room) = if form.wide { (29.7cm, 21cm) } else { (21cm, 29.7cm) }
#let width = width - 2 * margin.x
#let room = room - margin.top - margin.bottom - 1pt

// A word wider than its place is set in pieces, between which a line may end: somebody may have typed an address. No sign that is not
// his comes into it, so that whoever copies or searches it finds what was written.
#let lines(words, width, how: it => it) = {
  let widest = 1.1em.to-absolute()
  let fitting(word) = if word.clusters().len() * widest > width and measure(how(word)).width > width {
    word.clusters().chunks(calc.clamp(calc.floor(width / widest), 1, 8)).map(piece => box(piece.join())).join()
  } else { [#word] }
  how(words.split("\\n").map(line => line.split(" ").map(fitting).join(" ")).join(linebreak()))
}

#set page(
  paper: "a4", flipped: form.wide, margin: margin, footer-descent: 20%,
  footer: context {
    set text(size: 7.5pt)
    line(length: 100%, stroke: 0.4pt + luma(160))
    v(-4pt)
    let own = width - 1.5cm - 3.5cm - 16pt
    grid(columns: (1.5cm, own, 3.5cm), column-gutter: 8pt, align: (left + horizon, left + horizon, right + horizon),
      image(bytes(form.qr), format: "svg", width: 1.5cm, alt: form.address),
      lines(form.footer + "\\nPeriksa di " + form.address, own),
      [Halaman #counter(page).display() dari #counter(page).final().first()])
  })
#set text(font: ("${fonts.join('", "')}"), size: 9.5pt, lang: "id", fallback: false, hyphenate: true)
#set par(leading: 0.5em)
#set table(stroke: 0.5pt + luma(90), inset: inset, align: left + top)
#show heading: set text(size: 10pt)
#show heading: set block(above: 1.1em, below: 0.6em, sticky: true)

#let height-of(it, width) = measure(block(width: width, it)).height

// Each row with the columns of its cells, which are those that no cell above fills; rows of one cell that goes over them are a group.
#let groups-of(rows, columns) = {
  let filled = (0,) * columns
  let groups = ((),)
  for row in rows {
    let cells = ()
    let at = 0
    for given in row {
      while filled.at(at) > 0 { at += 1 }
      let cell = (across: 1, down: 1, strong: false, shaded: false) + if type(given) == str { (text: given) } else { given }
      cells.push((..cell, at: at))
      for column in range(at, at + cell.across) { filled.at(column) = cell.down }
      at += cell.across
    }
    filled = filled.map(left => calc.max(left - 1, 0))
    groups.last().push(cells)
    if filled.all(left => left == 0) { groups.push(()) }
  }
  groups.filter(group => group.len() > 0)
}
// A column without a share is as wide as its words, as far as it leaves the others their place.
#let widths-of(columns, cells) = {
  let own = columns.enumerate().map(((at, share)) => if share > 0 { 0pt } else {
    let words = cells.filter(cell => cell.at == at and cell.across == 1).map(cell => measure(strong(cell.text)).width + 2 * inset.x)
    calc.min(width / columns.len(), calc.max(0pt, ..words))
  })
  let shared = (width - own.sum()) / calc.max(columns.sum(), 1)
  columns.zip(own).map(((share, own)) => own + share * shared)
}
#let set-in(cell, widths) = {
  let own = widths.slice(cell.at, count: cell.across).sum() - 2 * inset.x
  let words = lines(cell.text, own, how: if cell.strong { strong } else { it => it })
  (..cell, words: words, tall: height-of(words, own) + 2 * inset.y)
}
// What a page can hold stays together, a group or else a row; anything taller goes on overleaf, as Typst cuts off what may not be broken.
#let cells-of(group, room) = {
  let below = 0pt
  let spanning = 0pt
  for row in group {
    spanning = calc.max(spanning, ..row.filter(cell => cell.down > 1).map(cell => below + cell.tall))
    below += calc.max(0pt, ..row.filter(cell => cell.down == 1).map(cell => cell.tall))
  }
  let fits = calc.max(below, spanning) <= room
  for row in group {
    let stays = spanning <= below and row.all(cell => cell.down > 1 or cell.tall <= room)
    row.map(cell => table.cell(
      colspan: cell.across, rowspan: cell.down, breakable: not (fits or cell.down == 1 and stays),
      fill: if cell.shaded { luma(238) }, cell.words))
  }
}
#let table-of(it) = {
  let head = it.head.enumerate().map(((at, text)) => (text: text, at: at, across: 1, down: 1, strong: true, shaded: true))
  let groups = groups-of(it.rows, it.columns.len())
  let widths = widths-of(it.columns, head + groups.flatten())
  let heading = head.map(cell => set-in(cell, widths))
  let tall = calc.max(0pt, ..heading.map(cell => cell.tall))
  // Words above the columns stand on each page, unless they would fill it.
  let repeats = tall > 0pt and tall < room / 3
  let left = if repeats { room - tall } else { room }
  table(
    columns: widths,
    ..if repeats { (table.header(..heading.map(cell => table.cell(fill: luma(226), align: center + horizon, cell.words))),) },
    ..if not repeats { cells-of((heading,), room) },
    ..groups.map(group => cells-of(group.map(row => row.map(cell => set-in(cell, widths))), left)).flatten())
}
// One alone signs on the right.
#let signatures(it) = {
  let count = calc.max(it.people.len(), 2)
  let own = (width - 1cm * (count - 1)) / count
  let signed = grid(
    columns: (1fr,) * count, column-gutter: 1cm, row-gutter: 1.3cm, align: center + top,
    ..if it.people.len() == 1 { ([],) },
    ..it.people.map(each => lines((each.day, ..each.as).join("\\n"), own)),
    ..if it.people.len() == 1 { ([],) },
    ..it.people.map(each => {
      lines(each.name, own, how: strong)
      for word in each.below { linebreak(); lines(word, own) }
      linebreak()
      lines(each.note, own, how: it => text(size: 7.5pt, emph(it)))
    }))
  block(breakable: height-of(signed, width) > room, above: 1.6em, signed)
}

#let title-of(titles) = {
  align(center, titles.map(each => lines(upper(each), width, how: it => strong(text(size: 11.5pt, it)))).join(linebreak()))
  grid(columns: (1fr, auto), column-gutter: 8pt, lines(form.agency, width / 2, how: strong), [Periode penilaian: #form.period])
}

#context {
  title-of(form.heading)
  for part in form.parts {
    if part.kind == "title" { pagebreak(); title-of(part.lines) }
    if part.kind == "heading" { if part.fresh { pagebreak() }; heading(level: 2, lines(part.text, width)) }
    if part.kind == "words" { par(lines(part.text, width)) }
    if part.kind == "table" { table-of(part) }
    if part.kind == "signatures" { signatures(part) }
  }
}
`;
