import fc from "fast-check"
import { expect, test } from "vitest"
import type { MessageContent } from "@/lib/mail/content"
import { isTextKind, PLACEHOLDERS, type MailText } from "@/lib/mail/mailText"
import { mailTextSchema } from "@/lib/mail/mailTextForm"
import { renderMessage } from "@/lib/mail/templates"
import { sentenceOf } from "@/lib/words/fault"
import { everyMail } from "@/lib/mail/testing/everyMail"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")
const kinds = Object.keys(everyMail("")) as (keyof ReturnType<typeof everyMail>)[]

/** What is read of HTML, with its signs back in place; a button's address is said once more below it. */
function readOf(html: string): string {
  const body = html.slice(html.indexOf("<body>"), html.indexOf("</body>"))
  const signs: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" }
  return body.replaceAll(/<[^>]*>/g, " ").replaceAll(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name]!)
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)

function expectSame(content: MessageContent, written: MailText | null = null) {
  const { text, html } = renderMessage(words, content, written)
  const shown = readOf(html).replace(words.t("mails.openAddress"), " ")
  // After the button, plain text has a colon, and where to read more an address.
  const said = content.link === null ? text : text.replace(`:\n${content.link}\n`, `\n${content.link}\n`)
  const of = "of" in content ? content.of : content
  const more = "anonymityLink" in of ? of.anonymityLink : "boxLink" in of ? of.boxLink : ""
  expect(wordsOf(shown)).toEqual(wordsOf(said).filter((word) => word !== more))
}

test.each(kinds)("plain text and HTML say the same words in the same order: %s", (kind) => {
  for (const content of everyMail("Dana Okafor")[kind]) {
    expectSame(content)
    const { text, subject } = renderMessage(words, content)
    expect(`${subject}\n${text}`).not.toMatch(/undefined|null|\{|\(\)| {2}/)
  }
})

test.each(kinds)("a mail has its link once as a button and once in plain sight, or none at all: %s", (kind) => {
  for (const content of everyMail("Dana Okafor")[kind]) {
    const { html, text } = renderMessage(words, content)
    const { link } = content
    expect(html.match(/class="button"/g) ?? []).toHaveLength(link === null ? 0 : 1)
    if (link === null) expect(html).not.toContain("https://feedback.example.org/x")
    else {
      expect(html).toContain(`>${link}</a>`)
      expect(text).toContain(`\n${link}\n`)
    }
  }
})

/** Signs that could end a header, an attribute or an element, among others. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "\r\n",
        "\n\n",
        "\u2028",
        "\0",
        "Bcc: x@example.org",
        "<img src=x onerror=alert(1)>",
        '"',
        "'",
        "&",
        "</style>",
        "</body>",
        "{name}",
        "{",
        "a",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
)

/** Of HTML the elements, and of each its attributes, without what is between them. */
function skeletonOf(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/="[^"]*"/g, ""))
}

test("whatever people have typed breaks out of no header and into no HTML", () => {
  const plain = everyMail("x")
  fc.assert(
    fc.property(anything, fc.constantFrom(...kinds), (typed, kind) => {
      const expected = plain[kind].map((content) => skeletonOf(renderMessage(words, content).html))
      for (const [place, content] of everyMail(typed)[kind].entries()) {
        const { subject, html } = renderMessage(words, content)
        // eslint-disable-next-line no-control-regex
        expect(subject).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/)
        // A sentence of one's own that says nothing is no paragraph.
        if (typed.trim() !== "") expect(skeletonOf(html)).toEqual(expected[place])
      }
    }),
  )
})

