import type { Remark } from "@/lib/cycle/checklist"
import { FEW_RATERS } from "@/lib/cycle/repeats"
import type { Words } from "@/lib/words/words"
import { shortList } from "@/lib/words/shortList"

/** What look-ups have found that is worth a second look before a launch; each list by name. */
interface Findings {
  /** Reviews that repeat others so nearly that somebody's answers could be found by subtraction. */
  repeats: { subjectId: string; name: string; cycleName: string; differ: number }[]
  /** Raters at addresses outside the usual domains. */
  unusual: { name: string; email: string }[]
  /** Raters asked about more colleagues than the cap allows. */
  overCap: { name: string; here: number; mostAsked: number }[]
  /** Subjects and raters who have left. */
  left: { name: string }[]
}

/** What is worth a second look before a launch, and stands in the way of nothing. */
export function warningsOf(words: Words, { repeats, unusual, overCap, left }: Findings): Remark[] {
  const { t } = words
  return [
    ...overCap.map(({ name, here, mostAsked }): Remark => {
      return { step: "load", text: t("checklist.overCap", { name, times: here, most: mostAsked }) }
    }),
    // How many differ, and not who: that would be a help to whoever wants to subtract.
    ...repeats.map(({ subjectId, name, cycleName, differ }): Remark => {
      const text = t("checklist.repeats", { name, cycle: cycleName, differ, enough: FEW_RATERS + 1 })
      return { step: "raters", subjectId, text }
    }),
    ...(left.length > 0 ? [leftRemark(words, left)] : []),
    ...(unusual.length > 0 ? [unusualRemark(words, unusual)] : []),
  ]
}

function leftRemark(words: Words, left: Findings["left"]): Remark {
  const names = shortList(
    words,
    left.map(({ name }) => name),
  )
  return { step: "raters", text: words.t("checklist.left", { people: left.length, names }) }
}

function unusualRemark(words: Words, unusual: Findings["unusual"]): Remark {
  const addresses = shortList(
    words,
    unusual.map(({ name, email }) => words.t("checklist.address", { name, email })),
  )
  return { step: "raters", text: words.t("checklist.addresses", { people: unusual.length, addresses }) }
}

/** For whom proposals are not approved: they are dropped at the launch, and whoever launches has to say so. */
export function unapprovedRemarks({ t }: Words, unapproved: { name: string; proposed: number }[]): Remark[] {
  return unapproved.map(({ name, proposed }) => {
    return { step: "nomination", text: t("checklist.unapproved", { name, proposed }) }
  })
}
