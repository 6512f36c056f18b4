import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"
import type { Block, Reading } from "@/lib/report/reading"

/**
 * A block's heading and sentence, which stay together, and with the beginning of what follows unless much of the page
 * would stay empty.
 */
export function reportBlock(paper: Paper, root: Tag, reading: Reading, name: Block, keep: number): Tag {
  const part = paper.group(root, "Sect")
  const sentence = reading.sentences[name]
  const height = paper.set.lines(sentence, STYLES.lead, paper.width).length * STYLES.lead.leading + 10
  heading(paper, part, paper.words.t(`report.titles.${name}`), height + keep, height)
  paper.flow(part, "P", sentence, STYLES.lead)
  paper.y += 10
  return part
}

/** A heading, kept with so much of what follows (`needed` of it in any case); it is in outline and contents. */
export function heading(paper: Paper, part: Tag, title: string, keep: number, needed = keep): void {
  const { doc, parts } = paper
  paper.settle()
  if (!paper.isFresh()) paper.y += ABOVE
  const own = paper.set.lines(title, STYLES.block, paper.width).length * STYLES.block.leading + BELOW
  paper.room(own + keep, own + needed)
  const destination = `part-${parts.length + 1}`
  parts.push({ title, page: doc.bufferedPageRange().count, destination })
  doc.addNamedDestination(destination, "XYZ", paper.left, paper.y - ABOVE, null)
  doc.outline.addItem(title)
  paper.flow(part, "H2", title, STYLES.block)
  paper.y += BELOW
}

const ABOVE = 22
const BELOW = 6

/** A heading within a block, kept with so much of what follows. */
export function subheading(paper: Paper, part: Tag, title: string, keep: number): void {
  const lines = paper.set.lines(title, STYLES.part, paper.width).length
  paper.room(lines * STYLES.part.leading + 4 + keep)
  paper.flow(part, "H3", title, STYLES.part)
  paper.y += 4
}
