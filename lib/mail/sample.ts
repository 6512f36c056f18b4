import type { WritableContent } from "@/lib/mail/content"
import type { TextKind } from "@/lib/mail/mailText"
import type { Contact } from "@/lib/mail/workspaceMail"
import type { Words } from "@/lib/words/words"
import type { MailWay } from "@/prisma/client/enums"

/** The page that an example's link leads to; it opens nothing. */
export const EXAMPLE_PAGE = "example-link"

/** Where no day is set yet. */
export const LAST_DAY = new Date("2030-05-31")

interface Sender {
  workspaceName: string
  publicUrl: string
  contact: Contact | null
  mailWay: MailWay
}

/** What a mail of a kind may say, about people who are invented. */
export function sampleContent(
  { t }: Words,
  kind: TextKind,
  { workspaceName, publicUrl, contact, mailWay }: Sender,
): WritableContent {
  const link = `${publicUrl}/${EXAMPLE_PAGE}`
  const raterName = t("mails.sample.receiver")
  const subjectName = t("mails.sample.colleague")
  const about = { link, workspaceName, cycleName: t("mails.sample.cycle") }
  switch (kind) {
    case "invitation":
    case "reminder":
      return {
        kind,
        link,
        anonymityLink: `${publicUrl}/anonymity`,
        workspaceName,
        raterName,
        colleagues: [
          { subjectName, appearsAs: "anonymous", asOne: t("mails.sample.asPeer") },
          { subjectName: t("mails.sample.other"), appearsAs: "anonymous", asOne: t("mails.sample.asReport") },
        ],
        deadline: LAST_DAY,
        minutes: 20,
        welcome: "",
        contact,
        mailWay,
      }
    case "linkAgain":
      return { kind, link, workspaceName, raterName, deadline: LAST_DAY, contact, mailWay }
    case "report":
      return { kind, ...about, subjectName: raterName }
    case "coachReport":
      return { kind, ...about, coachName: raterName, subjectName }
  }
}
