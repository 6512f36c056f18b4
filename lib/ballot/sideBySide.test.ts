import { expect, test } from "vitest"
import type { Asked, OpenedLink, RaterLink } from "@/lib/ballot/raterLink"
import { NO_DRAFT } from "@/lib/ballot/draft"
import { behavioursAsked, besideEachOther, isUnanswered, minutesLeft } from "@/lib/ballot/sideBySide"
import { builtInQuestionnaire as questionnaire } from "@/lib/questionnaire/builtIn"
import { groupOf, isAskedOf } from "@/lib/questionnaire/schema"

function asked(id: string, group: string, change: Partial<Omit<Asked, "link">> & Partial<RaterLink> = {}): Asked {
  const { kind = "open", ...link } = change
  const known = { id, linkId: "link", group: groupOf(questionnaire, group), cycle: { questionnaire }, submitted: false }
  return { kind, link: { ...known, draft: NO_DRAFT, ...link } as unknown as RaterLink }
}

const opened = (...colleagues: Asked[]) => ({ colleagues }) as unknown as OpenedLink
const idsOf = (...colleagues: Asked[]) => besideEachOther(opened(...colleagues)).map(({ id }) => id)

const SIX = ["a", "b", "c", "d", "e", "f"].map((id) => asked(id, "peers"))

test("beside each other stand those whose answers are open, and never the rater", () => {
  const others = [
    asked("self", "self"),
    asked("sent", "peers", { submitted: true }),
    asked("no", "peers", { kind: "declined" }),
    asked("earlier", "peers", { kind: "elsewhere" }),
  ]
  expect(idsOf(...others, ...SIX).toSorted()).toEqual(["a", "b", "c", "d", "e", "f"])
})

test("their order is the same each time, however they come, and not that of their names", () => {
  expect(idsOf(...SIX)).toEqual(idsOf(...SIX.toReversed()))
  expect(idsOf(...SIX)).not.toEqual(["a", "b", "c", "d", "e", "f"])
  // One who has been answered leaves, and moves nobody else.
  expect(idsOf(...SIX.slice(1))).toEqual(idsOf(...SIX).filter((id) => id !== "a"))
})

test("a behaviour has a row for those of whose group it is asked, and for nobody else", () => {
  const links = besideEachOther(opened(asked("peer", "peers"), asked("mine", "manager")))
  for (const { item, links: rows } of behavioursAsked(links)) {
    const expected = links.filter(({ group }) => isAskedOf(item, group.id))
    expect(rows).toEqual(expected)
  }
  const counts = behavioursAsked(links).map(({ links: rows }) => rows.length)
  // Two behaviours most colleagues cannot see.
  expect(counts.filter((count) => count === 1)).toHaveLength(2)
})

test("what is answered takes no more time, and a behaviour is open until everybody has an answer to it", () => {
  const scores = Object.fromEntries(questionnaire.items.map(({ id }) => [id, id === "V1" ? null : 3]))
  const done = asked("done", "peers", { draft: { ...NO_DRAFT, scores, comments: { keep: "Listens" } } })
  const links = besideEachOther(opened(done, asked("new", "peers")))
  expect(isUnanswered(behavioursAsked(links)[0]!)).toBe(true)
  expect(minutesLeft(links)).toBeLessThan(
    minutesLeft(besideEachOther(opened(asked("x", "peers"), asked("y", "peers")))),
  )
  expect(isUnanswered(behavioursAsked([links.find(({ id }) => id === "done")!])[0]!)).toBe(false)
})
