import { stopWords } from "@/lib/cycle/stoppedLaunch"
import type { AnnouncementContent, LaunchStoppedContent, LinkAgainContent, ThanksContent } from "@/lib/mail/content"
import type { MessageWords } from "@/lib/mail/messageWords"
import type { Words } from "@/lib/words/words"

// What mails around the life of a cycle say, beside those that ask for answers. What goes to everyone who is or was asked
// says that it does, so that nobody takes it for a sign that they were noticed.

export function announcementWords({ t, format }: Words, content: AnnouncementContent): MessageWords {
  const { workspaceName: workspace, raterName, cycleName: cycle, colleagues: count, isAskedOfSelf, minutes } = content
  const day = format.longDay(content.day)
  return {
    subject: t("cycleMails.announcement.subject", { day, workspace }),
    paragraphs: [
      t("mails.hello", { name: raterName }),
      t("cycleMails.announcement.text", { workspace, cycle, day, count, self: String(isAskedOfSelf) }),
      ...(content.welcome ? [content.welcome] : []),
      t("cycleMails.announcement.takes", { minutes }),
      t("cycleMails.announcement.nothingYet"),
    ],
    after: [],
  }
}

export function extensionWords({ t, format }: Words, content: LinkAgainContent): MessageWords {
  const { workspaceName: workspace, raterName, deadline, mailWay } = content
  const about = { workspace, day: deadline ? format.longDay(deadline) : "" }
  return {
    subject: t("cycleMails.extension.subject", about),
    paragraphs: [t("mails.hello", { name: raterName }), t("cycleMails.extension.text", about)],
    button: t("mails.linkAgain.button"),
    after: [t("cycleMails.extension.everyone"), t(`mails.invitation.yours.${mailWay}`)],
  }
}

export function thanksWords({ t }: Words, content: ThanksContent): MessageWords {
  const { workspaceName: workspace, raterName, cycleName: cycle, boxLink } = content
  return {
    subject: t("cycleMails.thanks.subject", { cycle }),
    paragraphs: [
      t("mails.hello", { name: raterName }),
      t("cycleMails.thanks.text", { workspace, cycle }),
      t("cycleMails.thanks.readers", { workspace }),
      t("cycleMails.thanks.ended"),
      t("cycleMails.thanks.receipt"),
    ],
    more: { label: t("cycleMails.thanks.box"), href: boxLink },
    after: [t("cycleMails.thanks.everyone")],
  }
}

export function launchStoppedWords(words: Words, content: LaunchStoppedContent): MessageWords {
  const { t, format } = words
  const about = { cycle: content.cycleName, day: format.longDay(content.day) }
  return {
    subject: t("cycleMails.launchStopped.subject", about),
    paragraphs: [
      t("mails.hello", { name: content.userName }),
      t("cycleMails.launchStopped.text", { ...about, reasons: content.stop.length }),
      ...stopWords(words, content.stop),
      t("cycleMails.launchStopped.next"),
    ],
    button: t("cycleMails.launchStopped.button"),
    after: [t("cycleMails.launchStopped.signIn")],
  }
}
