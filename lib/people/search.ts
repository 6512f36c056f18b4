import { z } from "zod"
import { searchedWords } from "@/lib/words/folded"
import { cleanLine } from "@/lib/words/text"
import type { Prisma } from "@/prisma/client/client"

/** What is typed into a search; more than anybody types is cut off. */
export const SearchSchema = z
  .string()
  .catch("")
  .transform((text) => cleanLine(text).slice(0, 100))

/** People of whom name, address, team and number together have every word of the search, whatever its case and accents. */
export function matching(search: string): Prisma.PersonWhereInput {
  return { AND: searchedWords(search).map((word) => ({ searchText: { contains: literal(word) } })) }
}

/** Signs that stand for any letters in a pattern of the database stand for themselves here. */
export function literal(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
