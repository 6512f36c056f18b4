/** The name of a field on a page where there are several colleagues: it tells whose it is. */
export function nameOnPage(field: string, id: string): string {
  return `${field}@${id}`
}

/** The field, and whose it is; null on a page about one colleague alone. */
export function fieldOnPage(name: string): { field: string; id: string | null } {
  const [field = "", id = null] = name.split("@")
  return { field, id }
}
