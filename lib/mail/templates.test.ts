import { expect, test } from "vitest"
import type { AskedAbout, InvitationContent, MessageContent } from "@/lib/mail/content"
import { renderMessage } from "@/lib/mail/templates"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const render = (content: MessageContent) => renderMessage(words, content)

const dana: AskedAbout = { subjectName: "Dana Okafor", appearsAs: "anonymous", asOne: "a peer" }
const amir: AskedAbout = { subjectName: "Amir Haddad", appearsAs: "identified", asOne: "their manager" }
const herself: AskedAbout = { subjectName: "Mei Lin", appearsAs: "self", asOne: "yourself" }

const invitation: InvitationContent = {
  kind: "invitation",
  link: "https://feedback.example.org/answer/abc",
  anonymityLink: "https://feedback.example.org/anonymity",
  workspaceName: "Northwind",
  raterName: "Mei Lin",
  colleagues: [dana],
  deadline: new Date("2026-03-16"),
  minutes: 8,
  welcome: "",
  mailWay: "server",
  contact: null,
}

test("an invitation says who asks, about whom, as what, by when, how long, and what happens with it", () => {
  const { subject, text, html } = render(invitation)
  expect(subject).toBe("Your feedback on Dana Okafor")
  const said = [
    "Northwind asks you, as a peer, how Dana Okafor leads and manages.",
    "16 March 2026",
    "8 minutes",
    "Who said what is not shown to anybody",
    "How is this anonymous?",
    "This link is yours alone.",
    invitation.link,
  ]
  for (const phrase of [...said, invitation.anonymityLink]) {
    expect(text).toContain(phrase)
    expect(html).toContain(phrase)
  }
})

test("a minute is one minute", () => {
  expect(render({ ...invitation, minutes: 1 }).text).toContain("It takes about 1 minute, on a phone")
})

test("a manager is told that the answers will be shown as theirs, and is promised nothing else", () => {
  const { text } = render({ ...invitation, colleagues: [{ ...dana, appearsAs: "identified", asOne: "their manager" }] })
  expect(text).toContain("shown to Dana Okafor as yours")
  expect(text).toContain("What happens with my answers?")
  expect(text).not.toMatch(/who said what|anonymous/i)
})

test("somebody who is asked about themselves is asked as such", () => {
  const { subject, text } = render({ ...invitation, colleagues: [herself] })
  expect(subject).toBe("How do you see yourself?")
  expect(text).toContain("Northwind asks you how you see yourself on leading and on managing.")
  expect(text).toContain("What you say about yourself appears in your report as yours")
  expect(text).not.toMatch(/how Mei Lin leads|anonymous|who said what/i)
})

test("one mail asks about many colleagues, and promises of each what is kept", () => {
  const { subject, text } = render({ ...invitation, colleagues: [amir, dana], minutes: 16 })
  expect(subject).toBe("Your view of 2 colleagues")
  expect(text).toContain(
    "how these people lead and manage: Amir Haddad (you are asked as their manager) and Dana Okafor (you are asked as a peer).",
  )
  expect(text).toContain("Your ratings and comments on Amir Haddad will be shown to them as yours")
  expect(text).toContain("Where you answer as one of several, who said what is not shown to anybody")
  expect(text).toContain("It takes about 16 minutes")
})

test.each([
  [[herself, dana], "1 colleague", "how Dana Okafor (you are asked as a peer) leads and manages."],
  [
    [herself, amir, dana],
    "2 colleagues",
    "how these people lead and manage: Amir Haddad (you are asked as their manager) and Dana Okafor (you are asked as a peer).",
  ],
])("one mail asks about oneself and others (%#)", (colleagues, others, how) => {
  const { subject, text } = render({ ...invitation, colleagues })
  expect(subject).toBe(`Your view of yourself and of ${others}`)
  expect(text).toContain(`Northwind asks you how you see yourself on leading and on managing, and ${how}`)
  expect(text).toContain("What you say about yourself appears in your report as yours")
  expect(text).toContain("Where you answer as one of several")
  expect(text).not.toContain("Mei Lin (")
  expect(render({ ...invitation, kind: "reminder", colleagues }).subject).toBe(
    `Still time until Monday, 16 March 2026: your view of yourself and of ${others}`,
  )
})

test("where mail does not leave, nobody is promised that the link is theirs alone", () => {
  for (const colleagues of [[dana], [herself, dana], [amir, dana]]) {
    const { text } = render({ ...invitation, colleagues, mailWay: "mailbox" })
    expect(text).toContain("an organiser can open your link")
    expect(text).toContain("Whoever handed it to you can open it too.")
    expect(text).not.toMatch(/yours alone|not shown to anybody/)
  }
})

