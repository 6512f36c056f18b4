import { expect, test } from "vitest"
import { sentenceOf } from "@/lib/words/fault"
import { beginningOf, cleanText, emailSchema, filledLineSchema, lineSchema, textSchema } from "@/lib/words/text"
import { wordsIn } from "@/lib/words/words"

const words = wordsIn("en")

test("a text keeps its lines and its letters and loses invisible controls", () => {
  expect(cleanText("a\u2028b\u0085c")).toBe("a\nb\nc")
  expect(cleanText("half \uD800 a character")).toBe("half \uFFFD a character")
  expect(cleanText(" a\r\nb\u0000\u0007c\rשלום 🙂 ")).toBe("a\nbc\nשלום 🙂")
})

test("a line has no line break and no NUL, whatever was sent", () => {
  expect(lineSchema(20).parse(" Mei\u0000\r\n\tLin ")).toBe("Mei Lin")
  expect(textSchema(20).parse("one\r\ntwo")).toBe("one\ntwo")
})

test.each([
  ["too long a line", lineSchema(3), "Mei Lin", "Use at most 3 characters."],
  ["an empty line that must say something", filledLineSchema(9, "Enter a name."), " \u0000 ", "Enter a name."],
  ["no e-mail address", emailSchema(), "mei", "Enter an e-mail address, such as mei.lin@example.org."],
  ["something that is no text", lineSchema(3), 7, "This is not a text."],
])("%s is refused with a sentence", (_, schema, input, sentence) => {
  const [issue] = schema.safeParse(input).error!.issues
  expect(sentenceOf(words, issue!.message)).toBe(sentence)
})

test("characters are counted as a reader counts them", () => {
  expect(lineSchema(2).safeParse("🙂🙂").success).toBe(true)
})

test("an address is kept in lower case", () => {
  expect(emailSchema().parse(" Mei.Lin@Example.ORG ")).toBe("mei.lin@example.org")
})

test("the beginning of a long text ends with a word, and of a word that is too long, within it", () => {
  expect(beginningOf("Says what she means", 19)).toBe("Says what she means")
  expect(beginningOf("Says what she means", 18)).toBe("Says what she …")
  expect(beginningOf("Says what she means", 14)).toBe("Says what she …")
  expect(beginningOf("🎉🎉🎉🎉", 2)).toBe("🎉🎉 …")
})
