"use client"

import { usePlace } from "@/app/answer/_keeping/keeping"
import styles from "@/app/answer/_keeping/keeping.module.css"
import { Button } from "@/app/_ui/button"
import { useReturned } from "@/app/_ui/form"
import { useWords } from "@/app/_ui/wordsProvider"
import { drawnField } from "@/lib/ballot/fields"

/**
 * Stands beside a field: for a form without JavaScript, how it was drawn; with it, what the server does not take, and the
 * choice where another device has written something else.
 */
export function Beside({
  name,
  drawn,
  canJoin = false,
  saysFaults = true,
  wordOf,
}: {
  name: string
  /** Of the hidden field. */
  drawn: string
  /** Whether two texts can be put one below the other. */
  canJoin?: boolean
  /** Whether to say what cannot be kept; a field that says so by itself does not need it twice. */
  saysFaults?: boolean
  /** How a value is said. */
  wordOf?: (value: string) => string
}) {
  const { t } = useWords()
  const { colleague, field } = usePlace(name)
  const returned = useReturned(drawnField(name))
  const here = colleague?.state.device.fields[field]
  const fault = colleague?.state.faults[field]?.sentence
  const elsewhere = here?.elsewhere
  const said = (value: string) => (value === "" ? t("ui.answering.elsewhere.nothing") : (wordOf?.(value) ?? value))
  return (
    <>
      <input type="hidden" name={drawnField(name)} value={returned ?? drawn} readOnly />
      {fault && saysFaults && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {elsewhere && (
        <div className={styles.choice} role="group" aria-label={t("ui.answering.elsewhere.title")}>
          <p role="alert">{t("ui.answering.elsewhere.title")}</p>
          <blockquote dir="auto">{said(elsewhere.value)}</blockquote>
          <div className="row">
            <Button onClick={() => colleague!.keeper.choose(field, here.value)}>
              {t("ui.answering.elsewhere.here", { what: wordOf ? said(here.value) : "text" })}
            </Button>
            <Button onClick={() => colleague!.keeper.choose(field, elsewhere.value)}>
              {t("ui.answering.elsewhere.there", { what: wordOf ? said(elsewhere.value) : "text" })}
            </Button>
            {canJoin && elsewhere.value !== "" && here.value !== "" && (
              <Button onClick={() => colleague!.keeper.choose(field, `${elsewhere.value}\n\n${here.value}`)}>
                {t("ui.answering.elsewhere.both")}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  )
}
