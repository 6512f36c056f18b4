import { anonymousOf, hasAnonymousPart, type Showing } from "@/lib/cycle/anonymousPart"

/** Where so few raters differ between two reviews of a person, subtracting what both show comes close to their answers. */
export const FEW_RATERS = 2

type Raters = { personId: string; group: string }[]

/** Who is asked about somebody in a cycle. */
export interface Review extends Showing {
  cycleName: string
  /** Of the person who is reviewed. */
  personId: string
  raters: Raters
}

/** Another cycle in which nearly the same people answer anonymously about a person. */
export interface Repeat {
  cycleName: string
  /** How many are asked in one of the two cycles and not in the other. */
  differ: number
}

/**
 * The reviews that asking these raters about a person repeats so nearly that the answers of who differs could be found
 * by subtraction. It goes by who is asked, since nobody knows who has answered. Where one of the two has no anonymous
 * part, nothing can be subtracted; and where everyone is the same, there is nobody to be found.
 *
 * @param subject the person, and who is to be asked about them
 * @param showing how the reports of this cycle show them
 * @param others reviews in other cycles, also of other people
 */
export function repeatsOf(
  { personId, raters }: { personId: string; raters: Raters },
  showing: Showing,
  others: Review[],
): Repeat[] {
  if (!hasAnonymousPart(raters, showing)) return []
  const asked = peopleOf(raters, showing)
  return others
    .filter((other) => other.personId === personId && hasAnonymousPart(other.raters, other))
    .map((other) => ({ cycleName: other.cycleName, differ: differing(asked, peopleOf(other.raters, other)) }))
    .filter(({ differ }) => differ > 0 && differ <= FEW_RATERS)
}

/** Those who answer anonymously, whatever their group. */
function peopleOf(raters: Raters, { questionnaire }: Showing): Set<string> {
  return new Set(anonymousOf(raters, questionnaire.groups).map(({ personId }) => personId))
}

/** How many are in one of two sets alone. */
function differing(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((id) => other.has(id)).length
  return one.size + other.size - 2 * shared
}
