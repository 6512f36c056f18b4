import { createTranslator } from "use-intl/core"
import { en } from "@/lib/words/en/messages"
import { formatOf, type Format } from "@/lib/words/format"
import { localeOf, PSEUDO_LANGUAGE, type Language } from "@/lib/words/language"
import { pseudoOf } from "@/lib/words/pseudo"

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

export type Translate = ReturnType<typeof translatorOf>

/** Made once for each language: reading messages takes longer than using them. */
export function wordsIn(language: Language): Words {
  const words = made.get(language) ?? { language, t: translatorOf(language), format: formatOf(language) }
  made.set(language, words)
  return words
}

const made = new Map<Language, Words>()

function translatorOf(language: Language) {
  return createTranslator({
    locale: localeOf(language),
    messages: messagesOf(language),
    // Messages speak of days by words that `format` has made; nothing in them depends on a zone.
    timeZone: "UTC",
    onError: (error) => {
      throw error
    },
  })
}

/** Other languages have the same keys and arguments (words.test.ts), so English tells the compiler about all. */
export function messagesOf(language: Language): typeof en {
  return language === PSEUDO_LANGUAGE ? (pseudoOf(en) as typeof en) : en
}
