import type { DirectoryPerson } from "@/lib/people/matching"
import { csvOf } from "@/lib/sheet/csv"
import type { Words } from "@/lib/words/words"

/** The directory as a table; importing it again changes nothing. */
export function peopleCsv({ t }: Words, people: DirectoryPerson[]): string {
  const byId = new Map(people.map((person) => [person.id, person]))
  const headings = (["name", "email", "managerEmail", "unit", "number", "external", "left"] as const).map((column) =>
    t(`people.import.csv.${column}`),
  )
  const rows = people.map(({ name, email, managerId, unit, number, external, hasLeft }) => [
    name,
    email,
    (managerId !== null && byId.get(managerId)?.email) || "",
    unit,
    number ?? "",
    t(external ? "people.import.csv.yes" : "people.import.csv.no"),
    hasLeft ? t("people.import.csv.yes") : "",
  ])
  return csvOf([headings, ...rows])
}
