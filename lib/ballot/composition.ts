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
})
export type Composition = z.infer<typeof CompositionSchema>

/** An invitation as far as the composition goes. */
export interface Asking {
  addedOn: Date | null
  withdrawnOn: Date | null
  /** Null for somebody who was deleted. */
  address: string | null
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
  }
}

/** All subjects of a cycle together. */
export function addUp(compositions: Composition[]): Composition {
  const sum = (name: keyof Composition) => compositions.reduce((so, composition) => so + composition[name], 0)
  return {
    asked: sum("asked"),
    added: sum("added"),
    withdrawn: sum("withdrawn"),
    removed: sum("removed"),
    outside: sum("outside"),
    alike: sum("alike"),
  }
}

/**
 * Who was asked, in a sentence: what was done to it after the launch, and what is unusual.
 * @param of one subject, or all of a cycle, where somebody may be asked about several
 */
export function compositionWords({ t }: Words, composition: Composition, of: "subject" | "cycle" = "subject"): string {
  return t("composition.sentence", { ...composition, of })
}

/** "ana+1@example.org" reaches whom "ana@example.org" reaches. */
function withoutTag(address: string): string {
  return address.replace(/\+[^@]*@/, "@")
}
