import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse, type MessageFormatElement } from "@formatjs/icu-messageformat-parser"
import { expect, test } from "vitest"
import { en } from "@/lib/words/en/messages"
import { fault, sentenceOf } from "@/lib/words/fault"
import { languageOf } from "@/lib/words/language"
import { pseudoOf } from "@/lib/words/pseudo"
import { wordsIn } from "@/lib/words/words"

type Tree = { readonly [key: string]: string | Tree }

function messagesIn(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : messagesIn(value, [...path, key]),
  )
}

const messages = messagesIn(en)

test("every message can be read", () => {
  for (const [key, message] of messages) expect(() => parse(message), key).not.toThrow()
})

test("every message is used by some page, mail or file", () => {
  const sources = ["app", "lib"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.startsWith("lib/words/en/"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n")
  // A key with a part that is computed, such as `events.${kind}`, stands for all keys that fit.
  const patterns = [...sources.matchAll(/`([A-Za-z]+(?:\.[A-Za-z]+)*\.?\$\{[^`]*)`/g)].map(
    ([, key]) => new RegExp(`^${key!.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, "[\\w.]+")}$`),
  )
  const isUsed = (key: string) => sources.includes(`"${key}"`) || patterns.some((pattern) => pattern.test(key))
  expect(messages.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([])
})

test("the pseudo-language has every message, with the same arguments, and is longer", () => {
  const pseudo = new Map(messagesIn(pseudoOf(en)))
  for (const [key, message] of messages) {
    expect(argumentsOf(parse(pseudo.get(key)!)), key).toEqual(argumentsOf(parse(message)))
  }
  const length = (all: string[]) => all.join("").length
  expect(length([...pseudo.values()]) / length(messages.map(([, message]) => message))).toBeGreaterThan(1.15)
})

/** Names of arguments and tags, sorted. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  const names = elements.flatMap((element) => {
    const inner = [
      ...("options" in element ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value)) : []),
      ...("children" in element ? argumentsOf(element.children) : []),
    ]
    return "value" in element && element.type !== 0 ? [String(element.value), ...inner] : inner
  })
  return [...new Set(names)].toSorted()
}

test("a complaint becomes a sentence in the language of its reader", () => {
  const complaint = fault("faults.tooLong", { max: 1000 })
  expect(sentenceOf(wordsIn("en"), complaint)).toBe("Use at most 1,000 characters.")
  expect(sentenceOf(wordsIn("en-XA"), complaint)).not.toContain("Use at most")
  expect(sentenceOf(wordsIn("en"), "A sentence already.")).toBe("A sentence already.")
})

test("a language that is not there is English", () => {
  expect([languageOf("xx"), languageOf(undefined), languageOf("en-XA")]).toEqual(["en", "en", "en-XA"])
})
