import { z } from "zod"
import { literal, searchedWords } from "@/lib/words/folded"
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
