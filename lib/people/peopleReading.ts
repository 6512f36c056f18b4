import { understandPeople } from "@/lib/people/columns"
import { compareWithDirectory, type Planned } from "@/lib/people/comparison"
import { doubtSentence } from "@/lib/people/doubt"
import { readLines } from "@/lib/people/listed"
import type { PeopleField } from "@/lib/people/peopleField"
import type { Sheet } from "@/lib/sheet/sheet"
import { sentenceOf } from "@/lib/words/fault"
import type { Words } from "@/lib/words/words"

/** A list of people as it is read without a directory: what `npm run people:read` prints. */
export interface ListReading {
  columns: { column: number; heading: string | null; takenAs: PeopleField | "team" | null }[]
  people: { name: string; email: string; manager: string | null; team: string | null }[]
  problems: { line: number | null; column: string | null; message: string }[]
}

export function readingOfList(words: Words, sheet: Sheet): ListReading {
  const { columns, first, texts } = understandPeople(sheet)
  const { planned, unreadable } = compareWithDirectory(readLines(sheet.rows.slice(first), columns), [], {})
  const headingOf = (field: PeopleField | null) => {
    const column = field === null ? -1 : columns.indexOf(field)
    return column < 0 ? null : (texts?.[column] ?? words.t(`people.import.fields.${columns[column]!}`))
  }
  const managers: PeopleField[] = ["manager", "managerEmail", "managerNumber", "managerLastName"]
  const managerColumn = managers.find((field) => columns.includes(field)) ?? null
  const bad = unreadable.flatMap(({ problems }) =>
    problems.map(({ line, field, complaint }) => {
      return { line, column: headingOf(field), message: sentenceOf(words, complaint) }
    }),
  )
  const doubted = planned.flatMap(({ listed: { line, manager }, doubt }) => {
    if (!doubt || (doubt.kind === "unknown" && givenAddress(manager) !== null)) return []
    return { line, column: headingOf(managerColumn), message: doubtSentence(words, doubt) }
  })
  return {
    columns: columns.map((field, index) => {
      return { column: index + 1, heading: texts?.[index] || null, takenAs: field === "unit" ? "team" : field }
    }),
    people: planned.map(({ listed, manager, doubt }) => {
      const { name, email, unit } = listed
      const outside = doubt?.kind === "unknown" ? givenAddress(listed.manager) : null
      return { name, email, manager: manager ?? outside, team: unit }
    }),
    problems: [...bad, ...doubted].toSorted((a, b) => a.line - b.line),
  }
}

/** An address that the list itself gives, of somebody who is not in it. */
function givenAddress(manager: Planned["listed"]["manager"]): string | null {
  return manager === null || manager === "nobody" ? null : manager.address
}
