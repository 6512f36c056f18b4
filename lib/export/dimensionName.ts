import type { Dimension } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

/** What a dimension is called in a file. */
export function dimensionName({ t }: Words, dimension: Dimension): string {
  switch (dimension) {
    case "leadership":
      return t("reportView.map.leading")
    case "management":
      return t("reportView.map.managing")
  }
}
