import type { RaterGroup } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"

/** On what it depends what can be promised to a rater. */
export interface Handling {
  kind: RaterGroup["kind"]
  subjectName: string
  /** Without a mail server links lie in the mailbox, where an organiser can open them. */
  hasMailServer: boolean
  isRunBySubject: boolean
  isDemo: boolean
}

/** What happens with a rater's answers, in sentences that are true in their very case. */
export function promiseOf({ t }: Words, handling: Handling): string[] {
  const { kind, subjectName, hasMailServer, isRunBySubject, isDemo } = handling
  const runBy = kind === "self" ? t("answering.promise.runBySelf") : t("answering.promise.runBy", { name: subjectName })
  return [
    t(`answering.promise.${hasMailServer ? "sealed" : "sealedWithoutMail"}`),
    t(`answering.promise.${kind === "anonymous" ? "mixed" : "named"}`),
    ...(isRunBySubject ? [runBy] : []),
    ...(isDemo ? [t("answering.promise.demo")] : []),
  ]
}
