import { inSentence } from "@/lib/questionnaire/schema"
import { told, type Facts } from "@/lib/report/narrative/facts"
import type { Words } from "@/lib/words/words"

/** Who answered, as they are shown, and what was merged or left out. */
export function participationSentence({ t, format }: Words, facts: Facts): string {
  const { rows, subject, method } = facts
  const others = rows.filter(({ kind }) => kind !== "self")
  const isSelfThere = rows.some(({ kind }) => kind === "self")
  const noSelf = isSelfThere ? [] : [t("report.sentences.participation.noSelf", { name: subject.name })]
  if (others.length === 0) return told(t("report.sentences.participation.tooFew"), ...noSelf)
  const people = others.map(({ name, n: answers, kind }) => {
    const group = inSentence(name)
    return kind === "identified" && answers === 1
      ? t("report.sentences.participation.one", { group })
      : t("report.sentences.participation.several", { group, answers })
  })
  const { threshold } = method
  return told(
    t("report.sentences.participation.from", { people: format.list(people) }),
    facts.participation.isAnonymousShown
      ? t("report.sentences.participation.merged", { threshold })
      : t("report.sentences.participation.hidden", { threshold }),
    ...noSelf,
  )
}
