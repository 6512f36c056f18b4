import { z } from "zod"
import { getWords } from "@/app/_server/words"
import { MOST, type Sheet, type SheetReading } from "@/lib/sheet/sheet"
import { sheetOf } from "@/lib/sheet/file"
import { unreadableSentence } from "@/lib/sheet/unreadable"
import { fault } from "@/lib/words/fault"
import { cleanLine } from "@/lib/words/text"

const LONGEST_LIST = 1_000_000

/** A list as it was pasted. */
export const PastedSchema = z.object({
  list: z.string(fault("faults.text")).max(LONGEST_LIST, fault("faults.tooLong", { max: LONGEST_LIST })),
})

/** What an address says of a file that could not be read. */
export const RefusedSchema = z
  .enum(["tooLarge", "tooManyRows", "tooManyColumns", "tooMuchUnpacked", "oldWorkbook", "notATable", "empty", "noFile"])
  .nullable()
  .catch(null)

export type Refusal = NonNullable<z.infer<typeof RefusedSchema>>

export async function refusalSentence(why: Refusal): Promise<string> {
  const words = await getWords()
  return why === "noFile" ? words.t("sheets.unreadable.noFile") : unreadableSentence(words, why)
}

const NAME_LENGTH = 120

/** The file of an upload, read; or why it is not. */
export async function readUpload(request: Request): Promise<{ fileName: string; sheet: Sheet } | { why: Refusal }> {
  const form = await request.formData().catch(() => null)
  const file = form?.get("file")
  if (!(file instanceof File) || file.size === 0) return { why: "noFile" }
  if (file.size > MOST.bytes) return { why: "tooLarge" }
  const read = await sheetOf(new Uint8Array(await file.arrayBuffer()))
  return read.kind === "read"
    ? { fileName: cleanLine(file.name.slice(0, NAME_LENGTH)), sheet: read.sheet }
    : { why: read.why }
}

export async function readPasted(list: string): Promise<SheetReading> {
  return sheetOf(new TextEncoder().encode(list))
}
