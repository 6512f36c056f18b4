import fc from "fast-check"

// What nobody types, and what programs send all the same.

/** Text with everything that databases, parsers and regular expressions have stumbled over. */
const NASTY = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\uD800",
  "\u202Eabc",
  "e\u0301".repeat(50),
  "👩‍👩‍👧‍👦",
  "ﷺ".repeat(100),
  "x".repeat(5000),
  "%00",
  "%",
  "%ZZ",
  "../../etc/passwd",
  "..%2f..%2f",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "-1",
  "0",
  "1e309",
  "99999999999999999999",
  "2026-02-30",
  "9999999-01-01",
  "0000-00-00",
  '\'; DROP TABLE "Person"; --',
  "<script>alert(1)</script>",
  "{{7*7}}",
  "${7*7}",
  "\r\nSet-Cookie: a=b",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "a@b@c",
  "=1+1",
  "\\",
  '"',
  ",;\t\n",
  "\u2028",
  "\uFEFF",
  "İ",
]

export const nastyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
)

/** Any value that JSON can carry, nested or not. */
export const nastyValue = fc.oneof(
  { weight: 3, arbitrary: nastyText as fc.Arbitrary<unknown> },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, [], {}, [[]], { __proto__: null }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
)

/** A text that was right, and is not quite any more. */
export function mangledText(text: string): fc.Arbitrary<string> {
  return fc.oneof(
    nastyText,
    fc.tuple(fc.nat(text.length), nastyText).map(([at, nasty]) => text.slice(0, at) + nasty + text.slice(at)),
    fc.tuple(fc.nat(text.length), fc.nat(3)).map(([at, count]) => text.slice(0, at) + text.slice(at + count)),
    fc.constant(text.toUpperCase()),
    fc.constant(text + text),
  )
}

/** A value like another one, of which something was changed; texts within it as a whole or a little. */
export function mangledValue(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === "string") return fc.oneof(mangledText(value), nastyValue, fc.constant<unknown>(value))
  if (Array.isArray(value)) {
    if (value.length === 0) return nastyValue
    return fc.oneof(
      { weight: 4, arbitrary: fc.tuple(...value.map((part) => fc.oneof(fc.constant(part), mangledValue(part)))) },
      { weight: 1, arbitrary: nastyValue },
      { weight: 1, arbitrary: fc.constant([...value, ...value]) },
    )
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
    const changed = fc.tuple(
      ...entries.map(([key, part]) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant([[key, part]]) },
          { weight: 3, arbitrary: mangledValue(part).map((other) => [[key, other]]) },
          { weight: 1, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: nastyText.map((other) => [[other, part]]) },
        ),
      ),
    )
    return fc.oneof(
      { weight: 4, arbitrary: changed.map((parts) => Object.fromEntries(parts.flat() as [string, unknown][])) },
      { weight: 1, arbitrary: nastyValue },
    )
  }
  return nastyValue
}

/** Bytes of a file, of which some were changed, left out or put in. */
export function mangledBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.nat(Math.max(0, bytes.length - 1)),
    cut: fc.nat(8),
    put: fc.uint8Array({ maxLength: 8 }),
  })
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes.reduce((all, { at, cut, put }) => {
      return new Uint8Array([...all.slice(0, at), ...put, ...all.slice(at + cut)])
    }, bytes),
  )
}
