import { LANGUAGES, type Language } from "@/lib/words/language"

/** In which language a reader of this one writes mails: their own, where mails are written in it. */
export function textLanguage(language: Language): Language {
  return LANGUAGES.find((each) => each === language) ?? LANGUAGES[0]
}
