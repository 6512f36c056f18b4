import { FactsSchema, type Facts } from "@/lib/report/facts"
import { factsOfFormat1, Format1Schema } from "@/lib/report/format1"

/**
 * The facts of a stored report, of whichever format that ever shipped.
 * @throws ZodError when the document is not a report
 */
export function storedFacts(document: unknown): Facts {
  return isFormat1(document) ? factsOfFormat1(Format1Schema.parse(document)) : FactsSchema.parse(document)
}

export function isFormat1(document: unknown): boolean {
  return typeof document === "object" && document !== null && "format" in document && document.format === FORMAT_1
}

const FORMAT_1 = "parallax-report-1"
