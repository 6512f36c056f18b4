import type { Words } from "@/lib/words/words"

/** So many parts of a list are read; of the others, their number. */
export const LONGEST_LIST = 20

/** "a, b and c"; of a long list the first parts, "… and 300 more". */
export function shortList({ t, format }: Words, parts: string[]): string {
  const count = parts.length - LONGEST_LIST
  return format.list(count > 0 ? [...parts.slice(0, LONGEST_LIST), t("pager.more", { count })] : parts)
}
