import { expect, test } from "vitest"
import { detailsSchema } from "@/lib/cycle/details"

const schema = detailsSchema(4, new Date("2026-03-02T09:00:00Z"))
const typed = { name: " Spring ", deadline: "2026-03-16", threshold: "5", welcome: "" }
const complaints = (fields: object) =>
  schema.safeParse({ ...typed, ...fields }).error?.issues.map(({ message }) => message)

test("what was typed becomes a name, a day and a number", () => {
  expect(schema.parse(typed)).toEqual({ name: "Spring", deadline: new Date("2026-03-16"), threshold: 5, welcome: "" })
})

test("each field says what is wrong with it", () => {
  expect(complaints({ name: " " })).toEqual(["Give the cycle a name."])
  expect(complaints({ deadline: "" })).toEqual(["Choose the last day for answers."])
  expect(complaints({ deadline: "2026-03-01" })).toEqual(["Choose a day from today on."])
  expect(complaints({ threshold: "3" })).toEqual(["Your workspace asks for at least 4."])
  expect(complaints({ threshold: "many" })).toEqual(["Enter a whole number."])
})
