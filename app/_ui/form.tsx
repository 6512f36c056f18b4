"use client"

import { createContext, useActionState, useContext, useEffect, useId, useRef, type ComponentProps, type ReactNode } from "react"
import { useFormStatus } from "react-dom"
import type { ActionState } from "@/app/_server/action"
import { Button, type Variant } from "@/app/_ui/button"
import { Notice } from "@/app/_ui/block"
import styles from "@/app/_ui/form.module.css"

const FormContext = createContext<ActionState>(null)

/**
 * A form around a server action. It keeps what was typed, lists what is wrong and puts each sentence at its field;
 * it also works before JavaScript arrives.
 */
export function ActionForm({
  action,
  children,
  className = "",
}: {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  children: ReactNode
  className?: string
}) {
  const [state, formAction] = useActionState(action, null)
  return (
    <form action={formAction} className={`${styles.form} ${className}`} noValidate>
      <FormContext value={state}>
        {state && !state.ok && <ErrorSummary errors={state.errors} />}
        {state?.ok && state.message && <Notice tone="success">{state.message}</Notice>}
        {children}
      </FormContext>
    </form>
  )
}

function ErrorSummary({ errors }: { errors: Record<string, string> }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [errors])
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2>Please look at this again</h2>
      <ul>
        {Object.entries(errors).map(([name, message]) => (
          <li key={name}>{name === "" ? message : <a href={`#field-${name}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  )
}

interface FieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
}

/** What the form knows of one field: the sentence about it, and what was typed. */
function useField(name: string, initial: unknown) {
  const state = useContext(FormContext)
  const failed = state && !state.ok ? state : null
  const hintId = useId()
  const error = failed?.errors[name]
  const value = failed?.values[name] ?? initial
  return { error, value: value as string | undefined, hintId, errorId: `${hintId}-error` }
}

function FieldFrame({ name, label, hint, error, hintId, errorId, children }: FieldProps & { error: string | undefined; hintId: string; errorId: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={`field-${name}`}>
        {label}
      </label>
      {hint && (
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      )}
      {children}
      {error && (
        <span className={styles.error} id={errorId}>
          {error}
        </span>
      )}
    </div>
  )
}

function describe(hint: ReactNode, { error, hintId, errorId }: { error: string | undefined; hintId: string; errorId: string }) {
  const ids = [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ")
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined }
}

export function TextField({ name, label, hint, defaultValue, ...rest }: FieldProps & ComponentProps<"input">) {
  const field = useField(name, defaultValue)
  return (
    <FieldFrame name={name} label={label} hint={hint} {...field}>
      <input id={`field-${name}`} name={name} defaultValue={field.value} className={styles.control} {...describe(hint, field)} {...rest} />
    </FieldFrame>
  )
}

export function TextAreaField({ name, label, hint, defaultValue, ...rest }: FieldProps & ComponentProps<"textarea">) {
  const field = useField(name, defaultValue)
  return (
    <FieldFrame name={name} label={label} hint={hint} {...field}>
      <textarea id={`field-${name}`} name={name} defaultValue={field.value} className={styles.control} {...describe(hint, field)} {...rest} />
    </FieldFrame>
  )
}

export function SelectField({ name, label, hint, defaultValue, children, ...rest }: FieldProps & ComponentProps<"select">) {
  const field = useField(name, defaultValue)
  return (
    <FieldFrame name={name} label={label} hint={hint} {...field}>
      {/* The key makes React take a new default after the form was sent back. */}
      <select key={field.value} id={`field-${name}`} name={name} defaultValue={field.value} className={styles.control} {...describe(hint, field)} {...rest}>
        {children}
      </select>
    </FieldFrame>
  )
}

export function CheckboxField({ name, label, hint, defaultChecked, ...rest }: FieldProps & ComponentProps<"input">) {
  const state = useContext(FormContext)
  const checked = state && !state.ok ? name in state.values : defaultChecked
  const hintId = useId()
  return (
    <label className={styles.check}>
      <input type="checkbox" id={`field-${name}`} name={name} defaultChecked={checked} aria-describedby={hint ? hintId : undefined} {...rest} />
      <span>
        {label}
        {hint && (
          <span className={styles.hint} id={hintId} style={{ display: "block" }}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}

/** Sends the form around it; while that goes on it says so and cannot be pressed again. */
export function SubmitButton({ children, pendingLabel, variant = "primary", ...rest }: ComponentProps<"button"> & { pendingLabel?: string; variant?: Variant }) {
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant={variant} aria-disabled={pending} onClick={(event) => pending && event.preventDefault()} {...rest}>
      {pending && pendingLabel ? pendingLabel : children}
    </Button>
  )
}

export function FormActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}
