import { expect, test } from "vitest"
import { renderMessage, type MessageContent } from "@/lib/mail/templates"

const invitation: Extract<MessageContent, { kind: "invitation" | "reminder" }> = {
  kind: "invitation",
  link: "https://feedback.example.org/answer/abc",
  anonymityLink: "https://feedback.example.org/anonymity",
  workspaceName: "Northwind",
  raterName: "Mei Lin",
  subjectName: "Dana Okafor",
  isSelf: false,
  asOne: "a peer",
  isIdentified: false,
  deadline: "Monday, 16 March 2026",
  minutes: 8,
  welcome: "",
}

test("an invitation says who asks, about whom, as what, by when, how long, and what happens with it", () => {
  const { subject, text, html } = renderMessage(invitation)
  expect(subject).toBe("Your feedback on Dana Okafor")
  for (const words of ["Northwind", "as a peer", "Dana Okafor", "16 March 2026", "8 minutes", "Nobody can tell", invitation.link]) {
    expect(text).toContain(words)
    expect(html).toContain(words)
  }
})

test("a manager is told that the answers will be shown as theirs, and is promised nothing else", () => {
  const { text } = renderMessage({ ...invitation, asOne: "their manager", isIdentified: true })
  expect(text).toContain("shown to Dana Okafor as yours")
  expect(text).not.toContain("Nobody can tell")
})

test("a name cannot add a header", () => {
  const { subject } = renderMessage({ ...invitation, subjectName: "Dana\r\nBcc: everyone@example.org" })
  expect(subject).toBe("Your feedback on Dana Bcc: everyone@example.org")
})

test("names and the organiser's sentence are text in HTML", () => {
  const hostile = `<script>alert("x")</script>`
  const { html } = renderMessage({ ...invitation, raterName: hostile, welcome: hostile, workspaceName: hostile })
  expect(html).not.toContain("<script")
  expect(html).toContain("&lt;script&gt;")
})
