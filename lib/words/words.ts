import { compiledOf, messagesOnDemand, type Compiled } from "@/lib/words/compiled"
import { en } from "@/lib/words/en/messages"
import { formatOf, type Format } from "@/lib/words/format"
import { PSEUDO_LANGUAGE, type Language } from "@/lib/words/language"
import { pseudoOf } from "@/lib/words/pseudo"
import { translatorOf, type TranslatorOf } from "@/lib/words/translator"

/** Messages of a language: those of English, by the same keys. One that lacks a key does not compile. */
export type Messages<Texts = typeof en> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Messages<Texts[Key]>
}

/**
 * Everything that is needed to speak a language: `t("signIn.title")` is the text of a key, with its arguments where
 * it has any; `format` writes dates, numbers and lists. An unknown key or a wrong argument does not compile.
 */
export interface Words {
  language: Language
  t: Translate
  format: Format
}

export type Translate = TranslatorOf<typeof en>

/** Made once for each language: reading messages takes longer than using them. */
export function wordsIn(language: Language): Words {
  const words = made.get(language) ?? {
    language,
    t: translatorOf<typeof en>(language, messagesOnDemand(messagesOf(language))),
    format: formatOf(language),
  }
  made.set(language, words)
  return words
}

const made = new Map<Language, Words>()

/** Other languages have the same keys and arguments (words.test.ts), so English tells the compiler about all. */
function messagesOf(language: Language): typeof en {
  return language === PSEUDO_LANGUAGE ? (pseudoOf(en) as typeof en) : en
}

/** The words for components that run in the browser: those of `ui` alone, so that pages stay light. */
export function uiOf(language: Language): Compiled {
  const messages = uis.get(language) ?? plain(compiledOf(messagesOf(language).ui, "ui"))
  uis.set(language, messages)
  return messages
}

const uis = new Map<Language, Compiled>()

/** What the server gives to components in the browser has to be objects with the usual prototype. */
function plain(compiled: Compiled): Compiled {
  return JSON.parse(JSON.stringify(compiled)) as Compiled
}
