"use client"

import type { ReactNode } from "react"
import { IntlProvider, useFormatter, useTranslations } from "use-intl/react"
import { ui } from "@/lib/words/en/ui"
import { localeOf, type Language } from "@/lib/words/language"

declare module "use-intl/core" {
  interface AppConfig {
    Messages: { ui: typeof ui }
  }
}

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
  messages: typeof ui | null
  children: ReactNode
}) {
  return (
    <IntlProvider locale={localeOf(language)} messages={{ ui: messages ?? ui }} timeZone="UTC">
      {children}
    </IntlProvider>
  )
}

/** Messages for components that run in the browser, `t("ui.form.cancel")`, and numbers in their language. */
export function useWords() {
  return { t: useTranslations(), format: useFormatter() }
}
