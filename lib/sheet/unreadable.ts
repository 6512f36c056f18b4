import { MOST, type Unreadable } from "@/lib/sheet/sheet"
import type { Words } from "@/lib/words/words"

const MEGABYTE = 2 ** 20

/** Why a file is not read, as a sentence. */
export function unreadableSentence({ t }: Words, why: Unreadable): string {
  switch (why) {
    case "tooLarge":
      return t("sheets.unreadable.tooLarge", { most: MOST.bytes / MEGABYTE })
    case "tooManyRows":
      return t("sheets.unreadable.tooManyRows", { most: MOST.rows })
    case "tooManyColumns":
      return t("sheets.unreadable.tooManyColumns", { most: MOST.columns })
    case "tooMuchUnpacked":
      return t("sheets.unreadable.tooMuchUnpacked", { most: MOST.unpackedBytes / MEGABYTE })
    case "oldWorkbook":
    case "notATable":
    case "empty":
      return t(`sheets.unreadable.${why}`)
  }
}
