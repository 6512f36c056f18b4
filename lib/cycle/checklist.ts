import { anonymousOf, hasAnonymousPart, rowsOf } from "@/lib/cycle/anonymousPart"
import { hasPassed } from "@/lib/cycle/deadline"
import type { CycleThresholds } from "@/lib/cycle/details"
import type { ReviewSubject } from "@/lib/cycle/subjects"
import { inLanguage, type LocalGroup } from "@/lib/questionnaire/localQuestionnaire"
import { groupOf, type Questionnaire, type RaterGroup } from "@/lib/questionnaire/schema"
import type { Row } from "@/lib/report/disclosure"
import type { Words } from "@/lib/words/words"

/** What a check of a draft needs to know of it. */
interface Draft extends CycleThresholds {
  deadline: Date | null
  questionnaire: Questionnaire
}

type Subject = Pick<ReviewSubject, "id" | "name"> & { raters: { group: string }[] }

/** Where in the set-up something is mended. */
export type Step = "details" | "questionnaire" | "subjects" | "raters" | "load" | "nomination"

/** What stands in the way of a launch, in no language. */
export interface Lack {
  step: Step
  subjectId?: string
  reason: "noDeadline" | "deadlinePassed" | "noSubjects" | "nobodyAsked" | "onlySelf"
}

export interface Remark {
  step: Step
  subjectId?: string
  /** A whole sentence. */
  text: string
}

/** What is said of a draft before its launch. */
export interface Checklist {
  /** It stands in the way. */
  missing: Remark[]
  /** Whoever launches has to say that it is meant. */
  toConfirm: Remark[]
  /** It is worth knowing. */
  hints: Remark[]
}

/** What may have to be said of a subject, the gravest first. */
export const SUBJECT_REMARKS = ["nobodyAsked", "tooFew", "hints"] as const
export type SubjectRemark = (typeof SUBJECT_REMARKS)[number]

/** The gravest of what is to be said of a subject; null when there is nothing. */
export function remarkedAs(words: Words, subject: Subject, draft: Omit<Draft, "deadline">): SubjectRemark | null {
  const { missing, toConfirm, hints } = remarksOn(words, subject, draft)
  if (missing.length > 0) return "nobodyAsked"
  if (toConfirm.length > 0) return "tooFew"
  return hints.length > 0 ? "hints" : null
}

export function checklist(words: Words, draft: Draft, subjects: Subject[], today: Date): Checklist {
  const bySubject = subjects.map((subject) => remarksOn(words, subject, draft))
  const ofCycle = lacksOfCycle(draft, subjects, today).map((lack) => remark(words, lack))
  return {
    missing: [...ofCycle, ...bySubject.flatMap(({ missing }) => missing)],
    toConfirm: bySubject.flatMap(({ toConfirm }) => toConfirm),
    hints: bySubject.flatMap(({ hints }) => hints),
  }
}

/** The remarks on one subject alone. */
export function remarksOn(words: Words, subject: Subject, draft: Omit<Draft, "deadline">): Checklist {
  const lack = lackOf(subject, draft.questionnaire.groups)
  if (lack) return { missing: [remark(words, lack, subject.name)], toConfirm: [], hints: [] }
  const { id: subjectId } = subject
  const onRaters = (texts: string[]) => texts.map((text): Remark => ({ step: "raters", subjectId, text }))
  return {
    missing: [],
    toConfirm: onRaters(hasAnonymousPart(subject.raters, draft) ? [] : [tooFew(words, subject, draft)]),
    hints: onRaters(hintsOn(words, subject, draft)),
  }
}

/** What stands in the way of a launch; nothing, when the draft can be launched. */
export function lacksOf(draft: Draft, subjects: Subject[], today: Date): Lack[] {
  const bySubject = subjects.map((subject) => lackOf(subject, draft.questionnaire.groups))
  return [...lacksOfCycle(draft, subjects, today), ...bySubject.filter((lack) => lack !== null)]
}

function lacksOfCycle({ deadline }: Draft, subjects: Subject[], today: Date): Lack[] {
  const lacks: Lack[] = []
  if (!deadline) lacks.push({ step: "details", reason: "noDeadline" })
  else if (hasPassed(deadline, today)) lacks.push({ step: "details", reason: "deadlinePassed" })
  if (subjects.length === 0) lacks.push({ step: "subjects", reason: "noSubjects" })
  return lacks
}

function lackOf({ id: subjectId, raters }: Subject, groups: RaterGroup[]): Lack | null {
  const asked = groups.filter(({ id }) => raters.some(({ group }) => group === id))
  if (asked.length === 0) return { step: "raters", subjectId, reason: "nobodyAsked" }
  if (asked.every(({ kind }) => kind === "self")) return { step: "raters", subjectId, reason: "onlySelf" }
  return null
}

function remark({ t }: Words, { reason, ...place }: Lack, name = ""): Remark {
  return { ...place, text: t(`checklist.${reason}`, { name }) }
}

function tooFew(
  { t }: Words,
  { name, raters }: Subject,
  { questionnaire, threshold }: Omit<Draft, "deadline">,
): string {
  return t("checklist.tooFew", { name, colleagues: anonymousOf(raters, questionnaire.groups).length, threshold })
}

function hintsOn(words: Words, { name, raters }: Subject, draft: Omit<Draft, "deadline">): string[] {
  const { t } = words
  const { questionnaire } = draft
  const groups = inLanguage(questionnaire, words.language).groups.map((group) => {
    return { ...group, size: raters.filter((rater) => rater.group === group.id).length }
  })
  const unasked = groups.filter(({ size }) => size === 0)
  const anonymous = groups.filter(({ kind, size }) => kind === "anonymous" && size > 0)
  return [
    ...unasked.filter(({ kind }) => kind === "self").map(() => t("checklist.noSelf", { name })),
    ...unasked
      .filter(({ kind }) => kind === "identified")
      .map(({ name: group }) => t("checklist.noneInGroup", { name, group })),
    ...hintsOnShown(words, name, anonymous, draft),
  ]
}

type Asked = LocalGroup & { size: number }

/** How anonymous groups will be shown if all answer, as far as that is less than each by itself with all it says. */
function hintsOnShown({ t, format }: Words, name: string, groups: Asked[], thresholds: CycleThresholds): string[] {
  const { behaviourThreshold } = thresholds
  const inSentence = (ids: string[]) => format.list(ids.map((id) => groupOf({ groups }, id).many))
  const shown = rowsOf(groups, thresholds)
  const fragile = groups.filter(({ id, size }) => {
    const withoutOne = groups.map((group) => (group.id === id ? { ...group, size: size - 1 } : group))
    return size > 1 && shapeOf(rowsOf(withoutOne, thresholds)) !== shapeOf(shown)
  })
  return [
    ...shown
      .filter((row) => row.groups.length > 1 || row.shows === "competencies")
      .map((row) => {
        const place = { name, groups: inSentence(row.groups), people: row.n, behaviourThreshold }
        if (row.groups.length === 1) return t("checklist.competencies", place)
        return t(row.shows === "behaviours" ? "checklist.together" : "checklist.togetherCompetencies", place)
      }),
    ...(fragile.length > 0 ? [t("checklist.fragile", { name, groups: inSentence(fragile.map(({ id }) => id)) })] : []),
  ]
}

function shapeOf(shown: Row[]): string {
  return shown.map(({ groups, shows }) => `${shows} of ${groups.join(" and ")}`).join()
}
