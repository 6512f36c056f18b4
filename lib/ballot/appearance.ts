import { inSentence, type RaterGroup } from "@/lib/questionnaire/schema"

/**
 * How a rater will appear in the report, in one or two sentences, before they answer and before they send.
 * @param invited how many are asked in the same group, this rater included
 * @param threshold the smallest number of anonymous raters that is shown together
 */
export function appearanceOf(group: RaterGroup, invited: number, threshold: number, subjectName: string): string {
  if (group.kind === "self") return "Your answers are shown as yours: in your report they stand beside what others say."
  if (group.kind === "identified") {
    return `You are asked as ${group.one}. Your ratings and comments will be shown as yours, so ${subjectName} will know what you said.`
  }
  const members = inSentence(group.name)
  const many = invited === 1 ? `You are the only one asked as ${group.one}.` : `You are one of ${invited} ${members}.`
  const mixed = "your answers appear only mixed with those of other groups"
  if (invited < threshold) return `${many} That is fewer than ${threshold}, so ${mixed}, or not at all.`
  return `${many} If fewer than ${threshold} of you answer, ${mixed} (as “Other raters”, or within a larger group), or not at all.`
}
