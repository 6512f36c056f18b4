"use client"

import { startTransition, useActionState, useEffect, useId, useRef, useState, type RefObject } from "react"
import type { CellAnswer } from "@/app/(workspace)/cycles/[cycleId]/setup/raters/cell"
import type { Group, Row } from "@/app/(workspace)/cycles/[cycleId]/setup/raters/grid"
import styles from "@/app/(workspace)/cycles/[cycleId]/setup/raters/grid.module.css"
import { Button } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import formStyles from "@/app/_ui/form.module.css"
import { PeopleCombobox } from "@/app/_ui/peopleField"
import { useWords } from "@/app/_ui/wordsProvider"

/**
 * An open cell of the grid. Whoever is chosen is asked at once, so that nothing has to be saved, and nothing can be lost;
 * Escape and "Done" close it, unless something is typed that nobody has looked up yet.
 */
export function OpenCell({
  group,
  row,
  address,
  changeCell,
  cycleId,
  close,
}: {
  group: Group
  row: Row
  address: string
  changeCell: (state: CellAnswer | null, form: FormData) => Promise<CellAnswer | null>
  cycleId: string
  close: () => void
}) {
  const { t } = useWords()
  const [answer, send, isPending] = useActionState(changeCell, null)
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { seen, round } = useRound(answer)
  useEffect(() => {
    // What had the focus may be gone with what was done; whoever works on in the cell goes on from its field.
    if (seen !== undefined) input.current?.focus()
  }, [seen])
  const raters = row.cells[group.id] ?? []
  const suggested = row.suggested[group.id] ?? []
  const place = { group: group.name, name: row.name }
  const choose = (personId: string) => {
    const chosen = new FormData()
    chosen.set("subjectId", row.id)
    chosen.set("group", group.id)
    chosen.set("personIds", personId)
    startTransition(() => send(chosen))
  }
  const finish = () => {
    const typed = new FormData(form.current!).get("personIdsTyped")
    if (typed && !answer?.isRefused) form.current!.requestSubmit()
    else close()
  }
  useEscape(form, finish)
  return (
    <form
      ref={form}
      action={send}
      className={styles.editor}
      aria-label={t("ui.grid.title", place)}
      aria-busy={isPending}
      noValidate
    >
      <strong className="small">{t("ui.grid.title", place)}</strong>
      <input type="hidden" name="subjectId" value={row.id} />
      <input type="hidden" name="group" value={group.id} />
      {group.isSelf ? (
        raters.length === 0 && (
          <SubmitButton name="personIds" value={row.personId} pendingLabel={t("ui.grid.adding")} variant="secondary">
            {t("ui.grid.askSelf", { name: row.name })}
          </SubmitButton>
        )
      ) : (
        <div className={styles.adding}>
          <PeopleCombobox
            key={round}
            ref={input}
            inputProps={{
              name: "personIdsTyped",
              "aria-label": t("ui.grid.add", place),
              defaultValue: answer?.rest,
              "aria-invalid": answer?.isRefused || undefined,
            }}
            without={[row.personId, ...raters.map(({ id }) => id)]}
            choose={({ id }) => choose(id)}
            cycleId={cycleId}
          />
          <SubmitButton variant="secondary" pendingLabel={t("ui.grid.adding")}>
            {t("ui.grid.addButton")}
          </SubmitButton>
        </div>
      )}
      <Said answer={answer} />
      {suggested.length > 0 && (
        <div className={styles.suggestion}>
          <SubmitButton variant="secondary" name="suggested" value="yes" pendingLabel={t("ui.grid.adding")}>
            {t("ui.grid.addSuggested", { names: suggested.join(", ") })}
          </SubmitButton>
          <span className={styles.about}>{t("ui.grid.why")}</span>
        </div>
      )}
      {raters.length > 0 && (
        <ul className={styles.chips}>
          {raters.map(({ id, name, hasLeft, load }) => (
            <li key={id} className={styles.chip}>
              <span>
                {name}
                {hasLeft && <em> {t("ui.grid.left")}</em>}
                {load && !group.isSelf && <em> {t("ui.grid.load", { times: load })}</em>}
              </span>
              <button
                type="submit"
                name="remove"
                value={id}
                className={styles.remove}
                aria-label={t("ui.grid.remove", { name, group: group.name })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {!group.isSelf && <NewPerson key={`new ${round}`} answer={answer} />}
      <a
        href={address}
        className={styles.change}
        onClick={(event) => {
          event.preventDefault()
          finish()
        }}
      >
        {t("ui.grid.done")}
      </a>
    </form>
  )
}

/** What Escape does anywhere in a form, unless a list in it was closed by it. */
function useEscape(form: RefObject<HTMLFormElement | null>, leave: () => void) {
  useEffect(() => {
    const element = form.current!
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return
      event.preventDefault()
      leave()
    }
    element.addEventListener("keydown", onKeyDown)
    return () => element.removeEventListener("keydown", onKeyDown)
  })
}

/** How often the field for people was emptied: whenever what was typed in it was sent, and then alone. */
function useRound(answer: CellAnswer | null) {
  const [seen, setSeen] = useState(answer)
  const [round, setRound] = useState(0)
  if (answer !== seen) {
    setSeen(answer)
    if (answer?.wasTyped || (answer && !answer.isRefused && !answer.newName && !answer.newEmail && seen?.newEmail))
      setRound(round + 1)
  }
  return { seen, round }
}

/** What came of it, and how to take it back or say who is meant; the frame is there from the start, to be announced. */
function Said({ answer }: { answer: CellAnswer | null }) {
  const { t } = useWords()
  return (
    <>
      <div role="status" className={answer?.isRefused ? styles.refused : styles.said}>
        {answer?.message}
      </div>
      {answer?.undo && (
        <div>
          <Button type="submit" name="undo" value={answer.undo}>
            {t("ui.grid.undo")}
          </Button>
        </div>
      )}
      {answer?.which.map(({ text, people }) => (
        <div key={text} role="group" aria-label={t("ui.grid.which", { text })} className={styles.which}>
          <span className="small">{t("ui.grid.which", { text })}</span>
          {people.map(({ id, name, email }) => (
            <Button key={id} type="submit" name="personIds" value={id}>
              {name} ({email})
            </Button>
          ))}
        </div>
      ))}
    </>
  )
}

/** Somebody who is not in the directory yet, by name and address. */
function NewPerson({ answer }: { answer: CellAnswer | null }) {
  const { t } = useWords()
  const id = useId()
  return (
    <details className={styles.new} open={Boolean(answer?.newName || answer?.newEmail) || undefined}>
      <summary>{t("ui.grid.new")}</summary>
      <div className={formStyles.field}>
        <label className={formStyles.label} htmlFor={`${id}name`}>
          {t("ui.grid.newName")}
        </label>
        <input
          id={`${id}name`}
          name="newName"
          className={formStyles.control}
          autoComplete="off"
          defaultValue={answer?.newName}
        />
        <label className={formStyles.label} htmlFor={`${id}email`}>
          {t("ui.grid.newEmail")}
        </label>
        <input
          id={`${id}email`}
          name="newEmail"
          type="email"
          className={formStyles.control}
          autoComplete="off"
          defaultValue={answer?.newEmail}
        />
        <SubmitButton variant="secondary" pendingLabel={t("ui.grid.adding")}>
          {t("ui.grid.newButton")}
        </SubmitButton>
      </div>
    </details>
  )
}
