"use client"

import { useActionState, useState, useSyncExternalStore } from "react"
import styles from "@/app/_plan/plan.module.css"
import { useWords } from "@/app/_ui/wordsProvider"
import type { Mark, Plan } from "@/lib/plan/plan"

export interface MarksState {
  marks: Plan["marks"]
  /** Whether the last press was kept. */
  isSaved: boolean
}

export interface Choice {
  id: string
  /** As one says it of oneself: "Keep my promises". */
  words: string
}

const MARKS: Mark[] = ["keep", "work"]

/** The behaviours that are marked, and all others to choose from; each press is kept at once. */
export function Marks({
  marks: initial,
  suggested,
  groups,
  action,
}: {
  marks: Plan["marks"]
  suggested: Choice[]
  groups: { name: string; choices: Choice[] }[]
  action: (state: MarksState, form: FormData) => Promise<MarksState>
}) {
  const { t } = useWords()
  const [{ marks, isSaved }, formAction, isPending] = useActionState(action, { marks: initial, isSaved: false })
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
                      aria-label={t("ui.plan.takeAwayThis", { behaviour: words })}
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
        {isPending ? t("ui.plan.saving") : isSaved ? t("ui.plan.saved") : ""}
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
  // Without JavaScript a search would do nothing, so it comes with it.
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
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

function never() {
  return () => {}
}

function Choices({ choices, marks }: { choices: Choice[]; marks: Plan["marks"] }) {
  const { t } = useWords()
  return (
    <ul className={styles.choices}>
      {choices.map(({ id, words }) => (
        <li key={id}>
          <span>{words}</span>
          <span className={styles.toggles}>
            {MARKS.map((mark) => {
              const isPressed = marks[id] === mark
              return (
                <button
                  key={mark}
                  type="submit"
                  name="mark"
                  value={`${id}:${isPressed ? "none" : mark}`}
                  aria-pressed={isPressed}
                  aria-label={t("ui.plan.markThis", { mark, behaviour: words })}
                  className={styles.toggle}
                >
                  {isPressed && <span aria-hidden="true">✓ </span>}
                  {t(`ui.plan.mark.${mark}`)}
                </button>
              )
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
