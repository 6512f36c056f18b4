import { expect, test } from "vitest"
import { parsePastedPeople } from "@/lib/people/paste"
import { wordsIn } from "@/lib/words/words"

const parse = (text: string) => parsePastedPeople(wordsIn("en"), text)

test("a list from a spreadsheet is read with its headings passed over", () => {
  const text =
    "Name\tE-mail\tManager\nDana Okafor\tDana@Northwind.example\t\r\nMei Lin\tmei@northwind.example\tdana@northwind.example\n\n"
  expect(parse(text)).toEqual({
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
  expect(parse("Mei Lin, mei@northwind.example, dana@northwind.example, Product")).toEqual({
    ok: true,
    people: [mei],
  })
  const headed =
    "Department;Name;Phone;E-mail address;Manager's e-mail\nProduct;Mei Lin;12;mei@northwind.example;dana@northwind.example"
  expect(parse(headed)).toEqual({ ok: true, people: [mei] })
})

test("a team whose name is too long is named with its line", () => {
  const result = parse(`Mei,mei@northwind.example,,${"x".repeat(61)}`)
  expect(result).toEqual({ ok: false, problems: [{ line: 1, message: "Use at most 60 characters." }] })
})

test("a quoted name may hold the separator and quotes", () => {
  const result = parse('"Okafor, Dana ""D""",dana@northwind.example')
  expect(result.ok && result.people[0]!.name).toBe('Okafor, Dana "D"')
})

test("every mistake is named with its line, and nothing is taken", () => {
  const result = parse(
    "Dana;dana@northwind.example\n;amir@northwind.example\nMei;mei\nDana B;dana@northwind.example\nJo;jo@x.example;boss",
  )
  expect(result).toEqual({
    ok: false,
    problems: [
      { line: 2, message: "Enter a name." },
      { line: 3, message: "Enter an e-mail address, such as mei.lin@example.org." },
      { line: 4, message: "dana@northwind.example is already on line 1." },
      { line: 5, message: "The manager’s address “boss” is not an e-mail address." },
    ],
  })
})

test("an empty list is asked for again", () => {
  expect(parse(" \n").ok).toBe(false)
})

const DANA = "Okafor;Dana;dana@northwind.example"

test.each([
  ["Last name;First name;E-mail"],
  ["First name;Last name;E-mail"],
  ["firstName;lastName;email"],
  ["FIRST_NAME;LAST_NAME;E-MAIL"],
  ["Given name;Family name;E-mail address"],
  ["Surname;Forename;E-mail"],
  ["Surname;Name;E-mail"],
  ["Name;Middle name;E-mail"],
  ["First;Last;E-mail"],
  ["Name (first);Name (last);E-mail"],
  ["Nachname;Vorname;E-Mail"],
  ["Name;Vorname;E-Mail-Adresse"],
  ["Familienname;Rufname;E-Mail"],
  ["Mitarbeiter-Vorname;Mitarbeiter-Nachname;E-Mail"],
  ["Nom;Prénom;E-mail"],
  ["NOM DE FAMILLE;PRÉNOMS;Courriel"],
  ["Nombre;Apellidos;Correo electrónico"],
  ["Nombre de pila;Primer apellido;E-mail"],
  ["Cognome;Nome;E-mail"],
  ["Voornaam;Achternaam;E-mail"],
  ["Roepnaam;Tussenvoegsel;E-mail"],
  ["Nome;Sobrenome;E-mail"],
  ["Nome próprio;Apelido;E-mail"],
  ["Primeiro nome;Último nome;E-mail"],
])("a list with the headings %s is refused, as names would lose a part", (headings) => {
  const pasted = parse(`\n${headings}\n${DANA}`)
  const heading = headings.split(";").find((each) => !pasted.ok && pasted.problems[0]!.message.includes(`“${each}”`))
  expect(heading).toBeDefined()
  expect(pasted).toEqual({
    ok: false,
    problems: [
      { line: 2, message: expect.stringContaining("Put first and last names together into one column “Name”") },
    ],
  })
})

test.each([
  ["Name;E-mail;Manager’s e-mail;Manager’s first name", "Dana Okafor;dana@northwind.example;;Ruth"],
  ["Full name;E-mail", "Dana Okafor;dana@northwind.example"],
  ["Department name;Employee name;E-mail", "Product;Dana Okafor;dana@northwind.example"],
])("a list with the headings %s holds whole names", (headings, line) => {
  expect(parse(`${headings}\n${line}`)).toMatchObject({ ok: true, people: [{ name: "Dana Okafor" }] })
})

test("of two columns that could be the name, none is taken by chance", () => {
  const pasted = parse("Company name;Name;E-mail\nNorthwind;Dana Okafor;dana@northwind.example")
  expect(pasted).toEqual({
    ok: false,
    problems: [{ line: 1, message: expect.stringContaining("“Company name” and “Name”") }],
  })
})

test("invisible characters that no database takes are left out", () => {
  expect(parse("Da\u0000na\u0007 Okafor;da\u0000na@northwind.example;\u0000;Pro\u0000duct")).toEqual({
    ok: true,
    people: [{ name: "Dana Okafor", email: "dana@northwind.example", managerEmail: null, unit: "Product" }],
  })
})
