"use client"

import { useRef } from "react"
import styles from "@/app/(workspace)/settings/texts/[kind]/texts.module.css"
import { Button } from "@/app/_ui/button"
import { useIsLive } from "@/app/_ui/isLive"

interface Listed {
  braces: string
  meaning: string
  /** What its button says. */
  insert: string
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** What may stand in braces in the fields of the form around; each with a button that puts it where one was writing. */
export function Placeholders({ title, about, listed }: { title: string; about: string; listed: Listed[] }) {
  const list = useRef<HTMLDListElement>(null)
  const isLive = useIsLive()
  return (
    <div role="group" aria-label={title}>
      <p className="small quiet">{about}</p>
      <dl className={styles.placeholders} ref={list}>
        {listed.map(({ braces, meaning, insert }) => (
          <div key={braces}>
            <dt>
              {isLive ? (
                <Button
                  type="button"
                  variant="quiet"
                  // The field that one was writing in keeps the focus, and so is known.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => insertInto(list.current!.closest("form")!, braces)}
                >
                  {insert}
                </Button>
              ) : (
                <code>{braces}</code>
              )}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Where the cursor is in the field that has the focus; else at the cursor of the beginning. */
function insertInto(form: HTMLFormElement, braces: string): void {
  const focused = document.activeElement
  const field = isField(focused) && focused.form === form ? focused : form.querySelector<Field>("[name=body]")!
  field.setRangeText(braces, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end")
  field.focus()
}

function isField(element: Element | null): element is Field {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text")
}
