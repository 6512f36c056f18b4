/** The languages that pages, mails and files are written in. */
export const LANGUAGES = ["en"] as const

/** English made longer and accented, in which a text that is cut off, or that is in no message file, can be seen. */
export const PSEUDO_LANGUAGE = "en-XA"

export type Language = (typeof LANGUAGES)[number] | typeof PSEUDO_LANGUAGE

/** The language of this name, or English. */
export function languageOf(name: string | undefined): Language {
  const known: Language[] = [...LANGUAGES, PSEUDO_LANGUAGE]
  return known.find((language) => language === name) ?? "en"
}

/** The conventions for dates, numbers and lists that go with a language. */
export function localeOf(language: Language): string {
  return language === "en" || language === PSEUDO_LANGUAGE ? "en-GB" : language
}
