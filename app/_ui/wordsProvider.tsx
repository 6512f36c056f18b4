"use client"

import type { ReactNode } from "react"
import { IntlProvider, useFormatter, useTranslations } from "use-intl/react"
import type { ui } from "@/lib/words/en/ui"
import { localeOf, type Language } from "@/lib/words/language"

declare module "use-intl/core" {
  interface AppConfig {
    Messages: { ui: typeof ui }
  }
}

/** Gives components in the browser their words: those of `ui` alone, so that pages stay light. */
export function WordsProvider({
  language,
  messages,
  children,
}: {
  language: Language
  messages: typeof ui
  children: ReactNode
}) {
  return (
    <IntlProvider locale={localeOf(language)} messages={{ ui: messages }} timeZone="UTC">
      {children}
    </IntlProvider>
  )
}

/** Messages for components that run in the browser, `t("ui.form.cancel")`, and numbers in their language. */
export function useWords() {
  return { t: useTranslations(), format: useFormatter() }
}
