import { z } from "zod"

/** Which page of a list an address asks for, from 1; what is no page is the first. */
export const PageSchema = z.coerce.number().int().min(1).max(100_000).catch(1)

/** One page of a list. */
export interface Page<Row> {
  rows: Row[]
  /** How many the whole list has. */
  count: number
  /** From 1; the last one, where an address asks for a later one. */
  page: number
  pages: number
}

/**
 * Where in a list a page begins. @param wanted the page that was asked for, from 1
 *
 * @param size rows of a page
 */
export function placeOf(wanted: number, count: number, size: number): { page: number; pages: number; skip: number } {
  const pages = Math.max(1, Math.ceil(count / size))
  const page = Math.min(wanted, pages)
  return { page, pages, skip: (page - 1) * size }
}
