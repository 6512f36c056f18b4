/**
 * The same function, which does its work once for each document and name: one document of a cycle is asked of hundreds, and
 * nobody changes it once it is made. What was made is forgotten with the document.
 */
export function perDocument<Document extends object, Result>(
  make: (document: Document, name: string) => Result,
): (document: Document, name: string) => Result {
  const made = new WeakMap<Document, Map<string, Result>>()
  return (document, name) => {
    const results = made.get(document) ?? new Map<string, Result>()
    made.set(document, results)
    const result = results.get(name) ?? make(document, name)
    results.set(name, result)
    return result
  }
}
