import { z } from "zod"
import { CompositionSchema, compositionWords } from "@/lib/ballot/composition"
import { isIrregular } from "@/lib/ballot/irregularities"
import type { Words } from "@/lib/words/words"

/** How the answers of a report were collected: who was asked about its subject, and what was irregular in the cycle's box. */
export const CollectedSchema = z.object({
  composition: CompositionSchema,
  /** Names of those who proposed raters, by person. */
  proposers: z.record(z.string(), z.string()),
  notOpened: z.number().int().min(0),
  missing: z.number().int().min(0),
  unexpected: z.number().int().min(0),
})
export type Collected = z.infer<typeof CollectedSchema>

/** The same in sentences. */
export function collectedWords(words: Words, { composition, proposers, ...box }: Collected): string[] {
  const irregular = isIrregular(box) ? [words.t("composition.irregular", { ...box })] : []
  return [compositionWords(words, composition, proposers), ...irregular]
}
