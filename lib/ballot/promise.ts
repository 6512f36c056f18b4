import type { KeyStore } from "@/lib/keys/keyStore"
import type { RaterGroup } from "@/lib/questionnaire/schema"
import type { Words } from "@/lib/words/words"
import type { MailWay } from "@/prisma/client/enums"

/** On what it depends what can be promised to a rater. */
export interface Handling {
  kind: RaterGroup["kind"]
  subjectName: string
  /**
   * Where links are not mailed they lie in the mailbox, and an organiser can open them; what passes a server that an owner
   * has set, that owner can.
   */
  mailWay: MailWay
  /** Whether the cycle's key lies outside of the database. */
  keyPlace: KeyStore["place"]
  isRunBySubject: boolean
  isDemo: boolean
}

/** What happens with a rater's answers, in sentences that are true in their very case. */
export function promiseOf({ t }: Words, handling: Handling): string[] {
  const { kind, subjectName, mailWay, keyPlace, isRunBySubject, isDemo } = handling
  const runBy = kind === "self" ? t("answering.promise.runBySelf") : t("answering.promise.runBy", { name: subjectName })
  return [
    t(`answering.promise.sealed.${mailWay}`),
    t(`answering.promise.${kind === "anonymous" ? "mixed" : "named"}`),
    ...(keyPlace === "database" ? [t("answering.promise.keyInDatabase")] : []),
    ...(isRunBySubject ? [runBy] : []),
    ...(isDemo ? [t("answering.promise.demo")] : []),
  ]
}
