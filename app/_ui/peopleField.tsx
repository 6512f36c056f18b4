"use client"

import {
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ComponentProps,
  type ReactNode,
  type Ref,
} from "react"
import { FieldFrame, FormContext, describe, useField, useReturned } from "@/app/_ui/form"
import formStyles from "@/app/_ui/form.module.css"
import styles from "@/app/_ui/peopleField.module.css"
import { usePeopleSearch } from "@/app/_ui/peopleSearch"
import { useWords } from "@/app/_ui/wordsProvider"

/** Somebody who can be chosen. */
export interface Choice {
  id: string
  name: string
  /** What tells them from others of that name: address and team. */
  about?: string
}

/**
 * A field for people of the directory. What is typed is looked for on the server, and who is chosen stands above as a chip;
 * their ids are sent as `name`. What is still typed, and everything where there is no JavaScript, is sent as `‹name›Typed`,
 * for the action to look up (app/_server/people.ts).
 */
export function PeopleField({
  name,
  label,
  hint,
  chosen = [],
  multiple = false,
  without = [],
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Who is chosen from the start. */
  chosen?: Choice[]
  multiple?: boolean
  /** Ids of people who are not offered. */
  without?: string[]
}) {
  const { t } = useWords()
  const { state, sent } = useContext(FormContext)
  const field = useField(name, undefined)
  const typed = useReturned(`${name}Typed`)
  const [people, setPeople] = useState(chosen)
  const [said, setSaid] = useState("")
  const input = useRef<HTMLInputElement>(null)
  const [seen, setSeen] = useState(state)
  const [round, setRound] = useState(0)
  if (state !== seen) {
    setSeen(state)
    // Once they are taken, the next ones can be chosen; who was chosen meanwhile stays.
    if (state?.ok && multiple) {
      const taken = sent?.getAll(name)
      setPeople(people.filter(({ id }) => taken && !taken.includes(id)))
      setRound(round + 1)
    }
  }
  const choose = (person: Choice) => {
    setPeople((before) => (multiple ? [...before.filter(({ id }) => id !== person.id), person] : [person]))
    setSaid(t("ui.people.chose", { name: person.name }))
  }
  const takeOff = (person: Choice) => {
    setPeople((before) => before.filter(({ id }) => id !== person.id))
    // The button that had the focus is gone with its chip.
    input.current?.focus()
    setSaid(t("ui.people.takenOff", { name: person.name }))
  }
  return (
    <FieldFrame field={field} label={label} hint={hint}>
      {people.length > 0 && <Chips people={people} name={name} takeOff={takeOff} />}
      <PeopleCombobox
        key={round}
        ref={input}
        inputProps={{ id: field.fieldId, name: `${name}Typed`, defaultValue: typed, ...describe(hint, field) }}
        without={[...without, ...people.map(({ id }) => id)]}
        choose={choose}
        takeLastOff={() => people.length > 0 && takeOff(people.at(-1)!)}
      />
      <output className="visually-hidden">{said}</output>
    </FieldFrame>
  )
}

function Chips({ people, name, takeOff }: { people: Choice[]; name: string; takeOff: (person: Choice) => void }) {
  const { t } = useWords()
  return (
    <ul className={styles.chips} aria-label={t("ui.people.chosen")}>
      {people.map((person) => (
        <li key={person.id} className={styles.chip}>
          <input type="hidden" name={name} value={person.id} />
          {person.name}
          <button
            type="button"
            className={styles.takeOff}
            aria-label={t("ui.people.takeOff", { name: person.name })}
            onClick={() => takeOff(person)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  )
}

/** A text field that offers people of the directory while one types, by keyboard as by hand. */
export function PeopleCombobox({
  ref,
  inputProps,
  without,
  choose,
  takeLastOff,
  cycleId,
}: {
  ref?: Ref<HTMLInputElement>
  inputProps: Omit<ComponentProps<"input">, "ref" | "value" | "defaultValue"> & { defaultValue?: string | undefined }
  without: string[]
  choose: (person: Choice) => void
  /** What Backspace does in an empty field. */
  takeLastOff?: () => void
  /** For which raters are chosen: then it is said how often each is asked. */
  cycleId?: string
}) {
  const { t } = useWords()
  const listId = useId()
  const { defaultValue = "", ...rest } = inputProps
  const [text, setText] = useState(defaultValue)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const { found, search } = usePeopleSearch(without, cycleId)
  const people = isOpen ? found.people : []
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" })
  }, [listId, active])

  const take = (person: Choice) => {
    setOpen(false)
    setActive(-1)
    setText("")
    choose(person)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0
    if (step !== 0 && people.length > 0) {
      event.preventDefault()
      setActive((active + step + people.length + (active < 0 && step < 0 ? 1 : 0)) % people.length)
    } else if (key === "Enter" && people[active]) {
      event.preventDefault()
      take(people[active])
    } else if (key === "Escape" && isOpen) {
      event.preventDefault()
      // A dialog around the field stays open.
      event.stopPropagation()
      setOpen(false)
    } else if (key === "Backspace" && text === "") {
      takeLastOff?.()
    }
  }
  return (
    <div className={styles.combobox}>
      <input
        ref={ref}
        {...rest}
        value={text}
        type="text"
        role="combobox"
        className={formStyles.control}
        autoComplete="off"
        spellCheck={false}
        placeholder={t("ui.people.placeholder")}
        aria-expanded={people.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={people[active] ? `${listId}-${active}` : undefined}
        onChange={({ target }) => {
          setText(target.value)
          setActive(-1)
          setOpen(target.value.trim() !== "")
          search(target.value)
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          // A field of one line would run the lines of a pasted list together.
          const lines = event.clipboardData
            .getData("text")
            .split(/[\n\r]+/)
            .filter((line) => line.trim() !== "")
          if (lines.length < 2) return
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          setText(text.slice(0, selectionStart ?? 0) + lines.join("; ") + text.slice(selectionEnd ?? 0))
          setOpen(false)
        }}
        onBlur={() => setOpen(false)}
      />
      <div className={isOpen && found.kind !== "waiting" ? styles.open : styles.popup}>
        <div id={listId} role="listbox" className={styles.list} hidden={people.length === 0}>
          {people.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={styles.option}
              // Before the field loses the focus, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault()
                take(person)
              }}
            >
              {person.name}
              {person.about && <span className="small quiet"> {person.about}</span>}
            </div>
          ))}
        </div>
        <output className={`small quiet ${styles.said}`}>{isOpen && saidOf(t, found)}</output>
      </div>
    </div>
  )
}

function saidOf(t: ReturnType<typeof useWords>["t"], found: ReturnType<typeof usePeopleSearch>["found"]): string {
  switch (found.kind) {
    case "waiting":
      return ""
    case "failed":
      return t("ui.people.failed")
    case "found":
      return found.more
        ? t("ui.people.foundMore", { count: found.people.length })
        : t("ui.people.found", { count: found.people.length })
  }
}
