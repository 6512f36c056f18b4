import { expect, test } from "vitest"
import { printable } from "@/lib/export/printable"

test("words of any script stay as they are", () => {
  const text = "Grüße, שלום, مرحبا, नमस्ते, 你好, 안녕, 👩🏽‍💻 – tab\tand\nline"
  expect(printable(text)).toBe(text)
})

test("line ends become one character", () => {
  expect(printable("a\r\nb\rc\u2028d\u0085e\vf")).toBe("a\nb\nc\nd\ne\nf")
})

test("control characters vanish, and half characters are marked", () => {
  expect(printable("a\0b\x1bc\x7fd\x9fe\uFFFEf")).toBe("abcdef")
  expect(printable("x\uD83Dy")).toBe("x\uFFFDy")
})
