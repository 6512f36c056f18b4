"use client"

import { SomethingWrong } from "@/app/somethingWrong"
import { WordsProvider } from "@/app/_ui/wordsProvider"
import { ui } from "@/lib/words/en/ui"
import "@/app/globals.css"

/** In place of the whole document, when even its frame could not be made, and with it the reader's language. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>{`${ui.wrong.title} · Parallax`}</title>
        <main>
          <WordsProvider language="en" messages={ui}>
            <SomethingWrong error={error} retry={retry} />
          </WordsProvider>
        </main>
      </body>
    </html>
  )
}
