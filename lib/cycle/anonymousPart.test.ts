import fc from "fast-check"
import { expect, test } from "vitest"
import { hasAnonymousPart, withoutAnonymousPart } from "@/lib/cycle/anonymousPart"
import { builtInQuestionnaire } from "@/lib/questionnaire/builtIn"

const showing = { threshold: 3, behaviourThreshold: 5, questionnaire: builtInQuestionnaire }

function ratersOf(counts: Record<string, number>) {
  return Object.entries(counts).flatMap(([group, size]) => Array.from({ length: size }, () => ({ group })))
}

test.each<[sizes: Record<string, number>, threshold: number, isShown: boolean]>([
  [{}, 3, false],
  [{ self: 1, manager: 4 }, 3, false],
  [{ self: 1, manager: 1, peers: 2 }, 3, false],
  [{ manager: 2, peers: 2 }, 3, false],
  [{ peers: 3 }, 3, true],
  [{ peers: 1, reports: 1, others: 1 }, 3, true],
  [{ peers: 2, reports: 1 }, 4, false],
  [{ peers: 2, reports: 2 }, 4, true],
  [{ peers: 4 }, 5, false],
])("of %j, with a threshold of %i, a report has an anonymous part: %s", (sizes, threshold, isShown) => {
  expect(hasAnonymousPart(ratersOf(sizes), { ...showing, threshold })).toBe(isShown)
})

test("groups do not matter, only how many there are who answer anonymously", () => {
  const sizes = fc.record({ peers: fc.nat(6), reports: fc.nat(6), others: fc.nat(6), manager: fc.nat(3) })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 3, max: 8 }), (counts, threshold) => {
      const anonymous = counts.peers + counts.reports + counts.others
      const shown = hasAnonymousPart(ratersOf(counts), { ...showing, threshold, behaviourThreshold: 8 })
      expect(shown).toBe(anonymous >= threshold)
    }),
  )
})

test("those without an anonymous part are picked out, as they are", () => {
  const dana = { name: "Dana", raters: ratersOf({ peers: 2 }) }
  const amir = { name: "Amir", raters: ratersOf({ peers: 3 }) }
  const mei = { name: "Mei", raters: ratersOf({ manager: 1 }) }
  expect(withoutAnonymousPart([dana, amir, mei], showing)).toEqual([dana, mei])
})
