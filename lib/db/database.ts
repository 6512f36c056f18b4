import type { Prisma, PrismaClient } from "@/prisma/client/client"

/** A transaction: everything in it happens, or nothing does. */
export type Transaction = Prisma.TransactionClient

/** The database, or a transaction on it: what every look-up takes first. */
export type Db = Database | Transaction

/** A connection that can begin a transaction. */
export type Database = PrismaClient

/** Where the data is: a folder for the embedded database, or the address of a PostgreSQL. */
export type DatabaseLocation = { folder: string } | { url: string }
