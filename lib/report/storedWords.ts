import { wordsIn } from "@/lib/words/words"

/** What a report itself keeps in words is English, whatever its readers speak. */
export const STORED_WORDS = wordsIn("en")