test("whatever an organiser writes is text, beside what is fixed; what is refused is not kept", () => {
  fc.assert(
    fc.property(anything, anything, fc.constantFrom(...kinds.filter(isTextKind)), (one, other, kind) => {
      const form = { subject: `Review ${one}`, body: `Hello {name} ${other}`, closing: one }
      const parsed = mailTextSchema(kind).safeParse(form)
      if (!parsed.success) {
        expect(`${one}${other}`).toMatch(/[{}]/)
        return
      }
      for (const content of everyMail("Dana Okafor")[kind]) {
        const { subject, html, text } = renderMessage(words, content, parsed.data)
        // eslint-disable-next-line no-control-regex
        expect(subject).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/)
        const tags = new Set(skeletonOf(html.slice(html.indexOf("<body>"))).map((tag) => tag.split(/[\s>]/)[0]))
        expect([...tags].toSorted()).toEqual(["</a", "</body", "</div", "</html", "</p", "<a", "<body", "<div", "<p"])
        expect(html.match(/<a /g)).toHaveLength(renderMessage(words, content).html.match(/<a /g)!.length)
        const fixed = wordsOf(renderMessage(words, content, { subject: "x", body: "x", closing: "" }).text).slice(1)
        expect(wordsOf(text).join(" ")).toContain(fixed.join(" "))
      }
    }),
  )
})

test("a written text has its placeholders filled once, whatever stands in a name", () => {
  const written = {
    subject: "{workspace}: please answer",
    body: "Dear {name},\n\nthis is for {workspace}.",
    closing: "Ruth, {workspace}",
  }
  for (const kind of ["invitation", "reminder", "linkAgain"] as const) {
    const [content] = everyMail("{workspace} & {link}")[kind]
    const { subject, text } = renderMessage(words, content!, written)
    expect(subject).toBe("{workspace} & {link}: please answer")
    expect(text).toMatch(/^Dear \{workspace\} & \{link\},\n\nthis is for \{workspace\} & \{link\}\.\n\n/)
    expect(text).toMatch(/\n\nRuth, \{workspace\} & \{link\}\n$/)
    expectSame(content!, written)
  }
})

test("every kind that can be written has its promise, its day and its link, whatever is written", () => {
  const written = { subject: "Hi", body: "Hi", closing: "" }
  const fixed = {
    invitation: ["asks you", "16 March 2026", "Who said what is not shown", "yours alone"],
    reminder: ["asks you", "16 March 2026", "Who said what is not shown", "yours alone", "rather not answer"],
    linkAgain: ["16 March 2026", "yours alone"],
    report: ["for you alone", "we send a code"],
    coachReport: ["You need to sign in"],
  }
  for (const kind of kinds.filter(isTextKind)) {
    const [content] = everyMail("Dana Okafor")[kind]
    const { text } = renderMessage(words, content!, written)
    for (const said of [...fixed[kind], content!.link!]) expect(text).toContain(said)
  }
})

test.each([
  ["{nmae}", "{nmae} is no placeholder here. Did you mean {name}?"],
  ["{Workspace }", "{Workspace } is no placeholder here. Did you mean {workspace}?"],
  ["{cycle}", "{cycle} is no placeholder here."],
  ["{link}", "The link is in every such mail by itself"],
  ["Hello {name", "A brace is open or closed here without the other."],
  ["Hello name}", "A brace is open or closed here without the other."],
])("%s is refused where it stands, with what was meant", (typed, complaint) => {
  const parsed = mailTextSchema("invitation").safeParse({ subject: "", body: typed, closing: "" })
  const issue = parsed.error!.issues[0]!
  expect(issue.path).toEqual(["body"])
  expect(sentenceOf(words, issue.message)).toContain(complaint)
})

test("lengths have limits, and only the subjects that follow by themselves may be empty", () => {
  const faulty = (kind: "invitation" | "report", form: MailText) =>
    mailTextSchema(kind)
      .safeParse(form)
      .error?.issues.map(({ path }) => path[0]) ?? []
  const text = { subject: "", body: "Hello", closing: "" }
  expect([faulty("invitation", text), faulty("report", text)]).toEqual([[], ["subject"]])
  expect(faulty("invitation", { ...text, body: "" })).toEqual(["body"])
  const long = { subject: "x".repeat(151), body: "x".repeat(4001), closing: "x".repeat(1001) }
  expect(faulty("invitation", long)).toEqual(["subject", "body", "closing"])
  expect(PLACEHOLDERS.invitation).not.toContain("link")
})
