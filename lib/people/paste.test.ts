import { expect, test } from "vitest"
import { parsePastedPeople } from "@/lib/people/paste"

test("a list from a spreadsheet is read with its headings passed over", () => {
  const text =
    "Name\tE-mail\tManager\nDana Okafor\tDana@Northwind.example\t\r\nMei Lin\tmei@northwind.example\tdana@northwind.example\n\n"
  expect(parsePastedPeople(text)).toEqual({
    ok: true,
    people: [
      { name: "Dana Okafor", email: "dana@northwind.example", managerEmail: null, unit: null },
      { name: "Mei Lin", email: "mei@northwind.example", managerEmail: "dana@northwind.example", unit: null },
    ],
  })
})

test("the team stands in the fourth column, or wherever a heading says so", () => {
  const mei = {
    name: "Mei Lin",
    email: "mei@northwind.example",
    managerEmail: "dana@northwind.example",
    unit: "Product",
  }
  expect(parsePastedPeople("Mei Lin, mei@northwind.example, dana@northwind.example, Product")).toEqual({
    ok: true,
    people: [mei],
  })
  const headed =
    "Department;Name;Phone;E-mail address;Manager's e-mail\nProduct;Mei Lin;12;mei@northwind.example;dana@northwind.example"
  expect(parsePastedPeople(headed)).toEqual({ ok: true, people: [mei] })
})

test("a team whose name is too long is named with its line", () => {
  const result = parsePastedPeople(`Mei,mei@northwind.example,,${"x".repeat(61)}`)
  expect(result).toEqual({ ok: false, problems: [{ line: 1, message: "Use at most 60 characters." }] })
})

test("a quoted name may hold the separator and quotes", () => {
  const result = parsePastedPeople('"Okafor, Dana ""D""",dana@northwind.example')
  expect(result.ok && result.people[0]!.name).toBe('Okafor, Dana "D"')
})

test("every mistake is named with its line, and nothing is taken", () => {
  const result = parsePastedPeople(
    "Dana;dana@northwind.example\n;amir@northwind.example\nMei;mei\nDana B;dana@northwind.example\nJo;jo@x.example;boss",
  )
  expect(result).toEqual({
    ok: false,
    problems: [
      { line: 2, message: "Enter a name." },
      { line: 3, message: "Enter an e-mail address, such as mei.lin@example.org." },
      { line: 4, message: "dana@northwind.example is already on line 1." },
      { line: 5, message: "The manager's address “boss” is not an e-mail address." },
    ],
  })
})

test("an empty list is asked for again", () => {
  expect(parsePastedPeople(" \n").ok).toBe(false)
})
