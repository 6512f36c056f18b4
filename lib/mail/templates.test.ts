import { expect, test } from "vitest"
import type { MessageContent } from "@/lib/mail/content"
import { renderMessage } from "@/lib/mail/templates"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const render = (content: MessageContent) => renderMessage(words, content)

const invitation: Extract<MessageContent, { raterName: string }> = {
  kind: "invitation",
  link: "https://feedback.example.org/answer/abc",
  anonymityLink: "https://feedback.example.org/anonymity",
  workspaceName: "Northwind",
  raterName: "Mei Lin",
  subjectName: "Dana Okafor",
  appearsAs: "anonymous",
  asOne: "a peer",
  deadline: new Date("2026-03-16"),
  minutes: 8,
  welcome: "",
}

test("an invitation says who asks, about whom, as what, by when, how long, and what happens with it", () => {
  const { subject, text, html } = render(invitation)
  expect(subject).toBe("Your feedback on Dana Okafor")
  const said = [
    "Northwind",
    "as a peer",
    "Dana Okafor",
    "16 March 2026",
    "8 minutes",
    "Nobody can tell",
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
  const { text } = render({ ...invitation, asOne: "their manager", appearsAs: "identified" })
  expect(text).toContain("shown to Dana Okafor as yours")
  expect(text).not.toMatch(/nobody can tell|anonymous/i)
})

test("somebody who is asked about themselves is asked as such", () => {
  const { subject, text } = render({ ...invitation, subjectName: "Mei Lin", appearsAs: "self" })
  expect(subject).toBe("How do you see yourself?")
  expect(text).not.toMatch(/how Mei Lin leads|anonymous|Nobody/)
})

test("a reminder says how to decline, and nothing about others", () => {
  const { subject, text } = render({ ...invitation, kind: "reminder" })
  expect(subject).toBe("Still time until Monday, 16 March 2026: your feedback on Dana Okafor")
  expect(text).toContain("If you would rather not answer")
  expect(text).not.toMatch(/answered already|others have/)
})

test("a name cannot add a header", () => {
  const { subject } = render({ ...invitation, subjectName: "Dana\r\nBcc: everyone@example.org" })
  expect(subject).toBe("Your feedback on Dana Bcc: everyone@example.org")
})

test("names and the organiser's sentence are text in HTML", () => {
  const hostile = `<img src=x onerror="alert('x')">&`
  const contents: MessageContent[] = [
    {
      ...invitation,
      raterName: hostile,
      subjectName: hostile,
      welcome: hostile,
      workspaceName: hostile,
      asOne: hostile,
    },
    {
      kind: "report",
      link: "https://x.example",
      workspaceName: hostile,
      subjectName: hostile,
      cycleName: hostile,
    },
    {
      kind: "signInLink",
      link: "https://x.example",
      workspaceName: hostile,
      userName: hostile,
      isNew: false,
    },
    {
      kind: "passwordReset",
      link: "https://x.example",
      workspaceName: hostile,
      userName: hostile,
      isNew: true,
    },
  ]
  for (const content of contents) {
    const { html } = render(content)
    expect(html).not.toContain("<img")
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;&amp;")
  }
})

test("every message has one button, and its link in plain sight", () => {
  const link = "https://feedback.example.org/x/abc"
  const contents: MessageContent[] = [
    { ...invitation, link },
    { ...invitation, kind: "reminder", link },
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
