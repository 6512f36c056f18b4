import type { Coach, Owner } from "@/lib/authority/authority"
import type { Questionnaire } from "@/lib/questionnaire/schema"

/** The workspace of the cast (cast.ts), as demo, tests and journeys know it. */
export interface Northwind {
  owner: Owner
  coach: Coach
  /** Ids of the people in the directory, by name. */
  people: ReadonlyMap<string, string>
}

/** What a cycle of Northwind is like. Everyone is named by name. */
export interface CyclePlan {
  name: string
  /** The built-in one, where it is left out. */
  questionnaire?: Questionnaire
  subjects: string[]
  deadline: Date
  welcome?: string
  /** Whether everyone who was asked is thanked after the close; not where it is left out, since nobody of the cast is there to read it. */
  thanks?: boolean
  /** Asks everyone whom the lines of reporting suggest, beside the subjects themselves and their managers. */
  asksSuggested?: boolean
  /** Who else is asked about somebody, by group; `asked` are those who are asked already. */
  alsoAsked?: (subject: string, asked: ReadonlySet<string>) => Record<string, string[]>
  /** How mails leave; a demo's stay in its mailbox. */
  mailWay?: "server" | "mailbox"
  /** Which subjects have the coach. */
  coached?: string[]
}

/** A cycle that was made by a plan. */
export interface PlannedCycle {
  cycleId: string
  /** Ids of its subjects, by name. */
  subjects: ReadonlyMap<string, string>
}

/** The id of somebody who has to be there. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`There is no ${name} here.`)
  return id
}
