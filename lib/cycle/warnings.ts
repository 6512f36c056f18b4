import type { Showing } from "@/lib/cycle/anonymousPart"
import type { Remark } from "@/lib/cycle/checklist"
import { FEW_RATERS, repeatsOf, type Review } from "@/lib/cycle/repeats"
import type { Rater, ReviewSubject } from "@/lib/cycle/subjects"
import { domainOf } from "@/lib/people/domains"
import type { Words } from "@/lib/words/words"

type Subject = Pick<ReviewSubject, "id" | "personId" | "name"> & { raters: Omit<Rater, "invitationId">[] }

/** What a draft is seen beside. */
interface Surroundings {
  /** In other cycles of the workspace. */
  otherReviews: Review[]
  /** Those at which people of the workspace are usually written to. */
  usualDomains: string[]
}

/**
 * What is worth a second look before a launch, and stands in the way of nothing: reviews that repeat others so nearly
 * that somebody's answers could be found by subtraction, and raters at unusual addresses.
 */
export function warningsOf(
  words: Words,
  draft: Showing,
  subjects: Subject[],
  { otherReviews, usualDomains }: Surroundings,
): Remark[] {
  return [
    ...subjects.flatMap((subject) => warningsOfRepeats(words, draft, subject, otherReviews)),
    ...warningsOfAddresses(words, subjects, usualDomains),
  ]
}

/** How many differ, and not who: that would be a help to whoever wants to subtract. */
function warningsOfRepeats({ t }: Words, draft: Showing, subject: Subject, otherReviews: Review[]): Remark[] {
  const { id: subjectId, name } = subject
  return repeatsOf(subject, draft, otherReviews).map(({ cycleName, differ }) => {
    const text = t("checklist.repeats", { name, cycle: cycleName, differ, enough: FEW_RATERS + 1 })
    return { step: "raters", subjectId, text }
  })
}

/** Each rater once, by name, whomever they are asked about. */
function warningsOfAddresses({ t, format }: Words, subjects: Subject[], usualDomains: string[]): Remark[] {
  const raters = new Map(subjects.flatMap((subject) => subject.raters).map((rater) => [rater.personId, rater]))
  const outside = [...raters.values()].filter(({ email }) => !usualDomains.includes(domainOf(email)))
  if (outside.length === 0) return []
  const addresses = outside
    .toSorted((one, other) => format.compare(one.name, other.name))
    .map(({ name, email }) => t("checklist.address", { name, email }))
  return [
    { step: "raters", text: t("checklist.addresses", { people: outside.length, addresses: format.list(addresses) }) },
  ]
}
