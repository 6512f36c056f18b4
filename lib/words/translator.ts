import type { CompiledMessage, FormatOptions } from "icu-minify/format"
import format from "icu-minify/format"
import { createElement, Fragment, isValidElement, type ReactNode } from "react"
import type { createTranslator } from "use-intl/core"
import { localeOf, type Language } from "@/lib/words/language"

/** A tree of messages, whose keys are written with dots: `t("ui.form.cancel")`. */
export type Texts = { readonly [key: string]: string | Texts }

/**
 * `t("signIn.title")` is the text of a key, with its arguments where it has any; `t.rich` the same with marked parts as
 * elements. An unknown key or a wrong argument does not compile.
 */
export type TranslatorOf<All extends Texts> = ReturnType<typeof createTranslator<All, never>>

type Values = Record<string, unknown>

/**
 * Speaks a language, on the server and in the browser, from messages that were compiled already: reading them takes longer
 * than using them, and the browser is spared the reader.
 *
 * @param messageOf what belongs to a key
 * @throws on a key that has no message, and on an argument that a message needs and was not given
 */
export function translatorOf<All extends Texts>(
  language: Language,
  messageOf: (key: string) => CompiledMessage | undefined,
): TranslatorOf<All> {
  const locale = localeOf(language)
  const write = (key: string, values?: Values) => {
    const message = messageOf(key)
    if (message === undefined) throw new Error(`There is no message "${key}".`)
    if (typeof message === "string") return message
    return format<ReactNode>(message, locale, checked(key, values ?? {}) as Record<string, string>, OPTIONS)
  }
  const t = (key: string, values?: Values) => write(key, values) as string
  const rich = (key: string, values?: Values): ReactNode => asOne(write(key, values && withElements(values)))
  // Whether keys and arguments fit together the compiler has seen.
  return Object.assign(t, { rich }) as unknown as TranslatorOf<All>
}

/** Tells of an argument that is missing where it is asked for, rather than writing "undefined". */
function checked(key: string, values: Values): Values {
  return new Proxy(values, {
    has: () => true,
    get: (all, name: string) => {
      if (all[name] === undefined) throw new Error(`The message "${key}" needs "${name}".`)
      return all[name]
    },
  })
}

/** Functions that mark a part are given it as one node. */
function withElements(values: Values): Values {
  const wrapped = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "function" ? (chunks: ReactNode) => value(asOne(chunks)) as ReactNode : value,
  ])
  return Object.fromEntries(wrapped) as Values
}

function asOne(parts: ReactNode): ReactNode {
  if (!Array.isArray(parts)) return parts
  return parts.length === 1 ? (parts[0] as ReactNode) : createElement(Fragment, null, ...parts.flat().map(asChild))
}

function asChild(part: ReactNode): ReactNode {
  return isValidElement(part) || typeof part === "string" ? part : String(part)
}

/** Made once for each kind: making a format takes twenty times as long as using one. */
const OPTIONS: FormatOptions = {
  formatters: {
    getNumberFormat: kept((locale, options) => new Intl.NumberFormat(locale, options)),
    getPluralRules: kept((locale, options) => new Intl.PluralRules(locale, options)),
    getDateTimeFormat: kept((locale, options) => new Intl.DateTimeFormat(locale, options)),
  },
  // Messages speak of days by words that `formatOf` has made; nothing in them depends on a zone.
  timeZone: "UTC",
}

function kept<Options, Made>(
  make: (locale: Intl.LocalesArgument, options?: Options) => Made,
): (locale?: Intl.LocalesArgument, options?: Options) => Made {
  const made = new Map<string, Made>()
  return (locale, options) => {
    const name = JSON.stringify([locale, options])
    const known = made.get(name) ?? make(locale, options)
    made.set(name, known)
    return known
  }
}
