// A mail of every kind, with what people have typed in every place where something typed can stand.

import type { AskedAbout, MessageContent, NominationContent, WritableContent } from "@/lib/mail/content"
import type { MessageKind } from "@/prisma/client/enums"

const LINK = "https://feedback.example.org/x/abc"
const WAYS = ["server", "page", "mailbox"] as const
const DAY = new Date("2026-03-16")

/** @param typed stands for every name, sentence and title */
export function everyMail(typed: string): Record<MessageKind, MessageContent[]> {
  const asOne = "a peer"
  const dana: AskedAbout = { subjectName: typed, appearsAs: "anonymous", asOne }
  const amir: AskedAbout = { subjectName: `${typed} Haddad`, appearsAs: "identified", asOne: "their manager" }
  const herself: AskedAbout = { subjectName: typed, appearsAs: "self", asOne: "yourself" }
  const all = [[dana], [amir], [herself], [amir, dana], [herself, dana], [herself, amir, dana]]
  const asking = <Kind extends "invitation" | "reminder">(kind: Kind): WritableContent[] =>
    all.flatMap((colleagues) =>
      WAYS.map((mailWay) => ({
        kind,
        link: LINK,
        anonymityLink: "https://feedback.example.org/anonymity",
        workspaceName: typed,
        raterName: typed,
        colleagues,
        deadline: DAY,
        minutes: 8,
        welcome: typed,
        contact: { name: typed, address: "ask@northwind.example" },
        mailWay,
      })),
    )
  const again = { kind: "linkAgain", link: LINK, workspaceName: typed, raterName: typed, deadline: DAY } as const
  const report = { kind: "report", link: LINK, workspaceName: typed, subjectName: typed, cycleName: typed } as const
  const coachReport = { ...report, kind: "coachReport", coachName: typed } as const
  const [own, other] = [
    { name: typed, isOwn: true, word: typed },
    { name: `${typed} Haddad`, isOwn: false, word: typed },
  ]
  const nominating = <Kind extends NominationContent["kind"]>(kind: Kind): NominationContent[] =>
    [[own], [other], [own, other]].map((about) => ({
      kind,
      link: LINK,
      workspaceName: typed,
      cycleName: typed,
      personName: typed,
      lastDay: DAY,
      about,
      isToUser: false,
    }))
  const access = { link: LINK, workspaceName: typed, userName: typed }
  const member = { ...access, day: DAY, timeZone: "Europe/Berlin" }
  return {
    invitation: asking("invitation"),
    reminder: asking("reminder"),
    announcement: [true, false].map((isAskedOfSelf) => ({
      kind: "announcement",
      link: null,
      workspaceName: typed,
      raterName: typed,
      cycleName: typed,
      day: DAY,
      colleagues: 2,
      isAskedOfSelf,
      minutes: 16,
      welcome: typed,
    })),
    extension: WAYS.map((mailWay) => ({ ...again, kind: "extension", contact: null, mailWay })),
    thanks: [
      {
        kind: "thanks",
        link: null,
        boxLink: "https://feedback.example.org/ballot-box/1",
        workspaceName: typed,
        raterName: typed,
        cycleName: typed,
      },
    ],
    launchStopped: [
      {
        kind: "launchStopped",
        link: LINK,
        userName: typed,
        cycleName: typed,
        day: DAY,
        stop: [{ reason: "late", people: 0 }],
      },
    ],
    linkAgain: WAYS.map((mailWay) => ({ ...again, contact: null, mailWay })),
    addressChanged: [{ kind: "addressChanged", link: null, contact: null, workspaceName: typed }],
    removed: [{ kind: "removed", link: null, contact: null, workspaceName: typed }],
    proposalsAsked: nominating("proposalsAsked"),
    proposalsReminder: nominating("proposalsReminder"),
    proposalsSentBack: nominating("proposalsSentBack"),
    approvalAsked: nominating("approvalAsked").flatMap((mail) => [mail, { ...mail, isToUser: true }]),
    report: [report],
    coachReport: [coachReport],
    reportCode: [
      { kind: "reportCode", link: null, code: "042317", workspaceName: typed, subjectName: typed, minutes: 15 },
    ],
    signInLink: [{ kind: "signInLink", ...access, isNew: false }],
    passwordReset: [
      { kind: "passwordReset", ...access, isNew: false },
      { kind: "passwordReset", ...access, isNew: true },
    ],
    passwordChanged: [{ kind: "passwordChanged", ...member }],
    newSignIn: [{ kind: "newSignIn", ...member }],
    confirmAddress: [{ kind: "confirmAddress", ...member, day: null }],
    ownAddressChanged: [{ kind: "ownAddressChanged", ...member, link: null }],
    testMail: [...asking("reminder"), report].map((of) => ({ kind: "testMail", link: of.link, of })),
  }
}
