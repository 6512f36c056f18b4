import type { Db } from "@/lib/db/database"
import type { Query } from "@/lib/keys/keyStore"

/** Plain SQL on a database, or in a transaction. */
export function queryOf(db: Db): Query {
  return (sql, values = []) => db.$queryRawUnsafe(sql, ...values)
}
