import type { Format, PaperSize } from "@/lib/export/file"
import { printable } from "@/lib/export/printable"
import type { Reading } from "@/lib/report/reading"
import { dayText } from "@/lib/words/day"

type Named = Pick<Reading, "subjectName" | "closedOn">

/** "parallax-report-dana-whitfield-2026-11.pdf"; on Letter "parallax-report-dana-whitfield-2026-11-letter.pdf". */
export function reportFileName(report: Named, format: Format, paper: PaperSize): string {
  return fileName(["parallax-report", ...partsOf(report), ...(format === "pdf" ? sizeOf(paper) : [])], format)
}

/** "parallax-in-short-dana-whitfield-2026-11.pdf", and so on. */
export function sharedPageName(report: Named, paper: PaperSize): string {
  return fileName(["parallax-in-short", ...partsOf(report), ...sizeOf(paper)], "pdf")
}

function partsOf({ subjectName, closedOn }: Named): string[] {
  return [subjectName, dayText(closedOn).slice(0, 7)]
}

/** A4 goes without saying. */
function sizeOf(paper: PaperSize): string[] {
  return paper === "a4" ? [] : [paper]
}

/** "parallax-reports-spring-review.zip". */
export function cycleFileName(cycleName: string, extension: string): string {
  return fileName(["parallax-reports", cycleName], extension)
}

/** "parallax-participation-spring-review.csv". */
export function participationFileName(cycleName: string): string {
  return fileName(["parallax-participation", cycleName], "csv")
}

/** The same name for a second file of this name: "….pdf", "…-2.pdf". */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    const [, stem, extension] = /^(.*)(\.[^.]+)$/.exec(name)!
    let free = name
    for (let next = 2; taken.has(free); next++) free = `${stem}-${next}${extension}`
    taken.add(free)
    return free
  }
}

/** The header that names a file, in letters of any script (RFC 6266, RFC 5987), and in ASCII for old programs. */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]+/g, "")
    .replace(/-{2,}/g, "-")
  const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percent)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

const LONGEST_PART = 60

/** Letters and digits of any script, joined by hyphens: nothing in it leads out of a folder. */
function fileName(parts: string[], extension: string): string {
  const slugs = parts.map((part) => {
    const letters = printable(part)
      .normalize("NFC")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    return Array.from(letters)
      .slice(0, LONGEST_PART)
      .join("")
      .replace(/^-+|-+$/g, "")
  })
  return `${slugs.filter((slug) => slug !== "").join("-")}.${extension}`
}
