import { strFromU8, unzipSync } from "fflate"
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs"

/** Everything that can be read in a file, whatever it is: text, a PDF, a workbook, an archive of them. */
export async function readable(bytes: Uint8Array): Promise<string> {
  const start = strFromU8(bytes.subarray(0, 4), true)
  if (start.startsWith("PK")) return (await Promise.all(Object.values(unzipSync(bytes)).map(readable))).join("\n")
  return start === "%PDF" ? readablePdf(bytes) : strFromU8(bytes)
}

async function readablePdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const page = await pdf.getPage(index + 1)
    const { items } = await page.getTextContent()
    return JSON.stringify(await page.getStructTree()) + items.map((item) => ("str" in item ? item.str : "")).join(" ")
  })
  return JSON.stringify(await pdf.getMetadata()) + (await Promise.all(pages)).join("\n")
}
