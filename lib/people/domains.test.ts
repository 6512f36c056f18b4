import { expect, test } from "vitest"
import { domainOf, usualDomains } from "@/lib/people/domains"

const people = (domain: string, count: number) => Array.from({ length: count }, (_, index) => `p${index}@${domain}`)

test("a domain is usual from three people of the directory on", () => {
  expect(usualDomains([...people("northwind.example", 3), ...people("agency.example", 2)], [])).toEqual([
    "northwind.example",
  ])
})

test("a domain of any user is usual, and named once", () => {
  const users = ["lena@northwind.example", "harriet@coaches.example"]
  expect(usualDomains(people("northwind.example", 3), users)).toEqual(["northwind.example", "coaches.example"])
  expect(usualDomains([], users)).toEqual(["northwind.example", "coaches.example"])
})

test("capitals make no other domain, a part before it does", () => {
  expect(usualDomains(["a@Northwind.example", "b@northwind.EXAMPLE", "c@northwind.example"], [])).toEqual([
    "northwind.example",
  ])
  expect(usualDomains(["a@x.example", "b@x.example", "c@mail.x.example"], [])).toEqual([])
})

test.each([
  ["mei.lin@northwind.example", "northwind.example"],
  ["Mei.Lin@Northwind.Example", "northwind.example"],
  ['"mei@home"@northwind.example', "northwind.example"],
])("the domain of %s is %s", (email, domain) => {
  expect(domainOf(email)).toBe(domain)
})
