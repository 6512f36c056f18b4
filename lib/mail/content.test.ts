import { expect, test } from "vitest"
import type { MessageCause } from "@/lib/mail/cause"
import { contentOf } from "@/lib/mail/content"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"
import { form1Document } from "@/lib/questionnaire/testing/form1Document"
import { twoLanguages } from "@/lib/questionnaire/testing/twoLanguages"
import type { Language } from "@/lib/words/language"

/** An invitation of Mei to answer about Dana as a member of a group. */
function invitation(group: string, questionnaire: unknown): MessageCause {
  return {
    kind: "invitation",
    workspace: { name: "Northwind", timeZone: "UTC" },
    invitation: {
      id: "00000000-0000-4000-8000-000000000001",
      group,
      tokenVersion: 1,
      withdrawnOn: null,
      sent: null,
      declined: null,
      person: { name: "Mei Lin", email: "mei.lin@northwind.example" },
      subject: { person: { name: "Dana Okafor" } },
      cycle: { stage: "collecting", deadline: new Date("2026-03-16"), welcome: "", questionnaire },
    },
    report: null,
    user: null,
    accessLink: null,
    reportCode: null,
  }
}

function contentFor(group: string, questionnaire: unknown, language = "en") {
  const sender = { secret: Buffer.alloc(32, 1), publicUrl: "https://feedback.example", language: language as Language }
  return contentOf(invitation(group, questionnaire), sender)!.content
}

test("an invitation says how long it takes to answer what its group is asked", () => {
  const items = builtInQuestionnaire.items.map((item, place) => (place < 6 ? item : { ...item, askedOf: ["self"] }))
  const questionnaire = { ...builtInQuestionnaire, items }
  expect(contentFor("self", questionnaire)).toMatchObject({ minutes: 9, appearsAs: "self" })
  expect(contentFor("peers", questionnaire)).toMatchObject({ minutes: 4, appearsAs: "anonymous" })
})

test("an invitation calls its group as the questionnaire does in the language of the mail", () => {
  expect(contentFor("peers", twoLanguages, "de")).toMatchObject({ asOne: "A PEER" })
  expect(contentFor("peers", twoLanguages)).toMatchObject({ asOne: "a peer" })
})

test("an invitation to a cycle that keeps a questionnaire of form 1 is written as well", () => {
  expect(contentFor("partners", form1Document)).toMatchObject({ asOne: "an HR partner", minutes: 1 })
})
