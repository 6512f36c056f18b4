"use client"

import { useActionState, useState } from "react"
import { MARKS, MarkToggles, type Choice } from "@/app/_plan/markToggles"
import styles from "@/app/_plan/plan.module.css"
import type { MarkState } from "@/app/_plan/planState"
import { useIsLive } from "@/app/_ui/isLive"
import { useWords } from "@/app/_ui/wordsProvider"
import type { Plan } from "@/lib/plan/plan"

/** The behaviours that are marked, and all others to choose from; each press is kept at once. */
export function Marks({
  marks,
  suggested,
  groups,
  action,
}: {
  marks: Plan["marks"]
  suggested: Choice[]
  groups: { name: string; choices: Choice[] }[]
  action: (state: MarkState, form: FormData) => Promise<MarkState>
}) {
  const { t } = useWords()
  const [done, formAction, isPending] = useActionState(action, null)
  const all = groups.flatMap(({ choices }) => choices)
  return (
    <form action={formAction} className={styles.marks}>
      <div className={styles.chosen}>
        {MARKS.map((mark) => {
          const chosen = all.filter(({ id }) => marks[id] === mark)
          return (
            <section key={mark} aria-label={t(`ui.plan.${mark}`)}>
              <h3>{t(`ui.plan.${mark}`)}</h3>
              {chosen.length === 0 && <p className={`${styles.none} quiet`}>{t("ui.plan.none")}</p>}
              <ul>
                {chosen.map(({ id, words }) => (
                  <li key={id}>
                    <span>{words}</span>
                    <button
                      type="submit"
                      name="mark"
                      value={`${id}:none`}
                      className={`${styles.toggle} no-print`}
                      aria-label={t("ui.plan.takeAwayThis", { words })}
                    >
                      {t("ui.plan.takeAway")}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
      <p role="status" className={`${styles.saving} quiet small no-print`}>
        {isPending ? t("ui.plan.saving") : done && t("ui.plan.saved")}
      </p>
      {suggested.length > 0 && (
        <section className="no-print" aria-label={t("ui.plan.suggested")}>
          <h3>{t("ui.plan.suggested")}</h3>
          <Choices choices={suggested} marks={marks} />
        </section>
      )}
      <details className={`${styles.everything} no-print`}>
        <summary>{t("ui.plan.all")}</summary>
        <AllChoices groups={groups} marks={marks} />
      </details>
    </form>
  )
}

function AllChoices({ groups, marks }: { groups: { name: string; choices: Choice[] }[]; marks: Plan["marks"] }) {
  const { t } = useWords()
  const [wanted, setWanted] = useState("")
  const isLive = useIsLive()
  const sought = wanted.trim().toLowerCase()
  const found = groups
    .map(({ name, choices }) => {
      const isGroup = name.toLowerCase().includes(sought)
      return { name, choices: isGroup ? choices : choices.filter(({ words }) => words.toLowerCase().includes(sought)) }
    })
    .filter(({ choices }) => choices.length > 0)
  return (
    <div className={styles.all}>
      {isLive && (
        <label className={styles.search}>
          {t("ui.plan.search")}
          <input
            type="search"
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
            // Enter would press the first button of the form.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        </label>
      )}
      {found.map(({ name, choices }) => (
        <section key={name} aria-label={name}>
          <h4>{name}</h4>
          <Choices choices={choices} marks={marks} />
        </section>
      ))}
      {found.length === 0 && <p className="quiet">{t("ui.plan.noMatch")}</p>}
    </div>
  )
}

function Choices({ choices, marks }: { choices: Choice[]; marks: Plan["marks"] }) {
  return (
    <ul className={styles.choices}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <span>{choice.words}</span>
          <MarkToggles choice={choice} mark={marks[choice.id]} />
        </li>
      ))}
    </ul>
  )
}
