import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { getWords } from "@/app/_server/words"
import { WordsProvider } from "@/app/_ui/wordsProvider"
import { uiOf } from "@/lib/words/words"
import { typefaces } from "@/app/typefaces"
import "@/app/globals.css"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return {
    title: { default: "Parallax", template: "%s · Parallax" },
    description: t("home.description"),
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  // --surface, the colour of the bar at the top.
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fffdf9" },
    { media: "(prefers-color-scheme: dark)", color: "#201d19" },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value
  const { language } = await getWords()
  return (
    <html lang={language} className={typefaces} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body>
        <WordsProvider language={language} messages={language === "en" ? null : uiOf(language)}>
          {children}
        </WordsProvider>
      </body>
    </html>
  )
}
