import compile from "icu-minify/compile"
import type { CompiledMessage } from "icu-minify/format"
import type { Texts } from "@/lib/words/translator"

/** Compiled messages by their keys. */
export type Compiled = Record<string, CompiledMessage>

/** What finds the message of a key, and compiles it when it is asked for first. */
export function messagesOnDemand(texts: Texts): (key: string) => CompiledMessage | undefined {
  const made = new Map<string, CompiledMessage>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const text = key.split(".").reduce<string | Texts | undefined>(childOf, texts)
    if (typeof text !== "string") return undefined
    const message = compile(text)
    made.set(key, message)
    return message
  }
}

function childOf(parent: string | Texts | undefined, name: string): string | Texts | undefined {
  return typeof parent === "object" && Object.hasOwn(parent, name) ? parent[name] : undefined
}

/** All messages of a tree, compiled. @param path where the tree stands in a larger one */
export function compiledOf(texts: Texts, path: string): Compiled {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]): [string, CompiledMessage][] => {
      const key = `${path}.${name}`
      return typeof text === "string" ? [[key, compile(text)]] : Object.entries(compiledOf(text, key))
    }),
  )
}
