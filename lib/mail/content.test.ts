import { expect, test } from "vitest"
import { NO_CAUSE, type AskedOf, type MessageCause } from "@/lib/mail/cause"
import { contentOf, type InvitationContent } from "@/lib/mail/content"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { form1Document } from "@/lib/questionnaire/testing/form1Document"
import { twoLanguages } from "@/lib/questionnaire/testing/twoLanguages"
import type { Language } from "@/lib/words/language"
import { wordsIn } from "@/lib/words/words"

/** Mei is asked about Dana as a member of a group, or about others as well. */
function asked(group: string, over: Partial<AskedOf> = {}): AskedOf {
  return { subjectName: "Dana Okafor", group, isWithdrawn: false, isAnswered: false, isDeclined: false, ...over }
}

function message(kind: "invitation" | "reminder", invitations: AskedOf[], questionnaire: unknown): MessageCause {
  return {
    ...NO_CAUSE,
    kind,
    workspace: { name: "Northwind", timeZone: "UTC" },
    rater: {
      person: { name: "Mei Lin", email: "mei.lin@northwind.example" },
      invitations,
      cycle: {
        id: "cycle",
        name: "Spring",
        stage: "collecting",
        deadline: new Date("2026-03-16"),
        welcome: "",
        questionnaire,
        mailWay: "server",
        mailAccount: null,
        launchPlan: null,
      },
    },
  }
}

function contentOfAll(
  invitations: AskedOf[],
  {
    kind = "invitation" as "invitation" | "reminder",
    questionnaire = builtInQuestionnaire as unknown,
    language = "en" as Language,
  } = {},
): InvitationContent {
  const sender = { secret: Buffer.alloc(32, 1), publicUrl: "https://feedback.example", words: wordsIn(language) }
  const way = { contact: null, raterToken: "token", mailWay: "server" as const, sample: null }
  const made = contentOf(message(kind, invitations, questionnaire), { ...sender, ...way })!
  return made.content as InvitationContent
}

/** Of one colleague. */
function contentFor(group: string, questionnaire: unknown, language: Language = "en") {
  const { minutes, colleagues } = contentOfAll([asked(group)], { questionnaire, language })
  return { minutes, ...colleagues[0] }
}

test("an invitation says how long it takes to answer what its group is asked", () => {
  const items = builtInQuestionnaire.items.map((item, place) => (place < 6 ? item : { ...item, askedOf: ["self"] }))
  const questionnaire = { ...builtInQuestionnaire, items }
  expect(contentFor("self", questionnaire)).toMatchObject({ minutes: 9, appearsAs: "self" })
  expect(contentFor("peers", questionnaire)).toMatchObject({ minutes: 4, appearsAs: "anonymous" })
})

test("an invitation calls its group as the questionnaire does in the language of the mail", () => {
  expect(contentFor("peers", twoLanguages, "de" as Language)).toMatchObject({ asOne: "A PEER" })
  expect(contentFor("peers", twoLanguages)).toMatchObject({ asOne: "a peer" })
})

test("an invitation to a cycle that keeps a questionnaire of form 1 is written as well", () => {
  expect(contentFor("partners", form1Document)).toMatchObject({ asOne: "an HR partner", minutes: 1 })
})

test("one message names everyone whom the rater is asked about, themselves first, and the time for all", () => {
  const all = [
    asked("peers"),
    asked("peers", { subjectName: "Amir Haddad" }),
    asked("self", { subjectName: "Mei Lin" }),
  ]
  const { colleagues, minutes, link, mailWay } = contentOfAll(all)
  expect(colleagues.map(({ subjectName }) => subjectName)).toEqual(["Mei Lin", "Amir Haddad", "Dana Okafor"])
  expect(minutes).toBe(all.reduce((sum, one) => sum + contentOfAll([one]).minutes, 0))
  expect({ link, mailWay }).toEqual({ link: "https://feedback.example/answer/token", mailWay: "server" })
})

test("nobody is asked about whom they were withdrawn or have declined, and a reminder names only who is missing", () => {
  const all = [
    asked("peers"),
    asked("peers", { subjectName: "Amir Haddad", isAnswered: true }),
    asked("peers", { subjectName: "Kwame Mensah", isDeclined: true }),
    asked("peers", { subjectName: "Bea Lindqvist", isWithdrawn: true }),
  ]
  const names = (kind: "invitation" | "reminder") =>
    contentOfAll(all, { kind }).colleagues.map(({ subjectName }) => subjectName)
  expect(names("invitation")).toEqual(["Amir Haddad", "Dana Okafor"])
  expect(names("reminder")).toEqual(["Dana Okafor"])
})

test("without the token of a link there is no message for a rater", () => {
  const making = { secret: Buffer.alloc(32, 1), publicUrl: "https://feedback.example", words: wordsIn("en") }
  expect(
    contentOf(message("invitation", [asked("peers")], builtInQuestionnaire), {
      ...making,
      contact: null,
      raterToken: null,
      sample: null,
      mailWay: "server",
    }),
  ).toBeNull()
})

test("who is told that their link has ended needs not be in the directory", () => {
  const making = { secret: Buffer.alloc(32, 1), publicUrl: "https://feedback.example", words: wordsIn("en") }
  for (const kind of ["addressChanged", "removed"] as const) {
    const cause = {
      ...message("invitation", [asked("peers")], builtInQuestionnaire),
      kind,
      address: "old@northwind.example",
    }
    expect(
      contentOf(
        { ...cause, rater: { ...cause.rater!, person: null } },
        { ...making, contact: null, raterToken: null, sample: null, mailWay: "server" },
      ),
    ).toEqual({
      to: { name: "", address: "old@northwind.example" },
      content: { kind, link: null, contact: null, workspaceName: "Northwind" },
    })
  }
})
