import type { Paper, Tag } from "@/lib/export/pdf/paper"
import { STYLES } from "@/lib/export/pdf/styles"

/** Ends the file: running heads, page numbers, and the bytes. */
export function finish(paper: Paper, root: Tag, heads: { head: string; foot: string }): Promise<Buffer> {
  const { doc, set } = paper
  const [left, width] = [paper.left * paper.zoom, paper.width * paper.zoom]
  paper.settle()
  root.end()
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page)
    doc.scale(1 / paper.zoom).markContent("Artifact", { type: "Pagination" })
    if (page > 0) set.draw(set.line(heads.head, STYLES.small, width), STYLES.small, left, 44)
    const foot = set.line(heads.foot, STYLES.small, width - 80)
    const place = paper.words.t("files.pdf.page", { page: page + 1, pages: count })
    const number = set.line(` · ${place}`, STYLES.small, 80)
    set.draw(foot, STYLES.small, left, doc.page.height - 40)
    set.draw(number, STYLES.small, left + foot.width, doc.page.height - 40)
    doc.endMarkedContent()
  }
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk))
    doc.on("end", () => resolve(Buffer.concat(chunks)))
    doc.on("error", reject)
    doc.end()
  })
}
