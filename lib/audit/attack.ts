import type { Query } from "@/lib/audit/seen"
import type { Database } from "@/lib/db/database"

/** A database of its own to attack, and a folder for everything else. */
export interface Ground {
  db: Database
  /** Past the product, as whoever has the database would type it. */
  query: Query
  folder: string
}

export interface Outcome {
  got: string
  /** A certain link between an answer and its rater, or a ballot that was tampered with and nothing shows. */
  isBreach: boolean
}

/** One line of the audit: who attacks and when, what they tried, and what they got. */
export interface Finding extends Outcome {
  attacker: string
  attack: string
  tried: string
}

export interface Attack extends Omit<Finding, keyof Outcome> {
  /** @param isPlanted on a weaker product, where it has to succeed: an attack that cannot is none */
  run(ground: Ground, isPlanted: boolean): Promise<Outcome>
}

/** What came of an attack, as a finding. */
export function findingOf({ attacker, attack, tried }: Omit<Attack, "run">, outcome: Outcome): Finding {
  return { attacker, attack, tried, ...outcome }
}
