import { inSentence, type RaterGroup } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

/**
 * How a rater will appear in the report, in one or two sentences, before they answer and before they send.
 * @param invited how many are asked in the same group, this rater included
 * @param threshold the smallest number of anonymous raters that is shown together
 */
export function appearanceOf(
  { t }: Words,
  group: RaterGroup,
  invited: number,
  threshold: number,
  subjectName: string,
): string {
  switch (group.kind) {
    case "self":
      return t("answering.appearance.self")
    case "identified":
      return t("answering.appearance.identified", { one: group.one, subject: subjectName })
    case "anonymous": {
      const asked = { invited, threshold, one: group.one, members: inSentence(group.name) }
      return t(invited < threshold ? "answering.appearance.tooFew" : "answering.appearance.enough", asked)
    }
  }
}
