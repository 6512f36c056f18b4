import { z } from "zod"
import type { Words } from "@/lib/words/words"

/** How those who are asked about a subject came to be asked; the subject is not counted. */
export const CompositionSchema = z.object({
  /** When the cycle was launched. */
  asked: z.number().int().min(0),
  added: z.number().int().min(0),
  withdrawn: z.number().int().min(0),
  /** Deleted while it collected: what they had sent counts. */
  removed: z.number().int().min(0),
  /** At addresses outside of the workspace's usual domains. */
  outside: z.number().int().min(0),
  /** Whose address differs from another one's only after a "+". */
  alike: z.number().int().min(0),
  /** Who proposed how many of those who were asked or added, before the launch; a person of the directory each. */
  proposed: z.array(z.object({ personId: z.uuid(), people: z.number().int().min(1) })).default([]),
})
export type Composition = z.infer<typeof CompositionSchema>

/** An invitation as far as the composition goes. */
export interface Asking {
  addedOn: Date | null
  withdrawnOn: Date | null
  /** Null for somebody who was deleted. */
  address: string | null
  /** Who proposed them; null where an organiser chose them. */
  proposedById: string | null
}

/**
 * @param launchedOn the day of the launch, where the workspace is
 * @param isUsual whether an address is at one of the workspace's usual domains
 */
export function compositionOf(asking: Asking[], launchedOn: Date, isUsual: (address: string) => boolean): Composition {
  const count = (which: (row: Asking) => boolean) => asking.filter(which).length
  const addresses = asking.flatMap(({ address }) => address ?? [])
  const plain = addresses.map(withoutTag)
  return {
    asked: count(({ addedOn }) => addedOn !== null && addedOn <= launchedOn),
    added: count(({ addedOn }) => addedOn !== null && addedOn > launchedOn),
    withdrawn: count(({ withdrawnOn }) => withdrawnOn !== null),
    removed: count(({ address }) => address === null),
    outside: addresses.filter((address) => !isUsual(address)).length,
    alike: plain.length - new Set(plain).size,
    proposed: proposedIn(asking),
  }
}

/** Who proposed most comes first. */
function proposedIn(asking: Asking[]): Composition["proposed"] {
  const counts = new Map<string, number>()
  for (const { proposedById } of asking) {
    if (proposedById !== null) counts.set(proposedById, (counts.get(proposedById) ?? 0) + 1)
  }
  return [...counts].map(([personId, people]) => ({ personId, people })).toSorted((a, b) => b.people - a.people)
}

/** All subjects of a cycle together. */
export function addUp(compositions: Composition[]): Composition {
  const sum = (name: Exclude<keyof Composition, "proposed">) =>
    compositions.reduce((so, composition) => so + composition[name], 0)
  return {
    asked: sum("asked"),
    added: sum("added"),
    withdrawn: sum("withdrawn"),
    removed: sum("removed"),
    outside: sum("outside"),
    alike: sum("alike"),
    proposed: compositions.flatMap(({ proposed }) => proposed),
  }
}

/**
 * Who was asked, in a sentence: what was done to it after the launch, and what is unusual.
 * @param proposers names of those who proposed raters; who is not among them was deleted
 */
export function compositionWords(
  { t }: Words,
  { proposed, ...composition }: Composition,
  proposers: Record<string, string>,
): string {
  const all = composition.asked + composition.added
  const named = proposed.flatMap(({ personId, people }) => {
    const name = proposers[personId]
    return name === undefined ? [] : t("composition.proposedBy", { name, people, all })
  })
  return [t("composition.sentence", { ...composition, of: "subject" }), ...named].join(" ")
}

/** The same of all subjects of a cycle, where somebody may be asked about several, without a name. */
export function cycleCompositionWords({ t }: Words, { proposed, ...composition }: Composition): string {
  const people = proposed.reduce((sum, each) => sum + each.people, 0)
  const all = composition.asked + composition.added
  const sentence = t("composition.sentence", { ...composition, of: "cycle" })
  return people === 0 ? sentence : `${sentence} ${t("composition.proposed", { people, all })}`
}

/** "ana+1@example.org" reaches whom "ana@example.org" reaches. */
function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, "@")
}
