"use client"

import { createContext, useContext, useMemo, type ReactNode } from "react"
import type { Compiled } from "@/lib/words/compiled"
import type { ui } from "@/lib/words/en/ui"
import english from "@/lib/words/generated/ui.en.json"
import { formatOf, type Format } from "@/lib/words/format"
import type { Language } from "@/lib/words/language"
import { translatorOf, type TranslatorOf } from "@/lib/words/translator"

interface UiWords {
  /** Messages for components that run in the browser: `t("ui.form.cancel")`. */
  t: TranslatorOf<{ ui: typeof ui }>
  format: Format
}

/** Generated from `ui` (lib/command/build.ts). */
const ENGLISH = english as unknown as Compiled

const WordsContext = createContext<UiWords | null>(null)

/**
 * Gives components in the browser their words: those of `ui` alone, so that pages stay light. English comes with the script,
 * which a browser keeps, and not with each page.
 */
export function WordsProvider({
  language,
  messages,
  children,
}: {
  language: Language
  /** Null for English. */
  messages: Compiled | null
  children: ReactNode
}) {
  const words = useMemo(() => {
    const all: Compiled = messages ?? ENGLISH
    return { t: translatorOf<{ ui: typeof ui }>(language, (key) => all[key]), format: formatOf(language) }
  }, [language, messages])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The words of the page's reader, for components that run in the browser. */
export function useWords(): UiWords {
  const words = useContext(WordsContext)
  if (!words) throw new Error("There are no words around this component.")
  return words
}
