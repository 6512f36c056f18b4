import { z } from "zod"
import { fault } from "@/lib/words/fault"
import { textSchema } from "@/lib/words/text"

/** Ids of the proposals that a page showed, as one value of its form. */
export const SeenSchema = z.object({
  seen: z
    .string()
    .max(100_000)
    .catch("")
    .transform((ids) => ids.split(" ").filter(Boolean)),
})

/** What whoever sends proposals back says to them. */
export const WordSchema = z.object({
  word: textSchema(500).refine((text) => text !== "", fault("nomination.sendBack.lacking")),
})
