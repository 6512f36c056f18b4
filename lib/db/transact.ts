import type { Db, Transaction } from "@/lib/db/database"

/** How long a transaction may wait for a connection, and how long it may take, in milliseconds. */
export interface Patience {
  maxWait: number
  timeout: number
}

/**
 * For what writes thousands of rows at once. It may have to wait for another of its kind: the embedded database has one
 * connection.
 */
export const LONG: Patience = { maxWait: 120_000, timeout: 900_000 }

/**
 * Does something as one unit: in a transaction of its own, or as a part of the one that it is called in, so that
 * acts can be put together to a larger act.
 */
export async function transact<Result>(
  db: Db,
  work: (tx: Transaction) => Promise<Result>,
  patience?: Patience,
): Promise<Result> {
  return "$connect" in db ? db.$transaction(work, patience) : work(db)
}