test("where an owner has set the mail server, it is said that they could read what passes through it", () => {
  for (const colleagues of [[dana], [herself, dana], [amir, dana]]) {
    const { text } = render({ ...invitation, colleagues, mailWay: "page" })
    expect(text).toContain("a mail server that an owner of the workspace has set, who could read it")
    expect(text).toContain("Whoever runs the mail server that brought it could open it too.")
    expect(text).not.toMatch(/yours alone|not shown to anybody|organiser can open/)
  }
})

test("raters are told whom they may ask, in mails with a link and where one has ended", () => {
  const contact = { name: "Ruth Berger", address: "ruth@northwind.example" }
  expect(render({ ...invitation, contact }).text).toMatch(/\nQuestions\? Ruth Berger, ruth@northwind\.example\n$/)
  const changed = render({ kind: "addressChanged", link: null, contact, workspaceName: "Northwind" })
  expect(changed.text).toContain("If you did not ask for this: Ruth Berger, ruth@northwind.example.")
})

test("a reminder says how to decline, and nothing about others", () => {
  const { subject, text } = render({ ...invitation, kind: "reminder" })
  expect(subject).toBe("Still time until Monday, 16 March 2026: your feedback on Dana Okafor")
  expect(text).toContain("If you would rather not answer, open the link and say so")
  expect(text).not.toMatch(/answered already|others have/)
  const many = render({ ...invitation, kind: "reminder", colleagues: [amir, dana] })
  expect(many.subject).toBe("Still time until Monday, 16 March 2026: your view of 2 colleagues")
  expect(many.text).toContain("If you would rather not answer about somebody")
  expect(render({ ...invitation, kind: "reminder", colleagues: [herself] }).text).not.toContain("rather not")
})

test("who is told that a link has ended is told nothing else", () => {
  const changed = render({ kind: "addressChanged", link: null, contact: null, workspaceName: "Northwind" })
  expect(changed.text).toBe(
    "The link we sent you for Northwind has ended, because your address was changed. If you did not ask for this, tell whoever runs the reviews at Northwind.\n",
  )
  const removed = render({ kind: "removed", link: null, contact: null, workspaceName: "Northwind" })
  expect(removed.text).toContain("You can take it back with the link we sent you, until the review closes.")
  for (const { html } of [changed, removed]) expect(html).not.toMatch(/href|button"|null|undefined/)
})

test("a link that is sent again says why it comes, and nothing of whom it is about", () => {
  const { link, workspaceName, raterName, deadline, mailWay, contact } = invitation
  const { subject, text } = render({ kind: "linkAgain", link, workspaceName, raterName, deadline, mailWay, contact })
  expect(subject).toBe("Your link for Northwind")
  for (const said of [
    "until the end of Monday, 16 March 2026",
    "page for lost links",
    "If that was not you, there is nothing to do",
  ])
    expect(text).toContain(said)
  expect(text).not.toMatch(/Dana|answered|remind|decline/i)
})

test("every message has one button, and its link in plain sight", () => {
  const link = "https://feedback.example.org/x/abc"
  const contents: MessageContent[] = [
    { ...invitation, link },
    { ...invitation, kind: "reminder", link },
    { ...invitation, kind: "linkAgain", link },
    { kind: "report", link, workspaceName: "Northwind", subjectName: "Dana Okafor", cycleName: "Spring" },
    { kind: "signInLink", link, workspaceName: "Northwind", userName: "Mei Lin", isNew: false },
    { kind: "passwordReset", link, workspaceName: "Northwind", userName: "Mei Lin", isNew: false },
    { kind: "passwordReset", link, workspaceName: "Northwind", userName: "Mei Lin", isNew: true },
  ]
  for (const { html, text } of contents.map(render)) {
    expect(html.match(/class="button"/g)).toHaveLength(1)
    expect(html).toContain(`>${link}</a>`)
    expect(text).toContain(`\n${link}\n`)
  }
})

test("the mail with a code has the code, and no way to the report", () => {
  const code = { kind: "reportCode", link: null, code: "042317", workspaceName: "Northwind", minutes: 15 } as const
  const { text, html } = render({ ...code, subjectName: "Dana Okafor" })
  for (const form of [text, html]) {
    expect(form).toContain("042317")
    expect(form).toContain("15 minutes")
    expect(form).not.toMatch(/https?:|href|null/)
  }
  expect(text).toMatch(/^042317$/m)
})

test("a coach is told whose report it is, and gets no key to it", () => {
  const link = "https://feedback.example.org/coaching/abc"
  const about = { workspaceName: "Northwind", coachName: "Harriet Cole", subjectName: "Dana Okafor" }
  const { subject, text } = render({ kind: "coachReport", link, ...about, cycleName: "Spring" })
  expect(subject).toBe("For you to read: the report of Dana Okafor")
  expect(text).toContain("Hello Harriet Cole")
  expect(text).toContain("You need to sign in")
})
