import type { LocalGroup } from "@/lib/questionnaire/localQuestionnaire"
import type { Words } from "@/lib/words/words"

/** On which numbers of anonymous raters it depends how a rater appears. */
export interface AppearanceLimits {
  /** How many are asked in the same group, this rater included. */
  invited: number
  /** The smallest number of anonymous raters behind anything. */
  threshold: number
  /** The same behind a single behaviour; never smaller. */
  behaviourThreshold: number
}

/**
 * How a rater will appear in the report, in a few sentences, before they answer and before they send. What they say is
 * true whatever others do (lib/report/disclosure.ts): it promises only what their own group's number decides.
 */
export function appearanceOf({ t }: Words, group: LocalGroup, limits: AppearanceLimits, subjectName: string): string {
  switch (group.kind) {
    case "self":
      return t("answering.appearance.self")
    case "identified":
      return t("answering.appearance.identified", { one: group.one, subject: subjectName })
    case "anonymous": {
      const { one, many: members } = group
      return t(`answering.appearance.${caseOf(limits)}`, { ...limits, one, members })
    }
  }
}

function caseOf({ invited, threshold, behaviourThreshold }: AppearanceLimits) {
  if (invited < threshold) return "tooFew"
  if (threshold === behaviourThreshold) return "oneLimit"
  return invited < behaviourThreshold ? "fewForBehaviours" : "enough"
}
