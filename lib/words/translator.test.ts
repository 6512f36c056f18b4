import { createElement, Fragment } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser"
import { createTranslator } from "use-intl/core"
import { describe, expect, test } from "vitest"
import { compiledOf, messagesOnDemand } from "@/lib/words/compiled"
import { en } from "@/lib/words/en/messages"
import { translatorOf, type Texts } from "@/lib/words/translator"

const texts = {
  plain: "Cancel",
  quoted: "It's {name}’s turn, '{'here'}'",
  people: "{count, plural, =0 {Nobody} one {# person} other {# people}} of {all, number}",
  link: "Read <link>what <b>{name}</b> said</link> and go",
}
const t = translatorOf<typeof texts>("en", messagesOnDemand(texts))
/** Messages as they may be asked for by keys that are made while the program runs. */
const anyOf = (given: Texts) => translatorOf("en", messagesOnDemand(given)) as unknown as AnyTranslator
type AnyTranslator = {
  (key: string, values?: object): string
  rich: (key: string, values?: object) => React.ReactNode
}

test("numbers are written as people read them, plurals chosen, quotes left alone", () => {
  expect(t("plain")).toBe("Cancel")
  expect(t("quoted", { name: "Dana" })).toBe("It's Dana’s turn, {here}")
  expect(t("people", { count: 0, all: 1200 })).toBe("Nobody of 1,200")
  expect(t("people", { count: 1, all: 5 })).toBe("1 person of 5")
  expect(t("people", { count: 1500, all: 20_000 })).toBe("1,500 people of 20,000")
})

test("marked parts become elements, one within the other", () => {
  const rich = t.rich("link", {
    name: "Dana",
    link: (chunks) => createElement("a", { href: "/x" }, chunks),
    b: (chunks) => createElement("b", null, chunks),
  })
  expect(renderToStaticMarkup(createElement(Fragment, null, rich))).toBe(
    'Read <a href="/x">what <b>Dana</b> said</a> and go',
  )
})

test("a key without a message and an argument that is missing are said, not written", () => {
  const any = anyOf(texts)
  expect(() => any("nothing")).toThrow('no message "nothing"')
  expect(() => any("toString")).toThrow("no message")
  expect(() => any("people", { count: 1 })).toThrow('"people" needs "all"')
})

describe("every message", () => {
  const peer = createTranslator({ locale: "en-GB", messages: en, timeZone: "UTC" }) as unknown as AnyTranslator
  const mine = anyOf(en)
  const keys = Object.keys(compiledOf(en, "en")).map((key) => key.slice("en.".length))
  const textOf = (key: string) => key.split(".").reduce<unknown>((tree, name) => (tree as Texts)[name], en) as string
  const markup = (node: React.ReactNode) => renderToStaticMarkup(createElement(Fragment, null, node))

  test.each([0, 1, 2, 1234])("says the same as a full reader of ICU messages with %i", (count) => {
    const differing = keys.filter((key) => {
      const values = valuesFor(parse(textOf(key)), count)
      return markup(mine.rich(key, values)) !== markup(peer.rich(key, values))
    })
    expect(differing).toEqual([])
    expect(keys.length).toBeGreaterThan(1000)
  })
})

/** Something for each argument and tag. */
function valuesFor(elements: MessageFormatElement[], count: number): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const element of elements) {
    switch (element.type) {
      case TYPE.number:
        values[element.value] = count
        break
      case TYPE.argument:
        values[element.value] ??= `some ${element.value}`
        break
      case TYPE.plural:
      case TYPE.select: {
        const options = Object.keys(element.options)
        values[element.value] = element.type === TYPE.plural ? count : options[count % options.length]
        for (const { value } of Object.values(element.options)) Object.assign(values, valuesFor(value, count), values)
        break
      }
      case TYPE.tag:
        values[element.value] = (chunks: React.ReactNode) => createElement("i", null, chunks)
        Object.assign(values, valuesFor(element.children, count))
        break
    }
  }
  return values
}
