import { expect, test } from "vitest"
import { detailsSchema } from "@/lib/cycle/details"
import { sentenceOf } from "@/lib/words/fault"
import { wordsIn } from "@/lib/words/words"

const schema = detailsSchema({ threshold: 4, behaviourThreshold: 6 }, new Date("2026-03-02"))
const numbers = { threshold: "5", behaviourThreshold: "7", reminderDays: "0, 7" }
const typed = { name: " Spring ", deadline: "2026-03-16", ...numbers, thanks: "on", welcome: "" }
const complaints = (fields: object) =>
  schema.safeParse({ ...typed, ...fields }).error?.issues.map(({ message }) => sentenceOf(wordsIn("en"), message))

test("what was typed becomes a name, a day and a number", () => {
  expect(schema.parse(typed)).toEqual({
    name: "Spring",
    deadline: new Date("2026-03-16"),
    threshold: 5,
    behaviourThreshold: 7,
    reminderDays: [7, 0],
    thanks: true,
    welcome: "",
  })
  expect(schema.parse({ ...typed, thanks: undefined })).toMatchObject({ thanks: false })
})

test("each field says what is wrong with it", () => {
  expect(complaints({ name: " " })).toEqual(["Give the cycle a name."])
  expect(complaints({ name: "x".repeat(101) })).toEqual(["Use at most 100 characters."])
  expect(complaints({ deadline: "" })).toEqual(["Choose the last day for answers."])
  expect(complaints({ deadline: "2026-03-01" })).toEqual(["Choose a day from today on."])
  expect(complaints({ threshold: "3" })).toEqual(["Your workspace asks for at least 4."])
  expect(complaints({ threshold: "11" })).toEqual(["Use at most 10."])
  expect(complaints({ behaviourThreshold: "5" })).toEqual(["Your workspace asks for at least 6."])
  expect(complaints({ behaviourThreshold: "11" })).toEqual(["Use at most 10."])
  expect(complaints({ threshold: "4.5" })).toEqual(["Enter a whole number."])
  expect(complaints({ reminderDays: "a week" })?.[0]).toMatch(/^Write days before the last one, like 7, 3, 0/)
  expect(complaints({ welcome: "x".repeat(501) })).toEqual(["Use at most 500 characters."])
  expect(complaints({ thanks: "perhaps" })).toEqual(["Tick this, or leave it."])
  expect(complaints({ threshold: "many" })).toEqual(["Enter a whole number."])
})
