import { cookies } from "next/headers"
import { cache } from "react"
import { languageOf } from "@/lib/words/language"
import { wordsIn, type Words } from "@/lib/words/words"

/** The words of this request's reader: `t` for messages, `format` for dates, numbers and lists. */
export const getWords = cache(async (): Promise<Words> => {
  return wordsIn(languageOf((await cookies()).get("language")?.value))
})
